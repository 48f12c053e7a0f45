import { BARRIERS, type ConfidenceFeature, type ConfidenceWeights, type Side } from '../../../codebook/confidence.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { Language } from '../../../domain/language.ts';
import { isComma, isQuote } from '../../syntax/boundaries.ts';
import type { Item } from '../../syntax/item.ts';
import type { Sentence } from '../../text/token.ts';
import type { FoundEvent } from '../rules/noteworthy.ts';

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

/** What a sentence has around its events. */
export interface Surroundings {
  readonly sentence: Sentence;
  readonly language: Language;
  readonly items: readonly Item[];
  /** The actors that an item names, by the ids that events have. */
  namedBy(item: Item): readonly string[];
  actorOf(id: string): Pick<Actor, 'kind' | 'known'> | undefined;
  isUnnamed(id: string): boolean;
}

/** The features of an event that its confidence is estimated from, without repeats. */
export function confidenceFeatures({ event, at, mutual }: FoundEvent, around: Surroundings): readonly ConfidenceFeature[] {
  const { initiators, recipients, mediators, attributedTo, sentence, trigger, type, modality } = event;
  const shape = shapeOf(initiators.length, recipients.length, mutual);
  const length = sentence.end - sentence.start;
  const offset = trigger.start - sentence.start;
  const takingPart = new Set([...initiators, ...recipients, ...mediators, ...attributedTo]);
  const bystanders = new Set(around.items.flatMap(around.namedBy)).difference(takingPart).size;
  const holds: readonly (readonly [ConfidenceFeature, boolean])[] = [
    ['English', around.language === 'en'],
    ['attributed', attributedTo.length > 0],
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
      'base',
      shape,
      type,
      `${type}: ${shape}`,
      modality,
      ...holds.flatMap(([feature, held]) => (held ? [feature] : [])),
      ...sideFeatures('initiator', initiators, at, around),
      ...sideFeatures('recipient', recipients, at, around),
    ]),
  ];
}

function shapeOf(initiators: number, recipients: number, mutual: boolean) {
  if (mutual && initiators > 1) return 'parties';
  if (initiators > 0) return recipients > 0 ? 'both sides' : 'initiator alone';
  return recipients > 0 ? 'recipient alone' : 'nobody';
}

function sideFeatures(side: Side, ids: readonly string[], at: number, around: Surroundings): readonly ConfidenceFeature[] {
  const several: readonly ConfidenceFeature[] = ids.length > 1 ? [`${side} several`] : [];
  return [...several, ...ids.flatMap((id) => [...kindFeatures(side, id, around), ...wayFeatures(side, id, at, around)])];
}

function kindFeatures(side: Side, id: string, { actorOf, isUnnamed }: Surroundings): readonly ConfidenceFeature[] {
  if (isUnnamed(id)) return [`${side} unnamed`];
  const actor = actorOf(id);
  if (actor === undefined || actor.known) return [];
  return [actor.kind === 'PERSON' ? `${side} unknown person` : `${side} generic`];
}

/** How far an actor stands from the word that tells the event, and what lies between. */
function wayFeatures(side: Side, id: string, at: number, { items, namedBy, sentence }: Surroundings): readonly ConfidenceFeature[] {
  const named = items.flatMap((item, one) => (namedBy(item).includes(id) ? [one] : []));
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

/** The estimated chance that type, sides and modality of an event are right, 0 to 1, in hundredths: logistic regression. */
export function confidenceOf(features: readonly ConfidenceFeature[], weights: ConfidenceWeights): number {
  const logOdds = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
  return Math.round(100 / (1 + Math.exp(-logOdds))) / 100;
}
