import { z } from 'zod';
import { EVENT_TYPES, MODALITIES, RELATION_TYPES } from '../../domain/event.ts';
import { TALKS_ACTS } from '../../domain/talks.ts';
import { participles, words } from './words.ts';

/** Names of the places around a predicate where a participant can stand: its subject, its object, or after a preposition. */
export const SLOTS = [
  'object',
  'with',
  'between',
  'against',
  'to',
  'for',
  'on',
  'from',
  'of',
  'about',
  'at',
  'in',
  'by',
  'through',
  'together',
  'under',
] as const;

export type Slot = (typeof SLOTS)[number];

const slots = z.array(z.enum(SLOTS)).readonly();

/** The words that name it, however they are written: as a verb, a noun or an Arabic participle. */
const trigger = z.strictObject({ verbs: words.optional(), nouns: words.optional(), participles });

export type Trigger = z.infer<typeof trigger>;

/** What must and what must not stand around these words, so that they name this event. */
const requires = z.strictObject({
  /** The verb counts only with one of these words after it in the clause ("open … fire"). */
  with: words.optional(),
  /** Or also without them, if whom it is done to is an actor ("released a statement", "released the minister"). */
  whom: z.boolean().optional(),
  /** It names an event of this kind only if one of these words is near as well («لقي مصرعه … في هجوم»). */
  beside: words.optional(),
  /** It names no event of this kind if one of these words is near («ضرب زلزال», «هجوم لاذع»). */
  without: words.optional(),
});

/** Who stands where around these words, and what they are to the event. */
const roles = z.strictObject({
  /** All sides do it together: every party is an initiator. */
  reciprocal: z.boolean().optional(),
  /** Who stands as the subject of the verb in the active voice; recipients for "was wounded", "surrendered" kinds. */
  subject: z.enum(['initiator', 'recipient', 'mediator']).optional(),
  /** Whether a verb's form can be passive without a mark in writing, so that its only noun may be whom it was done to. */
  passive: z.boolean().optional(),
  /** Places where whom it is done to (or, if reciprocal, a further party) stands. */
  to: slots.optional(),
  /** What the noun's genitive ("the killing of X", «مقتل X») and possessive mean. */
  genitive: z.enum(['initiator', 'recipient', 'mediator']).optional(),
  /** Words after which, however deep in the sentence, whom it is directed at is named («احتجاجا على سياسة …»). */
  toward: words.optional(),
  /** The verb's subject is a deed or a thing, so that people behind it are whom it was done to («خلف الهجوم قتلى»). */
  results: z.boolean().optional(),
  /** Whether it is an event of interest even if no actor is named with it. */
  agentless: z.boolean().optional(),
  /** Whether it tells of an event only where its Arabic doers are new to the reader: what «المتظاهرون» do is part of what was told. */
  newDoers: z.boolean().optional(),
});

/** Of an act of speech: what is spoken of. */
const speech = z.strictObject({
  /** How far what is spoken of is thereby said to be so. */
  content: z.enum(MODALITIES),
  /** Who is to do, or has done, what is spoken of; the speaker unless it says recipient ("accuse X of …"). */
  contentBy: z.enum(['initiator', 'recipient']).optional(),
  /** Whether of what is spoken of only who stands in one of the places of `to` is whom it is directed at (a pledge of aid for Y, not one of measures against Y). */
  direct: z.boolean().optional(),
  /** For threats: whether whom a condition after it names is whom it concerns, if nobody else is ("unless Y withdrew"). */
  conditional: z.boolean().optional(),
  /** Whether its initiator is who is cited for it ("X said that Y must …"); no event where nobody is. */
  cited: z.boolean().optional(),
});

/**
 * Words that name an event.
 * Arabic verbs are given as "past present" (third person masculine singular), English verbs by their dictionary form with
 * particles (`call for`); Arabic nouns each form as written without article, English nouns in the singular.
 */
export const predicateSchema = z.strictObject({
  /** Its language, its type and a short English name: `ar.consult.negotiate`. */
  id: z
    .string()
    .regex(/^(?:ar|en)\.[a-z]+\.[a-z]+(?:-[a-z]+)*$/, 'not "language.type.name", small letters, words of the name joined by hyphens'),
  type: z.enum(EVENT_TYPES),
  mode: z.string().min(1).optional(),
  /** In place of the type's own relation; null for none. */
  relation: z.enum(RELATION_TYPES).nullable().optional(),
  cameo: z
    .string()
    .regex(/^\d{2,4}$/)
    .optional(),
  contexts: words.optional(),
  /** What it does at the table by itself, whatever stands beside it: "negotiated with". */
  talksAct: z.enum(TALKS_ACTS).optional(),
  trigger,
  requires: requires.default({}),
  arguments: roles.default({}),
  /** Only of acts of speech. */
  speech: speech.optional(),
  reason: z.string().min(1),
});

export type Predicate = z.infer<typeof predicateSchema>;
