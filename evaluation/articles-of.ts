import type { Codebook } from '../src/codebook/codebook.ts';
import { inOrder } from '../src/commands/in-order.ts';
import { problemText } from '../src/commands/problem-text.ts';
import type { Config } from '../src/config.ts';
import type { Article } from '../src/domain/article.ts';
import { type Problem, problemOf } from '../src/domain/problem.ts';
import { readSources } from '../src/ingest/article/read-sources.ts';
import { createArticleCompleter } from '../src/ingest/article/to-article.ts';
import type { ArticleReader, FoundInArticle } from '../src/ingest/read-article.ts';

/** An article with the place where it was found: file and line, or address. */
export interface SourceArticle {
  readonly source: string;
  readonly article: Article;
}

/**
 * The articles of files, folders and addresses, or of standard input (`-`), one after the other, as `ingest` reads them.
 * @param refuse is told what cannot be read; the rest goes on
 */
export async function* articlesOf(
  sources: readonly string[],
  codebook: Codebook,
  { ingest }: Pick<Config, 'ingest'>,
  refuse: (problem: Problem) => void,
): AsyncGenerator<SourceArticle> {
  const options = { complete: createArticleCompleter(codebook), article: ingest, fetch: ingest.fetch, stdin: process.stdin };
  for await (const item of readSources(sources, options)) {
    if ('problem' in item) refuse(item.problem);
    else yield item;
  }
}

/**
 * What a reader finds in each of the articles, in their order.
 * @param refuse is told what goes wrong, also where a defect is why; the rest goes on
 */
export async function* foundIn(
  articles: AsyncIterable<SourceArticle>,
  reader: ArticleReader,
  refuse: (problem: Problem) => void,
): AsyncGenerator<{ readonly article: Article; readonly found: FoundInArticle }> {
  const find = async ({ source, article }: SourceArticle) => {
    try {
      return { article, found: await reader.find(article, (reason) => refuse({ source, reason })) };
    } catch (error) {
      refuse(problemOf(source, error));
      return null;
    }
  };
  for await (const one of inOrder(articles, reader.atOnce, find)) if (one !== null) yield one;
}

/** What a command could not read: told on standard error, and kept in its exit status. */
export class Refusals {
  status = 0;

  readonly tell = (problem: Problem): void => {
    process.stderr.write(problemText(problem));
    this.status = 1;
  };
}
