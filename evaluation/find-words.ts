import type { Language } from '../src/domain/language.ts';
import type { Span } from '../src/domain/span.ts';

/** What may stand before a word of the language without a space: nothing in English, the proclitics و ف ب ل ك س in Arabic. */
const BEFORE: Readonly<Record<Language, string>> = { ar: '[وف]?[بلكس]?', en: '' };

/**
 * Every place in the text where the words stand as whole words (in Arabic also behind proclitics, which do not belong to
 * the place). Offsets are UTF-16 code units.
 */
export function findWords(text: string, words: string, language: Language): readonly Span[] {
  const pattern = new RegExp(
    `(?<=(?<![\\p{L}\\p{N}])${BEFORE[language]})${words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.matchAll(pattern)].map(({ index }) => ({ start: index, end: index + words.length }));
}
