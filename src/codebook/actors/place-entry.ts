import { z } from 'zod';
import { arabicName, englishName, hasProvenance, id, namesByLanguage, PROVENANCE_MISSING, provenance } from './fields.ts';

/**
 * One line of `actors/places.jsonl`: a place that the news uses without its country. `country` is `null` where the place
 * belongs to several or its status is contested. Capitals are metonyms of their states and need no entry here.
 */
export const placeEntry = z
  .strictObject({
    id,
    ar: z.array(arabicName).min(1),
    en: z.array(englishName).min(1),
    weak: namesByLanguage.optional(),
    country: z.string().nullable(),
    ...provenance,
  })
  .refine(hasProvenance, PROVENANCE_MISSING);

export type PlaceEntry = z.infer<typeof placeEntry>;
