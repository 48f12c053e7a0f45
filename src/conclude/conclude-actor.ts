import type { Actor } from '../domain/actor.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';

/**
 * Concludes one actor from the distinct records that current readings hold of it. Records of the codebook go before those
 * that articles alone know; where records differ, names are united and the rest is taken from the smallest record as
 * text, so that the result depends on the set alone. Names the codebook gives keep their order; others are shown longest first.
 */
export function concludeActor(records: readonly Actor[]): Actor {
  const known = records.filter((record) => record.known);
  const [first, ...others] = (known.length > 0 ? known : records).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (first === undefined) throw new TypeError('an actor needs a record');
  if (others.length === 0) return first;
  const names = (language: Language): readonly string[] => {
    const all = [...new Set([first, ...others].flatMap((record) => record.names[language]))];
    return first.known ? all : all.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  };
  return {
    ...first,
    names: Object.fromEntries(LANGUAGES.map((language) => [language, names(language)])) as Record<Language, readonly string[]>,
  };
}
