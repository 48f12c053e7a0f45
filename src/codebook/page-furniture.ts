import { join } from 'node:path';
import { z } from 'zod';
import { loadJsonl } from './load-jsonl.ts';

const DATA = join(import.meta.dirname, 'data');

const furnitureSchema = z.strictObject({
  text: z.string().min(1),
  /**
   * LINE: the line is no part of the article. LIST: nor are the short lines that follow it. END: nor is anything after it.
   * BYLINE: the line names who wrote the article; it counts above the body only. PUBLISHED, UPDATED: what a printed date
   * beside it is.
   */
  kind: z.enum(['LINE', 'LIST', 'END', 'BYLINE', 'PUBLISHED', 'UPDATED']),
  /** How the text stands in a line: as all of it (numbers and signs aside), at its start, or anywhere. */
  match: z.enum(['WHOLE', 'START', 'ANYWHERE']),
  /** A longer line is not meant. */
  maxWords: z.number().int().positive().default(15),
  reason: z.string().min(1),
});

/** Words by which a line of a web page is known not to belong to the article. */
export type PageFurniture = z.infer<typeof furnitureSchema>;

/**
 * Loads the markers of page furniture.
 * @param data folder with `page-furniture.jsonl`; the codebook's own by default
 * @throws WasitError BAD_INPUT naming file, line and field of every bad entry
 */
export function loadPageFurniture(data: string = DATA): readonly PageFurniture[] {
  return loadJsonl(join(data, 'page-furniture.jsonl'), furnitureSchema).map(({ entry }) => entry);
}
