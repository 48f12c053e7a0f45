import { z } from 'zod';
import { arabicName, day, englishName, hasProvenance, id, namesByLanguage, PROVENANCE_MISSING, provenance, wikidata } from './fields.ts';

/**
 * An office that a person holds or held. Days are ISO 8601, both inclusive; `null` is open or not known. `title` may be
 * left out where role and holder compose (`foreign-minister` of `egypt`: وزير الخارجية المصري).
 */
const officeEntry = z
  .strictObject({
    role: id,
    of: id,
    title: z.strictObject({ ar: arabicName, en: englishName }).optional(),
    from: day,
    to: day,
  })
  .refine(
    (office) => office.from === null || office.to === null || office.from <= office.to,
    'an office begins (`from`) before it ends (`to`)',
  );

export type OfficeEntry = z.infer<typeof officeEntry>;

/**
 * One line of `actors/people.jsonl`.
 *
 * - `short`: a surname or by-name that is safe alone in political news (`ويتكوف`). `ambiguous` allows other people to have
 *   the same short name; which one is meant then follows from the article or the date.
 * - `weak`: short names that are also everyday words (`سلام`, `عون`), see the actor entry.
 * - `woman`: so that "Mrs" or a woman's office before a surname tells her from a man of that name, and him from her.
 */
export const personEntry = z
  .strictObject({
    id,
    country: z.string().nullable(),
    sectors: z.array(z.string()).min(1),
    wikidata: wikidata.optional(),
    ar: z.array(arabicName).min(1, 'a person has at least one Arabic name'),
    en: z.array(englishName).min(1, 'a person has at least one English name'),
    short: namesByLanguage.optional(),
    ambiguous: z.literal(true).optional(),
    weak: namesByLanguage.optional(),
    woman: z.literal(true).optional(),
    memberOf: z.array(id).default([]),
    offices: z.array(officeEntry).default([]),
    ...provenance,
  })
  .refine(hasProvenance, PROVENANCE_MISSING);

export type PersonEntry = z.infer<typeof personEntry>;
