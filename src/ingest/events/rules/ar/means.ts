import type { Predicate } from '../../../../codebook/lexicon/predicate.ts';
import { endsClause, turnsAway } from '../../../syntax/boundaries.ts';
import type { FrameFinder } from '../../../syntax/frames.ts';
import type { Item } from '../../../syntax/item.ts';
import { canAct, type Place, wholeGroup } from '../../../syntax/position.ts';
import { leads } from '../../../syntax/verb.ts';
import { nounParticipants } from '../noun-participants.ts';
import type { RuleGrammar } from '../rule-grammar.ts';

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
  grammar: RuleGrammar,
): readonly number[] {
  for (let next = at + 1; next < Math.min(items.length, at + MEANS_REACH); next += 1) {
    const item = items[next];
    if (item === undefined || endsClause(item)) return claimedBy(at, next, items, frames);
    if (item.kind === 'PHRASE' && places[next]?.slot === 'by' && canAct(places[next])) return wholeGroup(places, next);
    if (item.kind !== 'NOUN' || !(item.particle === 'ب' || followsPreposition(next, items))) continue;
    const means = item.uses.find(
      (use) => use.predicate?.type === predicate.type && use.predicate.arguments.genitive !== 'recipient',
    )?.predicate;
    if (means == null) continue;
    const doers = nounParticipants(next, means, items, places, frames, grammar).initiators.filter((one) => canAct(places[one]));
    if (doers.length > 0) return doers.filter((one) => one > at);
  }
  return [];
}

/**
 * Whose deed it came of: «ردت إسرائيل بالنار مما تسبب بإصابة …», «قمع المسيرة من طرف الجيش خلف قتلى». Item indexes of phrases.
 * @param at the verbal noun behind the verb of cause, or that verb itself where its predicate says so
 */
export function doersByCause(
  at: number,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): readonly number[] {
  const cause = items[at]?.kind === 'VERB' ? at : frames.governor(at);
  const verb = cause === null ? undefined : items[cause];
  if (cause === null || verb?.kind !== 'VERB' || !(leads(verb) || verb.uses.some((use) => use.predicate?.arguments.results))) return [];
  const by: number[] = [];
  for (let back = cause - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item === undefined || (item.kind === 'WORD' && (item.word?.class === 'THAT' || turnsAway(item)))) break;
    if (item.kind === 'PHRASE' && places[back]?.slot === 'by' && canAct(places[back])) by.unshift(back);
    if (item.kind !== 'VERB') continue;
    const whereupon = items[cause - 1];
    const follows = whereupon?.kind === 'WORD' && whereupon.word?.class === 'RELATIVE';
    const speaks = item.uses.some((use) => use.report !== null || use.predicate?.speech !== undefined);
    return follows && !speaks ? frames.verb(back).subject.filter((one) => canAct(places[one])) : [];
  }
  return by;
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
