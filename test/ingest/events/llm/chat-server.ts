import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server got it. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly temperature?: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string; readonly json_schema?: { readonly strict: boolean; readonly schema: object } };
  };
  /** The article that the first of the user's messages carries. */
  readonly article: {
    readonly title: string | null;
    readonly weekday: string | null;
    readonly sentences: readonly string[];
    readonly candidates: readonly { readonly id: string; readonly words: readonly string[] }[];
    readonly actors?: readonly { readonly name: string }[];
    readonly told?: readonly { readonly event: number; readonly type: string }[];
  };
}

export type Answer = (asked: Asked, response: ServerResponse) => void | Promise<void>;

/** An endpoint on this machine that follows the protocol of chat completions; `answer` is its model and may be changed. */
export interface ChatServer {
  readonly baseUrl: string;
  readonly asked: readonly Asked[];
  answer: Answer;
  close(): Promise<void>;
}

export async function startChatServer(): Promise<ChatServer> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await read(request));
    const one: Asked = {
      path: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
      body,
      article: JSON.parse(body.messages[1].content),
    };
    asked.push(one);
    await chat.answer(one, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const chat: ChatServer = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answer: reply({ actors: [], events: [] }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return chat;
}

/** Answers with a chat completion: `content` as it is if it is a text, else as JSON. `choice` replaces parts of the choice. */
export function reply(
  content: unknown,
  choice: object = {},
  usage: object | null = { prompt_tokens: 1000, completion_tokens: 100 },
): Answer {
  return ({ body }, response) => {
    const message = { role: 'assistant', content: typeof content === 'string' ? content : JSON.stringify(content), refusal: null };
    const choices = [{ index: 0, finish_reason: 'stop', logprobs: null, message, ...choice }];
    const completion = { id: 'c1', object: 'chat.completion', created: 1, model: body.model, choices, ...(usage && { usage }) };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(completion));
  };
}

/** Answers with an error as OpenAI's API does, which asks to wait a millisecond before the next try. */
export function fail(
  status: number,
  message = 'overloaded',
  headers: Readonly<Record<string, string>> = { 'retry-after-ms': '1' },
): Answer {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ error: { message } }));
  };
}

/** Answers one request after the other; the last answer stays. */
export function inTurn(...answers: readonly Answer[]): Answer {
  let at = 0;
  return (asked, response) => {
    const answer = answers[Math.min(at, answers.length - 1)];
    at += 1;
    return answer?.(asked, response);
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
