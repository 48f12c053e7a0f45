import type { Article } from '../../src/domain/article.ts';
import { extractArticle } from '../../src/exports/extract-article.ts';
import type { Find } from '../find-or-nothing.ts';
import { addScores, type WholeEvaluation } from './add-scores.ts';
import { type JudgedArticle, ofExtraction } from './judged-article.ts';
import { scoreArticle } from './score-article.ts';

/** An article with what is to be found in it. */
export interface WholeGold {
  readonly article: Article;
  readonly gold: JudgedArticle;
}

/**
 * Reads every article, all at once, and adds up how well.
 * @param same see `scoreArticle`
 */
export async function evaluateWhole(
  articles: readonly WholeGold[],
  find: Find,
  same?: (gold: string, read: string) => boolean,
): Promise<WholeEvaluation> {
  return addScores(
    await Promise.all(
      articles.map(async ({ article, gold }) => {
        const read = ofExtraction(extractArticle(article, await find(article)));
        return { language: article.language, score: scoreArticle(gold, read, same) };
      }),
    ),
  );
}
