import { join } from 'node:path';
import { z } from 'zod';
import { WasitError } from '../domain/errors.ts';
import { loadJsonl } from './load-jsonl.ts';

/** What is known of an event when it is coded and tells how likely it is right. */
export const CONFIDENCE_FEATURES = [
  /** Holds of every event. */
  'base',
  /** A mutual event with two parties or more. */
  'parties',
  /** Somebody does it, and to somebody. */
  'both-sides',
  /** Nobody is named who does it; of a mutual event, at most one party. */
  'no-doer',
  /** Somebody whom the codebook does not have takes part. */
  'unknown-actor',
  /** Somebody takes part whom the sentence does not name: carried over, or resolved from what stands before. */
  'not-in-sentence',
  /** Somebody takes part whose nearest mention is 25 characters or more from the word that tells the event. */
  'far',
  /** The sentence names nobody who neither takes part nor is cited. */
  'nobody-else',
  /** The sentence names three actors or more who neither take part nor are cited. */
  'bystanders',
  /** Not a plain assertion. */
  'marked-modality',
] as const;

export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

/** What each feature adds to the log-odds that an event is right. */
export type ConfidenceWeights = Readonly<Record<ConfidenceFeature, number>>;

const FILE = 'confidence.jsonl';
const weightSchema = z.strictObject({
  feature: z.enum(CONFIDENCE_FEATURES),
  weight: z.number().min(-10).max(10),
  source: z.string().min(1),
});

/**
 * Loads the weights of the confidence, which `npm run fit` writes.
 * @throws WasitError BAD_INPUT naming file and line of bad or repeated entries, and features without a weight.
 */
export function loadConfidence(data: string): ConfidenceWeights {
  const weights = new Map<ConfidenceFeature, number>();
  const problems: string[] = [];
  for (const { entry, at } of loadJsonl(join(data, FILE), weightSchema)) {
    if (weights.has(entry.feature)) problems.push(`${at}: feature: "${entry.feature}" has a weight already`);
    weights.set(entry.feature, entry.weight);
  }
  const missing = CONFIDENCE_FEATURES.filter((feature) => !weights.has(feature));
  if (missing.length > 0) problems.push(`${FILE}: no weight for ${missing.join(', ')}; right is one line for each feature`);
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the codebook is not valid:\n${problems.join('\n')}`);
  return Object.fromEntries(weights) as unknown as ConfidenceWeights;
}
