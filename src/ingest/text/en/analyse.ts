import model from 'wink-eng-lite-web-model';
import type { ItemSentence, ItsFunction } from 'wink-nlp';
import winkNLP from 'wink-nlp';
import { fold } from '../../../domain/fold.ts';
import type { PartOfSpeech, Sentence, Token } from '../token.ts';
import { wordNumber } from '../word-number.ts';

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;
/** wink's own typing of `lemma` does not fit its `out`. */
const lemma = its.lemma as unknown as ItsFunction<string>;

/** wink's tags as ours: it uses the universal set, with a few more that no stage asks for. */
const TAGS: ReadonlySet<string> = new Set([
  'NOUN',
  'PROPN',
  'VERB',
  'AUX',
  'ADP',
  'DET',
  'ADJ',
  'ADV',
  'PRON',
  'CCONJ',
  'SCONJ',
  'PART',
  'NUM',
  'PUNCT',
]);

/** The sentences of a part of an English text with tagged tokens; offsets into `text`. Splitting and tagging are wink-nlp's. */
export function analyseEnglish(text: string, start: number, end: number, headline: boolean): readonly Sentence[] {
  const document = nlp.readDoc(text.slice(start, end));
  const sentences: Sentence[] = [];
  let at = start;
  document.sentences().each((sentence: ItemSentence) => {
    const tokens: Token[] = [];
    const inSentence = sentence.tokens();
    const words = inSentence.out(its.value);
    const tags = inSentence.out(its.pos);
    const lemmas = inSentence.out(lemma);
    for (const [index, word] of words.entries()) {
      const found = text.indexOf(word, at);
      if (found < 0 || found > end) continue;
      at = found + word.length;
      const tag = tags[index] ?? 'X';
      const norm = fold(word);
      tokens.push({
        start: found,
        end: at,
        text: word,
        norm,
        number: wordNumber(norm),
        lemma: fold(lemmas[index] ?? word),
        pos: (TAGS.has(tag) ? tag : 'X') as PartOfSpeech,
        segmentations: [{ conjunction: false, particle: '', definite: false, stem: norm, pronoun: '' }],
      });
    }
    const [first] = tokens;
    const last = tokens.at(-1);
    if (first !== undefined && last !== undefined) sentences.push({ start: first.start, end: last.end, tokens, headline });
  });
  return sentences;
}
