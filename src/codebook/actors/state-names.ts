import type { NamesByLanguage } from './actor-book.ts';
import { countryNames } from './country-names.ts';
import type { StateEntry } from './state-entry.ts';

/** All names of a state, the one to show first: CLDR's where the entry wants it, and the entry's own. */
export function stateNames(entry: StateEntry): NamesByLanguage {
  if (entry.cldr === 'none' || entry.country === null) return { ar: entry.ar, en: entry.en };
  const { ar, en } = countryNames(entry.country);
  const merge = (own: readonly string[], name: string) => [...new Set(entry.cldr === 'first' ? [name, ...own] : [...own, name])];
  return { ar: merge(entry.ar, ar), en: merge(entry.en, en) };
}
