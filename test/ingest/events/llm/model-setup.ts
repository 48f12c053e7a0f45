import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Codebook, loadCodebook } from '../../../../src/codebook/codebook.ts';
import type { Article } from '../../../../src/domain/article.ts';
import type { Reading } from '../../../../src/domain/reading.ts';
import type { ModelOptions } from '../../../../src/ingest/events/llm/llm-finder.ts';
import { ReplyCollection } from '../../../../src/ingest/events/llm/reply-collection.ts';
import { createModelReader } from '../../../../src/ingest/model-reader.ts';
import { type ArticleReader, createArticleReader, type RulesReader, readArticle } from '../../../../src/ingest/read-article.ts';
import { checkReading } from '../../../../src/store/check-reading.ts';
import { type ChatServer, startChatServer } from './chat-server.ts';

export const TEXT =
  'Hamas and the United States held direct talks in Doha on Sunday. Egypt accused Israel of bombing a hospital, Reuters reported.';

export function article(changes: Partial<Article> = {}): Article {
  return { id: 'a1', title: null, text: TEXT, language: 'en', publisher: null, publishedAt: '2025-05-12T09:00:00Z', url: null, ...changes };
}

/** An event as a model would give it, of `TEXT` unless it is changed. */
export function rawEvent(changes: object = {}) {
  return {
    ...{ evidence: [evidence(1, 'held direct talks')], type: 'CONSULT', mode: 'NONE', modality: 'ASSERTED' },
    ...{ initiators: ['Hamas', 'United States'], recipients: [], pairs: [['Hamas', 'United States']], thirdParties: [] },
    ...{ talksAct: 'HOLD_ROUND', channel: 'DIRECT', issues: [], proposal: '', proposalBy: [] },
    ...{ from: '2025-05-11', to: '2025-05-11', place: 'Doha', sameAs: 0 },
    ...changes,
  };
}

/** What takes every field of talks from an event. */
export const NO_TALKS = { pairs: [], talksAct: 'NONE', channel: 'NONE', from: '', to: '', place: '' } as const;

export function evidence(sentence: number, trigger: string, ...attributedTo: readonly string[]) {
  return { sentence, trigger, attributedTo };
}

export function rawActor(name: string, changes: object = {}) {
  return { name, written: [name], sentence: 1, kind: 'ORGANISATION', country: '', id: '', ...changes };
}

/** The actors of `rawEvent`. */
export const ACTORS = [
  rawActor('Hamas', { kind: 'ARMED_GROUP', country: 'PSE', id: 'hamas' }),
  rawActor('United States', { written: ['the United States'], kind: 'STATE', country: 'USA', id: 'us-government' }),
];

/** A reply of one event of `TEXT`. */
export const GOOD = { events: [rawEvent()], actors: ACTORS };

/** What each test works with: a codebook loaded once, an endpoint and a folder for the cache of its own. */
export interface ModelSetup {
  readonly codebook: Codebook;
  readonly rules: RulesReader;
  readonly server: ChatServer;
  readonly folder: string;
  /** A reader that asks the endpoint, with the rules as fallback unless told otherwise. */
  reader(changes?: Partial<ModelOptions>, more?: { readonly fallback?: boolean; readonly collection?: string }): ArticleReader;
  /** A reader without a model that knows the replies in a folder. */
  keptReader(collection: string): ArticleReader;
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
    reader(changes = {}, { fallback = true, collection } = {}) {
      const model: ModelOptions = {
        ...{ baseUrl: given('server').baseUrl, apiKey: null, model: 'test-model', temperature: 0, prices: null, passes: 1 },
        ...{ concurrency: 4, timeoutMs: 10_000, maxRetries: 2, cache: join(given('folder'), 'cache') },
        ...changes,
      };
      const kept = collection === undefined ? null : new ReplyCollection(collection);
      return createModelReader(given('codebook'), { model, rules: given('rules'), fallback, collection: kept });
    },
    keptReader(collection) {
      const kept = new ReplyCollection(collection);
      return createModelReader(given('codebook'), { model: null, rules: given('rules'), fallback: true, collection: kept });
    },
  };
}

/** A reading that a store would take, and the problems told with it. */
export async function readWith(
  reader: ArticleReader,
  given: Article,
): Promise<{ readonly reading: Reading; readonly told: readonly string[] }> {
  const told: string[] = [];
  const reading = await readArticle(reader, given, (problem) => told.push(problem));
  checkReading(reading);
  return { reading, told };
}
