import { join } from 'node:path';
import { z } from 'zod';
import { WasitError } from '../domain/errors.ts';
import { EVENT_TYPES, MODALITIES, RELATION_TYPES } from '../domain/event.ts';
import { TALKS_ACTS, type TalksAct } from '../domain/talks.ts';
import { loadJsonl } from './load-jsonl.ts';
import { loadEventModes } from './ontology.ts';

/** An act at the table with what follows from it. */
export const talksActSchema = z.strictObject({
  act: z.enum(TALKS_ACTS),
  /** What it says of its doer, or of the talks where nobody does it. */
  definition: z.string().min(1),
  type: z.enum(EVENT_TYPES),
  mode: z.string().min(1).optional(),
  /** In place of the type's own relation; null for none. */
  relation: z.enum(RELATION_TYPES).nullable().optional(),
  /** Whether all parties do it together: who is told as doing it and whom with are all initiators. */
  mutual: z.literal(true).optional(),
  /** CAMEO code, where CAMEO has one for the act. */
  cameo: z
    .string()
    .regex(/^\d{3,4}$/, 'not a CAMEO code of three or four digits')
    .optional(),
  /** What an asserted act of this kind says of its event, where that is less than assertion: an offer of talks holds none. */
  modality: z.enum(MODALITIES).optional(),
  /** What it is to say that one will not do it: who will not come refuses talks. */
  refused: z.enum(TALKS_ACTS).optional(),
  /** What it is not to do it: who does not accept rejects. */
  negated: z.enum(TALKS_ACTS).optional(),
  reason: z.string().min(1),
});

export type TalksActEntry = z.infer<typeof talksActSchema>;

/**
 * Loads what follows from each act at the table.
 * @throws WasitError BAD_INPUT by file, line and field for bad entries and modes that the type lacks, and for acts that are missing
 *   or there twice.
 */
export function loadTalksActs(data: string): ReadonlyMap<TalksAct, TalksActEntry> {
  const modes = loadEventModes(data);
  const acts = new Map<TalksAct, TalksActEntry>();
  const problems: string[] = [];
  for (const { entry, at } of loadJsonl(join(data, 'talks-acts.jsonl'), talksActSchema)) {
    if (acts.has(entry.act)) problems.push(`${at}: act: ${entry.act} is there twice`);
    if (entry.mode !== undefined && !modes.get(entry.type)?.has(entry.mode))
      problems.push(`${at}: mode: ${entry.type} has no mode "${entry.mode}" (event-modes.jsonl)`);
    acts.set(entry.act, entry);
  }
  for (const act of TALKS_ACTS) if (!acts.has(act)) problems.push(`talks-acts.jsonl: act: ${act} is missing`);
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the codebook is not valid:\n${problems.join('\n')}`);
  return acts;
}
