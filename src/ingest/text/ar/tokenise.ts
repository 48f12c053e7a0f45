import { fold } from '../../../domain/fold.ts';
import type { Segmentation, Token } from '../token.ts';
import { segmentArabic } from './segment.ts';

const TOKEN =
  /[\p{L}\p{M}\u0640\u200c\u200d]+|\p{N}+(?:[.,:/٫٬-]\p{N}+)*|[^\s\p{L}\p{N}\p{M}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const CACHE_SIZE = 50_000;

const cache = new Map<string, readonly Segmentation[]>();

/** The words and marks of `text.slice(start, end)`, with offsets into `text`. Hash signs and underscores of tags part words. */
export function tokeniseArabic(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const word = match[0];
    const norm = fold(word);
    const pos = LETTER.test(word) ? 'X' : DIGIT.test(word) ? 'NUM' : 'PUNCT';
    const at = start + match.index;
    tokens.push({
      start: at,
      end: at + word.length,
      text: word,
      norm,
      lemma: norm,
      pos,
      segmentations: pos === 'X' ? segmentations(norm) : [],
    });
  }
  return tokens;
}

/** News uses few different words, so taking each apart once pays; the bound keeps hostile input from filling the memory. */
function segmentations(norm: string): readonly Segmentation[] {
  let known = cache.get(norm);
  if (known === undefined) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    known = segmentArabic(norm);
    cache.set(norm, known);
  }
  return known;
}
