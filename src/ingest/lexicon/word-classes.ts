import type { FunctionWord } from '../../codebook/lexicon/function-words.ts';
import type { Segmentation, Token } from '../text/token.ts';
import type { WordIndex } from './word-index.ts';

/** A function word of a sentence; phrases (`من قبل`) stand at their first token, the others of it are `null`. */
export interface WordClass {
  readonly word: FunctionWord;
  readonly length: number;
  readonly first: Segmentation;
}

/** The function word that begins at each token, if any, longest first; tokens inside a longer one have none. */
export function classifyWords(
  tokens: readonly Token[],
  { functionWords: index, isFunctionWord }: Pick<WordIndex, 'functionWords' | 'isFunctionWord'>,
): readonly (WordClass | null)[] {
  const classes: (WordClass | null)[] = tokens.map(() => null);
  for (let at = 0; at < tokens.length; at += 1) {
    const written = tokens[at]?.text ?? '';
    const match = index.match(tokens, at, (word, first, length) => isFunctionWord(word, written, first, length));
    // «نحو 40» is about forty, «نحو إسرائيل» towards Israel.
    const next = match === null ? undefined : tokens[at + match.length];
    const counts = match !== null && (next?.pos === 'NUM' || index.match(tokens, at + match.length)?.values[0]?.class === 'NUMBER');
    const word = (counts ? match?.values.find((value) => value.class === 'DETERMINER') : undefined) ?? match?.values[0];
    if (match === null || word === undefined) continue;
    classes[at] = { word, length: match.length, first: match.first };
    at += match.length - 1;
  }
  return classes;
}
