import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.ts';

/** An article as a source gives it: the input of `extract` and of JSON files. Only the text is required. */
export const rawArticleSchema = z.object({
  id: z.string().min(1).max(500).optional(),
  text: z.string().min(1),
  title: z.string().min(1).nullish(),
  /** RFC 3339; without an offset the time zone of the options applies, without a time it is the start of that day. */
  publishedAt: z.string().min(1).nullish(),
  language: z.enum(LANGUAGES).nullish(),
  url: z.url({ protocol: /^https?$/ }).nullish(),
  publisher: z.string().min(1).nullish(),
});

export type RawArticle = z.infer<typeof rawArticleSchema>;
