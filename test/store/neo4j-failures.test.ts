import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../src/store/neo4j/database.ts';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.ts';
import { runScript } from '../scripts/run-script.ts';
import { dump } from './dump.ts';
import { type OwnServer, ownServer, startsNeo4j } from './neo4j-server.ts';
import { reading, talks } from './reading-builder.ts';

const unavailable = (...words: readonly string[]) => ({
  name: 'WasitError',
  code: 'STORE_UNAVAILABLE',
  message: expect.stringMatching(new RegExp(words.join('.*'))),
});
const first = reading('a1', [talks(['hamas', 'us-government'], '2025-05-10')]);
const second = reading('a2', [talks(['hamas', 'us-government'], '2025-05-10')]);

// These tests stop and kill their server, so they never use a configured one.
describe.skipIf(!startsNeo4j)('when things go wrong with Neo4j', () => {
  let folder: string;
  let server: OwnServer;
  const restart = async (settings: Readonly<Record<string, string>> = {}) => {
    const { port } = server;
    await server.stop();
    server = await ownServer({ home: join(folder, 'home'), port, settings });
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wasit-failures-'));
    server = await ownServer({ home: join(folder, 'home') });
  }, 600_000);
  beforeEach(() => server.wipe());
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const environment = (change: Readonly<Record<string, string>> = {}) => ({
    STORE: 'neo4j',
    NEO4J_URL: server.options.url,
    NEO4J_USERNAME: server.options.username,
    NEO4J_PASSWORD: server.options.password,
    ...change,
  });

  describe('at the start, a command says what to check and ends with status 1:', () => {
    test('no server', async () => {
      const env = environment({ NEO4J_URL: 'neo4j://127.0.0.1:1' });
      const { status, stderr } = await runScript('ingest.ts', ['samples'], { env });
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringMatching(/^error: Neo4j does not answer at neo4j:\/\/127\.0\.0\.1:1: check .*\n$/),
      });
    }, 60_000);

    test('a wrong password, which is not repeated', async () => {
      const { status, stderr, stdout } = await runScript('ingest.ts', ['samples'], {
        env: environment({ NEO4J_PASSWORD: 'not-this-one' }),
      });
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringMatching(/^error: Neo4j at .* refuses user "neo4j": check .*NEO4J_PASSWORD.*\n$/),
      });
      expect(stderr + stdout).not.toContain('not-this-one');
    }, 60_000);

    test('no such database', async () => {
      await expect(openNeo4jStore({ ...server.options, database: 'elsewhere' })).rejects.toMatchObject(
        unavailable('"elsewhere"', 'NEO4J_DATABASE'),
      );
    });
  });

  test('a read-only database is read from, and refuses writes', async () => {
    const writable = await openNeo4jStore(server.options);
    await writable.write([first]);
    await writable.close();
    await restart({ 'server.databases.default_to_read_only': 'true' });
    const store = await openNeo4jStore(server.options);
    try {
      expect(await store.totals()).toMatchObject({ articles: 1, events: 1 });
      await expect(store.write([second])).rejects.toMatchObject(unavailable('read-only'));
      const { status, stderr } = await runScript('ingest.ts', ['samples'], { env: environment() });
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('read-only') });
    } finally {
      await store.close();
      await restart();
    }
  }, 300_000);

  describe('an ingest', () => {
    let articles: string;
    beforeAll(async () => {
      articles = join(folder, 'articles.jsonl');
      await writeFile(articles, Array.from({ length: 800 }, (_, index) => `${JSON.stringify(article(index))}\n`).join(''));
    });
    const ingest = () => runScript('ingest.ts', ['--json', articles], { env: environment() });
    const undisturbed = async () => {
      await server.wipe();
      expect((await ingest()).status).toBe(0);
      return await graph();
    };
    const graph = async () => {
      const store = await openNeo4jStore(server.options);
      return await dump(store).finally(() => store.close());
    };
    const stored = async () => {
      const { records } = await server.driver.executeQuery('MATCH (article:Article) RETURN count(article) AS count');
      return Number(records[0]?.get('count'));
    };

    test('outlives the server: killed and started again, nothing is lost and nothing doubled', async () => {
      const running = ingest();
      let over = false;
      void running.finally(() => {
        over = true;
      });
      while (!over && (await stored()) < 100) await pause(20);
      expect(await stored()).toBeLessThan(800);
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      await restart();
      expect(await running).toMatchObject({ status: 0, stderr: '' });
      const afterwards = await graph();
      expect(afterwards.totals.articles).toBe(800);
      expect(afterwards).toEqual(await undisturbed());
    }, 600_000);

    test('goes on beside another of the same articles', async () => {
      const outcomes = await Promise.all([ingest(), ingest()]);
      expect(outcomes.map(({ status, stderr }) => ({ status, stderr }))).toEqual([
        { status: 0, stderr: '' },
        { status: 0, stderr: '' },
      ]);
      const added = outcomes.map(({ stdout }) => (JSON.parse(stdout) as { articles: { added: number } }).articles.added);
      expect(added.reduce((sum, count) => sum + count, 0)).toBe(800);
      expect(await graph()).toEqual(await undisturbed());
    }, 600_000);

    test('gives up after its patience, with everything written before kept', async () => {
      const store = await openNeo4jStore({ ...server.options, patienceMs: 500 });
      await store.write([first]);
      process.kill(server.pid, 'SIGKILL');
      await server.ended;
      await expect(store.write([second])).rejects.toMatchObject(unavailable('does not answer', 'NEO4J_URL'));
      await expect(store.totals()).rejects.toMatchObject(unavailable('does not answer', 'NEO4J_URL'));
      await restart();
      expect(await store.totals()).toMatchObject({ articles: 1 });
      await store.close();
    }, 300_000);
  });

  test('a query past its time-out is cancelled on the server as well', async () => {
    const database = new Database({ ...server.options, timeoutMs: 300 });
    const slow = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = 7919 * 7927 RETURN count(*) AS count';
    await expect(database.read((run) => run(slow))).rejects.toMatchObject({
      name: 'WasitError',
      code: 'TIMEOUT',
      message: expect.stringContaining('300 ms'),
    });
    const { records } = await server.driver.executeQuery(
      'SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH "UNWIND range" RETURN status',
    );
    expect(records.map((record) => record.get('status'))).toEqual([]);
    await database.close();
  }, 60_000);

  test('a write that cannot get its turn says so and stores nothing', async () => {
    const impatient = await openNeo4jStore({ ...server.options, writeTimeoutMs: 1_000 });
    const store = await openNeo4jStore(server.options);
    const other = server.driver.session();
    const transaction = other.beginTransaction();
    await transaction.run('MATCH (graph:Graph) SET graph.turn = graph.turn + 1');
    await expect(impatient.write([first])).rejects.toMatchObject({ name: 'WasitError', code: 'CONFLICT' });
    await transaction.rollback();
    await other.close();
    expect(await store.totals()).toMatchObject({ articles: 0, actors: 0 });
    expect(await store.write([first])).toMatchObject({ added: 1 });
    await impatient.close();
    await store.close();
  }, 60_000);
});

/** Articles that share events with others, on sixty days. */
function article(index: number) {
  const sides = [
    ['Hamas', 'the United States'],
    ['Hamas', 'Israel'],
    ['Egypt', 'Qatar'],
  ][index % 3];
  const day = new Date(Date.UTC(2025, 2, 1 + (index % 60))).toISOString().slice(0, 10);
  const text = `${sides?.join(' and ')} held talks in Doha on ${day}. Israel bombed Gaza on ${day}, Reuters reported. Qatar mediated between Hamas and Israel.`;
  return {
    id: `article-${index}`,
    text,
    language: 'en',
    publishedAt: `${day}T${String(index % 24).padStart(2, '0')}:00:00Z`,
    publisher: 'Reuters',
  };
}
