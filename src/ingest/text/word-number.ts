/** How many different words get a number; later ones do without. Hostile input must not fill the memory. */
export const NUMBERED_WORDS = 65_536;
export const NO_NUMBER = -1;

const numbers = new Map<string, number>();

/** A small number for a folded word, the same each time, so that what is known of a word can stand in an array; NO_NUMBER once all are given. */
export function wordNumber(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (numbers.size >= NUMBERED_WORDS) return NO_NUMBER;
  const number = numbers.size;
  numbers.set(word, number);
  return number;
}
