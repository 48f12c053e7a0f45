import { RELATION_TYPES, type RelationType } from '../../domain/event.ts';
import type { Run } from './database.ts';
import type { EventShare, ShareChange } from './event-share.ts';
import { inBatches } from './in-batches.ts';
import { toDate } from './values.ts';

interface Delta {
  readonly share: EventShare;
  events: number;
  articles: number;
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
      const delta = deltas.get(share.relation) ?? { share, events: 0, articles: 0 };
      delta.events += by;
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
  const rows = [...deltas.values()].map(({ share, events, articles }) => {
    const bound = bounds.get(share.relation);
    const dates = bound === undefined ? { first: null, last: null } : { first: toDate(bound.first), last: toDate(bound.last) };
    return { type: share.type, from: share.source, to: share.target, events, articles, ...dates };
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
    relation.from = row.first, relation.to = row.last
  WITH relation WHERE relation.events = 0
  DELETE relation`;

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
