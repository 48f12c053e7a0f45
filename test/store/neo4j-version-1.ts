import { afterAll, beforeAll, expect, it } from 'vitest';
import { importGraph } from '../../src/exports/import-graph.ts';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.ts';
import { toDate, toNeo4j } from '../../src/store/neo4j/values.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { linesOfVersion1 } from '../fixtures/version-1/version-1.ts';
import { all, dump } from './dump.ts';
import type { TestServer } from './neo4j-server.ts';

/** A line of `neo4j.jsonl`. */
type Line = { readonly properties: Readonly<Record<string, unknown>> } & (
  | { readonly node: number; readonly labels: readonly string[] }
  | { readonly from: number; readonly type: string; readonly to: number }
);

/** What the released version stored in Neo4j, and exported, is there in this version as well. */
export function opensVersion1(server: () => TestServer): void {
  const show = async (store: GraphStore) => ({ graph: await dump(store), facts: await all((page) => store.readings(page)) });
  const query = async (cypher: string, parameters: object = {}) => {
    const { options, driver } = server();
    return (await driver.executeQuery(cypher, parameters, { database: options.database })).records.map((record) => record.toObject());
  };
  const importInto = async (store: GraphStore) => {
    const lines = (async function* () {
      yield* await linesOfVersion1('export.jsonl');
    })();
    const report = await importGraph(lines, {
      source: 'export.jsonl',
      writer: store,
      onProblem: (problem) => expect.fail(JSON.stringify(problem)),
    });
    expect(report).toEqual({ lines: 21, restored: 21, problems: 0 });
    return await show(store);
  };
  const opened = async () => {
    const store = await openNeo4jStore(server().options);
    return await show(store).finally(() => store.close());
  };
  let expected: Awaited<ReturnType<typeof show>>;

  beforeAll(async () => {
    const store = openSqliteStore(':memory:');
    expected = await importInto(store);
    await store.close();
  });
  afterAll(() => server().wipe());

  it('imports an export of version 1', async () => {
    await server().wipe();
    const store = await openNeo4jStore(server().options);
    expect(await importInto(store)).toEqual(expected);
    await store.close();
  });

  it('opens a database of version 1, and goes on where that was cut short', async () => {
    await server().wipe();
    await query('MATCH (migration:Migration) WHERE migration.version > 1 DELETE migration');
    await load(query);
    expect(await opened()).toEqual(expected);
    await query('MATCH (migration:Migration {version: 2}) DELETE migration');
    // As if half of it had not been reached yet.
    await query(
      `MATCH (piece:Evidence)-[now:EVIDENCE_FOR]->(event:Event) WHERE piece.id < 'e8' 
       CREATE (piece)-[:SUPPORTS]->(event) DELETE now SET piece.foundBy = null, piece.chains = null, piece.pairs = null`,
    );
    await query("MATCH (past:PastReading) SET past.reading = replace(past.reading, ',\"told\":null', '')");
    expect(await opened()).toEqual(expected);
  }, 120_000);

  it('leaves no type of relationship that stands for two things', async () => {
    const found = await query(
      `MATCH (a)-[r]->(b)
       WITH DISTINCT type(r) AS type, [[label IN labels(a) WHERE label IN $kinds][0], [label IN labels(b) WHERE label IN $kinds][0]] AS ends
       RETURN type, collect(ends) AS ends`,
      { kinds: ['Actor', 'ActorRecord', 'Article', 'Event', 'Evidence'] },
    );
    expect(found.filter(({ ends }) => (ends as unknown[]).length > 1)).toEqual([]);
    expect(found).toContainEqual({ type: 'REPORTS', ends: [['Actor', 'Event']] });
    expect(found).toContainEqual({ type: 'SUPPORTS', ends: [['Actor', 'Actor']] });
  });
}

async function load(query: (cypher: string, parameters: object) => Promise<readonly Record<string, unknown>[]>): Promise<void> {
  const lines = (await linesOfVersion1('neo4j.jsonl')).map((line) => JSON.parse(line) as Line);
  const ids = new Map<number, string>();
  const nodes = lines.filter((line) => 'node' in line);
  for (const [label, rows] of Map.groupBy(nodes, ({ labels }) => labels.join(':'))) {
    const made = await query(
      label === 'Graph'
        ? "UNWIND $rows AS row MATCH (n:Graph {id: 'graph'}) SET n = row.properties RETURN row.node AS node, elementId(n) AS id"
        : `UNWIND $rows AS row CREATE (n:${label}) SET n = row.properties RETURN row.node AS node, elementId(n) AS id`,
      { rows: rows.map(({ node, properties }) => ({ node, properties: toProperties(properties) })) },
    );
    for (const { node, id } of made) ids.set(Number(node), String(id));
  }
  const relationships = lines.filter((line) => 'type' in line);
  for (const [type, rows] of Map.groupBy(relationships, (line) => line.type)) {
    await query(
      `UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to
       CREATE (a)-[r:${type}]->(b) SET r = row.properties`,
      { rows: rows.map(({ from, to, properties }) => ({ from: ids.get(from), to: ids.get(to), properties: toProperties(properties) })) },
    );
  }
}

function toProperties(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, toValue(value)]));
}

function toValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toValue);
  if (typeof value !== 'object' || value === null) return value;
  if ('date' in value) return toDate(String(value.date));
  if ('int' in value) return toNeo4j(value.int);
  return 'float' in value ? value.float : value;
}
