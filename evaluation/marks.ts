import { z } from 'zod';
import { loadJsonl } from '../src/codebook/load-jsonl.ts';

/** What a reader judges of an event. */
export const MARKED = ['type', 'initiators', 'recipients', 'modality', 'attribution', 'date'] as const;

export type Marked = (typeof MARKED)[number];

/** What a reader found wrong with an event, by the id of its evidence. */
export type Marks = ReadonlyMap<string, ReadonlySet<Marked>>;

const markSchema = z.strictObject({
  /** The id of the evidence, which follows from its article, sentence and coding. */
  evidence: z.string().regex(/^e[0-9a-f]{20}$/),
  /** Of an event whose type is wrong, modality, attribution and date are not judged. */
  wrong: z.array(z.enum(MARKED)),
});

/**
 * Reads what readers found of events from a JSON Lines file.
 * @throws WasitError BAD_INPUT that names file, line and field of every bad mark.
 */
export function loadMarks(path: string): Marks {
  return new Map(loadJsonl(path, markSchema, 'the set of marks').map(({ entry }) => [entry.evidence, new Set(entry.wrong)]));
}

/** Whether type and both sides of an event are right. */
export function isRight(wrong: ReadonlySet<Marked>): boolean {
  return !wrong.has('type') && !wrong.has('initiators') && !wrong.has('recipients');
}
