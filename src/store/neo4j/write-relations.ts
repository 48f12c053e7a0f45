import { RELATION_TYPES, type RelationType } from '../../domain/event.ts';
import type { Run } from './database.ts';
import type { EventShare, ShareChange } from './event-share.ts';
import { inBatches } from './in-batches.ts';
import { toDate } from './values.ts';

interface Delta {
  readonly share: EventShare;
  events: number;
  articles: number;
  /** Of MEDIATES: with whom the party has how many more or fewer events. */
  readonly counterparts: Map<string, number>;
}

/**
 * Brings the relationships between actors up to date with what events add to them: counts by what changed, first and
 * last day from the index of the relation's own events. A relation without events is gone.
 */
export async function writeRelations(run: Run, changes: readonly ShareChange[]): Promise<void> {
  const deltas = new Map<string, Delta>();
  const pairs = new Map<string, { readonly article: string; readonly relation: string; by: number }>();
  const count = (shares: readonly EventShare[], by: number) => {
    for (const share of shares) {
      const delta = deltas.get(share.relation) ?? { share, events: 0, articles: 0, counterparts: new Map<string, number>() };
      delta.events += by;
      for (const other of share.between) delta.counterparts.set(other, (delta.counterparts.get(other) ?? 0) + by);
      deltas.set(share.relation, delta);
      for (const article of share.articles) {
        const key = JSON.stringify([article, share.relation]);
        const pair = pairs.get(key) ?? { article, relation: share.relation, by: 0 };
        pair.by += by;
        pairs.set(key, pair);
      }
    }
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  const changed = [...pairs.values()].filter((pair) => pair.by !== 0);
  const now = await countShares(run, changed);
  for (const { article, relation, by } of changed) {
    const after = now.get(JSON.stringify([article, relation])) ?? 0;
    const delta = deltas.get(relation);
    if (delta !== undefined) delta.articles += Number(after > 0) - Number(after - by > 0);
  }
  const bounds = await firstAndLast(run, [...deltas.keys()]);
  const between = await counterparts(
    run,
    [...deltas.values()].filter((delta) => delta.counterparts.values().some((by) => by !== 0)),
  );
  const rows = [...deltas.values()].map(({ share, events, articles }) => {
    const bound = bounds.get(share.relation);
    const dates = bound === undefined ? {} : { from: toDate(bound.first), to: toDate(bound.last) };
    return {
      type: share.type,
      from: share.source,
      to: share.target,
      events,
      articles,
      properties: { ...dates, ...between.get(share.relation) },
    };
  });
  for (const type of RELATION_TYPES) {
    await inBatches(
      run,
      rows.filter((row) => row.type === type),
      upsert(type),
    );
  }
  await writeTotals(run, changes);
}

/** The property of `(:Graph)` that counts the events which add to some relation of a type. */
export const totalOf = (type: RelationType): string => `eventsOf_${type}`;

/** Keeps how many events add to some relation of each type. */
async function writeTotals(run: Run, changes: readonly ShareChange[]): Promise<void> {
  const types = (shares: readonly EventShare[]) => new Set(shares.map((share) => share.type));
  const deltas = RELATION_TYPES.map((type) => ({
    total: totalOf(type),
    by: changes.reduce((sum, { before, after }) => sum + Number(types(after).has(type)) - Number(types(before).has(type)), 0),
  })).filter((delta) => delta.by !== 0);
  if (deltas.length === 0) return;
  const [graph] = await run<{ totals: Readonly<Record<string, number | undefined>> }>(
    "MATCH (graph:Graph {id: 'graph'}) RETURN graph {.*} AS totals",
  );
  const totals = Object.fromEntries(deltas.map(({ total, by }) => [total, (graph?.totals[total] ?? 0) + by]));
  await run("MATCH (graph:Graph {id: 'graph'}) SET graph += $totals", { totals });
}

const upsert = (type: RelationType): string => `
  UNWIND $rows AS row
  MATCH (from:Actor {id: row.from}) CALL (row) { MATCH (to:Actor {id: row.to}) RETURN to }
  MERGE (from)-[relation:${type}]->(to) ON CREATE SET relation.events = 0, relation.articles = 0
  SET relation.events = relation.events + row.events, relation.articles = relation.articles + row.articles,
    relation += row.properties
  WITH relation WHERE relation.events = 0
  DELETE relation`;

/** What `[:MEDIATES]` holds of those between whom it is: actors of the most events first, and how many events each. */
interface Counterparts {
  readonly between: readonly string[];
  readonly betweenEvents: readonly number[];
}

/** Those between whom relations of the type MEDIATES are from now on, by the key of the relation. */
async function counterparts(run: Run, deltas: readonly Delta[]): Promise<ReadonlyMap<string, Counterparts>> {
  const stored = await inBatches<Partial<Counterparts> & { readonly relation: string }>(
    run,
    deltas.map(({ share: { relation, source, target } }) => ({ relation, source, target })),
    `UNWIND $rows AS row
     MATCH (from:Actor {id: row.source}) CALL (row) { MATCH (to:Actor {id: row.target}) RETURN to }
     MATCH (from)-[relation:MEDIATES]->(to)
     RETURN row.relation AS relation, coalesce(relation.between, []) AS between, coalesce(relation.betweenEvents, []) AS betweenEvents`,
  );
  const before = new Map(stored.map((row) => [row.relation, row]));
  return new Map(
    deltas.map(({ share, counterparts: changes }) => {
      const { between = [], betweenEvents = [] } = before.get(share.relation) ?? {};
      const counts = new Map(between.map((actor, index) => [actor, betweenEvents[index] ?? 0]));
      for (const [actor, by] of changes) counts.set(actor, (counts.get(actor) ?? 0) + by);
      const left = [...counts].filter(([, events]) => events > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
      return [share.relation, { between: left.map(([actor]) => actor), betweenEvents: left.map(([, events]) => events) }];
    }),
  );
}

/** How many events of each article add to each relation now, for an article's evidence is few. Pairs without any are left out. */
async function countShares(
  run: Run,
  pairs: readonly { readonly article: string; readonly relation: string }[],
): Promise<ReadonlyMap<string, number>> {
  const rows = [...Map.groupBy(pairs, (pair) => pair.article)].map(([article, of]) => ({
    article,
    relations: of.map((pair) => pair.relation),
  }));
  const counts = await inBatches<{ article: string; relation: string; shares: number }>(
    run,
    rows,
    `UNWIND $rows AS row
     MATCH (:Article {id: row.article})<-[:STATED_IN]-(:Evidence)-[:EVIDENCE_FOR]->(event:Event)
     WITH DISTINCT row, event
     MATCH (event)-[share:ADDS_TO]->()
     WHERE share.relation IN row.relations AND row.article IN share.articles
     RETURN row.article AS article, share.relation AS relation, count(share) AS shares`,
  );
  return new Map(counts.map(({ article, relation, shares }) => [JSON.stringify([article, relation]), shares]));
}

async function firstAndLast(run: Run, relations: readonly string[]) {
  const found = await inBatches<{ relation: string; first: string; last: string }>(
    run,
    relations,
    `UNWIND $rows AS relation
     CALL (relation) {
       MATCH ()-[share:ADDS_TO]->() WHERE share.relation = relation AND share.from IS NOT NULL
       RETURN share.from AS first ORDER BY share.relation, share.from LIMIT 1
     }
     CALL (relation) {
       MATCH ()-[share:ADDS_TO]->() WHERE share.relation = relation AND share.to IS NOT NULL
       RETURN share.to AS last ORDER BY share.relation DESC, share.to DESC LIMIT 1
     }
     RETURN relation, first, last`,
  );
  return new Map(found.map((row) => [row.relation, row]));
}
