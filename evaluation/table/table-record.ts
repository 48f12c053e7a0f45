import { z } from 'zod';
import { loadJsonl } from '../../src/codebook/load-jsonl.ts';
import { MODALITIES } from '../../src/domain/event.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { TALKS_ACTS, THIRD_PARTY_ROLES } from '../../src/domain/talks.ts';

/** A sentence that tells an act at the table, or a role of a third party, written for the purpose by somebody who had not seen the extractor. */
const tableSchema = z.strictObject({
  id: z.string().min(1),
  language: z.enum(LANGUAGES),
  publishedAt: z.iso.date(),
  text: z.string().min(1),
  /** `null` where a role is asked for and nothing is done at the table. */
  talksAct: z.enum(TALKS_ACTS).nullable(),
  /** The words that name the act or role. */
  trigger: z.string().min(1),
  /** Names as they stand in the text. */
  parties: z.array(z.string()),
  thirdParties: z.array(z.strictObject({ name: z.string(), roles: z.array(z.enum(THIRD_PARTY_ROLES)), lead: z.boolean() })),
  modality: z.enum(MODALITIES),
});

export type TableRecord = z.infer<typeof tableSchema>;

/**
 * Loads sentences of the table.
 * @throws WasitError BAD_INPUT naming file, line and field
 */
export function loadTable(file: string): readonly TableRecord[] {
  return loadJsonl(file, tableSchema, 'the sentences of the table').map(({ entry }) => entry);
}
