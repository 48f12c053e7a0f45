import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ACTOR_KINDS } from '../../../domain/actor.ts';
import type { Article } from '../../../domain/article.ts';

/** Ends the names of files of kept replies: no kind of file that holds articles. */
export const REPLY_FILE = '.reply';

const candidateSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS),
  country: z.string().nullable(),
  words: z.array(z.string()).readonly(),
});

const keptSchema = z.strictObject({
  /** Fingerprint of what a model is shown of the article; see `articleKey`. */
  article: z.string().regex(/^[0-9a-f]{64}$/u),
  /** For people who look into the file. */
  title: z.string().nullable(),
  prompt: z.string().min(1),
  model: z.string().min(1),
  /** How often the model went through the article. */
  passes: z.union([z.literal(1), z.literal(2)]),
  /** Where the numbered sentences stood, from the first: `[start, end]` in the article's text. */
  sentences: z.array(z.tuple([z.int().min(0), z.int().min(0)])).readonly(),
  candidates: z.array(candidateSchema).readonly(),
  /** What the model answered, as JSON, in the order in which it was asked. */
  replies: z.array(z.record(z.string(), z.unknown())).min(1).readonly(),
});

/**
 * What a model answered about an article, with all that is needed to ground it again: code, codebook and the candidates of
 * today may be others.
 */
export type KeptReply = Readonly<z.infer<typeof keptSchema>>;

/** What tells the reply that answers for an article. */
export interface ReplyKey {
  readonly article: string;
  readonly prompt: string;
  readonly model: string;
  readonly passes: 1 | 2;
}

/** 64 hexadecimal digits over what a model is shown of an article: the same text under another id is the same. */
export function articleKey({ title, text, language, publisher, publishedAt }: Article): string {
  return createHash('sha256')
    .update(JSON.stringify([title, text, language, publisher, publishedAt]))
    .digest('hex');
}

/** Reads the content of a file of a kept reply; `null` if it is damaged. */
export function parseKept(content: string): KeptReply | null {
  try {
    return keptSchema.parse(JSON.parse(content));
  } catch {
    return null;
  }
}

/** As it stands in a file: lines that can be compared. */
export function formatKept(kept: KeptReply): string {
  return `${JSON.stringify(kept, null, 1)}\n`;
}
