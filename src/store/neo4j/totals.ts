import { RELATION_TYPES } from '../../domain/event.ts';
import type { GraphTotals } from '../store.ts';
import type { Run } from './database.ts';
import { totalOf } from './write-relations.ts';

/** Read from Neo4j's own counters and from those on `(:Graph)`: the cost does not grow with the graph. */
export async function readTotals(run: Run): Promise<GraphTotals> {
  const count = async (label: string) => (await run<{ count: number }>(`MATCH (n:${label}) RETURN count(n) AS count`))[0]?.count ?? 0;
  const [articles, actors, events, evidence, graph] = await Promise.all([
    count('Article'),
    count('Actor'),
    count('Event'),
    count('Evidence'),
    run<{ totals: Readonly<Record<string, number | undefined>> }>("MATCH (graph:Graph {id: 'graph'}) RETURN graph {.*} AS totals"),
  ]);
  const relations = RELATION_TYPES.map((type) => ({ type, events: graph[0]?.totals[totalOf(type)] ?? 0 }));
  return { articles, actors, events, evidence, relations: relations.filter((relation) => relation.events > 0) };
}
