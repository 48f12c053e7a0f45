import type { Language } from '../../domain/language.ts';
import type { Block } from '../article/block.ts';
import { analyseArabic } from './ar/analyse.ts';
import { analyseEnglish } from './en/analyse.ts';
import type { Sentence } from './token.ts';

const ANALYSE: Readonly<Record<Language, typeof analyseArabic>> = { ar: analyseArabic, en: analyseEnglish };
/** Sentences longer than this are cut: no news sentence is, and the stages after this one look at words pairwise. */
const LONGEST_SENTENCE = 400;

/** The sentences of an article's blocks, in the order of the text, tokenised; offsets are into `text`. */
export function analyseText(text: string, blocks: readonly Block[], language: Language): readonly Sentence[] {
  return blocks.flatMap((block) => {
    const headline = block.kind !== 'PARAGRAPH';
    return ANALYSE[language](text, block.start, block.end, headline).flatMap(cut);
  });
}

function cut(sentence: Sentence): readonly Sentence[] {
  if (sentence.tokens.length <= LONGEST_SENTENCE) return [sentence];
  const head = sentence.tokens.slice(0, LONGEST_SENTENCE);
  const tail = sentence.tokens.slice(LONGEST_SENTENCE);
  const [end, start] = [head.at(-1)?.end ?? sentence.end, tail[0]?.start ?? sentence.end];
  return [{ ...sentence, end, tokens: head }, ...cut({ ...sentence, start, tokens: tail })];
}
