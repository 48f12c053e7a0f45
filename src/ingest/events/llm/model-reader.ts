import type { Codebook } from '../../../codebook/codebook.ts';
import type { ArticleReader } from '../../read-article.ts';
import { createModelCoder, type ModelOptions } from './llm-finder.ts';
import { ModelFailure } from './model-failure.ts';

/**
 * Builds a reader that asks a language model. An article for which that fails is told and read by `fallback`; what is found
 * then carries the fallback's version, so that the model is asked again the next time.
 * @param fallback `null` to fail for such an article
 * @throws WasitError CONFIGURATION if the folder of the cache cannot be made
 */
export function createModelReader(codebook: Codebook, options: ModelOptions, fallback: ArticleReader | null): ArticleReader {
  const coder = createModelCoder(codebook, options);
  return {
    extractor: coder.version,
    codebook: codebook.version,
    atOnce: options.concurrency,
    report: () => coder.report(),
    async find(article, tell) {
      try {
        return { ...(await coder.code(article, tell)), extractor: coder.version };
      } catch (error) {
        if (fallback === null || !(error instanceof ModelFailure)) throw error;
        tell(`${error.message}; read by the rules`);
        return await fallback.find(article, tell);
      }
    },
  };
}
