import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { type Config, loadConfig, type ServerConfig } from '../../src/config.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { startServer } from '../../src/server/start-server.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { GraphStore } from '../../src/store/store.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a client gets is JSON of whatever shape the query asked for.
type Json = any;

export interface Answer {
  readonly status: number;
  readonly data: Json;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: Json }[];
}

/** A server with a real SQLite file behind it, and a client of it. */
export interface TestServer {
  readonly url: string;
  readonly store: GraphStore;
  /** Log lines so far. */
  readonly log: readonly string[];
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly readings?: readonly Reading[];
  readonly server?: Partial<ServerConfig>;
  /** Puts something between the API and the store. */
  readonly wrap?: (store: GraphStore) => GraphStore;
}

const ISSUES = new Map([['aid', { name: { ar: 'المساعدات', en: 'Aid' } }]]);

export async function openServer({ readings = [], server = {}, wrap = (store) => store }: TestServerOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'wasit-server-'));
  const store = openSqliteStore(join(folder, 'graph.db'));
  await store.write(readings);
  const log: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
  const running = await startServer({ config: testConfig(server), store: wrap(store), issues: ISSUES, logger });
  const send = (path: string, init?: RequestInit) => fetch(running.url + path, init);
  return {
    ...{ url: running.url, store, log },
    fetch: send,
    ask: async (query, variables = {}, headers = {}) => {
      const body = JSON.stringify({ query, variables });
      const response = await send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
      const answer = (await response.json()) as Partial<Answer>;
      return { status: response.status, data: answer.data, errors: answer.errors ?? [] };
    },
    close: async () => {
      await running.close();
      await rm(folder, { recursive: true });
    },
  };
}

export function testConfig(server: Partial<ServerConfig> = {}): Config {
  const config = loadConfig({});
  return { ...config, server: { ...config.server, port: 0, rateLimitPerMinute: 0, ...server } };
}

/** One server for all tests of the file or group. */
export function sharedServer(options: TestServerOptions = {}): () => TestServer {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await openServer(options);
  });
  afterAll(() => server?.close());
  return () => {
    if (server === undefined) throw new TypeError('the server is not open yet');
    return server;
  };
}
