import type { DateSign } from '../../codebook/lexicon/function-words.ts';
import type { WordIndex } from '../lexicon/word-index.ts';
import type { Token } from '../text/token.ts';

/** What dates are read by. */
export type DateWords = Pick<WordIndex, 'bare' | 'dateWords' | 'dateSigns' | 'functionWords'>;

/** Whether a folded word is a sign of a date. */
export function isSign({ dateSigns }: DateWords, sign: DateSign['sign'], word: string | undefined): boolean {
  return word !== undefined && (dateSigns.get(sign)?.has(word) ?? false);
}

/** Four digits that can be a year of our time. */
export function isYear(token: Token | undefined): boolean {
  return /^(?:19|20)\d\d$/.test(token?.norm ?? '');
}
