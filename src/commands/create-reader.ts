import type { Codebook } from '../codebook/codebook.ts';
import type { Config } from '../config.ts';
import { type ArticleReader, createArticleReader } from '../ingest/read-article.ts';

/**
 * The reader that the configuration names.
 * @throws WasitError CONFIGURATION
 */
export async function createReader({ ingest: { llm } }: Config, codebook: Codebook): Promise<ArticleReader> {
  const rules = createArticleReader(codebook);
  if (llm === null) return rules;
  // Loaded here, since most have no use for it and its client takes time to load.
  const { createModelReader } = await import('../ingest/events/llm/model-reader.ts');
  return createModelReader(codebook, llm, llm.fallback ? rules : null);
}
