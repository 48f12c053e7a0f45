import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { WordIndex } from '../../lexicon/word-index.ts';
import { turnsAway } from '../../syntax/boundaries.ts';
import type { Item } from '../../syntax/item.ts';
import { type Place, restOfGroup } from '../../syntax/position.ts';
import type { Token } from '../../text/token.ts';
import { isVictim } from './content.ts';

/** How many items after the predicate the word that leads to its target may stand, and the target after that word. */
const LEAD_REACH = 25;
const TARGET_REACH = 8;

/**
 * Whom an event is directed at where a word says so, however deep: «تظاهروا … احتجاجا على سياسة الحكومة», «أمام سفارة …».
 * Phrases that name unnamed people or the event's own doers (`taken`) are passed over.
 */
export function findToward(
  at: number,
  predicate: Predicate,
  taken: readonly number[],
  items: readonly Item[],
  places: readonly (Place | null)[],
  tokens: readonly Token[],
  words: WordIndex,
): readonly number[] {
  const last = Math.min(items.length, at + LEAD_REACH);
  for (let lead = at + 1; lead < last; lead += 1) {
    const item = items[lead];
    if (item === undefined || (turnsAway(item) && !leads(item))) return [];
    if (!leads(item)) continue;
    for (let next = lead + 1; next < Math.min(items.length, lead + TARGET_REACH); next += 1) {
      const phrase = items[next];
      if (phrase === undefined || turnsAway(phrase)) break;
      if (phrase.kind !== 'PHRASE' || phrase.phrase.actors.length === 0 || phrase.phrase.crowd || taken.includes(next)) continue;
      if (isVictim(next, lead + 1, items, places)) break;
      return restOfGroup(places, next);
    }
  }
  return [];

  function leads(item: Item): boolean {
    const match = words.toward.match(tokens, item.from);
    return match?.values.includes(predicate) ?? false;
  }
}
