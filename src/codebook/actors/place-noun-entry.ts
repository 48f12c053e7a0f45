import { z } from 'zod';
import { arabicName, englishName, hasProvenance, PROVENANCE_MISSING, provenance } from './fields.ts';

/**
 * One line of `actors/place-nouns.jsonl`: common nouns that make a place of the name beside them (`حي`: حي الشيخ مقصود;
 * `airport`: Ben Gurion Airport), so that the name is nobody there. Arabic ones stand without article and clitics, English
 * ones in lower case.
 */
export const placeNounEntry = z
  .strictObject({
    ar: z.array(arabicName).default([]),
    en: z.array(englishName.refine((name) => name === name.toLowerCase(), 'English place nouns are in lower case')).default([]),
    ...provenance,
  })
  .refine(hasProvenance, PROVENANCE_MISSING)
  .refine((noun) => noun.ar.length + noun.en.length > 0, 'a place noun has a word');

export type PlaceNounEntry = z.infer<typeof placeNounEntry>;
