import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runScript } from './run-script.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'precision-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('npm run precision counts the events of articles by confidence, and goes on past what it cannot read', async () => {
  const article = { id: 'a', text: 'Egypt attacked Israel. Iran condemned Egypt.', language: 'en', publishedAt: '2025-07-08T10:00:00Z' };
  writeFileSync(join(folder, 'articles.jsonl'), `no\n${JSON.stringify(article)}\n`);
  const { status, stdout, stderr } = await runScript('precision.ts', [join(folder, 'articles.jsonl')], { env: {} });
  expect(stderr).toContain('articles.jsonl');
  expect(status).toBe(1);
  expect(stdout).toMatch(/\| 0\.0 +\| +2 \| +0 \|/);
});

it('npm run fit shows how well the weights are calibrated, and writes nothing if it is told so', async () => {
  const { status, stdout } = await runScript('fit-confidence.ts', ['--dry-run'], { env: {} });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^gold, dev: \d+ events\n/);
  expect(stdout).toContain('expected calibration error: ');
  expect(stdout).toMatch(/^\{"feature":"base","weight":-?[\d.]+,"source":"fitted by npm run fit, /m);
});
