import { z } from 'zod';
import { MODALITIES } from '../../domain/event.ts';
import { participles, phrase, words } from './words.ts';

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
