import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.ts';
import type { DateEvidence } from './published/date-evidence.ts';

/** Programs write `null` or an empty text for what is not known. */
function known<T extends z.ZodType>(schema: T) {
  return z.preprocess(
    (value) => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value),
    schema.optional(),
  );
}

/** An article as a source gives it: the input of `extract` and of JSON files. Only the text is required. */
export const rawArticleSchema = z.object({
  id: known(z.string().max(500)),
  text: z.string().min(1),
  title: known(z.string()),
  /** See `readStamp`; without an offset the time zone of the options applies, without a time it is the start of that day. */
  publishedAt: known(z.union([z.string(), z.number().transform(String)])),
  language: known(z.enum(LANGUAGES)),
  url: known(z.url({ protocol: /^https?$/ })),
  publisher: known(z.string()),
});

export type RawArticle = z.infer<typeof rawArticleSchema>;

/** An article as a source gives it, with all that the source gives to tell when it was published. */
export interface FoundArticle extends Omit<RawArticle, 'title' | 'url' | 'publisher'> {
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  /** Which of several articles at one address it is, as entries of a live page are. */
  readonly entry?: string;
  readonly dates?: readonly DateEvidence[];
  /** What the page's scripts call its time zone. */
  readonly statedZone?: string | null;
  /** Where was looked for these, for whoever is told that there is none. */
  readonly datePlaces?: readonly string[];
}
