import { z } from 'zod';

const TIDY = /^\S+( \S+)*$/u;
const NOT_TIDY = 'a name has no space around it and single spaces within';

/** A name as Arabic news writes it: it has an Arabic letter. */
export const arabicName = z
  .string()
  .regex(/\p{Script=Arabic}/u, 'an Arabic name has Arabic letters')
  .regex(TIDY, NOT_TIDY);

/** A name as English news writes it: it has a letter or digit and no Arabic one. */
export const englishName = z
  .string()
  .regex(/[\p{Script=Latin}\p{N}]/u, 'an English name has Latin letters')
  .regex(/^\P{Script=Arabic}*$/u, 'an English name has no Arabic letters')
  .regex(TIDY, NOT_TIDY);

/** Names in both languages; either list may be left out where the entry says nothing in that language. */
export const namesByLanguage = z.strictObject({ ar: z.array(arabicName).default([]), en: z.array(englishName).default([]) });

/**
 * What the actor's name is as an adjective. `ar`: the base form of the regular nisba (`مصري`); its inflections are made by
 * rule, of each word of a compound (`كوري جنوبي`). `arIrregular`: forms that the rule does not make (`أتراك`, `روس`). `en`:
 * the adjective first, then the nouns.
 */
export const nationality = z.strictObject({
  ar: z.array(arabicName).default([]),
  arIrregular: z.array(arabicName).default([]),
  en: z.array(englishName).min(1),
});

export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case (`steve-witkoff`)');

export const wikidata = z.string().regex(/^Q[1-9][0-9]*$/, 'a Wikidata item is Q and a number (`Q38799`)');

export const day = z.iso.date('a day is written YYYY-MM-DD').nullable();

/** Where an entry comes from (`source`), or why it stands as it does (`reason`). */
export const provenance = { source: z.string().min(1).optional(), reason: z.string().min(1).optional() };

/** For `refine`: every entry of the codebook can be checked by its reader. */
export function hasProvenance(entry: { readonly source?: string | undefined; readonly reason?: string | undefined }): boolean {
  return entry.source !== undefined || entry.reason !== undefined;
}

export const PROVENANCE_MISSING = 'an entry has a `source` or a `reason`';
