import { join } from 'node:path';
import { WasitError } from '../../domain/errors.ts';
import { EVENT_TYPES } from '../../domain/event.ts';
import type { Language } from '../../domain/language.ts';
import { loadJsonl, type Sourced } from '../load-jsonl.ts';
import { loadContexts, loadEventModes } from '../ontology.ts';
import { type Predicate, predicateSchema } from './predicate.ts';

/**
 * Loads the predicates of one language, a file for each event type, in the order of the types: of entries that share a word
 * the first is preferred.
 * @throws WasitError BAD_INPUT by file, line and field for an entry that is not well formed, whose id is not its own, whose type
 *   is another than its file's, or that names a mode or context that the ontology lacks.
 */
export function loadPredicates(data: string, language: Language): readonly Predicate[] {
  const modes = loadEventModes(data);
  const contexts = loadContexts(data);
  const seen = new Map<string, string>();
  const problems: string[] = [];
  const check = ({ entry, at }: Sourced<Predicate>, file: string) => {
    if (entry.type.toLowerCase() !== file) problems.push(`${at}: type: ${entry.type} in the file of ${file.toUpperCase()}`);
    if (!entry.id.startsWith(`${language}.${file}.`)) problems.push(`${at}: id: "${entry.id}" does not begin with "${language}.${file}."`);
    const earlier = seen.get(entry.id);
    if (earlier === undefined) seen.set(entry.id, at);
    else problems.push(`${at}: id: "${entry.id}" is that of another entry (${earlier})`);
    if (entry.mode !== undefined && !modes.get(entry.type)?.has(entry.mode))
      problems.push(`${at}: mode: ${entry.type} has no mode "${entry.mode}" (event-modes.jsonl)`);
    for (const context of entry.contexts ?? [])
      if (!contexts.has(context)) problems.push(`${at}: contexts: "${context}" is no context (contexts.jsonl)`);
  };
  const predicates = EVENT_TYPES.flatMap((type) => {
    const file = type.toLowerCase();
    const entries = loadJsonl(join(data, 'lexicon', language, 'predicates', `${file}.jsonl`), predicateSchema, `the ${language} lexicon`);
    for (const one of entries) check(one, file);
    return entries.map(({ entry }) => entry);
  });
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the ${language} lexicon is not valid:\n${problems.join('\n')}`);
  return predicates;
}
