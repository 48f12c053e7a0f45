import type { ConfidenceFeature, ConfidenceWeights, Side } from '../../../codebook/confidence.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { AssembledEvent } from './assembled-event.ts';

/** What the article knows of actors that tells how surely they are the ones meant. */
export interface KnownActors {
  get(id: string): Pick<Actor, 'kind' | 'known'> | undefined;
  isUnnamed(id: string): boolean;
}

/** The features that an event's confidence is estimated from, without repeats: its shape and what its finder saw. */
export function confidenceFeatures({ coding, pieces, mutual, clues }: AssembledEvent, actors: KnownActors): readonly ConfidenceFeature[] {
  const { initiators, recipients, type, modality } = coding;
  const shape = shapeOf(initiators.length, recipients.length, mutual);
  const attributed: readonly ConfidenceFeature[] = pieces.some(({ chains }) => chains.length > 0) ? ['attributed'] : [];
  return [
    ...new Set<ConfidenceFeature>([
      'base',
      shape,
      type,
      `${type}: ${shape}`,
      modality,
      ...attributed,
      ...clues,
      ...sideFeatures('initiator', initiators, actors),
      ...sideFeatures('recipient', recipients, actors),
    ]),
  ];
}

function shapeOf(initiators: number, recipients: number, mutual: boolean) {
  if (mutual && initiators > 1) return 'parties';
  if (initiators > 0) return recipients > 0 ? 'both sides' : 'initiator alone';
  return recipients > 0 ? 'recipient alone' : 'nobody';
}

function sideFeatures(side: Side, ids: readonly string[], actors: KnownActors): readonly ConfidenceFeature[] {
  const several: readonly ConfidenceFeature[] = ids.length > 1 ? [`${side} several`] : [];
  return [...several, ...ids.flatMap((id) => kindFeatures(side, id, actors))];
}

function kindFeatures(side: Side, id: string, actors: KnownActors): readonly ConfidenceFeature[] {
  if (actors.isUnnamed(id)) return [`${side} unnamed`];
  const actor = actors.get(id);
  if (actor === undefined || actor.known) return [];
  return [actor.kind === 'PERSON' ? `${side} unknown person` : `${side} generic`];
}

/** The estimated chance that type, sides and modality of an event are right, 0 to 1, in hundredths: logistic regression. */
export function confidenceOf(features: readonly ConfidenceFeature[], weights: ConfidenceWeights): number {
  const logOdds = features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
  return Math.round(100 / (1 + Math.exp(-logOdds))) / 100;
}
