import { WasitError } from '../domain/errors.ts';
import { rawArticleSchema } from '../ingest/article/raw-article.ts';
import type { ToArticle } from '../ingest/article/to-article.ts';
import type { ArticleCoder } from '../ingest/events/code-article.ts';
import { extractArticle } from './extract-article.ts';

export type LineResult = { readonly output: string } | { readonly problem: string };

/**
 * Builds the function behind `extract`: one line of JSON with an article in, one line of JSON with its actors, mentions
 * and events out, or what is wrong with the line. It never throws for bad input.
 */
export function extractLine(toArticle: ToArticle, code: ArticleCoder, timeZone: string): (line: string) => LineResult {
  return (line) => {
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      return {
        problem: 'not JSON; right is an object with "text" and, where known, "id", "title", "publishedAt", "language", "url", "publisher"',
      };
    }
    const raw = rawArticleSchema.safeParse(json);
    if (!raw.success)
      return { problem: raw.error.issues.map((issue) => `${issue.path.join('.') || 'article'}: ${issue.message}`).join('; ') };
    try {
      return { output: JSON.stringify(extractArticle(toArticle(raw.data, { timeZone }), code)) };
    } catch (error) {
      if (error instanceof WasitError) return { problem: error.message };
      throw error;
    }
  };
}
