import { RELATION_TYPES } from '../../src/domain/event.ts';
import type { GraphStore, Page, PageRequest, RelationFilter } from '../../src/store/store.ts';

/** Every item of a list, read page by page. */
export async function all<T>(page: (request: PageRequest) => Promise<Page<T> | undefined>, first = 100): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Page<T> | undefined = await page({ first, after });
    if (answer === undefined) throw new TypeError('the store left a query without an answer');
    items.push(...answer.items.map((item) => item.node));
    if (!answer.hasNextPage) return items;
    after = answer.items.at(-1)?.cursor ?? null;
  }
}

/** Finds all relations, those that lists leave out unless asked as well. */
export const EVERY_RELATION: RelationFilter = { types: RELATION_TYPES, unnamed: true };

/** The whole graph as the port shows it: equal graphs give equal dumps. */
export async function dump(store: GraphStore) {
  const actors = await all(async (page) => (await store.findActors([{ filter: {}, ...page }]))[0]);
  const events = await all(async (page) => (await store.findEvents([{ filter: {}, orderBy: 'DATE_ASC', ...page }]))[0]);
  const relations = await all(async (page) => (await store.findRelations([{ filter: EVERY_RELATION, ...page }]))[0]);
  const articles = await all(async (page) => (await store.findArticles([{ filter: {}, ...page }]))[0]);
  const pages = await store.findEvidence(events.map((event) => ({ event: event.id, first: 1000, after: null })));
  const reports = await store.findReports(events.map((event) => ({ filter: { event: event.id }, first: 1000, after: null })));
  const ids = articles.map((article) => article.id);
  return {
    actors,
    events,
    evidence: pages.map((page) => page.items.map((item) => item.node)),
    reports: reports.map((page) => page.items.map((item) => item.node)),
    relations,
    articles,
    mentions: await store.mentions(ids),
    fingerprints: await store.fingerprints(ids),
    timeline: (await store.timeline([{ filter: {}, bucket: 'WEEK', limit: 1000 }]))[0],
    totals: await store.totals(),
  };
}
