import type { Codebook } from '../../../codebook/codebook.ts';
import { type ArticleReader, requireTime, toReading } from '../../read-article.ts';
import { createModelCoder, type ModelOptions } from './llm-finder.ts';

/**
 * Builds a reader that asks a language model. An article for which that fails is told and read by `fallback`; its reading
 * carries the fallback's version, so that the model is asked again the next time.
 * @param fallback `null` to fail for such an article
 * @throws WasitError CONFIGURATION if the folder of the cache cannot be made
 */
export function createModelReader(codebook: Codebook, options: ModelOptions, fallback: ArticleReader | null): ArticleReader {
  const coder = createModelCoder(codebook, options);
  return {
    extractor: coder.version,
    codebook: codebook.version,
    report: () => coder.report(),
    async read(article, tell) {
      requireTime(article);
      try {
        return toReading(article, await coder.code(article, tell), coder.version, codebook.version);
      } catch (error) {
        // Whatever it is: a reply must not be able to lose an article.
        if (fallback === null) throw error;
        tell(`${error instanceof Error ? error.message : String(error)}; read by the rules`);
        return await fallback.read(article, tell);
      }
    },
  };
}
