import type { Codebook } from '../../../codebook/codebook.ts';
import type { Article } from '../../../domain/article.ts';
import { createArticleNamer } from '../../names/name-article.ts';
import type { CodedArticle } from '../code-article.ts';
import { type ChatRequest, createChatEndpoint, type EndpointOptions } from './chat-endpoint.ts';
import { groundReply } from './ground-reply.ts';
import { ModelFailure } from './model-failure.ts';
import { ModelCounts, type ModelReport, type Prices } from './model-report.ts';
import { NoKeptReply } from './no-kept-reply.ts';
import { createPrompt } from './prompt.ts';
import { ReplyCache } from './reply-cache.ts';
import { createReplyFormat } from './reply-schema.ts';

export interface ModelOptions extends EndpointOptions {
  readonly model: string;
  readonly temperature: number | null;
  /** `null` if the costs are not to be counted. */
  readonly prices: Prices | null;
  /** Folder of the replies that are kept. */
  readonly cache: string;
  /** `false`: the model is not asked, only kept replies count. */
  readonly ask?: boolean;
}

/** An extractor that asks a language model. */
export interface ModelCoder {
  /** Changes whenever the same article can be read differently: with the model, the instructions and the schema. */
  readonly version: string;
  /**
   * @param tell is told what went wrong beside the reading
   * @throws ModelFailure if the model does not answer, or not as it was asked to; NoKeptReply if it may not be asked
   */
  code(article: Article, tell: (problem: string) => void): Promise<CodedArticle>;
  report(): ModelReport;
}

/**
 * Builds the extractor. The model sees the sentences of one article and answers for that article alone; names are resolved
 * and events merged as for the rules.
 * @throws WasitError CONFIGURATION if the folder of the cache cannot be made
 */
export function createModelCoder(codebook: Codebook, options: ModelOptions): ModelCoder {
  const { model, temperature, prices } = options;
  const name = createArticleNamer(codebook);
  const format = createReplyFormat(codebook);
  const prompt = createPrompt(codebook, format);
  const ask = createChatEndpoint(options);
  const cache = new ReplyCache(options.cache);
  const counts = new ModelCounts();

  return {
    version: `llm-1 ${model} ${prompt.version}`,
    report: () => counts.report(model, prices),
    async code(article, tell) {
      try {
        return await code(article, tell);
      } catch (error) {
        if (!(error instanceof NoKeptReply)) counts.count('failed');
        throw error;
      }
    },
  };

  async function code(article: Article, tell: (problem: string) => void): Promise<CodedArticle> {
    const named = name(article);
    const sentences = [...named.sentences];
    const text = sentences.map(({ sentence }) => article.text.slice(sentence.start, sentence.end)).join('\n');
    const request: ChatRequest = { model, messages: prompt.messages(article, text), jsonSchema: format.jsonSchema, temperature };
    const kept = await cache.get(request);
    if (kept === null && options.ask === false) throw new NoKeptReply();
    counts.count(kept === null ? 'asked' : 'cached');
    const content = kept ?? (await ask(request, (used) => counts.use(used)));
    const reply = format.check(content);
    if (reply === null) throw new ModelFailure('the language model did not answer in the form it was asked for');
    if (kept === null) await cache.put(request, content).catch((error: Error) => tell(`the reply could not be kept: ${error.message}`));
    const { coded, dropped } = groundReply(reply, article, named, sentences, codebook);
    counts.drop(dropped);
    return coded;
  }
}
