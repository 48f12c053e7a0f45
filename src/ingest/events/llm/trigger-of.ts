import type { Span } from '../../../domain/span.ts';
import { type FoldedText, foldWords } from './folded-text.ts';

/** A shorter word proves nothing. */
const LEAST_LETTERS = 3;

/**
 * The words of a sentence that name an event: as the model gives them, else the longest of them that stands there.
 * @returns `null` where none of them does
 */
export function findTrigger(words: string, sentence: Span, text: FoldedText): Span | null {
  const find = (some: string) => text.find(some, { within: sentence, proclitics: true })[0];
  const whole = find(words);
  if (whole !== undefined) return whole;
  const byLength = foldWords(words)
    .split(' ')
    .filter((word) => word.length >= LEAST_LETTERS)
    .sort((a, b) => b.length - a.length);
  for (const word of byLength) {
    const found = find(word);
    if (found !== undefined) return found;
  }
  return null;
}
