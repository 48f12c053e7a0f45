import { z } from 'zod';
import { EVENT_TYPES, MODALITIES, RELATION_TYPES } from '../../domain/event.ts';

const LONE_LETTER = /(?:^\p{Script=Arabic} | \p{Script=Arabic}(?: |$))/u;
/** «وفقا ل» would never be met: ل is written onto the next word. */
const phrase = z
  .string()
  .min(1)
  .refine(
    (value) => !LONE_LETTER.test(value),
    'in Arabic no letter of a phrase stands alone: leave out what is written onto the next word',
  );
const words = z.array(phrase).readonly();

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

/**
 * Arabic active participles, in the masculine singular («متهم», «داعي»), which in the accusative begin a clause with the
 * subject of the one before («..., متهما إسرائيل بـ»).
 */
const participles = words.optional();

/**
 * Words that name an event.
 * Arabic verbs are given as "past present" (third person masculine singular), English verbs by their dictionary form with
 * particles (`call for`); Arabic nouns each form as written without article, English nouns in the singular.
 */
export const predicateSchema = z.strictObject({
  type: z.enum(EVENT_TYPES),
  mode: z.string().min(1).optional(),
  /** In place of the type's own relation; null for none. */
  relation: z.enum(RELATION_TYPES).nullable().optional(),
  cameo: z
    .string()
    .regex(/^\d{2,4}$/)
    .optional(),
  contexts: words.optional(),
  verbs: words.optional(),
  nouns: words.optional(),
  participles,
  /** The verb counts only with one of these words after it in the clause ("open … fire"). */
  with: words.optional(),
  /** Or also without them, if whom it is done to is an actor ("released a statement", "released the minister"). */
  whom: z.boolean().optional(),
  /** It names no event of this kind if one of these words is near («ضرب زلزال», «هجوم لاذع»). */
  without: words.optional(),
  /** It names an event of this kind only if one of these words is near as well («لقي مصرعه … في هجوم»). */
  beside: words.optional(),
  /** Words after which, however deep in the sentence, whom it is directed at is named («احتجاجا على سياسة …»). */
  toward: words.optional(),
  /** The verb's subject is a deed or a thing, so that people behind it are whom it was done to («خلف الهجوم قتلى»). */
  results: z.boolean().optional(),
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
  /** Whether it tells of an event only where its Arabic doers are new to the reader: what «المتظاهرون» do is part of what was told. */
  newDoers: z.boolean().optional(),
  /** Whether it is an event of interest even if no actor is named with it. */
  agentless: z.boolean().optional(),
  /** For speech acts: how far what is spoken of is thereby said to be so. */
  content: z.enum(MODALITIES).optional(),
  /** For speech acts: who is to do, or has done, what is spoken of; the speaker unless it says recipient ("accuse X of …"). */
  contentBy: z.enum(['initiator', 'recipient']).optional(),
  /** For speech acts: whether of what is spoken of only who stands in one of the places of `to` is whom it is directed at (a pledge of aid for Y, not one of measures against Y). */
  direct: z.boolean().optional(),
  /** For threats: whether whom a condition after it names is whom it concerns, if nobody else is ("unless Y withdrew"). */
  conditional: z.boolean().optional(),
  /** Whether its initiator is who is cited for it ("X said that Y must …"); no event where nobody is. */
  cited: z.boolean().optional(),
  reason: z.string().min(1),
});

export type Predicate = z.infer<typeof predicateSchema>;

/** Verbs that carry an event noun or a second verb ("hold talks", "refuse to", "continue to strike") and what becomes of its modality. */
export const carrierSchema = z.strictObject({
  verbs: words,
  participles,
  modality: z.enum(MODALITIES).optional(),
  /** What the verb's subject is to the event that its noun names; the initiator unless it says so («تعرض X لهجوم», «شهدت المدينة مظاهرات»). */
  subject: z.enum(['initiator', 'recipient', 'place', 'none']).optional(),
  /** Whether its noun was done to somebody, who stands in its genitive («تم استهداف X»). */
  suffered: z.boolean().optional(),
  /** Whether its subject thereby says to have done what the sentence tells («وتبنته الحركة»). */
  claims: z.boolean().optional(),
  reason: z.string().min(1),
});

export type Carrier = z.infer<typeof carrierSchema>;

/** Words with which a text cites somebody. */
export const reportSchema = z.strictObject({
  verbs: words.optional(),
  participles,
  /** "confirmation by X that", «تأكيد مسؤول». */
  nouns: words.optional(),
  /** "according to X", «بحسب X». */
  prepositions: words.optional(),
  /** How far what is reported is thereby said to be so: NEGATED for a denial. */
  content: z.enum(MODALITIES).optional(),
  reason: z.string().min(1),
});

export type Report = z.infer<typeof reportSchema>;

/**
 * Verbs that neither name an event (without a companion word) nor carry or cite one, so that clauses are seen to begin at
 * them. Each is "past present" (third person masculine singular); a hyphen in place of the past says that none of its past
 * forms is to be taken for the verb, being spelled as much more frequent words («- يضمن»: ضمن is "within").
 */
export const plainVerbSchema = z.strictObject({
  verbs: z
    .array(z.string().regex(/^(?:-|\p{L}+) \p{L}+$/u, 'not "past present", two words, or "- present"'))
    .min(1)
    .readonly(),
  /** Whether their past or their present with ت, without further ending, is a frequent noun too: a verb only where one must stand. */
  nounLike: z.literal(true).optional(),
  reason: z.string().min(1),
});

export type PlainVerb = z.infer<typeof plainVerbSchema>;

/** Words that change the modality of an event near them. */
export const cueSchema = z.strictObject({
  words,
  modality: z.enum(MODALITIES),
  /** NEXT: of the event named by one of the next two words; CLAUSE: of every event after it in its clause; SENTENCE: of the whole sentence. */
  scope: z.enum(['NEXT', 'CLAUSE', 'SENTENCE']),
  /** Counts only before a verb in this tense («قد يفعل» may do, «قد فعل» has done). */
  before: z.enum(['PAST', 'PRESENT']).optional(),
  /** Whether it may also stand behind the event's noun as its adjective («القمة المقررة»). */
  behind: z.boolean().optional(),
  /** Its modality in what somebody is cited for, if another: "said it would" is said of the future. */
  reported: z.enum(MODALITIES).optional(),
  /** Whether it says that the doer will not do it, which refuses what others ask ("will not"). */
  refusal: z.boolean().optional(),
  reason: z.string().min(1),
});

export type Cue = z.infer<typeof cueSchema>;

/** Function words. A preposition's `slot` tells the role of what follows; ADVERB words may stand anywhere without meaning. */
export const functionWordSchema = z.strictObject({
  words,
  class: z.enum([
    'PREPOSITION',
    'THAT',
    'RELATIVE',
    'CONJUNCTION',
    'SUBORDINATOR',
    'AUXILIARY',
    'DETERMINER',
    'PRONOUN',
    'ADVERB',
    'TIME',
    'NUMBER',
  ]),
  slot: z.enum(SLOTS).optional(),
  /** Whether it begins a condition ("if", "unless"). */
  condition: z.boolean().optional(),
  /** Whether what the clause that it begins tells was when the one before was ("when"). */
  simultaneous: z.boolean().optional(),
  /** Whether what stands behind it is spoken of as done, whatever else the sentence supposes («بعد الهجوم»). */
  done: z.boolean().optional(),
  /** Whether the clause that it begins is the text's own, beside what somebody is cited for before it ("while", «وذلك»). */
  aside: z.boolean().optional(),
  value: z.number().optional(),
  reason: z.string().min(1),
});

export type FunctionWord = z.infer<typeof functionWordSchema>;

/**
 * Fixed phrases in which a word that names an event elsewhere names none («وقف إطلاق النار» is no shooting). One given with the
 * article is meant with it only («الاتفاق النووي»), others with or without.
 */
export const inertPhraseSchema = z.strictObject({ words, reason: z.string().min(1) });

export type InertPhrase = z.infer<typeof inertPhraseSchema>;

/** What a noun that a known actor stands behind as genitive is to that actor. */
export const HEAD_CLASSES = ['part', 'asset', 'deed'] as const;

export type HeadClass = (typeof HEAD_CLASSES)[number];

/**
 * Nouns that are seen through to the actor in their genitive («طائرات التحالف»), as written without article, in every form
 * that is written differently. `part`: acts for its owner. `asset`: who attacks, takes or closes it acts against its owner.
 * `deed`: who condemns, refuses or backs it addresses its owner. A noun that is none of these says nothing about its owner.
 */
export const headSchema = z.strictObject({
  words: z.array(phrase).min(1).readonly(),
  as: z.array(z.enum(HEAD_CLASSES)).min(1).readonly(),
  reason: z.string().min(1),
});

export type Head = z.infer<typeof headSchema>;

/** Expressions that date an event relative to the day of publication. */
export const dateWordSchema = z.strictObject({
  words,
  /** Days, weeks, months or years from the day of publication: "yesterday" is −1 day, "last month" −1 month. */
  unit: z.enum(['DAY', 'WEEK', 'MONTH', 'YEAR']).optional(),
  offset: z.number().int().optional(),
  /** For some time up to now: the event has gone on for up to this many units. */
  lasting: z.boolean().optional(),
  /** 1 Monday to 7 Sunday. */
  weekday: z.number().int().min(1).max(7).optional(),
  /** A unit of time that is counted ("three days ago"); the number in a dual («أسبوعين»), else 0. */
  counted: z.number().int().min(0).optional(),
  /** First and last year of a time that has a name («الثمانينات»). */
  years: z.tuple([z.number().int(), z.number().int()]).readonly().optional(),
  /** An ordinal that is a day of the month («الرابع من مارس»). */
  dayOfMonth: z.number().int().min(1).max(31).optional(),
  reason: z.string().min(1),
});

export type DateWord = z.infer<typeof dateWordSchema>;

/** PLOVER event type with what follows from it. */
export const eventTypeSchema = z.strictObject({
  type: z.enum(EVENT_TYPES),
  cameo: z.string().regex(/^\d{2}$/),
  quad: z.enum(['VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT']),
  score: z.number().min(-10).max(10),
  relation: z.enum(RELATION_TYPES),
  contexts: words,
  /** Whether it speaks of deeds, so that whose deed it is is its recipient («ندد بسياسة X»). */
  deeds: z.boolean().optional(),
  /** Whether it is always directed at somebody: where an Arabic text seems to name nobody, it was not understood. */
  directed: z.boolean().optional(),
  /** Whether people do it or suffer it, so that a nationality there stands for people of the state («الاحتجاجات الفلسطينية»). */
  people: z.enum(['initiators', 'recipients']).optional(),
  /** What it counts as while its doer only announces it: a promise or a threat. */
  announced: z.enum(EVENT_TYPES).optional(),
  /** What it counts as where its doer says that they will not do it. */
  refused: z.enum(EVENT_TYPES).optional(),
  source: z.string().min(1),
});

export type EventTypeEntry = z.infer<typeof eventTypeSchema>;

/** A PLOVER mode: of which event type it is one. */
export const eventModeSchema = z.strictObject({ type: z.enum(EVENT_TYPES), mode: z.string().min(1), source: z.string().min(1) });

/** A PLOVER context, which may accompany any event type. */
export const contextSchema = z.strictObject({ context: z.string().min(1), source: z.string().min(1) });
