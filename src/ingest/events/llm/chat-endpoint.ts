import OpenAI from 'openai';
import pLimit from 'p-limit';
import { z } from 'zod';
import { ModelFailure } from './model-failure.ts';
import type { Message } from './prompt.ts';

/** Where a language model answers, and how it is to be asked. */
export interface EndpointOptions {
  /** Of an API that follows OpenAI's chat completions, up to `/v1`. */
  readonly baseUrl: string;
  /** `null` for an endpoint that asks for none. */
  readonly apiKey: string | null;
  /** Most requests at once. */
  readonly concurrency: number;
  /** Milliseconds that one try may take, from sending to the last byte. */
  readonly timeoutMs: number;
  /** Tries after the first, after growing pauses or as long as the endpoint asks to wait. */
  readonly maxRetries: number;
}

/** What is asked; the same request is answered from the cache. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly Message[];
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  /** `null` leaves it to the endpoint. */
  readonly temperature: number | null;
}

export interface ChatReply {
  readonly content: string;
  /** Tokens; `null` where the endpoint does not say. */
  readonly used: { readonly input: number; readonly output: number } | null;
}

/**
 * Asks the model. `onUsed` is told the tokens of every reply, also of one that is of no use.
 * @throws ModelFailure if it cannot be reached, takes too long, refuses, breaks off or answers with no chat completion
 */
export type ChatEndpoint = (request: ChatRequest, onUsed: (used: ChatReply['used']) => void) => Promise<string>;

/** Bytes of a reply. The longest that the schema allows is far below. */
const MOST_BYTES = 8_000_000;
const LONGEST_MESSAGE = 300;

const tokens = z.int().min(0);
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

/** Builds the client of an endpoint. */
export function createChatEndpoint({ baseUrl, apiKey, concurrency, timeoutMs, maxRetries }: EndpointOptions): ChatEndpoint {
  const client = new OpenAI({
    baseURL: baseUrl,
    // The client insists on a key; the header is what tells whether one is sent.
    apiKey: apiKey ?? 'none',
    defaultHeaders: apiKey === null ? { Authorization: null } : {},
    // Set, since the client would else look into the environment.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    logLevel: 'off',
    timeout: timeoutMs,
    maxRetries,
    fetch: (address, init) => fetchBounded(address, init, timeoutMs),
  });
  const limit = pLimit(concurrency);
  return (request, onUsed) =>
    limit(async () => {
      const reply = completionSchema.safeParse(await ask(request)).data;
      const [choice] = reply?.choices ?? [];
      if (reply === undefined || choice === undefined) throw new ModelFailure('the language model answered with no chat completion');
      onUsed(reply.usage ? { input: reply.usage.prompt_tokens, output: reply.usage.completion_tokens } : null);
      const { finish_reason: end, message } = choice;
      if (message.refusal || end === 'content_filter') throw new ModelFailure('the language model refused');
      if (end === 'length') throw new ModelFailure('the language model broke off: its reply reached its limit of tokens');
      if (!message.content) throw new ModelFailure('the language model gave an empty reply');
      return message.content;
    });

  async function ask({ model, messages, jsonSchema, temperature }: ChatRequest): Promise<unknown> {
    try {
      return await client.chat.completions.create({
        model,
        messages: messages.map((message) => ({ ...message })),
        response_format: { type: 'json_schema', json_schema: { name: 'events', strict: true, schema: { ...jsonSchema } } },
        ...(temperature === null ? {} : { temperature }),
      });
    } catch (error) {
      throw new ModelFailure(withoutKey(reasonOf(error)), { cause: error });
    }
  }

  function reasonOf(error: unknown): string {
    if (error instanceof ModelFailure) return error.message;
    if (error instanceof OpenAI.APIConnectionTimeoutError || (error instanceof Error && error.name === 'TimeoutError')) {
      return `the language model gave no answer within ${timeoutMs} ms`;
    }
    if (error instanceof OpenAI.APIConnectionError) return `the language model cannot be reached (${innermost(error)})`;
    if (error instanceof OpenAI.APIError) return `the language model answered with an error: ${error.message}`;
    if (error instanceof SyntaxError) return 'the language model answered with no chat completion';
    return `the language model could not be asked (${innermost(error)})`;
  }

  /** Endpoints repeat what they were sent in their errors. */
  function withoutKey(message: string): string {
    const safe = apiKey === null ? message : message.replaceAll(apiKey, '…');
    return safe.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, LONGEST_MESSAGE);
  }
}

/** The client's time-out ends with the head of the reply; this one holds for its body too, and bounds its size. */
async function fetchBounded(address: string | URL | Request, init: RequestInit | undefined, timeoutMs: number): Promise<Response> {
  const signals = [AbortSignal.timeout(timeoutMs), ...(init?.signal ? [init.signal] : [])];
  const { body, status, statusText, headers } = await fetch(address, { ...init, signal: AbortSignal.any(signals) });
  let size = 0;
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > MOST_BYTES) controller.error(new ModelFailure(`the language model answered with more than ${MOST_BYTES} bytes`));
      else controller.enqueue(chunk);
    },
  });
  return new Response(body?.pipeThrough(bounded) ?? null, { status, statusText, headers });
}

function innermost(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  return (inner as NodeJS.ErrnoException).code ?? (inner instanceof Error ? inner.message : String(inner));
}
