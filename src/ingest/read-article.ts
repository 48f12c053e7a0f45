import type { Codebook } from '../codebook/codebook.ts';
import type { Article } from '../domain/article.ts';
import { WasitError } from '../domain/errors.ts';
import type { Evidence } from '../domain/event.ts';
import type { Reading } from '../domain/reading.ts';
import { type ArticleCoder, createArticleCoder } from './code-article.ts';

/** Changes whenever the extractor can read the same article with the same codebook differently. */
const EXTRACTOR = 'rules-1';

export interface ArticleReader {
  readonly extractor: string;
  readonly codebook: string;
  /**
   * Reads an article into facts for the graph.
   * @throws WasitError BAD_INPUT for an article without a time of publication: its events could not be dated.
   */
  read(article: Article): Reading;
}

export function createArticleReader(codebook: Codebook): ArticleReader {
  // Built with the first article: a start that finds nothing new to read is quick.
  let code: ArticleCoder | undefined;
  return {
    extractor: EXTRACTOR,
    codebook: codebook.version,
    read(article) {
      if (article.publishedAt === null) {
        throw new WasitError(
          'BAD_INPUT',
          'has no time of publication, so its events cannot be dated: give publishedAt (or --published-at)',
        );
      }
      code ??= createArticleCoder(codebook);
      const { actors, mentions, events, publisherActor } = code(article);
      const evidence = events.flatMap((event): Evidence[] => (event.date === null ? [] : [{ ...event, date: event.date }]));
      return { article, actors, mentions, evidence, publisherActor, extractor: EXTRACTOR, codebook: codebook.version };
    },
  };
}
