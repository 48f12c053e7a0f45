import { searchWords } from '../../domain/fold.ts';

/** The full-text query that finds what has every word, each beginning a word; `null` if there is no word to look for. */
export function wordsQuery(text: string): string | null {
  const words = searchWords(text).flatMap((word) => word.split(/\s+/));
  return words.length === 0 ? null : words.map((word) => `+${word.replace(/[^\p{L}\p{N}]/gu, '\\$&')}*`).join(' ');
}
