import { turnsAway } from '../../../syntax/boundaries.ts';
import type { Item } from '../../../syntax/item.ts';
import { type Candidate, isComplete } from '../candidate.ts';
import { idsOf } from '../sentence-actors.ts';

/**
 * Whether an English sentence tells a deed only for the sake of another: as the purpose of one, or in a subordinate clause
 * without both its sides.
 */
export function isSubordinate(candidate: Candidate, others: readonly Candidate[], items: readonly Item[]): boolean {
  if (isPurpose(candidate, others)) return true;
  if (isComplete(candidate) || candidate.item.kind === 'NOUN') return false;
  return (candidate.initiators.length === 0 && candidate.nonFinite) || isInSubordinateClause(candidate.at, items);
}

/** "agreed to share", "rallied to demand": what the doer of an event does it for is part of that event. */
function isPurpose({ initiators, recipients, at, nonFinite }: Candidate, others: readonly Candidate[]): boolean {
  if (!nonFinite) return false;
  return others.some(
    (other) =>
      other.at < at &&
      !other.nonFinite &&
      (other.item.kind === 'VERB' || other.participants.subject.length > 0) &&
      idsOf(initiators).every((id) => idsOf(other.initiators).includes(id)) &&
      !idsOf(other.initiators).some((id) => idsOf(recipients).includes(id)),
  );
}

/** Whether a verb stands in a relative clause or after a word that begins a clause of time or place. */
function isInSubordinateClause(at: number, items: readonly Item[]): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item === undefined || item.kind === 'MARK' || item.kind === 'VERB') return false;
    if (item.kind === 'WORD' && item.word?.class === 'RELATIVE') return true;
    if (turnsAway(item)) return true;
  }
  return false;
}
