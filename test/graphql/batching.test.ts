import { expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/store.ts';
import { openServer } from '../server/running-server.ts';
import { reading, talks } from '../store/reading-builder.ts';

/** A graph in which `size` people each met two others, as reported by as many articles. */
function readings(size: number) {
  return Array.from({ length: size }, (_, index) =>
    reading(
      `article-${index}`,
      [1, 2].map((step) =>
        talks([`person-${index}`, `person-${(index + step) % size}`], `2025-05-${10 + step}`, {
          citing: ['reuters'],
          through: ['qatar'],
          thirdParties: [{ actor: 'qatar', roles: ['MEDIATOR'], lead: true }],
          proposal: { words: 'a plan', by: ['egypt'] },
        }),
      ),
      { publisher: 'Al Jazeera', publisherActor: 'al-jazeera' },
    ),
  );
}

/** How often each member of the port is called to answer a query on a graph of that size. */
async function calls(query: string, size: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const wrap = (store: GraphStore) =>
    new Proxy(store, {
      get(target, name: keyof GraphStore) {
        const member = target[name];
        return (...args: unknown[]) => {
          counts[name] = (counts[name] ?? 0) + 1;
          return (member as (...values: unknown[]) => unknown).apply(target, args);
        };
      },
    });
  const server = await openServer({ readings: readings(size), wrap });
  const { errors, data } = await server.ask(query);
  expect(errors).toEqual([]);
  expect(JSON.stringify(data)).toMatch(/person-|qatar/);
  const answered = { ...counts };
  await server.close();
  return answered;
}

const DEEP = `{
  actors(first: 50) { nodes { id name memberOf { id } offices { of { id } }
    events(first: 5) { totalCount nodes { id initiators { name } mediators { name } pairs { name } thirdParties { actor { name } } proposal { by { name } }
      evidence(first: 5) { totalCount nodes { quote attributedTo { name } chains { name } event { id } article { title publisherActor { name } mentions { actor { name } } } } }
      reports(first: 5) { totalCount nodes { source { name } evidence { id } } } } }
    reports(first: 5) { totalCount nodes { depth event { id } article { id } } }
    relations(first: 5) { totalCount nodes { from { name } to { name } between { name } events(first: 2) { nodes { id } } } } } }
}`;

it('asks the store as often for many items as for few', async () => {
  const few = await calls(DEEP, 4);
  expect(await calls(DEEP, 40)).toEqual(few);
  expect(few).toEqual({
    ...{ findActors: 1, findEvents: 2, countEvents: 1, findEvidence: 1, findRelations: 1, countRelations: 1 },
    ...{ actors: expect.any(Number), articles: 1, mentions: 1, events: 1, findReports: 2, countReports: 1, evidence: 1 },
  });
  expect(few['actors']).toBeLessThanOrEqual(4);
});

it('asks once along relations, events and initiators', async () => {
  const query =
    '{ relations(first: 50) { nodes { from { name } to { name } events(first: 5) { nodes { initiators { name } recipients { name } } } } } }';
  const few = await calls(query, 4);
  expect(await calls(query, 40)).toEqual(few);
  expect(few).toMatchObject({ findRelations: 1, findEvents: 1 });
});

it('asks once for a timeline and the events of all its periods', async () => {
  expect(await calls('{ timeline(bucket: DAY) { from events(first: 5) { totalCount nodes { initiators { name } } } } }', 10)).toEqual({
    ...{ timeline: 1, findEvents: 1, countEvents: 1, actors: 1 },
  });
});

it('counts only when asked, and reads no page for a count', async () => {
  expect(await calls('{ actors { nodes { name } } }', 4)).toEqual({ findActors: 1 });
  expect(await calls('{ events { totalCount } actors(first: 1) { nodes { id } } }', 4)).toEqual({ findActors: 1, countEvents: 1 });
});

it('asks the same question once, however often the query has it', async () => {
  const aliases = Array.from(
    { length: 20 },
    (_, index) => `a${index}: actor(id: "person-0") { name events { nodes { id } } } t${index}: totals { actors }`,
  );
  expect(await calls(`{ ${aliases.join(' ')} }`, 4)).toEqual({ actors: 1, findEvents: 1, totals: 1 });
});
