import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import type { Report } from '../../../src/domain/report.ts';
import type { GraphStore, Page, PageRequest, ReportFilter, StoredActor, StoredArticle, StoredEvidence } from '../../../src/store/store.ts';
import { all } from '../dump.ts';
import { sampleReadings } from '../reading-arbitrary.ts';
import { reading, talks } from '../reading-builder.ts';
import { defined, type Open, sharedGraph } from './open-graph.ts';

type List = (store: GraphStore, request: PageRequest) => Promise<Page<unknown> | undefined>;

/** Orders by one key after the other, each ascending; `null` first. */
function by<T>(...keys: ((item: T) => string | number | null)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return y !== null && (x === null || x < y) ? -1 : 1;
    }
    return 0;
  };
}

export function lists(open: Open): void {
  const crowd = Array.from({ length: 25 }, (_, index) =>
    reading(
      `crowd${index}`,
      [talks(['hamas', 'egypt'], '2025-04-01', { sentence: 'تفاوضوا. '.repeat(1 + (index % 3)), citing: ['kan', 'official'] })],
      {
        ...{ publisher: 'Reuters', publisherActor: 'reuters' },
        publishedAt: index % 5 === 0 ? null : `2025-04-0${1 + (index % 3)}T00:00:00Z`,
      },
    ),
  );
  const store = sharedGraph(open, (graph) => graph.write([...sampleReadings(), ...crowd]));
  const crowded = defined(crowd[7]?.evidence[0]).id;

  const everyList: Record<string, List> = {
    actors: async (graph, page) => (await graph.findActors([{ filter: {}, ...page }]))[0],
    'events DATE_ASC': async (graph, page) => (await graph.findEvents([{ filter: {}, orderBy: 'DATE_ASC', ...page }]))[0],
    'events DATE_DESC': async (graph, page) => (await graph.findEvents([{ filter: {}, orderBy: 'DATE_DESC', ...page }]))[0],
    'events REPORTED_DESC': async (graph, page) => (await graph.findEvents([{ filter: {}, orderBy: 'REPORTED_DESC', ...page }]))[0],
    relations: async (graph, page) => (await graph.findRelations([{ filter: {}, ...page }]))[0],
    articles: async (graph, page) => (await graph.findArticles([{ filter: {}, ...page }]))[0],
    evidence: async (graph, page) => (await graph.findEvidence([{ event: crowded, ...page }]))[0],
    'reports of an event': async (graph, page) => (await graph.findReports([{ filter: { event: crowded }, ...page }]))[0],
    'reports by a source': async (graph, page) => (await graph.findReports([{ filter: { source: 'reuters' }, ...page }]))[0],
  };

  describe.each(Object.entries(everyList))('%s', (name, list) => {
    it.each([1, 2, 7])('in pages of %i repeats and misses nothing', async (first) => {
      const whole = await all((page) => list(store(), page), 1000);
      expect(whole.length).toBeGreaterThan(5);
      const pages = await all((page) => list(store(), page), first);
      expect(pages).toEqual(whole);
    });

    it('says whether there is more', async () => {
      const { length } = await all((page) => list(store(), page), 1000);
      expect(await list(store(), { first: length, after: null })).toMatchObject({ hasNextPage: false });
      expect(await list(store(), { first: length - 1, after: null })).toMatchObject({ hasNextPage: true });
      expect(await list(store(), { first: 0, after: null })).toEqual({ items: [], hasNextPage: true });
    });

    it('refuses what is no cursor of it', async () => {
      const others = Object.entries(everyList).filter(([other]) => other !== name);
      const cursors = await Promise.all(
        others.map(async ([, other]) => defined((await other(store(), { first: 1, after: null }))?.items[0]).cursor),
      );
      for (const after of [...cursors, 'nonsense', '']) {
        await expect(list(store(), { first: 1, after })).rejects.toMatchObject({ name: 'WasitError', code: 'BAD_CURSOR' });
      }
    });
  });

  it('go on after a cursor whose item is gone', async () => {
    const added = ['2025-05-10', '2025-05-11', '2025-05-12'].map((day, index) => reading(`g${index}`, [talks(['hamas', 'israel'], day)]));
    const articles = added.map(({ article }) => article.id);
    await store().write(added);
    try {
      const query = { filter: { articles }, orderBy: 'DATE_ASC', first: 2 } as const;
      const [page] = await store().findEvents([{ ...query, after: null }]);
      await store().retract(['g1']);
      const [next] = await store().findEvents([{ ...query, after: page?.items.at(-1)?.cursor ?? null }]);
      expect(next?.items.map(({ node }) => node.date.from)).toEqual(['2025-05-12']);
    } finally {
      await store().retract(articles);
    }
  });

  it('come in the documented order', async () => {
    const read = <T>(find: (page: PageRequest) => Promise<readonly Page<T>[]>) => all(async (page) => (await find(page))[0], 1000);
    const inOrder = <T>(items: readonly T[], order: (a: T, b: T) => number) => expect(items).toEqual(items.toSorted(order));
    const id = ({ id }: { id: string }) => id;
    const day = (event: Event) => Date.parse(event.date.from);
    const time = (article: StoredArticle) => (article.publishedAt === null ? null : Date.parse(article.publishedAt));
    const latest = (article: StoredArticle) => -(time(article) ?? Number.NEGATIVE_INFINITY);

    inOrder(
      await read((page) => store().findActors([{ filter: {}, ...page }])),
      by<StoredActor>((actor) => -actor.eventCount, id),
    );
    inOrder(await read((page) => store().findEvents([{ filter: {}, orderBy: 'DATE_ASC', ...page }])), by<Event>(day, id));
    inOrder(
      await read((page) => store().findEvents([{ filter: {}, orderBy: 'DATE_DESC', ...page }])),
      by<Event>((event) => -day(event), id),
    );
    inOrder(
      await read((page) => store().findEvents([{ filter: {}, orderBy: 'REPORTED_DESC', ...page }])),
      by<Event>((event) => -event.articleCount, id),
    );
    inOrder(
      await read((page) => store().findRelations([{ filter: {}, ...page }])),
      by(
        (relation) => -relation.eventCount,
        ({ type }) => type,
        ({ from }) => from,
        ({ to }) => to,
      ),
    );
    const articles = await read((page) => store().findArticles([{ filter: {}, ...page }]));
    inOrder(articles, by<StoredArticle>(latest, id));
    const published = new Map(articles.map((article) => [article.id, time(article) ?? Number.POSITIVE_INFINITY]));
    inOrder(
      await read((page) => store().findEvidence([{ event: crowded, ...page }])),
      by<StoredEvidence>(
        ({ article }) => published.get(article) ?? null,
        ({ article }) => article,
        ({ sentence }) => sentence.start,
        ({ trigger }) => trigger.start,
        id,
      ),
    );
  });

  it('of reports come earliest first for an event, latest first for a source', async () => {
    const read = (filter: ReportFilter) => all(async (page) => (await store().findReports([{ filter, ...page }]))[0], 1000);
    const time = ({ publishedAt }: Report) => (publishedAt === null ? Number.POSITIVE_INFINITY : Date.parse(publishedAt));
    const of = await read({ event: crowded });
    expect(of).toHaveLength(75);
    expect(of).toEqual(
      of.toSorted(
        by<Report>(
          time,
          ({ article }) => article,
          ({ depth }) => depth,
          ({ source }) => source,
        ),
      ),
    );
    const from = await read({ source: 'reuters' });
    expect(from.length).toBeGreaterThan(25);
    const latest = (report: Report) => (report.publishedAt === null ? Number.POSITIVE_INFINITY : -time(report));
    expect(from).toEqual(
      from.toSorted(
        by<Report>(
          latest,
          ({ article }) => article,
          ({ event }) => event,
        ),
      ),
    );
  });

  it('answer many questions in their order', async () => {
    const readings = sampleReadings();
    const ids = readings.map(({ article }) => article.id);
    expect((await store().articles([...ids, 'none', ...ids])).map((article) => article?.id ?? null)).toEqual([...ids, null, ...ids]);
    expect(await store().mentions(ids)).toEqual(readings.map(({ mentions }) => mentions));
    const queries = [1, 3, 2].map((first) => ({ filter: {}, orderBy: 'DATE_ASC' as const, first, after: null }));
    expect((await store().findEvents(queries)).map(({ items }) => items.length)).toEqual([1, 3, 2]);
  });
}
