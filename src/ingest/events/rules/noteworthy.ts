import { turnsAway } from '../../syntax/boundaries.ts';
import type { Item } from '../../syntax/item.ts';
import { type Candidate, hasSomebody } from './candidate.ts';
import { idsOf } from './sentence-actors.ts';

/**
 * Leaves out what a sentence only touches on beside the events that it tells: deeds spoken of, supposed or given as
 * background, without both their sides. A sentence that tells nothing else keeps what it has.
 */
export function noteworthy(all: readonly Candidate[], items: readonly Item[], arabic: boolean): readonly Candidate[] {
  const strong = all.filter((one) => !isPurpose(one, all) && (hasBothSides(one) || !isBeside(one, items, arabic)));
  if (strong.length > 0) return strong;
  // "worried about violence": a noun alone is a topic, unless a verb says that it took place.
  const found = arabic ? all : all.filter((one) => one.told || hasSomebody(one));
  const asserted = found.filter(({ modality }) => modality !== 'HYPOTHETICAL');
  return asserted.length > 0 ? asserted : found.slice(0, 1);
}

function hasBothSides({ predicate, initiators: parties, recipients, mediators, relation }: Candidate): boolean {
  const initiators = idsOf(parties);
  return (
    relation !== null &&
    (predicate.arguments.reciprocal ? initiators.length > 1 || mediators.length > 0 : initiators.length > 0 && recipients.length > 0)
  );
}

function isBeside({ initiators, modality, at, told, nonFinite }: Candidate, items: readonly Item[], arabic: boolean): boolean {
  if (modality === 'HYPOTHETICAL') return true;
  // Arabic news tells its events in verbal nouns and in relative clauses as much as in main verbs.
  if (arabic) return false;
  const item = items[at];
  if (item?.kind === 'NOUN') return !told;
  if (initiators.length === 0 && nonFinite) return true;
  return isSubordinate(at, items);
}

/** "agreed to share", "rallied to demand": what the doer of an event does it for is part of that event. */
function isPurpose({ initiators, recipients, at, nonFinite }: Candidate, found: readonly Candidate[]): boolean {
  if (!nonFinite) return false;
  return found.some(
    (other) =>
      other.at < at &&
      other.told &&
      !other.nonFinite &&
      idsOf(initiators).every((id) => idsOf(other.initiators).includes(id)) &&
      !idsOf(other.initiators).some((id) => idsOf(recipients).includes(id)),
  );
}

/** Whether a verb stands in a relative clause or after a word that begins a clause of time or place. */
function isSubordinate(at: number, items: readonly Item[]): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item === undefined || item.kind === 'MARK' || item.kind === 'VERB') return false;
    if (item.kind === 'WORD' && item.word?.class === 'RELATIVE') return true;
    if (turnsAway(item)) return true;
  }
  return false;
}
