import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { startWithJava } from '../../src/neo4j-server/start-with-java.ts';
import type { Neo4jOptions } from '../../src/store/neo4j/database.ts';

const project = join(import.meta.dirname, '..', '..');

/** Tests that start, stop and kill servers of their own run where `STORES` names neo4j. */
export const startsNeo4j = (process.env['STORES'] ?? '').split(',').includes('neo4j');

/** The other tests of the Neo4j store run on a configured server as well. */
export const wantsNeo4j = startsNeo4j || Boolean(process.env['NEO4J_URL']);

/** A server to test against, and how to come by its data directly. */
export interface TestServer {
  readonly options: Neo4jOptions;
  readonly driver: Driver;
  /** Leaves the database as a new user finds it, constraints and indexes aside. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/** The configured server, or else one of our own. Throws if neither is to be had. */
export async function testServer(): Promise<TestServer> {
  return process.env['NEO4J_URL'] ? await configuredServer(process.env['NEO4J_URL']) : await ownServer();
}

export interface OwnServer extends TestServer {
  readonly port: number;
  readonly pid: number;
  /** Resolves once the process is gone, however it ended. */
  readonly ended: Promise<void>;
}

/** Starts a server with ports of its own, in a new folder that goes with it; `home` and `port` start an earlier one again. */
export async function ownServer(
  again: { readonly home?: string; readonly port?: number; readonly settings?: Readonly<Record<string, string>> } = {},
): Promise<OwnServer> {
  const home = again.home ?? (await mkdtemp(join(tmpdir(), 'wasit-neo4j-')));
  const server = await startWithJava({
    home,
    downloads: join(project, 'data', 'neo4j', 'downloads'),
    java: process.env['JAVA_HOME'] === undefined ? 'java' : join(process.env['JAVA_HOME'], 'bin', 'java'),
    boltPort: again.port ?? 0,
    httpPort: 0,
    heapMiB: 512,
    pageCacheMiB: 128,
    startTimeoutMs: 120_000,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    javaOptions: ['-XX:TieredStopAtLevel=1'],
    // Tests change the graph by leaps, at each of which every statement would be planned again.
    settings: { 'dbms.cypher.min_replan_interval': '1h', ...again.settings },
  });
  const { url, username, password } = server;
  const options: Neo4jOptions = { url, username, password, database: 'neo4j', poolSize: 20, timeoutMs: 10_000 };
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  const stop = async () => {
    await driver.close();
    await server.stop();
    if (again.home === undefined) await rm(home, { recursive: true, force: true });
  };
  if (server.runsOn === 'docker') throw new TypeError('expected a process');
  return {
    options,
    driver,
    port: Number(URL.parse(url)?.port),
    pid: server.runsOn.pid,
    ended: server.ended,
    wipe: () => wipe(driver, 'neo4j'),
    stop,
  };
}

async function configuredServer(url: string): Promise<TestServer> {
  const username = process.env['NEO4J_USERNAME'] ?? 'neo4j';
  const file = process.env['NEO4J_PASSWORD_FILE'];
  const password = file === undefined ? (process.env['NEO4J_PASSWORD'] ?? '') : (await readFile(file, 'utf8')).trim();
  const options: Neo4jOptions = {
    url,
    username,
    password,
    database: process.env['NEO4J_DATABASE'] ?? 'neo4j',
    poolSize: 20,
    timeoutMs: 10_000,
  };
  const driver = neo4j.driver(url, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  await requireEmpty(driver, options);
  const stop = async () => {
    await wipe(driver, options.database);
    await driver.close();
  };
  return { options, driver, wipe: () => wipe(driver, options.database), stop };
}

/** Tests erase the database, so one that holds a graph is refused. */
async function requireEmpty(driver: Driver, { url, database }: Neo4jOptions): Promise<void> {
  const { records } = await driver.executeQuery(`MATCH (n) WHERE ${DATA} RETURN count(n) AS nodes`, {}, { database });
  const nodes: unknown = records[0]?.get('nodes');
  if (nodes === 0) return;
  await driver.close();
  throw new Error(
    `the database "${database}" at ${url} holds ${nodes} nodes, which the tests would erase: give them an empty one (NEO4J_URL)`,
  );
}

const DATA = 'NOT n:Graph AND NOT n:Migration';

async function wipe(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  await session.run(`MATCH (n) WHERE ${DATA} CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS`);
  await session.run("MATCH (graph:Graph) SET graph = {id: 'graph', turn: graph.turn + 1}");
  await session.close();
}
