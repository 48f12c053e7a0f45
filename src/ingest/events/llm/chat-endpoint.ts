import pLimit from 'p-limit';
import { Agent, fetch } from 'undici';
import { z } from 'zod';
import { ModelFailure } from './model-failure.ts';
import type { Message } from './prompt.ts';
import { SharedPause, secondsAsked } from './shared-pause.ts';

/** Where a language model answers, and how it is to be asked. */
export interface EndpointOptions {
  /** Of an API that follows OpenAI's chat completions, up to `/v1`. */
  readonly baseUrl: string;
  /** `null` for an endpoint that asks for none. */
  readonly apiKey: string | null;
  readonly model: string;
  /** `null` leaves it to the endpoint. */
  readonly temperature: number | null;
  /** Most requests at once. */
  readonly concurrency: number;
  /** Milliseconds that one try may take, from sending to the last byte. */
  readonly timeoutMs: number;
  /** Tries after the first, after growing pauses or as long as the endpoint asks to wait. */
  readonly maxRetries: number;
}

export interface ChatReply {
  readonly content: string;
  /** Whether it broke off at the endpoint's limit of tokens. */
  readonly cutOff: boolean;
  /** Tokens; `null` where the endpoint does not say. */
  readonly used: { readonly input: number; readonly output: number } | null;
  /** From sending to the last byte of the try that succeeded. */
  readonly seconds: number;
}

/**
 * Asks the model.
 * @throws ModelFailure if it cannot be reached, takes too long, refuses or answers with no chat completion
 */
export type ChatEndpoint = (messages: readonly Message[], jsonSchema: Readonly<Record<string, unknown>>) => Promise<ChatReply>;

/** Bytes of a reply. The longest that the schema allows is far below. */
const MOST_BYTES = 8_000_000;
const LONGEST_MESSAGE = 300;
const CONNECT_MS = 30_000;

/** How a reply's form is asked for, the strictest first: an endpoint that refuses one is asked in the next from then on. */
const FORMATS = ['json_schema', 'json_object', 'none'] as const;
const REFUSES_FORMAT = /response_format|json_schema|json_object|schema|grammar|structured|guided/iu;
const REFUSES_TEMPERATURE = /temperature/iu;

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
const errorSchema = z.union([
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ detail: z.string() }).transform(({ detail }) => detail),
]);

/** What came back over HTTP. */
interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly wait: number | null;
}

/** Builds the client of an endpoint. What it refuses is remembered: the form of replies, the temperature, how long to wait. */
export function createChatEndpoint(options: EndpointOptions): ChatEndpoint {
  const { baseUrl, apiKey, model, concurrency, timeoutMs, maxRetries } = options;
  const dispatcher = new Agent({ headersTimeout: 0, bodyTimeout: 0, connect: { timeout: CONNECT_MS } });
  const address = `${baseUrl.replace(/\/+$/u, '')}/chat/completions`;
  const limit = pLimit(concurrency);
  const pause = new SharedPause();
  let format = 0;
  let temperature = options.temperature;

  return (messages, jsonSchema) => limit(() => ask(messages, jsonSchema));

  async function ask(messages: readonly Message[], jsonSchema: Readonly<Record<string, unknown>>): Promise<ChatReply> {
    for (let tries = 0; ; ) {
      await pause.over();
      const asked = { format, temperature };
      const started = performance.now();
      const answer = await post({
        model,
        messages,
        ...formatOf(asked.format, jsonSchema),
        ...(temperature === null ? {} : { temperature }),
      });
      if (answer instanceof ModelFailure) {
        if (tries >= maxRetries) throw answer;
        pause.grow(tries);
      } else if (answer.status === 200) {
        return replyOf(answer.body, (performance.now() - started) / 1000);
      } else {
        const message = errorSchema.safeParse(answer.body).data ?? '';
        if (answer.status === 400 || answer.status === 422) {
          // Another request may have learnt the same in the meantime.
          if (asked.temperature !== null && REFUSES_TEMPERATURE.test(message)) {
            temperature = null;
            continue;
          }
          if (asked.format < FORMATS.length - 1 && REFUSES_FORMAT.test(message)) {
            format = Math.max(format, asked.format + 1);
            continue;
          }
        }
        const failure = new ModelFailure(safe(`the language model answered with an error: ${answer.status} ${message}`.trim()));
        if (!isPassing(answer.status) || tries >= maxRetries) throw failure;
        if (answer.wait === null) pause.grow(tries);
        else if (!pause.for(answer.wait)) throw new ModelFailure(`${failure.message} (and asks to wait ${Math.ceil(answer.wait)} s)`);
      }
      tries += 1;
    }
  }

  /** A failure of the network is given back, since it may pass. */
  async function post(body: object): Promise<Answer | ModelFailure> {
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetch(address, {
        ...{ method: 'POST', dispatcher, signal, redirect: 'error', body: JSON.stringify(body) },
        headers: { 'content-type': 'application/json', ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }) },
      });
      const text = await bounded(response.body);
      return { status: response.status, body: parse(text), wait: secondsAsked(response.headers) };
    } catch (error) {
      if (error instanceof ModelFailure) throw error;
      if (signal.aborted) return new ModelFailure(`the language model gave no answer within ${timeoutMs} ms`, { cause: error });
      return new ModelFailure(safe(`the language model cannot be reached (${innermost(error)})`), { cause: error });
    }
  }

  /** Endpoints repeat what they were sent in their errors. */
  function safe(message: string): string {
    const without = apiKey === null ? message : message.replaceAll(apiKey, '…');
    return without.replace(/[\p{Cc}\s]+/gu, ' ').slice(0, LONGEST_MESSAGE);
  }
}

function formatOf(format: number, schema: Readonly<Record<string, unknown>>): object {
  const type = FORMATS[format];
  if (type === 'json_schema') return { response_format: { type, json_schema: { name: 'events', strict: true, schema } } };
  return type === 'json_object' ? { response_format: { type } } : {};
}

function replyOf(body: unknown, seconds: number): ChatReply {
  const reply = completionSchema.safeParse(body).data;
  const [choice] = reply?.choices ?? [];
  if (reply === undefined || choice === undefined) throw new ModelFailure('the language model answered with no chat completion');
  const { finish_reason: end, message } = choice;
  if (message.refusal || end === 'content_filter') throw new ModelFailure('the language model refused');
  const cutOff = end === 'length' || end === 'max_tokens';
  if (!message.content && !cutOff) throw new ModelFailure('the language model gave an empty reply');
  const used = reply.usage ? { input: reply.usage.prompt_tokens, output: reply.usage.completion_tokens } : null;
  return { content: message.content ?? '', cutOff, used, seconds };
}

/** Time-outs of the server, too many requests, overload. */
function isPassing(status: number): boolean {
  return status === 408 || status === 409 || status === 425 || status === 429 || status >= 500;
}

async function bounded(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw new ModelFailure(`the language model answered with more than ${MOST_BYTES} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function innermost(error: unknown): string {
  let inner = error;
  while (inner instanceof Error && inner.cause instanceof Error) inner = inner.cause;
  return (inner as NodeJS.ErrnoException).code ?? (inner instanceof Error ? inner.message : String(inner));
}
