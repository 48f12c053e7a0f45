import { join } from 'node:path';
import type { z } from 'zod';
import { WasitError } from '../../domain/errors.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { loadJsonl } from '../load-jsonl.ts';
import {
  type Cue,
  cueSchema,
  type DateSign,
  type DateWord,
  dateSignSchema,
  dateWordSchema,
  type FunctionWord,
  functionWordSchema,
} from './function-words.ts';
import { loadPredicates } from './load-predicates.ts';
import { type OtherMatter, otherMatterSchema } from './other-matters.ts';
import type { Predicate } from './predicate.ts';
import {
  type Carrier,
  carrierSchema,
  type Head,
  headSchema,
  type InertPhrase,
  inertPhraseSchema,
  type PlainVerb,
  plainVerbSchema,
  type Report,
  reportSchema,
} from './schemas.ts';
import { type TableNoun, type TableVerb, tableNounSchema, tableVerbSchema } from './talks.ts';
import { type ChannelWords, channelSchema, type ThirdPartyWords, thirdPartySchema } from './third-parties.ts';

/** The words of one language that the coding of events needs. */
export interface Lexicon {
  readonly predicates: readonly Predicate[];
  readonly carriers: readonly Carrier[];
  readonly reports: readonly Report[];
  /** Verbs of all other meanings; none in English, whose parser knows verbs by itself. */
  readonly plainVerbs: readonly PlainVerb[];
  readonly cues: readonly Cue[];
  readonly functionWords: readonly FunctionWord[];
  readonly dateWords: readonly DateWord[];
  readonly dateSigns: readonly DateSign[];
  /** What third parties are to talks. */
  readonly thirdParties: readonly ThirdPartyWords[];
  readonly channels: readonly ChannelWords[];
  readonly tableNouns: readonly TableNoun[];
  readonly tableVerbs: readonly TableVerb[];
  readonly inertPhrases: readonly InertPhrase[];
  readonly otherMatters: readonly OtherMatter[];
  /** Arabic only: English says whose something is by word order and "of". */
  readonly heads: readonly Head[];
}

/**
 * Loads the lexicon of one language from its folder.
 * @throws WasitError BAD_INPUT naming file, line and field of every bad entry of the first bad file.
 */
export function loadLexicon(data: string, language: Language): Lexicon {
  const read = <T>(file: string, schema: z.ZodType<T>): readonly T[] =>
    loadJsonl(join(data, 'lexicon', language, `${file}.jsonl`), schema, `the ${language} lexicon`).map(({ entry }) => entry);
  return {
    predicates: loadPredicates(data, language),
    carriers: read('carriers', carrierSchema),
    reports: read('reports', reportSchema),
    plainVerbs: language === 'ar' ? read('verbs', plainVerbSchema) : [],
    cues: read('cues', cueSchema),
    functionWords: read('function-words', functionWordSchema),
    dateWords: read('date-words', dateWordSchema),
    dateSigns: read('date-signs', dateSignSchema),
    thirdParties: read('third-parties', thirdPartySchema),
    channels: read('channels', channelSchema),
    tableNouns: read('talks-nouns', tableNounSchema),
    tableVerbs: read('talks', tableVerbSchema),
    inertPhrases: read('inert-phrases', inertPhraseSchema),
    otherMatters: read('other-matters', otherMatterSchema),
    heads: language === 'ar' ? loadHeads(data) : [],
  };
}

function loadHeads(data: string): readonly Head[] {
  const heads = loadJsonl(join(data, 'lexicon', 'ar', 'heads.jsonl'), headSchema);
  const problems: string[] = [];
  const seen = new Map<string, string>();
  for (const { entry, at } of heads) {
    for (const word of entry.words) {
      const earlier = seen.get(fold(word));
      if (earlier === undefined) seen.set(fold(word), at);
      else problems.push(`${at}: words: «${word}» is a head already (${earlier})`);
    }
  }
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the ar lexicon is not valid:\n${problems.join('\n')}`);
  return heads.map(({ entry }) => entry);
}
