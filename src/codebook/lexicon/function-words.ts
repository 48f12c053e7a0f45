import { z } from 'zod';
import { MODALITIES } from '../../domain/event.ts';
import { SLOTS } from './predicate.ts';
import { words } from './words.ts';

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

/** What a word before, in or behind a date says of it. The data tell where each stands. */
const DATE_SIGNS = [
  'SINCE',
  'CLAUSE',
  'BEFORE_COUNT',
  'BEHIND_COUNT',
  'FROM',
  'ABOUT',
  'LAST',
  'THIS',
  'NEXT',
  'YEAR',
  'BEFORE_MONTH',
  'BEHIND_MONTH',
  'BEFORE_YEAR',
  'AND',
] as const;

/** Single words that tell what is a date, and which. */
export const dateSignSchema = z.strictObject({
  sign: z.enum(DATE_SIGNS),
  words: z
    .array(z.string().regex(/^\p{L}+$/u, 'not one word'))
    .min(1)
    .readonly(),
  reason: z.string().min(1),
});

export type DateSign = z.infer<typeof dateSignSchema>;
