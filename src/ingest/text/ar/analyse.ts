import type { Sentence } from '../token.ts';
import { splitArabicSentences } from './sentences.ts';
import { tokeniseArabic } from './tokenise.ts';

/** The sentences of a part of an Arabic text with their tokens; offsets into `text`. */
export function analyseArabic(text: string, start: number, end: number, headline: boolean): readonly Sentence[] {
  return splitArabicSentences(text, start, end).map((span) => ({ ...span, tokens: tokeniseArabic(text, span.start, span.end), headline }));
}
