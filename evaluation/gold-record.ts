import { z } from 'zod';
import { loadJsonl } from '../src/codebook/load-jsonl.ts';
import { EVENT_TYPES, MODALITIES } from '../src/domain/event.ts';
import { LANGUAGES } from '../src/domain/language.ts';

const words = z.array(z.string().min(1));

const goldEventSchema = z.strictObject({
  type: z.enum(EVENT_TYPES),
  /** A second type that the definitions allow as well. */
  alsoType: z.enum(EVENT_TYPES).optional(),
  modality: z.enum(MODALITIES),
  initiators: words,
  recipients: words,
  mediators: words,
  attributedTo: words,
  /** References that one sentence alone does not resolve: neither asked for nor wrong, on any side. */
  optionalParticipants: words.optional(),
  /** Calendar days, both inclusive; `null` where the text is too vague to be checked. */
  date: z.strictObject({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** UTF-16 offsets of the sentence; the whole text where it is left out. */
  sentence: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }).optional(),
  /** An event that may be coded or left out: neither asked for nor wrong. */
  optional: z.boolean().optional(),
});

const goldActorSchema = z.strictObject({
  text: z.string().min(1),
  /** Id in the codebook; `null` for an actor that is not in it. */
  id: z.string().nullable(),
  /** ISO 3166-1 alpha-3; `null` is not compared. */
  country: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  optional: z.boolean().optional(),
});

const goldRecordSchema = z.strictObject({
  id: z.string().min(1),
  split: z.enum(['dev', 'test']),
  language: z.enum(LANGUAGES),
  publishedAt: z.iso.datetime({ offset: true }),
  title: z.string().min(1).optional(),
  text: z.string().min(1),
  gold: z.strictObject({ events: z.array(goldEventSchema), actors: z.array(goldActorSchema) }),
});

export type GoldEvent = z.infer<typeof goldEventSchema>;
export type GoldActor = z.infer<typeof goldActorSchema>;
/** A text with the events and actors that a careful reader finds in it. */
export type GoldRecord = z.infer<typeof goldRecordSchema>;

/**
 * Reads gold records from a JSON Lines file.
 * @throws WasitError BAD_INPUT that names file, line and field of every bad record.
 */
export function loadGold(path: string): readonly GoldRecord[] {
  return loadJsonl(path, goldRecordSchema, 'the gold set').map(({ entry }) => entry);
}
