import type { Codebook } from '../codebook/codebook.ts';
import type { Article } from '../domain/article.ts';
import { WasitError } from '../domain/errors.ts';
import type { Evidence } from '../domain/event.ts';
import type { Reading } from '../domain/reading.ts';
import { type ArticleCoder, type CodedArticle, createArticleCoder } from './events/code-article.ts';
import type { ModelReport } from './events/llm/model-report.ts';
import { RULES_VERSION } from './generated/versions.ts';

/** Whether a reading of this version was made by the rules. */
export function isRulesVersion(extractor: string): boolean {
  return extractor.startsWith('rules-');
}

/** What was found in an article, and the version of the extractor that found it. */
export interface FoundInArticle extends Omit<CodedArticle, 'features'> {
  readonly extractor: string;
  /** What the confidence of each event was estimated from; left out by who makes events otherwise. */
  readonly features?: CodedArticle['features'];
}

/** Why an article without a time of publication is refused, and what would be right. */
export const NOT_DATED = 'has no time of publication, so its events cannot be dated: give publishedAt (or --published-at).';

/** Told what went wrong with an article that is read all the same. */
export type TellProblem = (problem: string) => void;

export interface ArticleReader {
  /** The version that reads an article where nothing goes wrong. */
  extractorFor(article: Article): string;
  readonly codebook: string;
  /** How many articles are best given at once: more than one where each waits for somebody's answer. */
  readonly atOnce: number;
  /**
   * Finds what an article says; an event of an article without a time of publication may have no date. Several articles may
   * be read at once.
   * @throws WasitError if this article cannot be read
   */
  find(article: Article, tell: TellProblem): FoundInArticle | Promise<FoundInArticle>;
  /** What came of it so far; only of a reader that asks a language model. */
  readonly report?: () => ModelReport;
}

/** A reader that needs nobody's answer. */
export interface RulesReader extends ArticleReader {
  find(article: Article): FoundInArticle;
}

export function createArticleReader(codebook: Codebook): RulesReader {
  // Built with the first article: a start that finds nothing new to read is quick.
  let code: ArticleCoder | undefined;
  return {
    extractorFor: () => RULES_VERSION,
    codebook: codebook.version,
    atOnce: 1,
    find(article) {
      code ??= createArticleCoder(codebook);
      return { ...code(article), extractor: RULES_VERSION };
    },
  };
}

/**
 * Reads an article into facts for the graph. Events without a date are left out.
 * @throws WasitError BAD_INPUT for an article without a time of publication: its events could not be dated; what `find` throws
 */
export async function readArticle(reader: ArticleReader, article: Article, tell: TellProblem): Promise<Reading> {
  if (article.publishedAt === null) {
    throw new WasitError('BAD_INPUT', NOT_DATED);
  }
  return toReading(article, await reader.find(article, tell), reader.codebook);
}

/** What was found in an article, as facts for the graph; see `readArticle`. */
export function toReading(
  article: Article,
  { actors, mentions, events, publisherActor, extractor }: FoundInArticle,
  codebook: string,
): Reading {
  const evidence = events.flatMap((event): Evidence[] => (event.date === null ? [] : [{ ...event, date: event.date }]));
  return { article, actors, mentions, evidence, publisherActor, extractor, codebook };
}
