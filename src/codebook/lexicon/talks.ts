import { z } from 'zod';
import { EVENT_TYPES } from '../../domain/event.ts';
import { TALKS_ACTS } from '../../domain/talks.ts';
import { words } from './words.ts';

/** What nouns of the table stand for. `ISSUE` is whatever is negotiated (`issues.jsonl`). */
export const TABLE_CLASSES = [
  'TALKS',
  'ROUND',
  'PROPOSAL',
  'AGREEMENT',
  'TRUCE',
  'DELEGATION',
  'MEDIATION',
  'DEMAND',
  'REPLY',
  'CHANGES',
  'DEADLINE',
  'ISSUE',
] as const;

export type TableClass = (typeof TABLE_CLASSES)[number];

/** Nouns of the table, as those of predicates, and verbs that say the same in a content ("refused to negotiate"). */
export const tableNounSchema = z.strictObject({
  class: z.enum(TABLE_CLASSES).exclude(['ISSUE']),
  words,
  verbs: words.optional(),
  reason: z.string().min(1),
});

export type TableNoun = z.infer<typeof tableNounSchema>;

/**
 * Words that say what is done at the table with what a noun of it names: "suspended … talks", «انهارت المحادثات». The two
 * are listed apart, so that every verb goes with every noun of its classes.
 */
export const tableVerbSchema = z.strictObject({
  /** Its language and a short name: `en.talks.suspend`. */
  id: z
    .string()
    .regex(/^(?:ar|en)\.talks\.[a-z]+(?:-[a-z]+)*$/, 'not "language.talks.name", small letters, words of the name joined by hyphens'),
  act: z.enum(TALKS_ACTS),
  /** Classes of the noun that it goes with; none where the words say it alone. */
  of: z.array(z.enum(TABLE_CLASSES)).readonly(),
  /** Where the noun stands: what the verb is done to, its subject, or anywhere in the clause. */
  as: z.enum(['object', 'subject', 'near']),
  /** As those of predicates; a particle may also stand behind the noun ("broke the talks off"). */
  verbs: words.optional(),
  /** Verbal nouns. */
  nouns: words.optional(),
  /** Expressions that stand as they are. */
  phrases: words.optional(),
  /** Prepositions between the words and the noun, beside none; in Arabic also those written onto the noun. */
  behind: z.array(z.string().min(1)).readonly().optional(),
  /** Prepositions behind one of which the noun must stand: «دخل في». */
  through: z.array(z.string().min(1)).readonly().optional(),
  /** It counts only where one of these is in the sentence, and then before entries that ask for none. */
  beside: words.optional(),
  /** It does not count where one of these is in the sentence. */
  without: words.optional(),
  /** Whether it speaks of a deed, so that another verb may stand before the noun ("refused to resume talks"). */
  over: z.literal(true).optional(),
  /** In place of the act's own (`talks-acts.jsonl`). */
  type: z.enum(EVENT_TYPES).optional(),
  mode: z.string().min(1).optional(),
  cameo: z
    .string()
    .regex(/^\d{3,4}$/)
    .optional(),
  reason: z.string().min(1),
});

export type TableVerb = z.infer<typeof tableVerbSchema>;
