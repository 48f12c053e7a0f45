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
 * One line of the files of organisations, armed groups, intergovernmental bodies, media and peoples. The first name of each
 * language is the one to show.
 *
 * - `weak`: names that are also everyday words or that many share (`كان`, `الحياة`, `Time`). They count only in quotes or
 *   after a noun that says what is named (a role or media noun: `قناة كان`, `الرئيس عون`); two actors may share one.
 * - `nationality`, `metonyms`: as a state's, for bodies and peoples that compose as a state does (أممي, حوثي, Kurdish; بروكسل).
 * - `holds`: the role that the actor is of another, so that the composed name finds it (`army` of `israel`: الجيش الإسرائيلي,
 *   the Israeli military).
 * - An English name counts only where the text has a capital wherever the name has one (`WHO`, `US`, `The Economist`).
 */
export const actorEntry = z
  .strictObject({
    id,
    kind: z.enum(['GOVERNMENT', 'ORGANISATION', 'ARMED_GROUP', 'INTERGOVERNMENTAL', 'MEDIA', 'GENERIC']),
    country: z.string().nullable(),
    sectors: z.array(z.string()).min(1),
    wikidata: wikidata.optional(),
    ar: z.array(arabicName).min(1, 'an actor has at least one Arabic name'),
    en: z.array(englishName).min(1, 'an actor has at least one English name'),
    weak: namesByLanguage.optional(),
    nationality: nationality.optional(),
    metonyms: namesByLanguage.optional(),
    memberOf: z.array(id).default([]),
    holds: z.array(z.strictObject({ role: id, of: id })).default([]),
    ...provenance,
  })
  .refine(hasProvenance, PROVENANCE_MISSING);

export type ActorEntry = z.infer<typeof actorEntry>;
