import { join } from 'node:path';
import type { z } from 'zod';
import { WasitError } from '../../domain/errors.ts';
import type { EventType } from '../../domain/event.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { loadJsonl } from '../load-jsonl.ts';
import {
  type Carrier,
  type Cue,
  carrierSchema,
  contextSchema,
  cueSchema,
  type DateWord,
  dateWordSchema,
  type EventTypeEntry,
  eventModeSchema,
  eventTypeSchema,
  type FunctionWord,
  functionWordSchema,
  type Head,
  headSchema,
  type InertPhrase,
  inertPhraseSchema,
  type PlainVerb,
  type Predicate,
  plainVerbSchema,
  predicateSchema,
  type Report,
  reportSchema,
} from './schemas.ts';

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
  readonly inertPhrases: readonly InertPhrase[];
  /** Arabic only: English says whose something is by word order and "of". */
  readonly heads: readonly Head[];
}

/**
 * Loads the lexicon of one language from its folder. Predicates name only modes and contexts that the ontology has.
 * @throws WasitError BAD_INPUT naming file, line and field of every bad entry of the first bad file.
 */
export function loadLexicon(data: string, language: Language): Lexicon {
  const read = <T>(file: string, schema: z.ZodType<T>): readonly T[] =>
    loadJsonl(join(data, 'lexicon', language, `${file}.jsonl`), schema).map(({ entry }) => entry);
  return {
    predicates: loadPredicates(data, language),
    carriers: read('carriers', carrierSchema),
    reports: read('reports', reportSchema),
    plainVerbs: language === 'ar' ? read('verbs', plainVerbSchema) : [],
    cues: read('cues', cueSchema),
    functionWords: read('function-words', functionWordSchema),
    dateWords: read('date-words', dateWordSchema),
    inertPhrases: read('inert-phrases', inertPhraseSchema),
    heads: language === 'ar' ? loadHeads(data) : [],
  };
}

/** Loads what follows from each event type. */
export function loadEventTypes(data: string): ReadonlyMap<EventType, EventTypeEntry> {
  return new Map(loadJsonl(join(data, 'event-types.jsonl'), eventTypeSchema).map(({ entry }) => [entry.type, entry]));
}

/** Loads the modes that each event type has. */
export function loadEventModes(data: string): ReadonlyMap<EventType, ReadonlySet<string>> {
  const entries = loadJsonl(join(data, 'event-modes.jsonl'), eventModeSchema).map(({ entry }) => entry);
  const byType = Map.groupBy(entries, ({ type }) => type);
  return new Map([...byType].map(([type, modes]) => [type, new Set(modes.map(({ mode }) => mode))]));
}

/** Loads the contexts that an event of any type may have. */
export function loadContexts(data: string): ReadonlySet<string> {
  return new Set(loadJsonl(join(data, 'contexts.jsonl'), contextSchema).map(({ entry }) => entry.context));
}

function loadPredicates(data: string, language: Language): readonly Predicate[] {
  const modes = loadEventModes(data);
  const contexts = loadContexts(data);
  const predicates = loadJsonl(join(data, 'lexicon', language, 'predicates.jsonl'), predicateSchema);
  const problems = predicates.flatMap(({ entry, at }) => [
    ...(entry.mode === undefined || modes.get(entry.type)?.has(entry.mode)
      ? []
      : [`${at}: mode: ${entry.type} has no mode "${entry.mode}" (event-modes.jsonl)`]),
    ...(entry.contexts ?? [])
      .filter((context) => !contexts.has(context))
      .map((context) => `${at}: contexts: "${context}" is no context (contexts.jsonl)`),
  ]);
  refuse(problems, language);
  return predicates.map(({ entry }) => entry);
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
  refuse(problems, 'ar');
  return heads.map(({ entry }) => entry);
}

function refuse(problems: readonly string[], language: Language): void {
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the ${language} lexicon is not valid:\n${problems.join('\n')}`);
}
