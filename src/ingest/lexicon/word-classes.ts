import type { FunctionWord } from '../../codebook/lexicon/function-words.ts';
import { fold } from '../../domain/fold.ts';
import { isSpelledAs } from '../text/ar/spelling.ts';
import type { Segmentation, Token } from '../text/token.ts';
import type { PhraseIndex } from './phrase-index.ts';

/** A function word of a sentence; phrases (`من قبل`) stand at their first token, the others of it are `null`. */
export interface WordClass {
  readonly word: FunctionWord;
  readonly length: number;
  readonly first: Segmentation;
}

const HAMZA = /[أإآؤئء]/u;
/** The words of a function word by how they fold. */
const SPELLINGS = new WeakMap<FunctionWord, ReadonlyMap<string, readonly string[]>>();

/** «إنهاء» and «آن» fold as «أنها» and «أن», but are other words: texts drop hamzas, and do not add them. */
function isSpelled(written: string, { stem, definite }: Segmentation, word: FunctionWord): boolean {
  if (!HAMZA.test(written)) return true;
  let spellings = SPELLINGS.get(word);
  if (spellings === undefined) {
    spellings = Map.groupBy(word.words, fold);
    SPELLINGS.set(word, spellings);
  }
  const listed = spellings.get(definite ? `ال${stem}` : stem);
  return listed === undefined || listed.some((one) => isSpelledAs(written, one));
}

/** The function word that begins at each token, if any, longest first; tokens inside a longer one have none. */
export function classifyWords(tokens: readonly Token[], index: PhraseIndex<FunctionWord>): readonly (WordClass | null)[] {
  const classes: (WordClass | null)[] = tokens.map(() => null);
  for (let at = 0; at < tokens.length; at += 1) {
    // A function word takes conjunctions («وفي») and ب («بأن») but no article, and no pronoun that is not listed.
    const match = index.match(
      tokens,
      at,
      (word, first, length) =>
        (length > 1 || isSpelled(tokens[at]?.text ?? '', first, word)) &&
        (first.pronoun === '' || (word.class === 'PREPOSITION' && first.particle === '')) &&
        (first.particle === '' || first.particle === 'ب' || first.particle === 'ل'),
    );
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
