import { fold, plainLetters } from '../../../domain/fold.ts';
import type { Segmentation, Token } from '../token.ts';
import { wordNumber } from '../word-number.ts';
import { segmentArabic } from './segment.ts';

const TOKEN =
  /[\p{L}\p{M}\u0640\u200c\u200d]+|\p{N}+(?:[.,:/٫٬-]\p{N}+)*|[^\s_#\p{L}\p{N}\p{M}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const ARTICLE = /[اٱ]\p{M}*ل|ل\p{M}*ل/u;
const CACHE_SIZE = 50_000;

/** News uses few different words, so folding and taking apart each once pays; the bound keeps hostile input from filling the memory. */
const cache = new Map<string, KnownWord>();

interface KnownWord {
  readonly text: string;
  readonly norm: string;
  readonly number: number;
  readonly pos: 'X' | 'NUM' | 'PUNCT';
  readonly segmentations: readonly Segmentation[];
}

/** The words and marks of `text.slice(start, end)`, with offsets into `text`. Hash signs and underscores of tags part words and are no tokens themselves. */
export function tokeniseArabic(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(TOKEN)) {
    const [word] = match;
    const at = start + match.index;
    const { text: plain, norm, number, pos, segmentations } = knownWord(word);
    tokens.push({ start: at, end: at + word.length, text: plain, norm, number, lemma: norm, pos, segmentations });
  }
  return tokens;
}

function knownWord(written: string): KnownWord {
  let known = cache.get(written);
  if (known === undefined) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    const word = plainLetters(written);
    const norm = fold(word);
    const pos = LETTER.test(word) ? 'X' : DIGIT.test(word) ? 'NUM' : 'PUNCT';
    // A written taa marbuta is no pronoun: «إصابة» is not "he hit him".
    const feminine = word.endsWith('ة');
    // «آليات» and «ألمانيا» fold as if they had an article.
    const article = ARTICLE.test(word);
    const all = pos === 'X' ? segmentArabic(norm) : [];
    known = {
      text: word,
      norm,
      number: wordNumber(feminine ? `${norm}ة` : norm),
      pos,
      segmentations: all.filter((one) => (!feminine || one.pronoun === '') && (article || !one.definite)),
    };
    cache.set(written, known);
  }
  return known;
}
