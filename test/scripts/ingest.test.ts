import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { IngestReport } from '../../src/ingest/pipeline.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { type Outcome, runScript } from './run-script.ts';

const TEXT = 'Hamas and the United States held direct talks in Doha on Sunday.';
const LINE = JSON.stringify({ id: 'a', text: TEXT, publishedAt: '2025-05-11T16:43:30+03:00' });

let folder: string;
let database: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingest-'));
  database = join(folder, 'new', 'graph.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const ingest = (args: readonly string[], stdin = '', env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  runScript('ingest.ts', args, { env: { WASIT_DB: database, ...env }, stdin });
const reportOf = ({ stdout }: Outcome) => JSON.parse(stdout) as IngestReport;

describe('npm run ingest', () => {
  test('reads good sources, tells bad ones, and ends with status 1 for them', async () => {
    const good = put('good.jsonl', `${LINE}\nnot json\n`);
    const empty = put('empty.txt', '');
    const first = await ingest(['--json', good, empty]);
    expect(first.status).toBe(1);
    expect(reportOf(first)).toMatchObject({ articles: { found: 1, added: 1 }, problemCount: 2 });
    expect(first.stderr.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^problem: .*good\.jsonl:2: is not JSON/),
      expect.stringMatching(/^problem: .*empty\.txt: is empty$/),
    ]);

    const again = await ingest([put('good.jsonl', LINE)]);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    expect(again.stdout).toMatch(/^Articles read {2}1 in .*: 0 new, 0 changed, 1 stored already\nIn the graph {3}1 articles, /);
    expect(again.stdout).toMatch(/NEGOTIATES_WITH +1\n[\s\S]*Problems {7}none\n$/);
  });

  test('standard input with options for what the text does not tell', async () => {
    const args = ['-', '--publisher', 'Reuters', '--published-at', '2025-05-11 16:43', '--time-zone', 'Asia/Gaza', '--language', 'en'];
    expect((await ingest(args, TEXT)).status).toBe(0);
    const store = openSqliteStore(database);
    const [page] = await store.findArticles([{ filter: {}, first: 10, after: null }]);
    await store.close();
    expect(page?.items.map(({ node }) => node)).toMatchObject([
      { text: TEXT, publisher: 'Reuters', publishedAt: '2025-05-11T16:43:00+03:00', language: 'en' },
    ]);
  });

  test('a dry run makes no database', async () => {
    const outcome = await ingest(['--dry-run', '--json', '-'], LINE);
    expect(outcome.status).toBe(0);
    expect(reportOf(outcome)).toMatchObject({ articles: { found: 1, added: 0 }, events: { byRelation: { NEGOTIATES_WITH: 1 } } });
    expect(existsSync(database)).toBe(false);
  });

  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['no source', [], {}, /^error: missing required argument 'sources'\n$/],
    ['a language that is not read', ['--language', 'fr', '-'], {}, /Allowed choices are ar, en\.\n$/],
    ['a time zone that does not exist', ['--time-zone', 'Mars/Base', '-'], {}, /«Mars\/Base» is no time zone; right is an IANA name/],
    ['a time that does not exist', ['--published-at', 'soon', '-'], {}, /^error: publishedAt: «soon» is no date/],
    ['a bad setting', ['-'], { FETCH_TIMEOUT_MS: 'x' }, /FETCH_TIMEOUT_MS is "x"; right is a whole number/],
    ['a database that cannot be opened', ['-'], { WASIT_DB: '/dev/null/graph.db' }, /^error: .*\/dev\/null\/graph\.db/],
  ])('%s is one clear line and status 1', async (_, args, env, message) => {
    const outcome = await ingest(args, LINE, env);
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toMatch(message);
    expect(outcome.stderr).not.toMatch(/\n\s+at /);
  });
});
