import { join } from 'node:path';
import { z } from 'zod';
import { WasitError } from '../domain/errors.ts';
import { EVENT_TYPES, MODALITIES } from '../domain/event.ts';
import { loadJsonl } from './load-jsonl.ts';

/** Who takes part: two or more of a mutual event, both sides, one side, or nobody. */
const SHAPES = ['parties', 'both sides', 'initiator alone', 'recipient alone', 'nobody'] as const;

/** What can stand between the word that tells an event and who takes part in it. */
export const BARRIERS = [
  'verb',
  'event',
  'actor',
  'citation',
  'comma',
  'quote',
  'relative',
  'that',
  'conjunction',
  'subordinator',
  'preposition',
  'word',
] as const;

const SIDES = ['initiator', 'recipient'] as const;

export type Side = (typeof SIDES)[number];

const SIDE_MARKS = [
  /** More than one on that side. */
  'several',
  /** People of no known belonging ("protesters"). */
  'unnamed',
  /** People of a state or body, without a name ("Egyptian officials"). */
  'generic',
  /** A person whom the codebook does not have. */
  'unknown person',
  /** No words of the sentence stand for it alone: carried over, or resolved from what stands before. */
  'absent',
  /** Its nearest words are 25 characters or more from the word that tells the event. */
  'far',
  /** 60 or more. */
  'very far',
] as const;

/** What is known of an event when it is coded and tells how likely it is right. */
export const CONFIDENCE_FEATURES = [
  /** Holds of every event. */
  'base',
  /** Read in an English text. */
  'English',
  ...SHAPES,
  ...EVENT_TYPES,
  ...EVENT_TYPES.flatMap((type) => SHAPES.map((shape) => `${type}: ${shape}` as const)),
  ...MODALITIES,
  /** Found by a language model. */
  'language model',
  /** Somebody is cited for it. */
  'attributed',
  /** The sentence has at most 80 characters, more than 140, more than 220. */
  'short sentence',
  'long sentence',
  'very long sentence',
  /** The word that tells it begins the sentence, or stands more than 60 characters in. */
  'first word',
  'late word',
  /** The sentence names nobody who neither takes part nor is cited, or three or more. */
  'no bystanders',
  'many bystanders',
  ...SIDES.flatMap((side) => [
    ...SIDE_MARKS.map((mark) => `${side} ${mark}` as const),
    ...BARRIERS.map((barrier) => `${side} past ${barrier}` as const),
  ]),
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

/** What each feature adds to the log-odds that an event is right; nothing where it has no weight. */
export type ConfidenceWeights = ReadonlyMap<ConfidenceFeature, number>;

const FILE = 'confidence.jsonl';
const weightSchema = z.strictObject({
  feature: z.enum(CONFIDENCE_FEATURES, { error: ({ input }) => `"${input}" is no feature; right is one that the extractor knows` }),
  weight: z.number().min(-10).max(10),
  source: z.string().min(1),
});

/**
 * Loads the weights of the confidence, which `npm run fit` writes.
 * @throws WasitError BAD_INPUT naming file and line of bad or repeated entries, or that "base" has no weight.
 */
export function loadConfidence(data: string): ConfidenceWeights {
  const weights = new Map<ConfidenceFeature, number>();
  const problems: string[] = [];
  for (const { entry, at } of loadJsonl(join(data, FILE), weightSchema)) {
    if (weights.has(entry.feature)) problems.push(`${at}: feature: "${entry.feature}" has a weight already`);
    weights.set(entry.feature, entry.weight);
  }
  if (!weights.has('base')) problems.push(`${FILE}: no weight for "base"; right is one line for it, which holds of every event`);
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the codebook is not valid:\n${problems.join('\n')}`);
  return weights;
}
