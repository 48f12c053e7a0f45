import type { Codebook } from '../../../codebook/codebook.ts';
import type { Article } from '../../../domain/article.ts';
import type { Span } from '../../../domain/span.ts';
import { MODEL_READER_VERSION } from '../../generated/versions.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import type { EventFinder, FoundEvents } from '../event-finder.ts';
import { type ChatEndpoint, createChatEndpoint, type EndpointOptions } from './chat-endpoint.ts';
import { type GroundedReply, groundReply } from './ground-reply.ts';
import { DOUBTFUL, interview } from './interview.ts';
import { articleKey, type KeptReply } from './kept-reply.ts';
import { ModelFailure } from './model-failure.ts';
import { ModelCounts, type ModelReport, type Prices } from './model-report.ts';
import { NoKeptReply } from './no-kept-reply.ts';
import { createPrompt, type Prompt, type Suspect } from './prompt.ts';
import { ReplyCache } from './reply-cache.ts';
import type { ReplyCollection } from './reply-collection.ts';
import { createReplyFormat, type ReplyFormat } from './reply-schema.ts';

export interface ModelOptions extends EndpointOptions {
  /** `null` if the costs are not to be counted. */
  readonly prices: Prices | null;
  /** Folder of the replies that are kept. */
  readonly cache: string;
  /** 2 to ask after each reply what was missed. */
  readonly passes: 1 | 2;
  /** `false`: the model is not asked, only kept replies count. */
  readonly ask?: boolean;
}

/** What of the codebook a model is told. */
export type ModelKnowledge = Pick<Codebook, 'eventModes' | 'talksActs' | 'issues'>;

/** An article as a finder gets it. */
export interface ArticleText {
  readonly article: Article;
  readonly named: NamedArticle;
  readonly sentences: readonly NamedSentence[];
}

/** The words of an article in which the rules see events. */
export type SeenByRules = (article: Article) => Iterable<Span> | Promise<Iterable<Span>>;

/** How much of a reply must be found in the text for the rest to be believed. */
const LEAST_GROUNDED = 0.5;

/**
 * Lets a language model say what an article tells, and believes of it what the text bears out. The model sees the sentences of
 * one article and answers for that article alone.
 */
export class LlmFinder implements EventFinder {
  readonly version: string;
  readonly #options: ModelOptions | null;
  readonly #seenByRules: SeenByRules;
  readonly #collection: ReplyCollection | null;
  readonly #acts: ModelKnowledge['talksActs'];
  readonly #format: ReplyFormat;
  readonly #prompt: Prompt;
  readonly #ask: ChatEndpoint | null;
  readonly #cache: ReplyCache | null;
  readonly #counts = new ModelCounts();

  /**
   * @param options `null` where no model is configured: only articles with a reply in the collection can be read
   * @param seenByRules tells whether an empty reply is to be believed
   * @param collection replies that come with the project
   * @throws WasitError CONFIGURATION if the folder of the cache cannot be made
   */
  constructor(
    knowledge: ModelKnowledge,
    options: ModelOptions | null,
    seenByRules: SeenByRules,
    collection: ReplyCollection | null = null,
  ) {
    this.#format = createReplyFormat({ modes: knowledge.eventModes, issues: [...knowledge.issues.keys()] });
    this.#prompt = createPrompt(knowledge, this.#format);
    this.#acts = knowledge.talksActs;
    this.#options = options;
    this.#seenByRules = seenByRules;
    this.#collection = collection;
    this.#ask = options === null ? null : createChatEndpoint(options);
    this.#cache = options === null ? null : new ReplyCache(options.cache);
    this.version = versionOf(options?.model ?? 'kept replies', this.#prompt);
  }

  /** The version that an article of the collection is read by; `null` for others. */
  versionInCollection(article: Article): string | null {
    const kept = this.#collection?.get(articleKey(article), this.#prompt.version) ?? null;
    return kept === null ? null : versionOf(kept.model, this.#prompt);
  }

  /** What came of asking so far. */
  report({ model, prices }: Pick<ModelOptions, 'model' | 'prices'>): ModelReport {
    return this.#counts.report(model, prices);
  }

  /** @throws ModelFailure if the model does not answer, or not as it was asked to; NoKeptReply if it may not be asked */
  async find(
    sentences: readonly NamedSentence[],
    article: Article,
    named: NamedArticle,
    tell: (problem: string) => void,
  ): Promise<FoundEvents> {
    const {
      found: { left, ...found },
    } = await this.read({ sentences, article, named }, tell);
    this.#counts.drop(left);
    return found;
  }

  /**
   * What `find` finds, and the reply that it follows from: one that is kept, if there is one, else a new one.
   * @throws as `find`
   */
  async read(
    { sentences, article, named }: ArticleText,
    tell: (problem: string) => void,
  ): Promise<{ readonly reply: KeptReply; readonly found: GroundedReply }> {
    const kept = await this.#kept(article);
    const grounded = kept === null ? null : this.#ground(kept, article, named, sentences);
    if (kept !== null && grounded !== null && isBelievable(grounded)) {
      this.#counts.count('kept');
      return { reply: kept, found: grounded };
    }
    const { reply, invalid } = await this.#interview({ article, sentences, named }, tell);
    const asked = this.#ground(reply, article, named, sentences);
    this.#counts.drop({ invalid });
    if (!isBelievable(asked)) {
      this.#counts.count('failed');
      throw new ModelFailure(
        `the language model told ${asked.left.ungrounded} of ${asked.left.ungrounded + asked.drafts.length} events that are not in the text`,
      );
    }
    await this.#cache?.put(reply).catch((error: Error) => tell(`the reply could not be kept: ${error.message}`));
    return { reply, found: asked };
  }

  async #kept(article: Article): Promise<KeptReply | null> {
    const key = articleKey(article);
    const { version } = this.#prompt;
    const inCollection = this.#collection?.get(key, version);
    if (inCollection) return inCollection;
    return this.#options === null
      ? null
      : ((await this.#cache?.get({ article: key, prompt: version, model: this.#options.model, passes: this.#options.passes })) ?? null);
  }

  async #interview(
    { article, sentences, named }: ArticleText,
    tell: (problem: string) => void,
  ): Promise<{ readonly reply: KeptReply; readonly invalid: number }> {
    if (this.#ask === null || this.#options === null || this.#options.ask === false) throw new NoKeptReply();
    const { model, passes } = this.#options;
    const suspects = async () => suspectsOf(await this.#seenByRules(article), article, sentences);
    const onReply = this.#counts.ask(article.id);
    try {
      const { candidates, replies, invalid } = await interview(article, sentences, named, suspects, {
        ...{ ask: this.#ask, prompt: this.#prompt, format: this.#format, passes, onReply, tell },
      });
      if (replies.every((reply) => this.#format.check(reply).events.length === 0)) {
        const { length } = await suspects();
        if (length >= DOUBTFUL) throw new ModelFailure(`the language model found no event where the rules find ${length}`);
      }
      return {
        invalid,
        reply: {
          ...{ article: articleKey(article), title: article.title, prompt: this.#prompt.version, model, passes },
          sentences: sentences.map(({ sentence }) => [sentence.start, sentence.end]),
          ...{ candidates, replies: replies as KeptReply['replies'] },
        },
      };
    } catch (error) {
      this.#counts.count('failed');
      throw error;
    }
  }

  #ground(kept: KeptReply, article: Article, named: NamedArticle, sentences: readonly NamedSentence[]): GroundedReply {
    const checked = kept.replies.map((reply) => this.#format.check(reply));
    const reply = { events: checked.flatMap(({ events }) => events), actors: checked.flatMap(({ actors }) => actors) };
    return groundReply(reply, article, named, numberedAs(kept, sentences), new Set(kept.candidates.map(({ id }) => id)), this.#acts);
  }
}

function suspectsOf(seen: Iterable<Span>, { text }: Article, sentences: readonly NamedSentence[]): readonly Suspect[] {
  return [...seen].map(({ start, end }) => ({
    sentence: sentences.findIndex(({ sentence }) => sentence.start <= start && start < sentence.end) + 1,
    words: text.slice(start, end),
  }));
}

function versionOf(model: string, { version }: Prompt): string {
  return `llm ${model} ${version} ${MODEL_READER_VERSION}`;
}

function isBelievable({ drafts, left: { ungrounded } }: GroundedReply): boolean {
  return ungrounded === 0 || drafts.length / (drafts.length + ungrounded) >= LEAST_GROUNDED;
}

/** The sentences of today by the numbers that the model knew them by: a text may be taken apart in another way by now. */
function numberedAs({ sentences: spans }: KeptReply, sentences: readonly NamedSentence[]): ReadonlyMap<number, NamedSentence> {
  return new Map(
    spans.flatMap(([start, end], at) => {
      const shared = (one: Span) => Math.min(one.end, end) - Math.max(one.start, start);
      const [same] = sentences.filter(({ sentence }) => shared(sentence) > 0).sort((a, b) => shared(b.sentence) - shared(a.sentence));
      return same === undefined ? [] : [[at + 1, same] as const];
    }),
  );
}
