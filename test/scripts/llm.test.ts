import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChatServer, fail, reply, startChatServer } from '../ingest/events/llm/chat-server.ts';
import { ACTORS, GOOD, rawEvent, TEXT } from '../ingest/events/llm/model-setup.ts';
import { runScript } from './run-script.ts';

let folder: string;
let server: ChatServer;
let env: Record<string, string>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'llm-'));
  server = await startChatServer();
  server.answer = reply(GOOD);
  const model = { LLM_BASE_URL: server.baseUrl, LLM_MODEL: 'test-model', LLM_API_KEY: 'sk-secret', LLM_MAX_RETRIES: '0' };
  env = { ...model, LLM_CACHE: join(folder, 'cache'), WASIT_DB: join(folder, 'graph.db') };
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const line = JSON.stringify({ id: 'a1', text: TEXT, language: 'en', publishedAt: '2025-05-12T09:00:00Z' });
const ingest = (args: readonly string[] = []) => runScript('ingest.ts', [...args, '-'], { env, stdin: `${line}\n` });

test('ingest asks the model, reports tokens and costs, and asks once', async () => {
  env = { ...env, LLM_PRICE_INPUT: '3', LLM_PRICE_OUTPUT: '15' };
  const first = await ingest(['--json']);
  const origin = new URL(server.baseUrl).origin;
  expect(first.stderr).toBe(`Articles are read by the language model test-model at ${origin}; those that it fails on, by the rules.\n`);
  expect(JSON.parse(first.stdout)).toMatchObject({
    ...{ articles: { added: 1 }, events: { total: 1, byRelation: { NEGOTIATES_WITH: 1 } }, problemCount: 0 },
    llm: { model: 'test-model', articles: { asked: 1, kept: 0, failed: 0 }, tokens: { input: 1000, output: 100 }, cost: 0.0045 },
  });
  const again = await ingest(['--dry-run']);
  expect(again.stdout).toMatch(/^Read by {8}llm test-model 2-[0-9a-f]{8} [0-9a-f]{12} \(1\)$/m);
  expect(again.stdout).toContain('test-model: 0 articles asked about, 1 from kept replies, 0 failed');
  expect(again.stdout).toContain('0 in, 0 out; cost 0');
  expect(server.asked).toHaveLength(1);
}, 60_000);

test('what the model fails at is reported and read by the rules; later the model is asked again', async () => {
  server.answer = fail(500, 'sk-secret is overloaded');
  const failed = await ingest();
  expect(failed.status).toBe(1);
  expect(failed.stderr).toMatch(/problem: .*answered with an error: 500 … is overloaded; read by the rules/);
  expect(failed.stdout).toMatch(/1 new, [\s\S]*1 articles asked about, 0 from kept replies, 1 failed[\s\S]*Problems +1/);
  expect(failed.stdout).toMatch(/^An article {5}0 tokens in, 0 out, 0 s on average$/m);
  expect(failed.stdout + failed.stderr).not.toContain('sk-secret');

  server.answer = reply(GOOD);
  const later = await ingest();
  expect(later.status).toBe(0);
  expect(later.stdout).toContain('1 changed');
  expect((await ingest()).stdout).toContain('1 stored already');
}, 60_000);

test('without a fallback an article that the model fails at is left out', async () => {
  env = { ...env, LLM_FALLBACK: 'none' };
  server.answer = fail(500);
  const { status, stdout, stderr } = await ingest();
  expect(status).toBe(1);
  expect(stderr).toMatch(/problem: .*the language model answered with an error: 500 overloaded$/m);
  expect(stdout).toContain('In the graph   0 articles');
}, 60_000);

test('extract asks the model, keeps the order, dates nothing without a time of publication and tells the costs', async () => {
  let number = 0;
  server.answer = async (asked, response) => {
    number += 1;
    // The first article is answered last.
    if (number === 1) await new Promise((resolve) => setTimeout(resolve, 300));
    await reply({ actors: ACTORS, events: [rawEvent({ from: '', to: '' })] })(asked, response);
  };
  const lines = ['b1', 'b2', 'b3'].map((id) => JSON.stringify({ id, text: `${TEXT} Number ${id}.`, language: 'en' }));
  const { status, stdout, stderr } = await runScript('extract.ts', [], { env, stdin: `${lines.join('\n')}\n` });
  expect(stderr).toMatch(/^Articles are read by the language model test-model at .*\nModel .*: 3 articles asked about/);
  expect(status).toBe(0);
  const output = stdout.split('\n').filter(Boolean);
  expect(output.map((one) => JSON.parse(one).id)).toEqual(['b1', 'b2', 'b3']);
  expect(JSON.parse(output[0] ?? '').events).toMatchObject([{ type: 'CONSULT', date: null }]);
}, 60_000);

test('an endpoint that is not configured is told before anything is read', async () => {
  const { status, stderr } = await runScript('ingest.ts', ['-'], { env: { EXTRACTOR: 'llm', WASIT_DB: join(folder, 'graph.db') } });
  expect(status).toBe(1);
  expect(stderr).toContain('a language model needs LLM_BASE_URL');
}, 60_000);

test('evaluate measures rules and model on the same gold; a text that the model fails at counts as nothing found', async () => {
  let number = 0;
  server.answer = (asked, response) => {
    number += 1;
    return (number === 1 ? fail(500) : reply({ actors: [], events: [] }))(asked, response);
  };
  const { status, stdout, stderr } = await runScript('evaluate.ts', ['--extractor', 'llm', '--split', 'dev', '--json'], {
    env: { ...env, LLM_FALLBACK: 'rules' },
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^problem: \S+: the language model answered with an error: 500 overloaded; counted as nothing found$/m);
  const { rules, llm, report } = JSON.parse(stdout);
  expect(llm.records).toEqual(rules.records);
  const empty = stderr.match(/the language model found no event where the rules find \d+; counted as nothing found$/gm) ?? [];
  expect(report.articles).toEqual({ asked: rules.records.all, kept: 0, failed: 1 + empty.length });
  expect(llm.figures.all['event type']).toMatchObject({ predicted: 0, gold: rules.figures.all['event type'].gold });
  expect(rules.figures.all['event type'].right).toBeGreaterThan(0);
}, 60_000);
