import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PhraseIndex } from '../../src/ingest/lexicon/phrase-index.ts';
import { tokeniseArabic } from '../../src/ingest/text/ar/tokenise.ts';
import { measure, printFigures } from './figures.ts';

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
/** Several looks at one sentence make one measured run: one look is shorter than the clock's step. */
const LOOKS = 1_000;

/** Looking names up in a sentence with a thousand and with a million names: the time must not grow with their number. */
export async function benchNames(): Promise<void> {
  // Words that stand in names, two of them next to each other as a name has them.
  const sentence = `قال ${nameOf(5).join(' ')} إن ${nameOf(100).join(' ')} وصل إلى ${word(77)} ${word(500)} وأجرى محادثات مع ${nameOf(200).join(' ')}`;
  const tokens = tokeniseArabic(sentence, 0, sentence.length);
  const small = filled(1_000);
  const before = heapInUse();
  const large = filled(1_000_000);
  const grown = (heapInUse() - before) / 2 ** 20;
  const lookUp = (index: PhraseIndex<number>) => () => {
    let found = 0;
    for (let look = 0; look < LOOKS; look += 1)
      for (let at = 0; at < tokens.length; at += 1) if (index.match(tokens, at) !== null) found += 1;
    return found;
  };
  const figures = await measure([
    { name: 'a sentence, 1,000 names (baseline)', items: LOOKS, run: lookUp(small) },
    { name: 'a sentence, 1,000,000 names', items: LOOKS, run: lookUp(large) },
  ]);
  printFigures(`Names (1,000,000 names take ${Math.round(grown)} MB)`, figures);
}

/** Bytes that are in use after a full collection, so that garbage does not count. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

/** Names of two and three made-up words that share their first words as real ones do. */
function filled(count: number): PhraseIndex<number> {
  const index = new PhraseIndex<number>('EXACT', false);
  for (let number = 0; number < count; number += 1) {
    index.add(nameOf(number), number);
  }
  return index;
}

function nameOf(number: number): readonly string[] {
  return [word(number % 5_000), word(number * 7 + 3), ...(number % 3 === 0 ? [word(number + 11)] : [])];
}

function word(seed: number): string {
  let rest = seed + 1;
  let letters = '';
  while (letters.length < 3 || rest > 0) {
    letters += LETTERS[rest % LETTERS.length];
    rest = Math.floor(rest / LETTERS.length);
  }
  return letters;
}
