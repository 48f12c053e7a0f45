import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChatServer, fail, inTurn, reply, startChatServer } from '../ingest/events/llm/chat-server.ts';
import { GOOD, TEXT } from '../ingest/events/llm/model-setup.ts';
import { runScript } from './run-script.ts';

let folder: string;
let server: ChatServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'replies-'));
  server = await startChatServer();
  server.answer = reply(GOOD);
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const write = (...ids: readonly string[]) =>
  writeFileSync(
    join(folder, 'articles.jsonl'),
    ids.map((id) => JSON.stringify({ id, text: `${TEXT} Number ${id}.`, language: 'en', publishedAt: '2025-05-12T09:00:00Z' })).join('\n'),
  );
const replies = (...more: readonly string[]) => {
  const env = { LLM_BASE_URL: server.baseUrl, LLM_MODEL: 'test-model', LLM_MAX_RETRIES: '0', LLM_CACHE: join(folder, 'cache') };
  return runScript('replies.ts', ['--articles', join(folder, 'articles.jsonl'), '--to', join(folder, 'kept'), ...more], { env });
};
const kept = () => readdirSync(join(folder, 'kept')).map((name) => name.replace(/-[0-9a-f]{8}\.reply$/u, ''));

test('replies asks about the articles that have none, keeps a file for each, and takes those away that no article asks for', async () => {
  write('a/1', 'a/2');
  expect(await replies()).toMatchObject({ status: 0 });
  expect(kept()).toEqual(['a-1', 'a-2']);
  const [file = ''] = readdirSync(join(folder, 'kept'));
  const { article, prompt, model, replies: said } = JSON.parse(readFileSync(join(folder, 'kept', file), 'utf8'));
  expect([article, prompt, model]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), expect.stringMatching(/^2-/), 'test-model']);
  expect(said).toEqual([GOOD]);

  write('a/2', 'a/3');
  rmSync(join(folder, 'cache'), { recursive: true });
  expect((await replies()).stdout).toContain('1 articles asked about, 1 from kept replies, 0 failed');
  expect(kept()).toEqual(['a-2', 'a-3']);
  expect(server.asked).toHaveLength(3);
}, 60_000);

test('an article that the model fails on is told, and no reply is taken away', async () => {
  write('a/1');
  await replies();
  write('a/2', 'a/3');
  server.answer = inTurn(fail(500), reply(GOOD));
  const { status, stderr } = await replies();
  expect(status).toBe(1);
  expect(stderr).toMatch(/articles\.jsonl:1: the language model answered with an error: 500 overloaded\n/);
  expect(kept()).toEqual(['a-1', 'a-3']);
}, 60_000);

test('without a model it says what is missing', async () => {
  const { status, stderr } = await runScript('replies.ts', [], { env: {} });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^error: no language model is configured; right is LLM_MODEL/)]);
});
