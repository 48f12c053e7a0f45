import { expect, it } from 'vitest';
import { sharedServer } from '../server/running-server.ts';
import { reading, talks } from '../store/reading-builder.ts';

const DAYS = Array.from({ length: 23 }, (_, index) => `2025-05-${String(index + 1).padStart(2, '0')}`);
const server = sharedServer({
  readings: [
    ...DAYS.map((day, index) =>
      reading(`article-${index}`, [talks(['hamas', `person-${index}`], day)], {
        publishedAt: `${day}T10:00:00Z`,
        publisherActor: 'kan',
      }),
    ),
    ...DAYS.map((day, index) =>
      reading(`again-${index}`, [talks(['hamas', 'person-0'], '2025-05-01', { citing: ['reuters'] })], { publishedAt: `${day}T11:00:00Z` }),
    ),
  ],
});

const LISTS = {
  actors: ['actors(first: $first, after: $after)', 26],
  events: ['events(orderBy: REPORTED_DESC, first: $first, after: $after)', 23],
  relations: ['relations(first: $first, after: $after)', 23],
  articles: ['articles(first: $first, after: $after)', 46],
  'actor events': ['actor(id: "hamas") { events(first: $first, after: $after)', 23],
  'actor relations': ['actor(id: "hamas") { relations(first: $first, after: $after)', 23],
  'event reports': ['event(id: $event) { reports(first: $first, after: $after)', 24],
  'actor reports': ['actor(id: "kan") { reports(first: $first, after: $after)', 23],
  'event evidence': ['event(id: $event) { evidence(first: $first, after: $after)', 24],
} as const;

it.each(Object.entries(LISTS))('%s are read to the end, each item once', async (_, [list, total]) => {
  const { data: found } = await server().ask('{ events(orderBy: REPORTED_DESC, first: 1) { nodes { id } } }');
  const event = found.events.nodes[0].id;
  const closing = list.includes('{') ? '}' : '';
  const declared = list.includes('$event') ? 'query ($first: Int!, $after: String, $event: ID!)' : 'query ($first: Int!, $after: String)';
  const query = `${declared} { ${list} { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } nodes { id } } ${closing} }`;
  const ids: string[] = [];
  for (let after: string | null = null, pages = 0; ; pages += 1) {
    const { data, errors } = await server().ask(query, { first: 10, after, event });
    expect(errors).toEqual([]);
    const root = Object.values(data)[0] as Record<string, unknown>;
    // biome-ignore lint/suspicious/noExplicitAny: JSON.
    const page = ('pageInfo' in root ? root : Object.values(root)[0]) as any;
    expect(page.totalCount).toBe(total);
    expect(page.nodes).toEqual(page.edges.map((edge: { node: unknown }) => edge.node));
    expect(page.pageInfo).toMatchObject({
      hasPreviousPage: pages > 0,
      startCursor: page.edges[0].cursor,
      endCursor: page.edges.at(-1).cursor,
    });
    ids.push(...page.nodes.map((node: { id: string }) => node.id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(ids).toHaveLength(total);
  expect(new Set(ids).size).toBe(total);
});

it('tells of an empty list that there is nothing to go on from', async () => {
  const { data } = await server().ask(
    '{ events(filter: { types: [] }) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }',
  );
  expect(data.events).toEqual({ pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }, nodes: [] });
});
