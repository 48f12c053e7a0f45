import type { Span } from '../../../domain/span.ts';
import type { NamedSentence } from '../../names/name-article.ts';
import type { NounPhrase } from '../../names/noun-phrase.ts';
import type { PartOfSpeech, Sentence } from '../../text/token.ts';

/** Words of these kinds name nobody; Arabic ones are known by the lexicon's function words. */
const CLOSED: ReadonlySet<PartOfSpeech> = new Set(['PUNCT', 'PRON', 'DET', 'ADP', 'AUX', 'CCONJ', 'SCONJ', 'PART']);

/** The tokens of a sentence that a span touches, the second index exclusive. */
export function tokensOf({ start, end }: Span, { tokens }: Sentence): readonly [number, number] {
  const from = tokens.findIndex((token) => token.end > start);
  const to = tokens.findLastIndex((token) => token.start < end) + 1;
  return from === -1 ? [tokens.length, tokens.length] : [from, to];
}

/** Whether what stands around a phrase, from one token up to another, are function words alone. */
export function isNothingElse(phrase: NounPhrase, from: number, to: number, sentence: NamedSentence): boolean {
  return onlyFunctionWords(from, phrase.from, sentence) && onlyFunctionWords(phrase.to, to, sentence);
}

export function onlyFunctionWords(from: number, to: number, { sentence: { tokens }, classes }: NamedSentence): boolean {
  return tokens.every((token, at) => at < from || at >= to || CLOSED.has(token.pos) || classes[at] !== null);
}
