import { join } from 'node:path';
import { z } from 'zod';
import { WasitError } from '../domain/errors.ts';
import type { ActorBook } from './actors/actor-book.ts';
import { loadJsonl } from './load-jsonl.ts';

const conflictSchema = z.strictObject({ parties: z.tuple([z.string(), z.string()]), source: z.string().min(1) });

/** Tells whether two actors are the sides of an armed conflict, so that neither can mediate for the other. */
export type AreAtConflict = (one: string, other: string) => boolean;

/**
 * Loads the armed conflicts between pairs of actors.
 * @throws WasitError BAD_INPUT naming file and line of bad entries and of parties that the actor book does not have.
 */
export function loadConflicts(data: string, book: ActorBook): AreAtConflict {
  const pairs = new Set<string>();
  const problems: string[] = [];
  for (const { entry, at } of loadJsonl(join(data, 'conflicts.jsonl'), conflictSchema)) {
    for (const party of entry.parties) if (!book.actors.has(party)) problems.push(`${at}: parties: "${party}" is not in the codebook`);
    pairs.add(key(...entry.parties));
  }
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the codebook is not valid:\n${problems.join('\n')}`);
  return (one, other) => pairs.has(key(one, other));
}

function key(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}
