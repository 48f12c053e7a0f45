import type { Codebook } from '../codebook/codebook.ts';
import type { Article } from '../domain/article.ts';
import { codeArticle } from './events/code-article.ts';
import { LlmFinder, type ModelOptions } from './events/llm/llm-finder.ts';
import { ModelFailure } from './events/llm/model-failure.ts';
import { NoKeptReply } from './events/llm/no-kept-reply.ts';
import type { ReplyCollection } from './events/llm/reply-collection.ts';
import { createSteps } from './events/steps.ts';
import type { ArticleReader, RulesReader } from './read-article.ts';

export interface ModelReaderOptions {
  /** `null` where no model is configured. */
  readonly model: ModelOptions | null;
  readonly rules: RulesReader;
  /** Whether an article for which the model fails is read by the rules. */
  readonly fallback: boolean;
  /** Replies that come with the project; `null` to do without. */
  readonly collection: ReplyCollection | null;
}

/**
 * Builds a reader of what language models say: of articles with a reply in the collection that one, of others the reply of the
 * configured model, and where none is configured the rules. An article for which the model fails is told and read by the rules;
 * what is found then carries their version, so that the model is asked again the next time.
 * @throws WasitError CONFIGURATION if the folder of the cache cannot be made
 */
export function createModelReader(codebook: Codebook, { model, rules, fallback, collection }: ModelReaderOptions): ArticleReader {
  const seenByRules = (article: Article) => rules.find(article).events.map(({ trigger }) => trigger);
  const finder = new LlmFinder(codebook, model, seenByRules, collection);
  const steps = createSteps(codebook);
  const extractorFor = (article: Article) =>
    finder.versionInCollection(article) ?? (model === null ? rules.extractorFor(article) : finder.version);
  return {
    extractorFor,
    codebook: codebook.version,
    atOnce: model?.concurrency ?? 1,
    ...(model === null ? {} : { report: () => finder.report(model) }),
    async find(article, tell) {
      if (model === null && finder.versionInCollection(article) === null) return rules.find(article);
      try {
        return { ...(await codeArticle(steps, finder, article, tell)), extractor: extractorFor(article) };
      } catch (error) {
        const mayNotAsk = error instanceof NoKeptReply && model !== null;
        if (!fallback || !(error instanceof ModelFailure) || mayNotAsk) throw error;
        tell(`${error.message}; read by the rules`);
        return rules.find(article);
      }
    },
  };
}
