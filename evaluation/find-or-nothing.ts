import type { Article } from '../src/domain/article.ts';
import { ModelFailure } from '../src/ingest/events/llm/model-failure.ts';
import type { ArticleReader, FoundInArticle } from '../src/ingest/read-article.ts';

/** What an extractor finds in an article. */
export type Find = (article: Article) => Promise<FoundInArticle>;

/**
 * Reads for an evaluation: a text for which a language model fails counts as one in which nothing was found, since reading it
 * by the rules would measure these.
 * @param tell is told each failure
 */
export function findOrNothing(reader: ArticleReader, tell: (problem: string) => void): Find {
  return async (article) => {
    const say = (problem: string) => tell(`${article.id}: ${problem}`);
    try {
      return await reader.find(article, say);
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      say(`${error.message}; counted as nothing found`);
      return { actors: [], mentions: [], events: [], publisherActor: null, extractor: reader.extractorFor(article) };
    }
  };
}
