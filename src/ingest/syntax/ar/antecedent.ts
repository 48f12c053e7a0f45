import type { Place } from '../position.ts';

/** Places in which a phrase is a matter of the sentence of its own, so that a pronoun can take it up. */
const TAKEN_UP: ReadonlySet<Place['slot']> = new Set(['bare', 'genitive', 'on', 'to', 'for', 'with', 'against', 'of', 'by']);

/**
 * Whom a pronoun before an item stands for («زار الوزير بغداد لكن الشرطة اعتقلته»): the nearest phrase of the sentence before
 * it, those of its own subject aside, that it agrees with in number and gender. Empty if there is none.
 * @param pronoun folded
 * @param pronounsOf the pronouns that can stand for the phrase at an item
 */
export function antecedentOf(
  at: number,
  pronoun: string,
  subject: readonly number[],
  places: readonly (Place | null)[],
  pronounsOf: (item: number) => readonly string[],
): readonly number[] {
  for (let back = at - 1; back >= 0; back -= 1) {
    const place = places[back];
    if (place == null || subject.includes(back) || !TAKEN_UP.has(place.slot) || place.behind !== undefined) continue;
    if (pronounsOf(back).includes(pronoun)) return [back];
  }
  return [];
}
