import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { extractLine } from '../../src/exports/extract-line.ts';
import { importGraph } from '../../src/exports/import-graph.ts';
import { toLine } from '../../src/exports/reading-line.ts';
import { createToArticle } from '../../src/ingest/article/to-article.ts';
import { type ArticleReader, createArticleReader } from '../../src/ingest/read-article.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { BelievedReading, GraphStore } from '../../src/store/store.ts';
import { reading } from '../store/reading-builder.ts';

const DEFECT = {
  reason: 'a defect of Wasit, please report it: x is not a function',
  stack: expect.stringMatching(/^TypeError: x is not a function\n +at .*defects\.test\.ts/),
};

describe('a defect met with one article is told with its stack, and the rest goes on', () => {
  test('extract', async () => {
    const codebook = loadCodebook();
    const rules = createArticleReader(codebook);
    const failing: ArticleReader = {
      ...rules,
      find(article, tell) {
        tell('told before');
        if (article.id === 'a2') throw new TypeError('x is not a function');
        return rules.find(article);
      },
    };
    const extract = extractLine(createToArticle(codebook), failing, 'UTC');
    const line = (id: string) => JSON.stringify({ id, text: 'Egypt condemned Israel.', language: 'en' });
    const told = { source: 'line 2', reason: 'told before' };
    expect(await extract(line('a2'), 'line 2')).toEqual({ output: null, problems: [told, { source: 'line 2', ...DEFECT }] });
    const { output, problems } = await extract(line('a3'), 'line 3');
    expect(problems).toEqual([{ source: 'line 3', reason: 'told before' }]);
    expect(JSON.parse(output ?? '')).toMatchObject({ id: 'a3', events: [{ type: 'ACCUSE', date: null }] });
  });

  describe('import', () => {
    let store: GraphStore;
    beforeEach(() => {
      store = openSqliteStore(':memory:');
    });
    afterEach(() => store.close());

    test('leaves out the line at fault alone', async () => {
      const failing = {
        restore(items: readonly BelievedReading[]) {
          if (items.some((item) => item.reading.article.id === 'a2')) throw new TypeError('x is not a function');
          return store.restore(items);
        },
      };
      async function* lines() {
        for (const id of ['a1', 'a2', 'a3']) {
          yield toLine({ reading: reading(id, []), believedFrom: '2025-05-12T09:00:00.000Z', believedTo: null });
        }
      }
      const problems: Problem[] = [];
      const report = await importGraph(lines(), { writer: failing, source: 'graph.jsonl', onProblem: (problem) => problems.push(problem) });
      expect(report).toEqual({ lines: 3, restored: 2, problems: 1 });
      expect(problems).toEqual([{ source: 'graph.jsonl:2', ...DEFECT }]);
      expect((await store.articles(['a1', 'a2', 'a3'])).map((stored) => stored?.id)).toEqual(['a1', undefined, 'a3']);
    });
  });
});
