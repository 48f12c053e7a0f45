import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '../codebook/codebook.ts';
import type { Config } from '../config.ts';
import { ReplyCollection } from '../ingest/events/llm/reply-collection.ts';
import { createModelReader } from '../ingest/model-reader.ts';
import { type ArticleReader, createArticleReader } from '../ingest/read-article.ts';

/** Articles that come with the project. */
export const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');

/** What a language model answered about them. */
export const SAMPLE_REPLIES = join(SAMPLES, 'replies');

export interface ReaderOptions {
  /** `false`: no model is asked anything new, only kept replies count; a text without one is not read (`NoKeptReply`). */
  readonly ask?: boolean;
}

/**
 * The reader that the configuration names.
 * @throws WasitError CONFIGURATION
 */
export function createReader(
  { ingest: { extractor, llm } }: Config,
  codebook: Codebook,
  { ask = true }: ReaderOptions = {},
): ArticleReader {
  const rules = createArticleReader(codebook);
  if (extractor === 'rules') return rules;
  const model = llm === null ? null : { ...llm, ask };
  return createModelReader(codebook, { model, rules, fallback: llm?.fallback ?? true, collection: new ReplyCollection(SAMPLE_REPLIES) });
}

/** What `createReader` chose. */
export function readerText({ ingest: { llm } }: Pick<Config, 'ingest'>): string {
  if (llm === null) return 'Articles are read by the rules; with LLM_MODEL set, a language model reads them (docs/llm.md).';
  const otherwise = llm.fallback ? 'by the rules' : 'not at all';
  return `Articles are read by the language model ${llm.model} at ${new URL(llm.baseUrl).origin}; those that it fails on, ${otherwise}.`;
}

/** The same of a start, which reads the samples as well: these come with a language model's replies. */
export function startText(config: Pick<Config, 'ingest'>): string {
  const { extractor, llm } = config.ingest;
  if (extractor === 'rules' || !existsSync(SAMPLE_REPLIES)) return readerText(config);
  const samples = 'The samples were read by a language model, whose replies come with them';
  if (llm !== null) return `${samples}. Other a${readerText(config).slice(1)}`;
  return (
    `${samples}; none is called now. Your own articles are read by the rules until LLM_MODEL names a model\n` +
    '(docs/llm.md); npm run evaluate shows both, side by side on the samples.'
  );
}

/** Says on standard error before anything is read that articles go to a language model; that the rules read needs no warning. */
export function announceModel(config: Pick<Config, 'ingest'>): void {
  if (config.ingest.llm !== null) process.stderr.write(`${readerText(config)}\n`);
}
