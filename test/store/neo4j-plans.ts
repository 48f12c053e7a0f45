import type { ManagedTransaction, ProfiledPlan } from 'neo4j-driver';
import { beforeAll, expect, it } from 'vitest';
import type { Run } from '../../src/store/neo4j/database.ts';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.ts';
import { countActors, findActors, readActors } from '../../src/store/neo4j/read-actors.ts';
import { countArticles, findArticles, readArticles, readMentions } from '../../src/store/neo4j/read-articles.ts';
import { countEvents, findEvents, findEvidence, readEvents, readEvidence } from '../../src/store/neo4j/read-events.ts';
import { readReadings } from '../../src/store/neo4j/read-readings.ts';
import { countRelations, findRelations, readRelations } from '../../src/store/neo4j/read-relations.ts';
import { countReports, findReports } from '../../src/store/neo4j/read-reports.ts';
import { readTimelines } from '../../src/store/neo4j/timeline.ts';
import { readTotals } from '../../src/store/neo4j/totals.ts';
import { fromNeo4j, toNeo4j } from '../../src/store/neo4j/values.ts';
import { readFingerprints, retractArticles, writeReadings } from '../../src/store/neo4j/write.ts';
import type { EventFilter } from '../../src/store/store.ts';
import type { TestServer } from './neo4j-server.ts';
import { attack, reading, talks } from './reading-builder.ts';

/** Operators that read all there is, whatever is asked for. */
const FORBIDDEN = /AllNodesScan|CartesianProduct|NodeByLabelScan|AllRelationshipsScan|RelationshipTypeScan/;

interface Profile {
  readonly cypher: string;
  readonly operators: readonly string[];
  readonly hits: number;
}

/** How the server carries out the statements of the store, on a graph that is large enough to tell. */
export function plans(server: () => TestServer): void {
  const SMALL = 300;
  const LARGE = 3_000;
  const fill = async (from: number, to: number) => {
    const store = await openNeo4jStore(server().options);
    for (let index = from; index < to; index += 300) {
      await store.write(Array.from({ length: Math.min(300, to - index) }, (_, offset) => article(index + offset)));
    }
    await store.close();
  };
  /** Runs statements with PROFILE; what they change is not kept. */
  const profile = async (work: (run: Run) => Promise<unknown>): Promise<readonly Profile[]> => {
    const profiles: Profile[] = [];
    const session = server().driver.session({ database: server().options.database });
    const transaction = session.beginTransaction();
    await work(profiling(transaction, profiles));
    await transaction.rollback();
    await session.close();
    return profiles;
  };
  const hits = (profiles: readonly Profile[]) => profiles.reduce((sum, statement) => sum + statement.hits, 0);

  const correction = [reading('a7', [talks(['hamas', 'p3'], '2025-03-08', { citing: ['reuters'] })]), article(-1)];
  const write = (run: Run) => writeReadings(run, correction);
  const retract = (run: Run) => retractArticles(run, ['a8', 'a9']);
  let small: readonly (readonly Profile[])[];

  beforeAll(async () => {
    await server().wipe();
    await fill(0, SMALL);
    small = [await profile(write), await profile(retract)];
    await fill(SMALL, LARGE);
    await server().driver.executeQuery('CALL db.prepareForReplanning()', {}, { database: server().options.database });
  }, 600_000);

  it.each([
    ['write', write],
    ['retract', retract],
  ])('no statement of %s reads more than it must', async (_, work) => {
    for (const { cypher, operators } of await profile(work))
      expect({ cypher, scans: operators.filter(isScan) }).toEqual({ cypher, scans: [] });
  });

  it(`a write costs the same in a graph ${LARGE / SMALL} times as large`, async () => {
    const large = [await profile(write), await profile(retract)];
    for (const [index, profiles] of large.entries()) expect(hits(profiles)).toBeLessThan(1.5 * hits(small[index] ?? []));
  });

  const filters: readonly EventFilter[] = [
    {},
    { participants: ['hamas', 'p3'] },
    { anyParticipants: ['p3', 'p4'] },
    { mediators: ['qatar'] },
    { thirdParties: ['qatar'], roles: ['HOST'] },
    { talksActs: ['HOLD_ROUND'], channels: ['DIRECT'], issues: ['aid'] },
    { relation: { type: 'ATTACKS', from: 'israel', to: 'hamas' } },
    { articles: ['a7'] },
    { attributedTo: ['reuters'] },
    { text: 'talks' },
    { from: '2025-03-01', to: '2025-03-03' },
    { types: ['ASSAULT'], minConfidence: 0.5 },
  ];
  const page = { first: 10, after: null };
  const cursor = async (orderBy: 'DATE_ASC' | 'DATE_DESC' | 'REPORTED_DESC') => {
    const store = await openNeo4jStore(server().options);
    const [found] = await store.findEvents([{ filter: {}, orderBy, first: 100, after: null }]);
    await store.close();
    return found?.items.at(-1)?.cursor ?? null;
  };
  const questions: Readonly<Record<string, (run: Run) => Promise<unknown>>> = {
    actors: (run) => readActors(run, ['hamas', 'p3']),
    events: (run) => readEvents(run, [article(3).evidence[0]?.id ?? '', 'none']),
    articles: (run) => readArticles(run, ['a1']),
    mentions: (run) => readMentions(run, ['a1', 'a2']),
    fingerprints: (run) => readFingerprints(run, ['a1', 'a2']),
    relations: (run) => readRelations(run, [{ type: 'ATTACKS', from: 'israel', to: 'hamas' }]),
    evidence: (run) =>
      Promise.all([
        findEvidence(run, [{ event: article(3).evidence[0]?.id ?? '', ...page }]),
        readEvidence(run, [article(3).evidence[0]?.id ?? '', 'none']),
      ]),
    reports: async (run) => {
      const filters = [{ event: article(3).evidence[0]?.id ?? '' }, { source: 'reuters' }];
      const [of, by] = await findReports(
        run,
        filters.map((filter) => ({ filter, first: 1, after: null })),
      );
      const cursors = [of, by].map((pages) => pages?.items[0]?.cursor ?? null);
      await findReports(
        run,
        filters.map((filter, index) => ({ filter, first: 1, after: cursors[index] ?? null })),
      );
      await countReports(run, filters);
    },
    'lists of actors': (run) =>
      findActors(run, [
        { filter: {}, ...page },
        { filter: { search: 'hamas' }, ...page },
      ]),
    'lists of articles': (run) =>
      findArticles(run, [
        { filter: {}, ...page },
        { filter: { mentions: ['p3'] }, ...page },
      ]),
    'lists of relations': (run) =>
      findRelations(run, [
        { filter: {}, ...page },
        { filter: { between: ['hamas'] }, ...page },
        { filter: { between: ['hamas'], types: ['CITES'], unnamed: true }, ...page },
      ]),
    counts: (run) =>
      Promise.all([countEvents(run, filters.slice(0, 10)), countActors(run, [{}]), countArticles(run, [{}]), countRelations(run, [{}])]),
    timelines: (run) =>
      readTimelines(
        run,
        filters.slice(1, 11).map((filter) => ({ filter, bucket: 'WEEK' as const, limit: 10 })),
      ),
    totals: readTotals,
    'all readings': (run) => readReadings(run, page),
  };
  it.each(Object.entries(questions))('no query for %s reads more than it must', async (_, ask) => {
    for (const { cypher, operators } of await profile(ask))
      expect({ cypher, scans: operators.filter(isScan) }).toEqual({ cypher, scans: [] });
  });

  it.each(['DATE_ASC', 'DATE_DESC', 'REPORTED_DESC'] as const)(
    'no list of events in the order %s reads more than it must',
    async (orderBy) => {
      const after = await cursor(orderBy);
      const queries = filters.flatMap((filter) => [
        { filter, orderBy, ...page },
        { filter, orderBy, first: 10, after },
      ]);
      for (const { cypher, operators } of await profile((run) => findEvents(run, queries))) {
        expect({ cypher, scans: operators.filter(isScan) }).toEqual({ cypher, scans: [] });
      }
    },
  );

  it('a page of all events is read from an index, as far as the page goes', async () => {
    const pages = await profile((run) => findEvents(run, [{ filter: {}, orderBy: 'DATE_ASC', ...page }]));
    const further = await profile(async (run) =>
      findEvents(run, [{ filter: {}, orderBy: 'DATE_ASC', first: 10, after: await cursor('DATE_ASC') }]),
    );
    expect(Math.max(hits(pages), hits(further))).toBeLessThan(LARGE / 2);
  });
}

const isScan = (operator: string): boolean => FORBIDDEN.test(operator);

function profiling(transaction: Pick<ManagedTransaction, 'run'>, profiles: Profile[]): Run {
  return async <T extends object>(cypher: string, parameters: object = {}) => {
    const { records, summary } = await transaction.run(`PROFILE ${cypher}`, toNeo4j(parameters));
    const steps = summary.profile === false ? [] : flatten(summary.profile);
    profiles.push({ cypher, operators: steps.map((step) => step.operatorType), hits: steps.reduce((sum, step) => sum + step.dbHits, 0) });
    return records.map((record) => fromNeo4j(record.toObject()) as T);
  };
}

function flatten(plan: ProfiledPlan): readonly ProfiledPlan[] {
  return [plan, ...plan.children.flatMap(flatten)];
}

/** One of many articles on some forty actors, every event told by a few of them. */
function article(index: number) {
  const day = (back: number) => new Date(Date.UTC(2025, 2, 1) + (Math.floor(index / 3) - back) * 86_400_000).toISOString().slice(0, 10);
  const person = `p${(index + 40) % 40}`;
  return reading(
    `a${index}`,
    [
      talks(['hamas', person], day(0), {
        ...{ citing: ['reuters'], alsoCiting: [['kan', 'reuters']], through: ['qatar'], talksAct: 'HOLD_ROUND', issues: ['aid'] },
        thirdParties: [{ actor: 'qatar', roles: ['MEDIATOR', 'HOST'], lead: true }],
        told: 0,
        sentence: `${person} held talks with Hamas.`,
      }),
      talks(['hamas', person], day(0), { told: 1, citing: ['kan'] }),
      talks(['hamas', person], [day(3), day(0)]),
      attack(['israel'], ['hamas'], day(0), { sentence: 'Israel bombed Hamas.' }),
    ],
    { publishedAt: `${day(0)}T10:00:00Z`, publisher: 'Reuters', publisherActor: 'reuters' },
  );
}
