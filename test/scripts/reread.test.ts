import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RereadReport } from '../../src/ingest/reread.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { type ChatServer, reply, startChatServer } from '../ingest/events/llm/chat-server.ts';
import { GOOD, TEXT } from '../ingest/events/llm/model-setup.ts';
import { runScript } from './run-script.ts';

let folder: string;
let server: ChatServer;
let graph: Record<string, string>;
let model: Record<string, string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reread-'));
  server = await startChatServer();
  server.answer = reply(GOOD);
  graph = { WASIT_DB: join(folder, 'graph.db'), LLM_CACHE: join(folder, 'cache') };
  model = { ...graph, LLM_BASE_URL: server.baseUrl, LLM_MODEL: 'test-model' };
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const line = (id: string) => JSON.stringify({ id, text: `${TEXT} Number ${id}.`, language: 'en', publishedAt: '2025-05-12T09:00:00Z' });
const ingest = (env: Record<string, string>, ...ids: readonly string[]) =>
  runScript('ingest.ts', ['-'], { env, stdin: `${ids.map(line).join('\n')}\n` });
async function reread(env: Record<string, string>, ...args: readonly string[]): Promise<RereadReport['articles']> {
  const outcome = await runScript('reread.ts', [...args, '--json'], { env });
  expect(outcome.status).toBe(0);
  return (JSON.parse(outcome.stdout) as RereadReport).articles;
}
async function readBy(...ids: readonly string[]): Promise<readonly (string | undefined)[]> {
  const store = openSqliteStore(graph['WASIT_DB'] ?? '');
  try {
    return (await store.articles(ids)).map((article) => article?.extractor.split(/[- ]/)[0]);
  } finally {
    await store.close();
  }
}

test("a model's kept replies are read again at no cost; only --ask asks anew; without a model its readings stay", async () => {
  await ingest(model, 'a1');
  await ingest({ ...graph, EXTRACTOR: 'rules' }, 'a1', 'a2');
  expect(await readBy('a1', 'a2')).toEqual(['rules', 'rules']);
  expect(server.asked).toHaveLength(1);

  expect(await reread(model)).toEqual({ stored: 2, current: 0, read: 1, changed: 1, kept: 1 });
  expect(await readBy('a1', 'a2')).toEqual(['llm', 'rules']);
  expect(server.asked).toHaveLength(1);

  expect(await reread(model, '--ask')).toEqual({ stored: 2, current: 1, read: 1, changed: 1, kept: 0 });
  expect(await readBy('a1', 'a2')).toEqual(['llm', 'llm']);
  expect(server.asked).toHaveLength(2);

  expect(await reread(graph)).toEqual({ stored: 2, current: 0, read: 0, changed: 0, kept: 2 });
  expect(await reread({ ...graph, EXTRACTOR: 'rules' })).toEqual({ stored: 2, current: 0, read: 2, changed: 2, kept: 0 });
  expect(await readBy('a1', 'a2')).toEqual(['rules', 'rules']);
}, 60_000);

test('the report says what there was, what changed and what was left', async () => {
  await ingest(graph, 'a1');
  const { status, stdout, stderr } = await runScript('reread.ts', ['--all', '--dry-run'], { env: model });
  expect(stderr).toMatch(/^Articles are read by the language model test-model at .*; those that it fails on, not at all\.\n$/);
  expect(stdout).toMatch(/^Articles {7}1: 0 read by this version already, 0 read again; nothing was written\nChanged {8}0 of these\n/);
  expect(stdout).toMatch(/^Left as is {5}1 that need a language model's answer \(LLM_MODEL names one, --ask asks it\)$/m);
  expect(stdout).toMatch(/^Problems {7}none\n$/m);
  expect(status).toBe(0);
});
