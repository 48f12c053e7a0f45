import type { ConfidenceFeature, ConfidenceWeights } from '../../codebook/confidence.ts';
import type { Actor, Mention } from '../../domain/actor.ts';
import { SYMMETRIC_RELATIONS } from '../../domain/event.ts';
import type { UnweighedEvent } from './coded-event.ts';

/** Distance in characters (UTF-16 code units) from which a participant is far from the word that tells the event. */
const FAR = 25;
/** Actors beside those of the event from which a sentence is crowded. */
const MANY_BYSTANDERS = 3;

/**
 * The features of an event that its confidence is estimated from.
 * @param mentions at least those of the event's sentence
 * @param actorOf the participants by id
 */
export function confidenceFeatures(
  event: Omit<UnweighedEvent, 'date'>,
  mentions: readonly Mention[],
  actorOf: (id: string) => Pick<Actor, 'known'> | undefined,
): readonly ConfidenceFeature[] {
  const { initiators, recipients, mediators, attributedTo, sentence, trigger, relation, modality } = event;
  const sides = [...initiators, ...recipients];
  const mutual = relation !== null && SYMMETRIC_RELATIONS.has(relation);
  const inSentence = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const distances = sides.map((id) =>
    Math.min(
      ...inSentence.filter(({ actor }) => actor === id).map(({ start, end }) => Math.max(0, start - trigger.end, trigger.start - end)),
    ),
  );
  const beside = new Set(inSentence.map(({ actor }) => actor)).difference(new Set([...sides, ...mediators, ...attributedTo]));
  const holds: Readonly<Record<ConfidenceFeature, boolean>> = {
    base: true,
    parties: mutual && initiators.length > 1,
    'both-sides': !mutual && initiators.length > 0 && recipients.length > 0,
    'no-doer': mutual ? initiators.length < 2 : initiators.length === 0,
    'unknown-actor': sides.some((id) => actorOf(id)?.known === false),
    'not-in-sentence': distances.includes(Number.POSITIVE_INFINITY),
    far: distances.some((distance) => distance >= FAR && distance < Number.POSITIVE_INFINITY),
    'nobody-else': beside.size === 0,
    bystanders: beside.size >= MANY_BYSTANDERS,
    'marked-modality': modality !== 'ASSERTED',
  };
  return (Object.keys(holds) as ConfidenceFeature[]).filter((feature) => holds[feature]);
}

/** The estimated chance that type, sides and modality of an event are right, 0 to 1, in hundredths: logistic regression. */
export function confidenceOf(features: readonly ConfidenceFeature[], weights: ConfidenceWeights): number {
  const logOdds = features.reduce((sum, feature) => sum + weights[feature], 0);
  return Math.round(100 / (1 + Math.exp(-logOdds))) / 100;
}
