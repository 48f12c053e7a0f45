import type { Codebook } from '../codebook/codebook.ts';
import type { Config } from '../config.ts';
import { type ArticleReader, createArticleReader } from '../ingest/read-article.ts';

export interface ReaderOptions {
  /** `false`: no model is asked anything new, only kept replies count; a text without one is not read (`NoKeptReply`). */
  readonly ask?: boolean;
}

/**
 * The reader that the configuration names.
 * @throws WasitError CONFIGURATION
 */
export async function createReader(
  { ingest: { llm } }: Config,
  codebook: Codebook,
  { ask = true }: ReaderOptions = {},
): Promise<ArticleReader> {
  const rules = createArticleReader(codebook);
  if (llm === null) return rules;
  // Loaded here, since most have no use for it and its client takes time to load.
  const { createModelReader } = await import('../ingest/events/llm/model-reader.ts');
  return createModelReader(codebook, { ...llm, ask }, llm.fallback ? rules : null);
}

/** What `createReader` chose, in one sentence. */
export function readerText({ ingest: { llm } }: Pick<Config, 'ingest'>): string {
  if (llm === null) return 'Articles are read by the rules; with LLM_MODEL set, a language model reads them (docs/llm.md).';
  const otherwise = llm.fallback ? 'by the rules' : 'not at all';
  return `Articles are read by the language model ${llm.model} at ${new URL(llm.baseUrl).origin}; those that it fails on, ${otherwise}.`;
}

/** Says on standard error before anything is read that articles go to a language model; that the rules read needs no warning. */
export function announceModel(config: Pick<Config, 'ingest'>): void {
  if (config.ingest.llm !== null) process.stderr.write(`${readerText(config)}\n`);
}
