import { isComma } from '../../syntax/boundaries.ts';
import type { Item } from '../../syntax/item.ts';
import { type Place, restOfGroup } from '../../syntax/position.ts';

/** How many items behind people those who are named among them may begin. */
const REACH = 4;

/** «اعتقلت ناشطات، من بينهن فلانة»: phrases, and whom the sentence names among them right behind. */
export function withThoseAmong(phrases: readonly number[], items: readonly Item[], places: readonly (Place | null)[]): readonly number[] {
  return phrases.flatMap((one) => [one, ...among(one, items, places)]);
}

function among(phrase: number, items: readonly Item[], places: readonly (Place | null)[]): readonly number[] {
  for (let next = phrase + 1; next < Math.min(items.length, phrase + REACH); next += 1) {
    const item = items[next];
    if (item?.kind === 'WORD' && item.word?.slot === 'between' && item.pronoun) {
      return items[next + 1]?.kind === 'PHRASE' ? restOfGroup(places, next + 1) : [];
    }
    if (!isComma(item) && !(item?.kind === 'WORD' && item.word?.class === 'PREPOSITION' && !item.pronoun)) return [];
  }
  return [];
}
