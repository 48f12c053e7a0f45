import { z } from 'zod';
import { arabicName, englishName, hasProvenance, id, namesByLanguage, PROVENANCE_MISSING, provenance } from './fields.ts';

/**
 * What a head noun with a nationality, place or organisation gives: `person` (وزير الخارجية المصري), `organisation`
 * (الجيش السوري), `government` (the state itself: الحكومة العراقية), `group` (متظاهرون لبنانيون), `media` (قناة لبنانية),
 * `source` (people cited: مصادر, دبلوماسيون).
 */
export const ROLE_KINDS = ['person', 'organisation', 'government', 'group', 'media', 'source'] as const;

/**
 * One line of `actors/roles.jsonl`. The first name of each language is the singular to show. Arabic forms stand without
 * the article and without clitics, in every number and case that is written differently; English ones in lower case.
 * `unique`: a state or organisation has one holder at a time. `counterpart`: stands for the office named last («نظيره القطري»).
 * `adjective`: its Arabic name describes the noun before it, if one is there («الائتلاف الحاكم», «النزاع المسلح»).
 * `nationals`: what a nationality alone makes of people («ثلاثة فلسطينيين»); one role has it.
 * `abroad`: works or lives in another country than its own (السفارة الأميركية), so that its own tells nothing of where something
 * happens, nor a place of which country such people are (مستوطنون).
 * `head`: is at the head of a body, whatever that calls it («رئيس الموساد», its director).
 * `proper`: bodies of its kind have names of their own, in quotes behind it or without it, and the noun alone then stands for the
 * one that was named («الحركة», "the group").
 * `forOwner`: what it says or does is whose it is («بيان للجيش», "Netanyahu's office").
 * `pair`: its names stand for two whom the text has named, states or parties of any kind («البلدان», "both sides").
 * `women`: those of its English names that only women bear (`spokeswoman`; Arabic ones end in ة).
 * `owned`: further names that stand for it only together with whom it belongs to (`jets`: Israeli jets, but no actor alone).
 */
export const roleEntry = z
  .strictObject({
    id,
    kind: z.enum(ROLE_KINDS),
    unique: z.boolean().default(false),
    counterpart: z.boolean().default(false),
    adjective: z.boolean().default(false),
    nationals: z.boolean().default(false),
    abroad: z.boolean().default(false),
    head: z.boolean().default(false),
    proper: z.boolean().default(false),
    forOwner: z.boolean().default(false),
    pair: z.enum(['STATE', 'ANY']).nullable().default(null),
    sectors: z.array(z.string()),
    women: z.array(englishName).default([]),
    owned: namesByLanguage.default({ ar: [], en: [] }),
    ar: z.array(arabicName).min(1),
    en: z.array(englishName.refine((name) => name === name.toLowerCase(), 'English role nouns are in lower case')).min(1),
    ...provenance,
  })
  .refine(hasProvenance, PROVENANCE_MISSING);

export type RoleEntry = z.infer<typeof roleEntry>;
