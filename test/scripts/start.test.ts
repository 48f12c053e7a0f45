import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../scripts/start.ts');
const TEXT = 'Hamas and the United States held direct talks in Doha on Sunday.';

let folder: string;
const running = new Set<ChildProcess>();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts the server on a free port and waits until it says where it is. */
async function start(...args: string[]): Promise<{ readonly report: string; readonly url: string; stop(): Promise<number | null> }> {
  const env = { PATH: process.env['PATH'], WASIT_DB: join(folder, 'graph.db'), PORT: '0', LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [SCRIPT, ...args], { env });
  running.add(child);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  let report = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    report += text;
    const url = /^GraphQL\s+(\S+)$/m.exec(report)?.[1];
    if (url === undefined) continue;
    const stop = async () => {
      child.kill('SIGTERM');
      const status = await ended;
      running.delete(child);
      return status;
    };
    return { report, url, stop };
  }
  throw new Error(`the server ended with ${await ended}: ${stderr}`);
}

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return await response.json();
}

describe('npm start', () => {
  test('reads the samples and what is named, serves them, and doubles nothing when started again', async () => {
    const own = join(folder, 'own.jsonl');
    writeFileSync(own, JSON.stringify({ id: 'own', text: TEXT, publishedAt: '2031-05-11T16:43:30Z' }));

    const first = await start(own);
    expect(first.report).toMatch(/^Articles read {2}22 in .*: 22 new, 0 changed, 0 stored already$/m);
    expect(first.report).toMatch(/^The samples were read by a language model, whose replies come with them; none is called now\./);
    expect(first.report).toMatch(/^Read by {8}llm .+ \(21\), rules-\S+ \(1\)$/m);
    expect(first.report).toMatch(/^Problems {7}none$/m);
    const answer = await ask(first.url, '{ article(id: "own") { text } }');
    expect(answer).toEqual({ data: { article: { text: TEXT } } });
    expect(await first.stop()).toBe(0);

    const second = await start(own);
    expect(second.report).toMatch(/^Articles read {2}22 in .*: 0 new, 0 changed, 22 stored already$/m);
    const graph = (report: string) => /^In the graph[\s\S]*^Problems/m.exec(report)?.[0];
    expect(graph(second.report)).toBe(graph(first.report));
    expect(await second.stop()).toBe(0);
  }, 60_000);
});
