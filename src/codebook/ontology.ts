import { join } from 'node:path';
import { z } from 'zod';
import { EVENT_TYPES, type EventType, RELATION_TYPES } from '../domain/event.ts';
import { words } from './lexicon/words.ts';
import { loadJsonl } from './load-jsonl.ts';

/** PLOVER event type with what follows from it. */
export const eventTypeSchema = z.strictObject({
  type: z.enum(EVENT_TYPES),
  /** What counts as one: said once, here, and repeated by the schema and by what a language model is asked. */
  definition: z.string().min(1),
  /** What does not, and what it is instead. */
  not: z.string().min(1),
  cameo: z.string().regex(/^\d{2}$/),
  quad: z.enum(['VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT']),
  score: z.number().min(-10).max(10),
  relation: z.enum(RELATION_TYPES),
  contexts: words,
  /** Whether it speaks of deeds, so that whose deed it is is its recipient («ندد بسياسة X»). */
  deeds: z.boolean().optional(),
  /** Whether it is always directed at somebody: where an Arabic text seems to name nobody, it was not understood. */
  directed: z.boolean().optional(),
  /** Whether people do it or suffer it, so that a nationality there stands for people of the state («الاحتجاجات الفلسطينية»). */
  people: z.enum(['initiators', 'recipients']).optional(),
  /** What it counts as while its doer only announces it: a promise or a threat. */
  announced: z.enum(EVENT_TYPES).optional(),
  /** What it counts as where its doer says that they will not do it. */
  refused: z.enum(EVENT_TYPES).optional(),
  source: z.string().min(1),
});

export type EventTypeEntry = z.infer<typeof eventTypeSchema>;

/** A PLOVER mode: of which event type it is one. */
export const eventModeSchema = z.strictObject({ type: z.enum(EVENT_TYPES), mode: z.string().min(1), source: z.string().min(1) });

/** A PLOVER context, which may accompany any event type. */
export const contextSchema = z.strictObject({ context: z.string().min(1), source: z.string().min(1) });

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
