import type { FunctionWord } from '../../../codebook/lexicon/function-words.ts';
import { fold } from '../../../domain/fold.ts';
import { isSpelledAs } from '../../text/ar/spelling.ts';
import type { Segmentation } from '../../text/token.ts';

const HAMZA = /[أإآؤئء]/u;
/** The words of a function word by how they fold. */
const SPELLINGS = new WeakMap<FunctionWord, ReadonlyMap<string, readonly string[]>>();

/** A function word takes conjunctions («وفي») and ب («بأن») but no article, and no pronoun that is not listed. */
export function isFunctionWord(word: FunctionWord, written: string, first: Segmentation, length: number): boolean {
  return (
    (length > 1 || isSpelled(written, first, word)) &&
    (first.pronoun === '' || (word.class === 'PREPOSITION' && first.particle === '')) &&
    (first.particle === '' || first.particle === 'ب' || first.particle === 'ل')
  );
}

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
