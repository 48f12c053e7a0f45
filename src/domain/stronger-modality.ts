import type { Modality } from './event.ts';

/** The stronger doubt wins: what is denied or supposed did not happen, however it is dated. */
const WEIGHT: Readonly<Record<Modality, number>> = { ASSERTED: 0, HISTORICAL: 1, FUTURE: 2, HYPOTHETICAL: 3, NEGATED: 4 };

export function stronger(a: Modality, b: Modality): Modality {
  return WEIGHT[a] >= WEIGHT[b] ? a : b;
}
