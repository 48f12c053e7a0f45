/** How many were predicted, how many the gold has, and how many of the predicted are right. Tallies add up. */
export interface Tally {
  readonly right: number;
  readonly predicted: number;
  readonly gold: number;
}

export interface Quality {
  /** Share of the predicted that is right, share of the gold that was found, their harmonic mean; `null` where there was nothing to count. */
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export const EMPTY_TALLY: Tally = { right: 0, predicted: 0, gold: 0 };

export function addTallies(a: Tally, b: Tally): Tally {
  return { right: a.right + b.right, predicted: a.predicted + b.predicted, gold: a.gold + b.gold };
}

export function qualityOf({ right, predicted, gold }: Tally): Quality {
  const precision = predicted === 0 ? null : right / predicted;
  const recall = gold === 0 ? null : right / gold;
  return { precision, recall, f1: predicted + gold === 0 ? null : (2 * right) / (predicted + gold) };
}
