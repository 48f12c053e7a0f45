import type { Months } from '../../codebook/months.ts';

const KNOWN = new WeakMap<Months, ReadonlySet<string>>();

/** The folded first words of the names of months: most words of a text begin none, and are not looked at again. */
export function firstWords(months: Months): ReadonlySet<string> {
  let words = KNOWN.get(months);
  if (words === undefined) {
    words = new Set([...months.keys()].map((name) => name.split(' ')[0] ?? name));
    KNOWN.set(months, words);
  }
  return words;
}
