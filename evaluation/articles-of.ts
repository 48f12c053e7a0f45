import type { Codebook } from '../src/codebook/codebook.ts';
import type { Config } from '../src/config.ts';
import type { Article } from '../src/domain/article.ts';
import { readSources } from '../src/ingest/article/read-sources.ts';
import { createToArticle } from '../src/ingest/article/to-article.ts';

/**
 * The articles of files, folders and addresses, or of standard input (`-`), one after the other, as `ingest` reads them.
 * @param refuse is told what cannot be read; the rest goes on
 */
export async function* articlesOf(
  sources: readonly string[],
  codebook: Codebook,
  { ingest }: Pick<Config, 'ingest'>,
  refuse: (source: string, reason: string) => void,
): AsyncGenerator<{ readonly source: string; readonly article: Article }> {
  const options = { toArticle: createToArticle(codebook), article: ingest, fetch: ingest.fetch, stdin: process.stdin };
  for await (const item of readSources(sources, options)) {
    if ('problem' in item) refuse(item.problem.source, item.problem.reason);
    else yield item;
  }
}

/** What a command could not read: told on standard error, one line each, and kept in its exit status. */
export class Refusals {
  status = 0;

  readonly tell = (source: string, reason: string): void => {
    process.stderr.write(`${source}: ${reason}\n`);
    this.status = 1;
  };
}
