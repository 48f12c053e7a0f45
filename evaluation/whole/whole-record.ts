import { z } from 'zod';
import { loadJsonl } from '../../src/codebook/load-jsonl.ts';
import { EVENT_TYPES, MODALITIES } from '../../src/domain/event.ts';
import { rawArticleSchema } from '../../src/ingest/article/raw-article.ts';

const keys = z.array(z.string().min(1));

const goldEventSchema = z.object({
  type: z.enum(EVENT_TYPES),
  /** Further types that the definitions allow. */
  alsoType: z.array(z.enum(EVENT_TYPES)).default([]),
  modality: z.enum(MODALITIES),
  /** Keys of `actors`. */
  initiators: keys,
  recipients: keys,
  mediators: keys,
  attributedTo: keys,
  /** Of a mutual event, who deals with whom, where the annotators say so. */
  pairs: z.array(z.tuple([z.string(), z.string()])).default([]),
  /** UTF-16 offsets of the sentences that tell it. */
  spans: z.array(z.tuple([z.int(), z.int()])).min(1),
  /** May be found or not. */
  optional: z.boolean(),
});

const wholeRecordSchema = rawArticleSchema.extend({
  id: z.string().min(1),
  gold: z.object({
    actors: z.array(z.object({ key: z.string().min(1), spans: z.array(z.string().min(1)) })),
    events: z.array(goldEventSchema),
  }),
});

/** A whole article with the events that a careful reader finds in it; actors go by what the text calls them. */
export type WholeRecord = z.infer<typeof wholeRecordSchema>;

/**
 * Reads annotated articles from a JSON Lines file.
 * @throws WasitError BAD_INPUT that names file, line and field of every bad article
 */
export function loadWholeArticles(path: string): readonly WholeRecord[] {
  return loadJsonl(path, wholeRecordSchema, 'the annotated articles').map(({ entry }) => entry);
}
