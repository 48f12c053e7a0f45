import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importGraph } from '../../../src/exports/import-graph.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { linesOfVersion1, version1 } from '../../fixtures/version-1/version-1.ts';
import { all, dump } from '../dump.ts';
import { temporaryFolder } from './temporary-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'version-1.db');
  await writeFile(path, await version1('wasit.db'));
});
afterEach(() => folder.remove());

const factsOf = (store: GraphStore) => all((page) => store.readings(page));

/** What the old file itself says, read without the store. */
function ask(sql: string): readonly Record<string, unknown>[] {
  const db = new DatabaseSync(path);
  const rows = db.prepare(sql).all();
  db.close();
  return rows.map((row) => ({ ...row }));
}

it('opens a database of version 1 with the events and relations that it had', async () => {
  const events = ask('SELECT id, date_from, date_to, type, relation, modality, confidence, article_count FROM event ORDER BY id');
  const relations = ask(
    `SELECT type, from_actor, to_actor, first_date, last_date, event_count, article_count FROM relation
     WHERE type <> 'REPORTS' ORDER BY type, from_actor, to_actor`,
  );
  expect([events.length, relations.length]).toEqual([114, 60]);

  const store = openSqliteStore(path);
  const graph = await dump(store);
  const now = graph.events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(
    now.map(({ id, date, type, relation, modality, confidence, articleCount: article_count }) => {
      return { id, date_from: date.from, date_to: date.to, type, relation, modality, confidence, article_count };
    }),
  ).toEqual(events);
  const key = (row: object) => JSON.stringify(row);
  const kept = graph.relations
    .filter(({ type }) => type !== 'CITES')
    .map(({ type, from: from_actor, to: to_actor, firstDate: first_date, lastDate: last_date, eventCount: event_count, ...row }) => {
      return { type, from_actor, to_actor, first_date, last_date, event_count, article_count: row.articleCount };
    });
  expect(kept.map(key).toSorted()).toEqual(relations.map(key).toSorted());
  expect(graph.totals).toMatchObject({ articles: 20, events: 114, evidence: 120 });
  await store.close();

  const again = openSqliteStore(path);
  expect(await dump(again)).toEqual(graph);
  expect(ask('SELECT version, name FROM migration ORDER BY version')).toEqual([
    { version: 1, name: 'first schema' },
    { version: 2, name: 'from 1' },
  ]);
  await again.close();
});

it('completes what the old evidence says, of past readings as well', async () => {
  const store = openSqliteStore(path);
  const [page] = await store.findEvents([
    { filter: { participants: ['hamas'], mediators: ['qatar'] }, orderBy: 'DATE_ASC', first: 1, after: null },
  ]);
  const event = page?.items[0]?.node;
  expect(event).toMatchObject({
    pairs: [['hamas', 'israel']],
    thirdParties: expect.arrayContaining([{ actor: 'qatar', roles: ['MEDIATOR'], lead: false }]),
  });
  const facts = await factsOf(store);
  expect(facts.map(({ believedTo }) => believedTo === null).filter((isCurrent) => !isCurrent)).toHaveLength(1);
  const evidence = facts.flatMap(({ reading }) => reading.evidence);
  expect(evidence.filter(({ attributedTo }) => attributedTo.length > 1).length).toBeGreaterThan(0);
  for (const { attributedTo, chains, foundBy, told } of evidence) {
    expect({ chains, foundBy, told }).toEqual({ chains: attributedTo.length === 0 ? [] : [attributedTo], foundBy: 'rules-1', told: null });
  }
  // Evidence that only the past reading has.
  expect(await store.events(['e4f849ffbed82075c5379', 'e72839f04cc9f5d3f3168'])).toEqual([null, null]);
  await store.close();
});

it('makes the same graph of an export of version 1', async () => {
  const old = openSqliteStore(path);
  const imported = openSqliteStore(':memory:');
  const lines = (async function* () {
    yield* await linesOfVersion1('export.jsonl');
  })();
  const report = await importGraph(lines, {
    source: 'export.jsonl',
    writer: imported,
    onProblem: (problem) => expect.fail(JSON.stringify(problem)),
  });
  expect(report).toEqual({ lines: 21, restored: 21, problems: 0 });
  expect(await dump(imported)).toEqual(await dump(old));
  expect(await factsOf(imported)).toEqual(await factsOf(old));
  await imported.close();
  await old.close();
});
