import { z } from 'zod';
import { arabicName, englishName, hasProvenance, PROVENANCE_MISSING, provenance } from './fields.ts';

/**
 * One line of `actors/given-names.jsonl`: a given name with its spellings in Arabic and in Latin letters, the usual one first.
 * `ar` is left out where the name is a country's or city's as well (`Chad`), which only capitals tell apart from a person.
 * Names that the other script cannot tell apart (حسن and حسان, both Hassan) share a line; no spelling stands in two.
 */
export const givenNameEntry = z
  .strictObject({ ar: z.array(arabicName).default([]), en: z.array(englishName).min(1), ...provenance })
  .refine(hasProvenance, PROVENANCE_MISSING);

export type GivenNameEntry = z.infer<typeof givenNameEntry>;
