import type { Item } from '../../syntax/item.ts';
import { type Candidate, isComplete } from './candidate.ts';

/** Whether a candidate is only touched on beside the others of its sentence. */
export type IsBeside = (candidate: Candidate, others: readonly Candidate[], items: readonly Item[]) => boolean;

/**
 * Leaves out what a sentence only touches on beside the events that it tells: what is supposed without both its sides, and
 * what the language tells in subordinate clauses alone. A sentence that tells nothing else keeps what it has.
 */
export function noteworthy(all: readonly Candidate[], items: readonly Item[], isBeside: IsBeside): readonly Candidate[] {
  const told = all.filter(
    (one) => one.table !== null || ((one.modality !== 'HYPOTHETICAL' || isComplete(one)) && !isBeside(one, all, items)),
  );
  if (told.length > 0) return told;
  const asserted = all.filter(({ modality }) => modality !== 'HYPOTHETICAL');
  return asserted.length > 0 ? asserted : all.slice(0, 1);
}
