import { z } from 'zod';
import { hasProvenance, PROVENANCE_MISSING, provenance } from './fields.ts';

/** One line of `sectors.jsonl`: a PLOVER sector code. */
export const sectorEntry = z
  .strictObject({ code: z.string().regex(/^[A-Z]{3}$/, 'a sector code is three capitals'), name: z.string().min(1), ...provenance })
  .refine(hasProvenance, PROVENANCE_MISSING);

export type SectorEntry = z.infer<typeof sectorEntry>;
