import type { Article } from '../src/domain/article.ts';
import type { Reading } from '../src/domain/reading.ts';
import { ModelFailure } from '../src/ingest/events/llm/model-failure.ts';
import { type ArticleReader, readArticle } from '../src/ingest/read-article.ts';

/**
 * Reads with a language model for an evaluation: a text for which the model fails counts as one in which nothing was found,
 * since reading it by the rules would measure these.
 * @param tell is told each failure
 */
export function readOrNothing(reader: ArticleReader, tell: (problem: string) => void): (article: Article) => Promise<Reading> {
  return async (article) => {
    const say = (problem: string) => tell(`${article.id}: ${problem}`);
    try {
      return await readArticle(reader, article, say);
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      say(`${error.message}; counted as nothing found`);
      const { extractor, codebook } = reader;
      return { article, actors: [], mentions: [], evidence: [], publisherActor: null, extractor, codebook };
    }
  };
}
