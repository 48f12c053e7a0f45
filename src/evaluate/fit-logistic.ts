/** A case with the features that hold of it, and whether it turned out right. */
export interface LabelledCase<Feature extends string> {
  readonly features: readonly Feature[];
  readonly right: boolean;
}

/** Variance 1 of a normal prior on each weight: a few cases move a weight little. */
const PENALTY = 1;
const STEPS = 5000;
const RATE = 2;

/**
 * Fits a logistic regression by gradient descent, with a ridge penalty (le Cessie & van Houwelingen 1992) on all weights
 * but that of `base`, the feature that holds of every case. Features that hold of no case get 0.
 * @throws RangeError without cases
 */
export function fitLogistic<Feature extends string>(
  cases: readonly LabelledCase<Feature>[],
  features: readonly Feature[],
  base: Feature,
): Readonly<Record<Feature, number>> {
  if (cases.length === 0) throw new RangeError('nothing to fit to');
  const weights = Object.fromEntries(features.map((feature) => [feature, 0])) as Record<Feature, number>;
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = Object.fromEntries(features.map((feature) => [feature, feature === base ? 0 : PENALTY * weights[feature]])) as Record<
      Feature,
      number
    >;
    for (const one of cases) {
      const logOdds = one.features.reduce((sum, feature) => sum + weights[feature], 0);
      const excess = 1 / (1 + Math.exp(-logOdds)) - Number(one.right);
      for (const feature of one.features) gradient[feature] += excess;
    }
    for (const feature of features) weights[feature] -= (RATE / cases.length) * gradient[feature];
  }
  return weights;
}
