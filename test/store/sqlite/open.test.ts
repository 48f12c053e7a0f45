import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { dump } from '../dump.ts';
import { reading, talks } from '../reading-builder.ts';
import { temporaryFolder } from './temporary-folder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());
const inFolder = (...names: string[]) => join(folder.path, ...names);

it('makes the folders of its path, and finds everything there when opened again', async () => {
  const path = inFolder('data', 'of', 'mine', 'wasit.db');
  const store = openSqliteStore(path);
  await store.write([reading('a1', [talks(['hamas', 'israel'], '2025-05-10')])]);
  const before = await dump(store);
  await store.close();
  const again = openSqliteStore(path);
  expect(await dump(again)).toEqual(before);
  await again.close();
});

it('keeps a graph in memory alone', async () => {
  const store = openSqliteStore(':memory:');
  expect(await store.write([reading('a1', [talks(['hamas', 'israel'], '2025-05-10')])])).toMatchObject({ added: 1 });
  await store.close();
  const another = openSqliteStore(':memory:');
  expect(await another.totals()).toMatchObject({ articles: 0 });
  await another.close();
});

it('gives back even text that no encoding can hold', async () => {
  const store = openSqliteStore(':memory:');
  const written = reading('a1', [talks(['hamas', 'israel'], '2025-05-10', { sentence: 'نص\ud83d مبتور\u0000 هنا.' })], { title: '\udc00' });
  await store.write([written]);
  expect((await store.articles(['a1']))[0]).toMatchObject(written.article);
  const [page] = await store.findEvidence([{ event: written.evidence[0]?.id ?? '', first: 1, after: null }]);
  expect(page?.items[0]?.node.quote).toBe('نص\ud83d مبتور\u0000 هنا.');
  await store.close();
});

it('refuses a database that a newer program made, and leaves it alone', () => {
  const path = inFolder('newer.db');
  openSqliteStore(path).close();
  const db = new DatabaseSync(path);
  db.exec("INSERT INTO migration VALUES (999, 'from the future', '2099-01-01')");
  db.close();
  expect(() => openSqliteStore(path)).toThrow(
    expect.objectContaining({ code: 'CONFIGURATION', message: expect.stringMatching(/version 999.*newer/) }),
  );
});

it('refuses the database of another program', () => {
  const path = inFolder('other.db');
  const db = new DatabaseSync(path);
  db.exec('CREATE TABLE bookmarks (url TEXT)');
  db.close();
  expect(() => openSqliteStore(path)).toThrow(
    expect.objectContaining({ code: 'CONFIGURATION', message: expect.stringContaining('not made by Wasit') }),
  );
});

it('says what is wrong with a file that is no database, or a path that cannot be', async () => {
  await writeFile(inFolder('letter.txt'), 'Dear reader, this is no database at all. '.repeat(50));
  const unavailable = (message: string) =>
    expect.objectContaining({
      name: 'WasitError',
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(message),
      cause: expect.any(Error),
    });
  expect(() => openSqliteStore(inFolder('letter.txt'))).toThrow(unavailable('is no SQLite database'));
  expect(() => openSqliteStore(inFolder('letter.txt', 'graph.db'))).toThrow(unavailable('part of its path is a file'));
  expect(() => openSqliteStore(folder.path)).toThrow(unavailable('cannot be opened'));
});

it('says that it is closed', async () => {
  const store = openSqliteStore(inFolder('graph.db'));
  await store.close();
  await store.close();
  await expect(store.totals()).rejects.toMatchObject({
    name: 'WasitError',
    code: 'STORE_UNAVAILABLE',
    message: expect.stringContaining('is closed'),
  });
  await expect(store.write([])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
});
