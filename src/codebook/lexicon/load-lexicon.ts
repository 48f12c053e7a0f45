import { join } from 'node:path';
import type { z } from 'zod';
import type { EventType } from '../../domain/event.ts';
import type { Language } from '../../domain/language.ts';
import { loadJsonl } from '../load-jsonl.ts';
import {
  type Carrier,
  type Cue,
  carrierSchema,
  cueSchema,
  type DateWord,
  dateWordSchema,
  type EventTypeEntry,
  eventTypeSchema,
  type FunctionWord,
  functionWordSchema,
  type InertPhrase,
  inertPhraseSchema,
  type Predicate,
  predicateSchema,
  type Report,
  reportSchema,
} from './schemas.ts';

/** The words of one language that the coding of events needs. */
export interface Lexicon {
  readonly predicates: readonly Predicate[];
  readonly carriers: readonly Carrier[];
  readonly reports: readonly Report[];
  readonly cues: readonly Cue[];
  readonly functionWords: readonly FunctionWord[];
  readonly dateWords: readonly DateWord[];
  readonly inertPhrases: readonly InertPhrase[];
}

/**
 * Loads the lexicon of one language from its folder.
 * @throws WasitError BAD_INPUT naming file, line and field of every bad entry of the first bad file.
 */
export function loadLexicon(data: string, language: Language): Lexicon {
  const read = <T>(file: string, schema: z.ZodType<T>): readonly T[] =>
    loadJsonl(join(data, 'lexicon', language, `${file}.jsonl`), schema).map(({ entry }) => entry);
  return {
    predicates: read('predicates', predicateSchema),
    carriers: read('carriers', carrierSchema),
    reports: read('reports', reportSchema),
    cues: read('cues', cueSchema),
    functionWords: read('function-words', functionWordSchema),
    dateWords: read('date-words', dateWordSchema),
    inertPhrases: read('inert-phrases', inertPhraseSchema),
  };
}

/** Loads what follows from each event type. */
export function loadEventTypes(data: string): ReadonlyMap<EventType, EventTypeEntry> {
  return new Map(loadJsonl(join(data, 'event-types.jsonl'), eventTypeSchema).map(({ entry }) => [entry.type, entry]));
}
