import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { tokeniseArabic } from '../../src/ingest/text/ar/tokenise.ts';
import { PhraseIndex } from '../../src/ingest/text/phrase-index.ts';
import { measure, printFigures } from './figures.ts';

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const SENTENCE = 'قال متحدث باسم الوزارة إن الوفد وصل إلى العاصمة مساء الثلاثاء وأجرى محادثات مع نظيره حول الملفات المشتركة';

/** Looking names up in a sentence with a thousand and with a million names: the time must not grow with their number. */
export async function benchNames(): Promise<void> {
  const tokens = tokeniseArabic(SENTENCE, 0, SENTENCE.length);
  const small = filled(1_000);
  const before = heapInUse();
  const large = filled(1_000_000);
  const grown = (heapInUse() - before) / 2 ** 20;
  const lookUp = (index: PhraseIndex<number>) => () => tokens.map((_, at) => index.match(tokens, at));
  const figures = await measure([
    { name: 'one sentence, 1,000 names (baseline)', items: 1, run: lookUp(small) },
    { name: 'one sentence, 1,000,000 names', items: 1, run: lookUp(large) },
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
    const words = [word(number % 5_000), word(number * 7 + 3), ...(number % 3 === 0 ? [word(number + 11)] : [])];
    index.add(words, number);
  }
  return index;
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
