import type { Codebook } from '../codebook/codebook.ts';
import type { Problem } from '../domain/problem.ts';
import type { FetchLimits } from '../ingest/article/fetch-url.ts';
import { createDateFinder } from '../ingest/article/printed-date.ts';
import { checkTimeZone, publicationInstant } from '../ingest/article/publication-instant.ts';
import { readSources } from '../ingest/article/read-sources.ts';
import { type ArticleOptions, createArticleCompleter } from '../ingest/article/to-article.ts';
import { type Dated, type IngestReport, ingest } from '../ingest/pipeline.ts';
import type { ArticleReader } from '../ingest/read-article.ts';
import type { GraphWriter } from '../store/store.ts';

export interface ReadIntoGraphOptions {
  readonly codebook: Codebook;
  readonly reader: ArticleReader;
  /** `null` for a dry run. */
  readonly writer: GraphWriter | null;
  readonly article: ArticleOptions;
  readonly fetch: FetchLimits;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly onBytes?: ((count: number) => void) | undefined;
  readonly onProgress?: ((found: number) => void) | undefined;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  readonly onDated?: ((dated: Dated) => void) | undefined;
}

/**
 * Reads articles from files, folders, addresses and standard input (`-`) into the graph.
 * @throws WasitError BAD_INPUT for options with a time zone or a time that does not exist; what the writer throws
 */
export async function readIntoGraph(paths: readonly string[], options: ReadIntoGraphOptions): Promise<IngestReport> {
  const { codebook, reader, writer, article, fetch, stdin, onBytes, onProgress, onProblem, onDated } = options;
  checkTimeZone(article.timeZone);
  if (article.publishedAt !== undefined) {
    publicationInstant(article.publishedAt, article.timeZone, createDateFinder(codebook), article.language ?? 'en');
  }
  const items = readSources(paths, { complete: createArticleCompleter(codebook), article, fetch, stdin, onBytes });
  return await ingest(items, { reader, writer, onProgress, onProblem, onDated });
}
