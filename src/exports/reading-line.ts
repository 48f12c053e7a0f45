import { z } from 'zod';
import { ACTOR_KINDS } from '../domain/actor.ts';
import { WasitError } from '../domain/errors.ts';
import { EVENT_TYPES, MODALITIES, QUAD_CATEGORIES, RELATION_TYPES } from '../domain/event.ts';
import { DATE_PRECISIONS } from '../domain/event-date.ts';
import { LANGUAGES } from '../domain/language.ts';
import { CHANNELS, TALKS_ACTS, THIRD_PARTY_ROLES } from '../domain/talks.ts';
import { checkPeriod } from '../store/check-period.ts';
import { checkReading } from '../store/check-reading.ts';
import { completeEvidence } from '../store/complete-evidence.ts';
import type { BelievedReading } from '../store/store.ts';

const text = z.string();
const texts = z.array(text).readonly();
const byLanguage = <T extends z.ZodType>(value: T) => z.strictObject({ ar: value, en: value });
const span = z.strictObject({ start: z.int(), end: z.int() });

const actor = z.strictObject({
  id: text,
  kind: z.enum(ACTOR_KINDS),
  names: byLanguage(texts),
  country: text.nullable(),
  sectors: texts,
  wikidata: text.nullable(),
  known: z.boolean(),
  memberOf: texts,
  offices: z.array(z.strictObject({ title: byLanguage(text), of: text.nullable(), from: text.nullable(), to: text.nullable() })).readonly(),
});

/** Fields that may be missing are those that lines of earlier versions lack. */
const evidence = z.strictObject({
  id: text,
  type: z.enum(EVENT_TYPES),
  mode: text.nullable(),
  contexts: texts,
  relation: z.enum(RELATION_TYPES).nullable(),
  cameo: text,
  score: z.number(),
  quad: z.enum(QUAD_CATEGORIES),
  modality: z.enum(MODALITIES),
  initiators: texts,
  recipients: texts,
  mediators: texts,
  pairs: z
    .array(z.tuple([text, text]).readonly())
    .readonly()
    .optional(),
  thirdParties: z
    .array(z.strictObject({ actor: text, roles: z.array(z.enum(THIRD_PARTY_ROLES)).readonly(), lead: z.boolean() }))
    .readonly()
    .optional(),
  talksAct: z.enum(TALKS_ACTS).nullable().optional(),
  channel: z.enum(CHANNELS).nullable().optional(),
  issues: texts.optional(),
  proposal: z.strictObject({ words: text, by: texts }).nullable().optional(),
  date: z.strictObject({ from: text, to: text, precision: z.enum(DATE_PRECISIONS) }),
  place: z.strictObject({ name: text, country: text.nullable() }).nullable(),
  confidence: z.number(),
  sentence: span,
  trigger: span,
  attributedTo: texts,
  chains: z.array(texts).readonly().optional(),
  foundBy: text.optional(),
  told: z.int().nullable().optional(),
});

/** Also states the order of the properties in a line: zod gives them in the order of the schema. */
const line = z.strictObject({
  believedFrom: text,
  believedTo: text.nullable(),
  reading: z
    .strictObject({
      article: z.strictObject({
        id: text,
        title: text.nullable(),
        text,
        language: z.enum(LANGUAGES),
        publisher: text.nullable(),
        publishedAt: text.nullable(),
        url: text.nullable(),
      }),
      actors: z.array(actor).readonly(),
      mentions: z.array(z.strictObject({ actor: text, text, ...span.shape })).readonly(),
      evidence: z.array(evidence).readonly(),
      publisherActor: text.nullable(),
      extractor: text,
      codebook: text,
    })
    .transform((reading) => ({ ...reading, evidence: reading.evidence.map((item) => completeEvidence(item, reading.extractor)) })),
}) satisfies z.ZodType<BelievedReading>;

/** A reading with its period as one line of JSON: the same line for the same reading, whichever store it comes from. */
export function toLine(believed: BelievedReading): string {
  // JSON may hold these two as they are, but many programs, Node's line reader among them, take them for line ends.
  return JSON.stringify(line.parse(believed)).replace(/[\u2028\u2029]/g, (mark) => (mark === '\u2028' ? '\\u2028' : '\\u2029'));
}

/** Reads such a line. Throws BAD_INPUT that names the field and what would be right. */
export function fromLine(content: string): BelievedReading {
  const parsed = line.safeParse(parseJson(content));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new WasitError('BAD_INPUT', `${issue?.path.join('.') || 'the line'}: ${issue?.message}`, { cause: parsed.error });
  }
  checkReading(parsed.data.reading);
  checkPeriod(parsed.data);
  return parsed.data;
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    throw new WasitError('BAD_INPUT', `is not JSON: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
