import { searchWords } from '../../domain/fold.ts';

/** The full-text query for a search: every word begins an indexed word. `null` if there is no word to search for. */
export function matchWords(search: string | null | undefined): string | null {
  const words = searchWords(search ?? '');
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}
