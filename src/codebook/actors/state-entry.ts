import { z } from 'zod';
import {
  arabicName,
  englishName,
  hasProvenance,
  id,
  namesByLanguage,
  nationality,
  PROVENANCE_MISSING,
  provenance,
  wikidata,
} from './fields.ts';

/**
 * One line of `actors/states.jsonl`: a state, which is one actor with the government that acts for it.
 *
 * - `cldr`: where CLDR's name of the country goes: `first` (the name to show), `last` (after `ar` and `en`) or `none`
 *   (former states, and names that no news text uses, such as `الكونغو - كينشاسا`).
 * - `metonyms`: capitals and seats of government. They mean the state when they act, and a place when something happens there.
 * - `weak`: names that are also everyday words, see the actor entry.
 */
export const stateEntry = z
  .strictObject({
    id,
    country: z.string().nullable(),
    kind: z.enum(['STATE', 'GOVERNMENT']),
    sectors: z.array(z.string()).default(['GOV']),
    cldr: z.enum(['first', 'last', 'none']).default('first'),
    ar: z.array(arabicName).default([]),
    en: z.array(englishName).default([]),
    weak: namesByLanguage.optional(),
    nationality,
    metonyms: namesByLanguage.optional(),
    wikidata: wikidata.optional(),
    memberOf: z.array(id).default([]),
    ...provenance,
  })
  .refine(hasProvenance, PROVENANCE_MISSING);

export type StateEntry = z.infer<typeof stateEntry>;
