import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { dump } from '../dump.ts';
import { sampleReadings } from '../reading-arbitrary.ts';
import { temporaryFolder } from './temporary-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder.path, 'graph.db');
});
afterEach(() => folder.remove());

const readings = sampleReadings();
const writer = (from: number, to: number) =>
  spawn(process.execPath, [fileURLToPath(new URL('writer.ts', import.meta.url)), path, String(from), String(to)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The graph of these articles, written undisturbed. */
async function undisturbed(articles: ReadonlySet<string>) {
  const store = openSqliteStore(':memory:');
  await store.write(readings.filter(({ article }) => articles.has(article.id)));
  const graph = await dump(store);
  await store.close();
  return graph;
}

it('takes overlapping writes of several processes, from the first moment of a new file', async () => {
  const processes = [writer(0, 40), writer(20, 60), writer(0, 60)];
  const exits = await Promise.all(processes.map(async (child) => (await once(child, 'exit'))[0] as number));
  expect(exits).toEqual([0, 0, 0]);
  const store = openSqliteStore(path);
  expect(await dump(store)).toEqual(await undisturbed(new Set(readings.map(({ article }) => article.id))));
  await store.close();
});

it('has all that it said was stored, and nothing by halves, after it was killed', async () => {
  const child = writer(0, 60);
  const told: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line);
    if (told.length === 25) child.kill('SIGKILL');
  }
  const store = openSqliteStore(path);
  const graph = await dump(store);
  const stored = new Set(graph.articles.map(({ id }) => id));
  expect(new Set(told).difference(stored)).toEqual(new Set());
  expect(graph).toEqual(await undisturbed(stored));

  await store.write(readings);
  expect(await dump(store)).toEqual(await undisturbed(new Set(readings.map(({ article }) => article.id))));
  await store.close();
});

it('says CONFLICT when another writer does not end', async () => {
  const store = openSqliteStore(path, { busyTimeout: 20 });
  const other = new DatabaseSync(path);
  other.exec('BEGIN IMMEDIATE');
  await expect(store.write(readings)).rejects.toMatchObject({
    name: 'WasitError',
    code: 'CONFLICT',
    message: expect.stringContaining(path),
    cause: expect.any(Error),
  });
  expect(await store.totals()).toMatchObject({ articles: 0 });
  other.exec('ROLLBACK');
  other.close();
  expect(await store.write(readings)).toMatchObject({ added: readings.length });
  await store.close();
});
