import { WasitError } from '../domain/errors.ts';
import { type Problem, problemOf } from '../domain/problem.ts';
import { type RawArticle, rawArticleSchema } from '../ingest/article/raw-article.ts';
import type { ToArticle } from '../ingest/article/to-article.ts';
import type { ArticleReader } from '../ingest/read-article.ts';
import { extractArticle } from './extract-article.ts';

export interface ExtractedLine {
  /** `null` where the article could not be read. */
  readonly output: string | null;
  /** What went wrong with it, also where it was read all the same. */
  readonly problems: readonly Problem[];
}

/**
 * Builds the function behind `extract`: one line of JSON with an article in, one line of JSON with its actors, mentions
 * and events out. It never fails: what is wrong with the line, or a defect met on the way, is part of what it gives.
 */
export function extractLine(
  toArticle: ToArticle,
  reader: ArticleReader,
  timeZone: string,
): (line: string, source: string) => Promise<ExtractedLine> {
  return async (line, source) => {
    const problems: Problem[] = [];
    try {
      const article = toArticle(parse(line), { timeZone });
      const found = await reader.find(article, (reason) => problems.push({ source, reason }));
      return { output: JSON.stringify(extractArticle(article, found)), problems };
    } catch (error) {
      return { output: null, problems: [...problems, problemOf(source, error)] };
    }
  };
}

function parse(line: string): RawArticle {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    const right = 'right is an object with "text" and, where known, "id", "title", "publishedAt", "language", "url", "publisher"';
    throw new WasitError('BAD_INPUT', `not JSON; ${right}`);
  }
  const raw = rawArticleSchema.safeParse(json);
  if (raw.success) return raw.data;
  const issues = raw.error.issues.map((issue) => `${issue.path.join('.') || 'article'}: ${issue.message}`);
  throw new WasitError('BAD_INPUT', issues.join('; '));
}
