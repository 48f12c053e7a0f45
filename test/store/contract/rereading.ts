import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { WasitError } from '../../../src/domain/errors.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { NoKeptReply } from '../../../src/ingest/events/llm/no-kept-reply.ts';
import type { ArticleReader } from '../../../src/ingest/read-article.ts';
import { type RereadOptions, reread } from '../../../src/ingest/reread.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { all } from '../dump.ts';
import { attack, reading, talks } from '../reading-builder.ts';
import { freshGraph, type Open } from './open-graph.ts';

const id = (number: number) => `a${String(number).padStart(3, '0')}`;

/** Talks, and an attack that the old version does not find in every second article. */
function versions(number: number): { readonly old: Reading; readonly now: Reading } {
  const now = reading(id(number), [
    talks(['hamas', 'us-government'], '2025-05-10'),
    attack(['israel'], ['hamas'], `2025-05-0${1 + (number % 9)}`),
  ]);
  const old = number % 2 === 0 ? now : { ...now, evidence: now.evidence.slice(0, 1) };
  return { old: { ...old, extractor: 'rules-0' }, now: { ...now, extractor: 'rules-2' } };
}

/** A reader that finds what these readings hold. */
function readerOf(readings: readonly Reading[], find?: (article: Article) => void): ArticleReader {
  const known = new Map(readings.map((one) => [one.article.id, one]));
  return {
    extractorFor: () => 'rules-2',
    codebook: 'test-1',
    atOnce: 1,
    find(article) {
      find?.(article);
      const { actors, mentions, evidence, publisherActor, extractor } = known.get(article.id) ?? reading(article.id, []);
      return { actors, mentions, events: evidence, publisherActor, extractor };
    },
  };
}

export function rereading(open: Open): void {
  const graph = freshGraph(open);
  const plain: Pick<RereadOptions, 'all' | 'keeps' | 'dryRun'> = { all: false, keeps: () => false, dryRun: false };
  const readingsOf = (store: GraphStore) => all((page) => store.readings(page));

  it('replaces what another version read, over many pages, and nothing twice', async () => {
    const { store } = graph();
    const some = Array.from({ length: 110 }, (_, number) => versions(number));
    await store.write(some.map(({ old }) => old));
    await store.write(some.slice(0, 10).map(({ now }) => now));
    const seen: number[] = [];
    const reader = readerOf(some.map(({ now }) => now));
    const report = await reread({ ...plain, reader, store, onProgress: (count) => seen.push(count) });
    expect(report).toEqual({
      articles: { stored: 110, current: 10, read: 100, changed: 50, kept: 0 },
      events: { before: 150, after: 200 },
      byType: { ASSAULT: { before: 50, after: 100 } },
      llm: null,
      problemCount: 0,
    });
    expect(seen.at(-1)).toBe(110);
    const readings = await readingsOf(store);
    expect(readings.filter(({ believedTo }) => believedTo === null).map(({ reading: { extractor } }) => extractor)).toEqual(
      some.map(() => 'rules-2'),
    );
    expect(readings).toHaveLength(220);

    expect((await reread({ ...plain, reader, store })).articles).toEqual({ stored: 110, current: 110, read: 0, changed: 0, kept: 0 });
    const everything = await reread({ ...plain, reader, store, all: true });
    expect(everything.articles).toEqual({ stored: 110, current: 0, read: 110, changed: 0, kept: 0 });
    expect(await readingsOf(store)).toEqual(readings);
  });

  it('writes nothing if it is told so', async () => {
    const { store } = graph();
    await store.write([versions(1).old]);
    const before = await readingsOf(store);
    const report = await reread({ ...plain, reader: readerOf([versions(1).now]), store, dryRun: true });
    expect(report).toMatchObject({ articles: { read: 1, changed: 1 }, events: { before: 1, after: 2 } });
    expect(await readingsOf(store)).toEqual(before);
  });

  describe('an article that cannot be read again keeps its reading, and the others go on', () => {
    const some = [1, 2, 3].map(versions);
    const failure = async (find: (article: Article) => void, keeps: RereadOptions['keeps'] = () => false) => {
      const { store } = graph();
      await store.write(some.map(({ old }) => old));
      const problems: Problem[] = [];
      const failing = (article: Article) => (article.id === id(2) ? find(article) : undefined);
      const reader = readerOf(
        some.map(({ now }) => now),
        failing,
      );
      const report = await reread({ ...plain, keeps, reader, store, onProblem: (problem) => problems.push(problem) });
      const extractors = (await store.articles(some.map(({ now }) => now.article.id))).map((article) => article?.extractor);
      return { articles: report.articles, problemCount: report.problemCount, problems, extractors };
    };
    const others = ['rules-2', 'rules-0', 'rules-2'];
    const articles = { stored: 3, current: 0, read: 2, changed: 2, kept: 0 };

    it('for an expected reason, which is told', async () => {
      const outcome = await failure(() => {
        throw new WasitError('MODEL_FAILED', 'the model is asleep');
      });
      const problems = [{ source: id(2), reason: 'the model is asleep' }];
      expect(outcome).toEqual({ articles, problemCount: 1, problems, extractors: others });
    });

    it('for a defect, which is told with its stack', async () => {
      const outcome = await failure(() => {
        throw new TypeError('x is not a function');
      });
      const stack = expect.stringMatching(/^TypeError: x is not a function\n +at /);
      const problems = [{ source: id(2), reason: 'a defect of Wasit, please report it: x is not a function', stack }];
      expect(outcome).toEqual({ articles, problemCount: 1, problems, extractors: others });
    });

    it('since a model may not be asked, which is counted', async () => {
      const outcome = await failure(() => {
        throw new NoKeptReply();
      });
      expect(outcome).toEqual({ articles: { ...articles, kept: 1 }, problemCount: 0, problems: [], extractors: others });
    });
  });

  it('leaves what it is told to keep, and does not even read it', async () => {
    const { store } = graph();
    const model = { ...versions(1).old, extractor: 'some-model' };
    await store.write([model, versions(2).old]);
    const asked: string[] = [];
    const reader = readerOf([versions(1).now, versions(2).now], (article) => asked.push(article.id));
    const report = await reread({ ...plain, reader, store, all: true, keeps: (old, now) => old === 'some-model' && now === 'rules-2' });
    expect(report.articles).toEqual({ stored: 2, current: 0, read: 1, changed: 0, kept: 1 });
    expect(asked).toEqual([id(2)]);
  });

  it('tells what the store refuses', async () => {
    const { store } = graph();
    await store.write([versions(1).old, versions(2).old]);
    const { now } = versions(2);
    const reader = readerOf([versions(1).now, { ...now, actors: [] }]);
    const problems: Problem[] = [];
    const report = await reread({ ...plain, reader, store, onProblem: (problem) => problems.push(problem) });
    expect(report.articles).toMatchObject({ read: 1, changed: 1 });
    expect(problems).toEqual([{ source: id(2), reason: expect.stringContaining("is not among the reading's actors") }]);
  });
}
