import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { runScript } from '../scripts/run-script.ts';
import { dump } from './dump.ts';
import type { TestServer } from './neo4j-server.ts';
import { sampleReadings } from './reading-arbitrary.ts';
import { reading, talks } from './reading-builder.ts';

/** A graph that goes from SQLite to Neo4j and back by the commands that users have for it. */
export function movesBetweenStores(server: () => TestServer): void {
  it('moves from SQLite to Neo4j and back without a byte changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'moving-'));
    const path = (name: string) => join(folder, name);
    const { url, username, password, database } = server().options;
    const neo4j = { STORE: 'neo4j', NEO4J_URL: url, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
    const move = async (from: Readonly<Record<string, string>>, to: Readonly<Record<string, string>>, file: string) => {
      expect(await runScript('export.ts', ['--output', path(file)], { env: from })).toMatchObject({ status: 0 });
      expect(await runScript('import.ts', [path(file)], { env: to })).toMatchObject({ status: 0, stderr: '' });
      return await readFile(path(file), 'utf8');
    };
    try {
      await server().wipe();
      const first = openSqliteStore(path('a.db'));
      const odd = reading('عربي/١', [talks(['hamas', 'israel'], '2025-05-10')], {
        title: 'half a pair \ud83d, a line end \u2028 and a null \0',
      });
      await first.write([...sampleReadings(60), odd]);
      await first.write(sampleReadings(20).map((item) => ({ ...item, codebook: 'test-9' })));
      const before = await dump(first);
      await first.close();

      const there = await move({ WASIT_DB: path('a.db') }, neo4j, 'there.jsonl');
      const graph = await openNeo4jStore(server().options);
      expect(await dump(graph)).toEqual(before);
      await graph.close();
      const back = await move(neo4j, { WASIT_DB: path('b.db') }, 'back.jsonl');
      expect(back.split('\n').toSorted()).toEqual(there.split('\n').toSorted());
      const last = openSqliteStore(path('b.db'));
      expect(await dump(last)).toEqual(before);
      await last.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 120_000);
}
