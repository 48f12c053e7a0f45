import type { Codebook } from '../codebook/codebook.ts';
import type { Article } from '../domain/article.ts';
import { WasitError } from '../domain/errors.ts';
import type { Evidence } from '../domain/event.ts';
import type { Reading } from '../domain/reading.ts';
import { type ArticleCoder, type CodedArticle, createArticleCoder } from './events/code-article.ts';
import type { ModelReport } from './events/llm/model-report.ts';

/** Changes whenever the extractor can read the same article with the same codebook differently. */
const EXTRACTOR = 'rules-1';

export interface ArticleReader {
  readonly extractor: string;
  readonly codebook: string;
  /**
   * Reads an article into facts for the graph. Several articles may be read at once.
   * @param tell is told what went wrong with an article that is read all the same
   * @throws WasitError BAD_INPUT for an article without a time of publication: its events could not be dated.
   */
  read(article: Article, tell: (problem: string) => void): Reading | Promise<Reading>;
  /** What came of it so far; only of a reader that asks a language model. */
  readonly report?: () => ModelReport;
}

/** A reader that needs nobody's answer. */
export interface RulesReader extends ArticleReader {
  read(article: Article): Reading;
}

export function createArticleReader(codebook: Codebook): RulesReader {
  // Built with the first article: a start that finds nothing new to read is quick.
  let code: ArticleCoder | undefined;
  return {
    extractor: EXTRACTOR,
    codebook: codebook.version,
    read(article) {
      requireTime(article);
      code ??= createArticleCoder(codebook);
      return toReading(article, code(article), EXTRACTOR, codebook.version);
    },
  };
}

/** @throws WasitError BAD_INPUT for an article without a time of publication */
export function requireTime({ publishedAt }: Article): void {
  if (publishedAt !== null) return;
  throw new WasitError('BAD_INPUT', 'has no time of publication, so its events cannot be dated: give publishedAt (or --published-at)');
}

/** What an extractor found, as facts for the graph. Events without a date are left out. */
export function toReading(
  article: Article,
  { actors, mentions, events, publisherActor }: CodedArticle,
  extractor: string,
  codebook: string,
): Reading {
  const evidence = events.flatMap((event): Evidence[] => (event.date === null ? [] : [{ ...event, date: event.date }]));
  return { article, actors, mentions, evidence, publisherActor, extractor, codebook };
}
