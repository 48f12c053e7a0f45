import type { Predicate } from '../../codebook/lexicon/schemas.ts';
import { endsClause } from './boundaries.ts';
import type { FrameFinder } from './frames.ts';
import type { Item } from './item.ts';
import { nounParticipants } from './participants.ts';
import { canAct, type Place, wholeGroup } from './place.ts';

/** How many items after what was suffered the deed that it was suffered in may stand. */
const MEANS_REACH = 20;

/**
 * Who did what somebody suffered, where an event noun of the same type after a preposition says in what: «قتل ثلاثة في غارة
 * لطائرات …», «مقتل جندي بهجوم شنه مسلحون»; or who claims it. Item indexes of phrases.
 */
export function doersByMeans(
  at: number,
  predicate: Predicate,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): readonly number[] {
  for (let next = at + 1; next < Math.min(items.length, at + MEANS_REACH); next += 1) {
    const item = items[next];
    if (item === undefined || endsClause(item)) return claimedBy(at, next, items, frames);
    if (item.kind === 'PHRASE' && places[next]?.slot === 'by' && canAct(places[next])) return wholeGroup(places, next);
    if (item.kind !== 'NOUN' || !(item.particle === 'ب' || followsPreposition(next, items))) continue;
    const means = item.uses.find((use) => use.predicate?.type === predicate.type && use.predicate.genitive !== 'recipient')?.predicate;
    if (means == null) continue;
    const doers = nounParticipants(next, means, items, places, frames, true).initiators.filter((one) => canAct(places[one]));
    if (doers.length > 0) return doers.filter((one) => one > at);
  }
  return [];
}

/** Who claims it, from an item on: «هجوم … وتبنته الحركة». */
function claimedBy(at: number, from: number, items: readonly Item[], frames: FrameFinder): readonly number[] {
  for (let next = from; next < items.length; next += 1) {
    const item = items[next];
    if (item?.kind !== 'VERB' || item.pronoun === '' || !item.uses.some((use) => use.carrier?.claims)) continue;
    // «اعتقلوا في مدينة شهدت هجمات تبناها التنظيم»: without و it describes the noun before it.
    const other = !item.conjunction && items.slice(at + 1, next).some((one) => one.kind === 'NOUN');
    return other ? [] : frames.verb(next).subject;
  }
  return [];
}

function followsPreposition(at: number, items: readonly Item[]): boolean {
  const before = items.slice(0, at).findLast((item) => !(item.kind === 'WORD' && (item.word === null || item.word.class === 'DETERMINER')));
  return before?.kind === 'WORD' && before.word?.class === 'PREPOSITION' && !before.pronoun;
}
