import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import type { Article } from '../../src/domain/article.ts';
import type { SourceItem } from '../../src/ingest/article/read-sources.ts';
import { type IngestOptions, ingest } from '../../src/ingest/pipeline.ts';
import { type ArticleReader, createArticleReader } from '../../src/ingest/read-article.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { GraphStore } from '../../src/store/store.ts';

const reader = createArticleReader(loadCodebook());
let folder: string;
let store: GraphStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  store = openSqliteStore(join(folder, 'graph.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function article(number: number, changes: Partial<Article> = {}): SourceItem {
  const text = `Hamas and the United States held direct talks in Doha on Sunday. Round ${number} was led by Steve Witkoff.`;
  const given = {
    id: `a${number}`,
    title: null,
    text,
    language: 'en' as const,
    publisher: null,
    publishedAt: '2025-05-11T16:43:30Z',
    url: null,
  };
  return { source: `list.jsonl:${number}`, article: { ...given, ...changes } };
}

async function* list(items: readonly SourceItem[]): AsyncGenerator<SourceItem> {
  yield* items;
}
const run = (items: readonly SourceItem[], options: Partial<IngestOptions> = {}) =>
  ingest(list(items), { reader, writer: store, ...options });

describe('reading articles into the graph', () => {
  test('what is read stands in the graph, in batches, and the report says so', async () => {
    const seen: number[] = [];
    const items = Array.from({ length: 230 }, (_, number) => article(number));
    const report = await run(items, { onProgress: (found) => seen.push(found) });
    expect(seen).toEqual([100, 200, 230]);
    expect(report).toMatchObject({ articles: { found: 230, added: 230, replaced: 0, unchanged: 0 }, problemCount: 0, problems: [] });
    expect(report.events.byRelation.NEGOTIATES_WITH).toBeGreaterThanOrEqual(230);
    expect(report.actors).toBeGreaterThanOrEqual(2);
    expect((await store.totals()).articles).toBe(230);
  });

  test('a second run reads nothing again; a corrected article or a newer codebook is read', async () => {
    let reads = 0;
    const counting: ArticleReader = {
      ...reader,
      find(given) {
        reads += 1;
        return reader.find(given);
      },
    };
    await run([article(1), article(2)], { reader: counting });
    expect((await run([article(1), article(2)], { reader: counting })).articles).toEqual({ found: 2, added: 0, replaced: 0, unchanged: 2 });
    expect(reads).toBe(2);

    const corrected = await run([article(1, { title: 'Correction' }), article(2)], { reader: counting });
    expect(corrected.articles).toEqual({ found: 2, added: 0, replaced: 1, unchanged: 1 });
    expect(reads).toBe(3);

    const newer: ArticleReader = { ...reader, codebook: 'newer' };
    expect((await run([article(2)], { reader: newer })).articles.replaced).toBe(1);
  });

  test('a problem, an undated article and a defect in the extractor are told, and the rest goes on', async () => {
    const failing: ArticleReader = {
      ...reader,
      find(given) {
        if (given.id === 'a2') throw new TypeError('x is not a function');
        return reader.find(given);
      },
    };
    const told: string[] = [];
    const report = await run(
      [{ problem: { source: 'broken.txt', reason: 'is empty' } }, article(1), article(2), article(3, { publishedAt: null }), article(4)],
      { reader: failing, onProblem: ({ source }) => told.push(source) },
    );
    expect(told).toEqual(['broken.txt', 'list.jsonl:2', 'list.jsonl:3']);
    expect(report.problemCount).toBe(3);
    expect(report.problems).toEqual([
      { source: 'broken.txt', reason: 'is empty' },
      {
        source: 'list.jsonl:2',
        reason: 'a defect of Wasit, please report it: x is not a function',
        stack: expect.stringMatching(/^TypeError: x is not a function\n +at .*pipeline\.test\.ts/),
      },
      { source: 'list.jsonl:3', reason: expect.stringMatching(/^has no time of publication/) },
    ]);
    expect((await store.articles(['a1', 'a2', 'a3', 'a4'])).map((stored) => stored?.id ?? null)).toEqual(['a1', null, null, 'a4']);
  });

  test('a reading that the store refuses is told, and the others are stored', async () => {
    const broken: ArticleReader = {
      ...reader,
      find(given) {
        const found = reader.find(given);
        return given.id === 'a2' ? { ...found, mentions: [{ actor: 'nobody', text: 'H', start: 0, end: 1 }] } : found;
      },
    };
    const report = await run([article(1), article(2), article(3)], { reader: broken });
    expect(report).toMatchObject({ articles: { found: 3, added: 2 } });
    expect(Object.values(report.extractors)).toEqual([2]);
    expect(report.problems).toEqual([
      { source: 'list.jsonl:2', reason: expect.stringMatching(/^article "a2", mentions\[0\]\.actor: "nobody" is not among/) },
    ]);
  });

  test('a dry run reads and counts and writes nothing', async () => {
    const report = await run([article(1)], { writer: null });
    expect(report.articles).toEqual({ found: 1, added: 0, replaced: 0, unchanged: 0 });
    expect(report.events.total).toBeGreaterThan(0);
    expect((await store.totals()).articles).toBe(0);
  });

  test('nothing in, nothing out', async () => {
    expect(await run([])).toMatchObject({ articles: { found: 0 }, actors: 0, events: { total: 0 }, articlesPerSecond: 0, problemCount: 0 });
  });
});
