import { z } from 'zod';
import { arabicName, englishName, hasProvenance, id, PROVENANCE_MISSING, provenance } from './fields.ts';

/**
 * One line of `actors/titles.jsonl`: words that introduce a person's name (`السيد`, `Dr`). Arabic ones stand as written,
 * with the article where they take it. `role` is the role that the title tells of (`الصحفي`: journalist); `woman`: it is a woman's.
 */
export const titleEntry = z
  .strictObject({
    ar: z.array(arabicName),
    en: z.array(englishName),
    role: id.optional(),
    woman: z.literal(true).optional(),
    ...provenance,
  })
  .refine(hasProvenance, PROVENANCE_MISSING)
  .refine((title) => title.ar.length + title.en.length > 0, 'a title has a word');

export type TitleEntry = z.infer<typeof titleEntry>;
