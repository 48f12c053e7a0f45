import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Codebook, loadCodebook } from '../../../../src/codebook/codebook.ts';
import type { Article } from '../../../../src/domain/article.ts';
import type { ModelOptions } from '../../../../src/ingest/events/llm/llm-finder.ts';
import { createModelReader } from '../../../../src/ingest/events/llm/model-reader.ts';
import { type ArticleReader, createArticleReader, type RulesReader } from '../../../../src/ingest/read-article.ts';
import { type ChatServer, startChatServer } from './chat-server.ts';

export const TEXT =
  'Hamas and the United States held direct talks in Doha on Sunday. Egypt accused Israel of bombing a hospital, Reuters reported.';

export function article(changes: Partial<Article> = {}): Article {
  return { id: 'a1', title: null, text: TEXT, language: 'en', publisher: null, publishedAt: '2025-05-12T09:00:00Z', url: null, ...changes };
}

/** An event as a model would give it, of `TEXT` unless it is changed. */
export function rawEvent(changes: object = {}) {
  return {
    ...{ quote: 'Hamas and the United States held direct talks in Doha on Sunday.', trigger: 'held direct talks' },
    ...{ type: 'CONSULT', mode: null, contexts: [], relation: 'NEGOTIATES_WITH', modality: 'ASSERTED' },
    ...{ initiators: ['Hamas', 'the United States'], recipients: [], mediators: [], attributedTo: [] },
    ...{ date: { from: '2025-05-11', to: '2025-05-11' }, place: 'Doha' },
    ...changes,
  };
}

/** What each test works with: a codebook loaded once, an endpoint and a folder for the cache of its own. */
export interface ModelSetup {
  readonly codebook: Codebook;
  readonly rules: RulesReader;
  readonly server: ChatServer;
  readonly folder: string;
  /** A reader that asks the endpoint; with the rules as fallback unless told otherwise. */
  reader(changes?: Partial<ModelOptions>, fallback?: boolean): ArticleReader;
}

/** Call it at the head of a test file; the fields are there while a test runs. */
export function setUpModel(): ModelSetup {
  const setup: { codebook?: Codebook; rules?: RulesReader; server?: ChatServer; folder?: string } = {};
  const given = <K extends keyof typeof setup>(key: K): NonNullable<(typeof setup)[K]> => {
    const value = setup[key];
    if (value == null) throw new Error(`${key} is there only while a test runs`);
    return value;
  };
  beforeAll(() => {
    setup.codebook = loadCodebook();
    setup.rules = createArticleReader(setup.codebook);
  });
  beforeEach(async () => {
    setup.folder = mkdtempSync(join(tmpdir(), 'model-'));
    setup.server = await startChatServer();
  });
  afterEach(async () => {
    await setup.server?.close();
    rmSync(given('folder'), { recursive: true });
  });
  afterAll(() => {
    delete setup.codebook;
    delete setup.rules;
  });
  return {
    get codebook() {
      return given('codebook');
    },
    get rules() {
      return given('rules');
    },
    get server() {
      return given('server');
    },
    get folder() {
      return given('folder');
    },
    reader(changes = {}, fallback = true) {
      const options: ModelOptions = {
        ...{ baseUrl: given('server').baseUrl, apiKey: null, model: 'test-model', temperature: 0, prices: null },
        ...{ concurrency: 4, timeoutMs: 10_000, maxRetries: 2, cache: join(given('folder'), 'cache') },
        ...changes,
      };
      return createModelReader(given('codebook'), options, fallback ? given('rules') : null);
    },
  };
}
