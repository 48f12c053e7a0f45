import { BARRIERS, type ConfidenceFeature, type Side } from '../../../codebook/confidence.ts';
import { isComma, isQuote } from '../../syntax/boundaries.ts';
import type { Item } from '../../syntax/item.ts';
import type { Candidate, Surroundings } from './candidate.ts';
import { idsOf } from './sentence-actors.ts';

/** Lengths and distances in characters (UTF-16 code units). */
const SHORT = 80;
const LONG = 140;
const VERY_LONG = 220;
const LATE = 60;
const FAR = 25;
const VERY_FAR = 60;
/** Actors beside those of the event from which a sentence is crowded. */
const MANY_BYSTANDERS = 3;

type Barrier = (typeof BARRIERS)[number];

/** What the sentence shows of how sure a candidate is: features of `confidence.jsonl` beside those that the assembler adds. */
export function cluesOf({ at, initiators, recipients, mediators }: Candidate, around: Surroundings): readonly ConfidenceFeature[] {
  const { sentence, items, cited, clues } = around;
  const length = sentence.end - sentence.start;
  const offset = (sentence.tokens[items[at]?.from ?? 0]?.start ?? sentence.start) - sentence.start;
  const takingPart = new Set(idsOf([...initiators, ...recipients, ...mediators]));
  const others = items.flatMap((item, one) => (item.kind === 'PHRASE' && !cited.has(one) ? item.phrase.actors : []));
  const bystanders = new Set(others).difference(takingPart).size;
  const holds: readonly (readonly [ConfidenceFeature, boolean])[] = [
    ['short sentence', length <= SHORT],
    ['long sentence', length > LONG],
    ['very long sentence', length > VERY_LONG],
    ['first word', offset === 0],
    ['late word', offset > LATE],
    ['no bystanders', bystanders === 0],
    ['many bystanders', bystanders >= MANY_BYSTANDERS],
  ];
  return [
    ...new Set<ConfidenceFeature>([
      ...clues,
      ...holds.flatMap(([feature, held]) => (held ? [feature] : [])),
      ...idsOf(initiators).flatMap((id) => wayFeatures('initiator', id, at, around)),
      ...idsOf(recipients).flatMap((id) => wayFeatures('recipient', id, at, around)),
    ]),
  ];
}

/** How far an actor stands from the word that tells the event, and what lies between. */
function wayFeatures(side: Side, id: string, at: number, { items, sentence }: Surroundings): readonly ConfidenceFeature[] {
  const named = items.flatMap((item, one) => (item.kind === 'PHRASE' && item.phrase.actors.includes(id) ? [one] : []));
  const nearest = named.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))[0];
  if (nearest === undefined) return [`${side} absent`];
  const [left, right] = nearest < at ? [nearest, at] : [at, nearest];
  const between = (item: number, edge: 'from' | 'to') => items[item]?.[edge] ?? 0;
  const distance = (sentence.tokens[between(right, 'from')]?.start ?? 0) - (sentence.tokens[between(left, 'to') - 1]?.end ?? 0);
  const barriers = items.slice(left + 1, right).map(barrierOf);
  return [
    ...(distance >= FAR ? ([`${side} far`] as const) : []),
    ...(distance >= VERY_FAR ? ([`${side} very far`] as const) : []),
    ...barriers.flatMap((barrier) => (barrier === null ? [] : [`${side} past ${barrier}` as const])),
  ];
}

function barrierOf(item: Item): Barrier | null {
  switch (item.kind) {
    case 'VERB':
      return 'verb';
    case 'NOUN':
      return 'event';
    case 'PHRASE':
      return 'actor';
    case 'CITATION':
      return 'citation';
    case 'MARK':
      if (isQuote(item)) return 'quote';
      return isComma(item) ? 'comma' : null;
    case 'WORD': {
      if (item.word === null) return item.number ? null : 'word';
      const barrier = item.word.class.toLowerCase();
      return BARRIERS.find((one) => one === barrier) ?? null;
    }
  }
}
