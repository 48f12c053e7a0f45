import type { Article } from '../../../domain/article.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { ChatEndpoint, ChatReply } from './chat-endpoint.ts';
import { jsonInReply } from './json-in-reply.ts';
import { ModelFailure } from './model-failure.ts';
import { ASK_FOR_MISSED, askToLookAgain, askToMend, type Message, type Prompt, type Suspect } from './prompt.ts';
import type { CheckedReply, RawActor, RawEvent, ReplyFormat } from './reply-schema.ts';

/** Sentences that a model is asked about at once: what stands later in a long list is found less. */
const SENTENCES_AT_ONCE = 40;
/** A piece of so few that is cut off will be cut off however small. */
const FEWEST_AT_ONCE = 4;
/** So many events that the rules see make an empty reply doubtful. */
export const DOUBTFUL = 3;

export interface InterviewOptions {
  readonly ask: ChatEndpoint;
  readonly prompt: Prompt;
  readonly format: ReplyFormat;
  /** 2 to ask after each reply what was missed. */
  readonly passes: 1 | 2;
  /** Told of every reply, also of one that is of no use. */
  readonly onReply: (reply: ChatReply) => void;
  /** Told what went wrong beside what was answered. */
  readonly tell: (problem: string) => void;
}

export interface Interviewed {
  readonly candidates: readonly Candidate[];
  readonly replies: readonly object[];
  /** Events that could not be read even after the model was asked to mend them. */
  readonly invalid: number;
}

/** A reply that holds something of use. */
interface Usable {
  readonly json: object;
  readonly content: string;
  readonly checked: CheckedReply;
}

/**
 * Asks a model about one article: a long one in pieces, of which each is told what was found before; a reply of no use once
 * more with what is wrong, and a piece that is cut off in halves.
 * @param suspects the sentences in which the rules see events, looked at only if the model finds none
 * @throws ModelFailure if it does not answer, or not as it was asked to
 */
export async function interview(
  article: Article,
  sentences: readonly NamedSentence[],
  named: NamedArticle,
  suspects: () => Promise<readonly Suspect[]>,
  options: InterviewOptions,
): Promise<Interviewed> {
  return await new Interview(article, sentences, named, suspects, options).run();
}

class Interview {
  readonly #article: Article;
  readonly #sentences: readonly NamedSentence[];
  readonly #named: NamedArticle;
  readonly #suspects: () => Promise<readonly Suspect[]>;
  readonly #options: InterviewOptions;
  readonly #candidates = new Map<string, Candidate>();
  readonly #replies: object[] = [];
  readonly #actors: RawActor[] = [];
  readonly #told: RawEvent[] = [];
  #invalid = 0;

  constructor(
    article: Article,
    sentences: readonly NamedSentence[],
    named: NamedArticle,
    suspects: () => Promise<readonly Suspect[]>,
    options: InterviewOptions,
  ) {
    this.#article = article;
    this.#sentences = sentences;
    this.#named = named;
    this.#suspects = suspects;
    this.#options = options;
  }

  async run(): Promise<Interviewed> {
    const { length } = this.#sentences;
    const pieces = Math.max(1, Math.ceil(length / SENTENCES_AT_ONCE));
    for (let piece = 0; piece < pieces; piece += 1) {
      await this.#askAbout(Math.round((piece * length) / pieces), Math.round(((piece + 1) * length) / pieces));
    }
    return { candidates: [...this.#candidates.values()], replies: this.#replies, invalid: this.#invalid };
  }

  /** @param from index of the first sentence; @param to behind the last */
  async #askAbout(from: number, to: number): Promise<void> {
    const piece = this.#sentences.slice(from, to);
    const candidates = candidatesOf(piece, this.#named);
    const numbered = piece.map(({ sentence }, at) => ({
      number: from + at + 1,
      text: this.#article.text.slice(sentence.start, sentence.end),
    }));
    const asked = { sentences: numbered, candidates, actors: this.#actors, told: this.#told };
    const messages = this.#options.prompt.messages(this.#article, asked);
    const reply = await this.#usable(messages);
    if (reply === null) {
      if (piece.length <= FEWEST_AT_ONCE) throw new ModelFailure('the language model broke off: its reply reached its limit of tokens');
      const middle = from + Math.ceil(piece.length / 2);
      await this.#askAbout(from, middle);
      await this.#askAbout(middle, to);
      return;
    }
    for (const candidate of candidates) this.#candidates.set(candidate.id, candidate);
    const full = await this.#notEmpty(reply, messages, from, to);
    this.#keep(full);
    if (this.#options.passes === 2) {
      const missed = await this.#further(full, this.#usable([...messages, said(full), { role: 'user', content: ASK_FOR_MISSED }]));
      if (missed !== null && missed.checked.events.length > 0) this.#keep(missed);
    }
  }

  #keep({ json, checked }: Usable): void {
    this.#replies.push(json);
    this.#actors.push(...checked.actors);
    this.#told.push(...checked.events);
    this.#invalid += checked.problems.length;
  }

  /** An empty reply where the rules see several events is asked for once more. */
  async #notEmpty(reply: Usable, messages: readonly Message[], from: number, to: number): Promise<Usable> {
    if (reply.checked.events.length > 0) return reply;
    const suspects = (await this.#suspects()).filter(({ sentence }) => sentence > from && sentence <= to);
    if (suspects.length < DOUBTFUL) return reply;
    return (await this.#usable([...messages, said(reply), { role: 'user', content: askToLookAgain(suspects) }])) ?? reply;
  }

  /** A reply of the right form, asked for a second time if the first is not, or in parts; `null` if it was cut off. */
  async #usable(messages: readonly Message[]): Promise<Usable | null> {
    const first = await this.#ask(messages);
    if (first === null || first.checked.problems.length === 0) return first;
    const mend = this.#ask([...messages, said(first), { role: 'user', content: askToMend(first.checked.problems) }]);
    const second = await this.#further(first, mend);
    const better = second !== null && second.checked.events.length >= first.checked.events.length ? second : first;
    if (better.checked.events.length === 0 && better.checked.problems.length > 0) {
      throw new ModelFailure(`the language model did not answer in the form it was asked for (${better.checked.problems[0]})`);
    }
    return better;
  }

  /** What is asked beyond a reply that holds events must not lose them. */
  async #further(reply: Usable, asked: Promise<Usable | null>): Promise<Usable | null> {
    try {
      return await asked;
    } catch (error) {
      if (reply.checked.events.length === 0 || !(error instanceof ModelFailure)) throw error;
      this.#options.tell(`${error.message}; read from its first reply`);
      return null;
    }
  }

  async #ask(messages: readonly Message[]): Promise<Usable | null> {
    const { ask, format, onReply } = this.#options;
    const reply = await ask(messages, format.jsonSchema);
    onReply(reply);
    if (reply.cutOff) return null;
    const json = jsonInReply(reply.content);
    return { json: Array.isArray(json) ? { events: json } : ((json ?? {}) as object), content: reply.content, checked: format.check(json) };
  }
}

function said({ content }: Usable): Message {
  return { role: 'assistant', content };
}
