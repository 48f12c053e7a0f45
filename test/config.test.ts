import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { environment, loadConfig } from '../src/config.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wasit-config-'));
  await writeFile(join(folder, 'tokens'), 'first-token-of-two\nsecond-token-of-two\n');
  await writeFile(join(folder, 'password'), 'from the file\n');
  await writeFile(join(folder, 'key'), 'sk-from-the-file\n');
});
afterAll(() => rm(folder, { recursive: true }));

it('needs nothing to be set', () => {
  expect(loadConfig({})).toEqual({
    database: './data/wasit.db',
    neo4j: null,
    server: {
      ...{ host: '127.0.0.1', port: 4000, apiTokens: [], maxDepth: 15, maxCost: 200_000, maxBodyBytes: 100_000 },
      ...{ requestTimeoutMs: 10_000, rateLimitPerMinute: 600 },
    },
    logLevel: 'info',
    ingest: { timeZone: 'UTC', extractor: 'auto', fetch: { timeoutMs: 15_000, maxBytes: 5_000_000, allowPrivate: false }, llm: null },
  });
  expect(loadConfig({ PORT: '', WASIT_DB: ' ', API_TOKENS: '', UNKNOWN: 'x' })).toEqual(loadConfig({}));
});

it('reads what is set', () => {
  const config = loadConfig({
    ...{ WASIT_DB: '/srv/graph.db', HOST: '::1', PORT: '0', LOG_LEVEL: 'debug', MAX_DEPTH: '9', DEFAULT_TIME_ZONE: 'Asia/Gaza' },
    ...{ API_TOKENS: 'first-token-of-two, second-token-of-two', FETCH_ALLOW_PRIVATE: 'true', RATE_LIMIT_PER_MINUTE: '0' },
  });
  expect(config).toMatchObject({
    ...{ database: '/srv/graph.db', logLevel: 'debug' },
    server: { host: '::1', port: 0, maxDepth: 9, rateLimitPerMinute: 0, apiTokens: ['first-token-of-two', 'second-token-of-two'] },
    ingest: { timeZone: 'Asia/Gaza', fetch: { allowPrivate: true } },
  });
  expect(loadConfig({ DEFAULT_TIME_ZONE: '+03:00' }).ingest.timeZone).toBe('+03:00');
});

it('reads secrets from files', () => {
  expect(loadConfig({ API_TOKENS_FILE: join(folder, 'tokens') }).server.apiTokens).toEqual(['first-token-of-two', 'second-token-of-two']);
  const set = { STORE: 'neo4j', NEO4J_URL: 'neo4j://db:7687', NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD_FILE: join(folder, 'password') };
  expect(loadConfig(set).neo4j?.password).toBe('from the file');
});

describe('the language model', () => {
  const needed = { EXTRACTOR: 'llm', LLM_BASE_URL: 'http://localhost:11434/v1', LLM_MODEL: 'some-model' };

  it('needs an endpoint and a model, and nothing else', () => {
    expect(loadConfig(needed).ingest.llm).toEqual({
      ...{ baseUrl: 'http://localhost:11434/v1', model: 'some-model', apiKey: null, temperature: 0, concurrency: 4 },
      ...{ timeoutMs: 120_000, maxRetries: 4, prices: null, cache: './data/llm-cache', passes: 1, fallback: true },
    });
    expect(() => loadConfig({ EXTRACTOR: 'llm' })).toThrow(
      /LLM_MODEL is not set; EXTRACTOR=llm needs it.*\n.* needs LLM_BASE_URL, such as/,
    );
  });

  it('reads where one is named, unless the rules are asked for', () => {
    const { EXTRACTOR: _, ...named } = needed;
    expect(loadConfig(named).ingest).toEqual({ ...loadConfig(needed).ingest, extractor: 'auto' });
    expect(loadConfig({ ...named, EXTRACTOR: 'auto' })).toEqual(loadConfig(named));
    expect(loadConfig({ ...named, EXTRACTOR: 'rules' }).ingest.llm).toBeNull();
    expect(loadConfig({ EXTRACTOR: 'rules', LLM_BASE_URL: named.LLM_BASE_URL }).ingest.llm).toBeNull();
    expect(loadConfig({ LLM_MODEL: 'some-model', LLM_API_KEY: 'sk-some-key' }).ingest.llm).toMatchObject({
      ...{ baseUrl: 'https://api.openai.com/v1', model: 'some-model', apiKey: 'sk-some-key' },
    });
    expect(() => loadConfig({ LLM_BASE_URL: named.LLM_BASE_URL })).toThrow(
      /LLM_MODEL is not set; LLM_BASE_URL needs it, unless EXTRACTOR=rules/,
    );
    expect(() => loadConfig({ LLM_MODEL: 'some-model' })).toThrow(
      /needs LLM_BASE_URL, such as .* or for https:\/\/api\.openai\.com\/v1 alone LLM_API_KEY/,
    );
  });

  it('takes the rest as it is set', () => {
    const rest = {
      LLM_TEMPERATURE: 'none',
      LLM_PRICE_INPUT: '0.15',
      LLM_PRICE_OUTPUT: '2',
      LLM_FALLBACK: 'none',
      LLM_CACHE: '/srv/replies',
    };
    expect(loadConfig({ ...needed, ...rest, LLM_API_KEY_FILE: join(folder, 'key') }).ingest.llm).toMatchObject({
      ...{ temperature: null, prices: { input: 0.15, output: 2 }, fallback: false, cache: '/srv/replies', apiKey: 'sk-from-the-file' },
    });
  });

  it.each([
    [{ LLM_BASE_URL: 'http://me:hidden@host/v1' }, /LLM_BASE_URL: right is an http\(s\) address without user name and password/],
    [{ LLM_BASE_URL: 'file:///etc' }, /LLM_BASE_URL: right is an http/],
    [{ LLM_API_KEY: 'hidden key' }, /LLM_API_KEY: right is a key of visible ASCII characters/],
    [{ LLM_API_KEY: 'hidden', LLM_API_KEY_FILE: 'key' }, /LLM_API_KEY and LLM_API_KEY_FILE are both set/],
    [{ LLM_PRICE_INPUT: '1' }, /LLM_PRICE_INPUT and LLM_PRICE_OUTPUT: right is both or neither/],
    [{ LLM_PRICE_INPUT: '-1', LLM_PRICE_OUTPUT: '1' }, /LLM_PRICE_INPUT is "-1"; right is a price for a million tokens/],
    [{ LLM_TEMPERATURE: '3' }, /LLM_TEMPERATURE is "3"; right is a number from 0 to 2, or none/],
    [{ LLM_FALLBACK: 'maybe' }, /LLM_FALLBACK is "maybe"; right is one of rules, none/],
    [{ LLM_TIMEOUT_MS: '9999999' }, /LLM_TIMEOUT_MS is "9999999"; right is a whole number from 100 to 3600000/],
    [{ LLM_PASSES: '3' }, /LLM_PASSES is "3"; right is one of 1, 2/],
  ])('refuses %o', (changes, message) => {
    const load = () => loadConfig({ ...needed, ...changes });
    expect(load).toThrow(message);
    expect(load).not.toThrow(/hidden/);
  });
});

describe('neo4j', () => {
  it('takes the address and the credentials apart or in one', () => {
    const rest = { database: 'neo4j', poolSize: 50, timeoutMs: 10_000 };
    const apart = { STORE: 'neo4j', NEO4J_URL: 'neo4j+s://db.example:7687', NEO4J_USERNAME: 'me', NEO4J_PASSWORD: 'p@ss' };
    expect(loadConfig(apart).neo4j).toEqual({ url: 'neo4j+s://db.example:7687', username: 'me', password: 'p@ss', ...rest });
    const inOne = {
      STORE: 'neo4j',
      NEO4J_URL: 'bolt://me:p%40ss@localhost:7687',
      NEO4J_DATABASE: 'news',
      NEO4J_POOL_SIZE: '5',
      NEO4J_TIMEOUT_MS: '500',
    };
    expect(loadConfig(inOne).neo4j).toEqual({
      url: 'bolt://localhost:7687',
      username: 'me',
      password: 'p@ss',
      database: 'news',
      poolSize: 5,
      timeoutMs: 500,
    });
  });

  it('needs all three, and none without STORE=neo4j', () => {
    expect(() => loadConfig({ STORE: 'neo4j' })).toThrow(
      /NEO4J_URL is not set.*\n.*NEO4J_USERNAME is not set.*\n.*NEO4J_PASSWORD is not set/,
    );
    expect(loadConfig({ NEO4J_URL: 'neo4j://db:7687' }).neo4j).toBeNull();
  });
});

it('tells every problem at once, with what would be right', () => {
  const set = {
    ...{
      PORT: '70000',
      MAX_DEPTH: 'deep',
      LOG_LEVEL: 'loud',
      STORE: 'redis',
      DEFAULT_TIME_ZONE: 'Mars/Olympus',
      FETCH_ALLOW_PRIVATE: 'yes',
    },
    ...{ API_TOKENS: 'short', API_TOKENS_FILE: join(folder, 'nothing'), NEO4J_URL: 'http://me:secret@db' },
  };
  let message = '';
  try {
    loadConfig(set);
  } catch (error) {
    expect(error).toMatchObject({ code: 'CONFIGURATION' });
    message = (error as Error).message;
  }
  expect(message.split('\n  ').slice(1).sort()).toEqual(
    [
      'PORT is "70000"; right is a whole number from 0 to 65535',
      'MAX_DEPTH is "deep"; right is a whole number from 1 to 100',
      'LOG_LEVEL is "loud"; right is one of fatal, error, warn, info, debug, trace, silent',
      'STORE is "redis"; right is one of sqlite, neo4j',
      'DEFAULT_TIME_ZONE is "Mars/Olympus"; right is a time zone like Asia/Gaza or +03:00',
      'FETCH_ALLOW_PRIVATE is "yes"; right is one of true, false',
      'NEO4J_URL: right is an address like neo4j://localhost:7687, neo4j+s://… or bolt://…',
      'API_TOKENS and API_TOKENS_FILE are both set; right is one of them',
      `API_TOKENS_FILE is "${join(folder, 'nothing')}", which cannot be read (ENOENT)`,
    ].sort(),
  );
});

it('keeps secrets out of its messages', () => {
  for (const set of [
    { API_TOKENS: 'short-secret' },
    { API_TOKENS: 'secret token with, spaces and ünicode' },
    { STORE: 'neo4j', NEO4J_URL: 'http://me:secret@db' },
    { STORE: 'neo4j', NEO4J_URL: 'neo4j://me:secret%zz@db' },
  ]) {
    expect(() => loadConfig(set)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
  }
});

it('has every variable, with its default, in the documentation', async () => {
  const rows = (await readFile(new URL('../docs/configuration.md', import.meta.url), 'utf8'))
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const documented = Object.fromEntries(
    rows.map((row) =>
      row
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''))
        .slice(1, 3),
    ),
  );
  const { properties = {} } = z.toJSONSchema(environment, { io: 'input', unrepresentable: 'any' });
  const defaults = Object.entries(properties).map(([name, schema]) => [
    name,
    typeof schema === 'object' ? String(schema.default ?? '') : '',
  ]);
  expect(documented).toEqual(Object.fromEntries(defaults));
});
