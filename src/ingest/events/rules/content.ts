import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import { goesOnBeside, isComma, isTime, turnsAway } from '../../syntax/boundaries.ts';
import { type FrameFinder, takes } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import { type Place, wholeGroup } from '../../syntax/position.ts';

/** How many items after a speech act whom it concerns may stand. */
const CONTENT_REACH = 14;

/**
 * "condemned the attack by Y", "threatened to break relations with Y": whose deed it is or whom it concerns, where the
 * speech act itself names nobody. For mutual events only what they agree to do counts ("agreed to lift the embargo on Y").
 */
export function ofContent(
  at: number,
  predicate: Predicate,
  subject: readonly number[],
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): readonly number[] {
  for (let next = at + 1; next < Math.min(items.length, at + CONTENT_REACH); next += 1) {
    const item = items[next];
    if (item !== undefined && predicate.speech?.conditional && isCondition(item)) return conditionOf(next, items, places, frames);
    if (
      item === undefined ||
      turnsAway(item) ||
      item.kind === 'CITATION' ||
      (isComma(item) && !isTime(items[next - 1]) && !isTime(items[next + 1]) && !subject.includes(next - 1))
    )
      return [];
    // «دعا الأمين العام، فلان، الأطراف الأخرى إلى …»: who is asked stands there, and no list knows them.
    if (
      isComma(items[next - 1]) &&
      predicate.speech?.contentBy === 'recipient' &&
      item.kind === 'WORD' &&
      item.word === null &&
      item.definite
    )
      return [];
    // «رفضت التعديلات التي اقترحتها إسرائيل»: whose deed it is stands in the clause that describes it.
    if (!predicate.speech?.direct && item.kind === 'VERB' && item.pronoun && !item.conjunction)
      return frames.verb(next).subject.filter((one) => !subject.includes(one));
    if (item.kind === 'WORD' && item.word?.class === 'RELATIVE') {
      if (items[next + 1]?.kind !== 'VERB') return [];
      continue;
    }
    if (goesOnBeside(next, at, items)) return [];
    if (item.kind !== 'PHRASE' || item.phrase.actors.length === 0 || subject.includes(next)) continue;
    if (predicate.speech?.contentBy === 'recipient' && isVictim(next, at + 1, items, places)) return [];
    const slot = places[next]?.slot;
    if (predicate.speech?.direct && !(predicate.arguments.to ?? []).some((one) => one === slot)) continue;
    if (slot === 'none' || (slot === 'in' && !(predicate.arguments.to ?? []).includes(slot))) continue;
    if ((slot === 'to' || slot === 'at') && !(predicate.arguments.to ?? []).includes(slot) && isComplement(at, next, items)) continue;
    const acts = items
      .slice(at + 1, next)
      .some((one) => one.kind === 'VERB' || (one.kind === 'NOUN' && one.uses.some((use) => use.predicate !== null)));
    if (predicate.arguments.reciprocal && !acts && slot !== 'adjective') return [];
    return wholeGroup(places, next);
  }
  return [];
}

/** «طالب بالإفراج عن القس»: whom the deed is done to is not who is asked to do it. */
export function isVictim(phrase: number, from: number, items: readonly Item[], places: readonly (Place | null)[]): boolean {
  const noun = items.slice(from, phrase).findLast((item) => item.kind === 'NOUN');
  if (noun?.kind !== 'NOUN') return false;
  const place = places[phrase];
  return noun.uses.some(
    ({ predicate }) =>
      predicate !== null &&
      ((place?.slot === 'genitive' && items[place.anchor] === noun && predicate.arguments.genitive === 'recipient') ||
        takes(predicate, place)),
  );
}

/** Whether nothing but function words and marks stands between a verb and a phrase. */
export function isComplement(at: number, phrase: number, items: readonly Item[]): boolean {
  return items.slice(at + 1, phrase).every((item) => item.kind === 'MARK' || (item.kind === 'WORD' && item.word !== null));
}

function isCondition(item: Item): boolean {
  return item.kind === 'WORD' && item.word?.condition === true;
}

/** "threatened to strike unless Y withdrew": whom the condition asks something of, the first who stands in it. */
function conditionOf(condition: number, items: readonly Item[], places: readonly (Place | null)[], frames: FrameFinder): readonly number[] {
  for (let next = condition + 1; next < items.length; next += 1) {
    const item = items[next];
    if (item === undefined || item.kind === 'MARK') return [];
    if (item.kind === 'VERB') return next === condition + 1 ? frames.verb(next).subject.filter((one) => one > next) : [];
    if (item.kind === 'PHRASE' && item.phrase.actors.length > 0) return wholeGroup(places, next);
  }
  return [];
}
