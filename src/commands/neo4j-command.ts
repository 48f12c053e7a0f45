import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Neo4jServer, Neo4jServerOptions } from '../neo4j-server/neo4j-server.ts';
import { dockerAnswers, startWithDocker } from '../neo4j-server/start-with-docker.ts';
import { startWithJava } from '../neo4j-server/start-with-java.ts';
import { runCommand } from './run-command.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
const DATA = join(PROJECT, 'data', 'neo4j');

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `neo4j`: runs a Neo4j server until it is told to end, and prints the settings with which Wasit uses it.
 * Sets the exit status: 1 if the server cannot be started or ends by itself.
 * @param argv as `process.argv`
 */
export async function neo4jCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const flags = new Command('neo4j')
    .description('Runs a Neo4j server for Wasit, with Docker where an engine answers, else with Java and Maven. Ctrl-C stops it.')
    .option('--port <port>', 'port for Bolt on 127.0.0.1; 0 takes a free one', whole, 7687)
    .option('--http-port <port>', 'port for Neo4j Browser on 127.0.0.1; 0 takes a free one', whole, 7474)
    .option('--home <folder>', 'where data, logs and password are kept', DATA)
    .option('--heap <MiB>', "most memory for Java's heap", whole, 512)
    .option('--page-cache <MiB>', "most memory for Neo4j's page cache", whole, 128)
    .option('--start-timeout <seconds>', 'give up if it has not answered by then', whole, 120)
    .option('--no-docker', 'use Java even where a Docker engine answers')
    .parse(argv)
    .opts<Flags>();
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  const { signal } = interrupted;

  const started = performance.now();
  const server = await start(flags, env, signal).catch((error) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (server === null) return 0;
  tell(`Neo4j answers after ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  tell(`Neo4j Browser: ${server.browser} (user ${server.username}, password in ${server.passwordFile})`);
  tell('In the terminal where Wasit runs:\n');
  process.stdout.write(`${settings(server)}\n`);
  tell('\nCtrl-C stops the server; its data stay.');

  const stop = () => {
    tell('stopping Neo4j');
    void server.stop();
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop);
  await server.ended;
  if (signal.aborted) return 0;
  tell(`error: Neo4j has ended by itself: see its logs in ${flags.home}`);
  return 1;
}

interface Flags {
  readonly port: number;
  readonly httpPort: number;
  readonly home: string;
  readonly heap: number;
  readonly pageCache: number;
  readonly startTimeout: number;
  readonly docker: boolean;
}

async function start(flags: Flags, env: Environment, signal: AbortSignal): Promise<Neo4jServer> {
  const options: Neo4jServerOptions = {
    home: flags.home,
    boltPort: flags.port,
    httpPort: flags.httpPort,
    heapMiB: flags.heap,
    pageCacheMiB: flags.pageCache,
    startTimeoutMs: flags.startTimeout * 1000,
    signal,
    onProgress: tell,
  };
  if (flags.docker && (await dockerAnswers(env))) {
    return await startWithDocker({ ...options, composeFile: join(PROJECT, 'docker-compose.yml'), env });
  }
  const { JAVA_HOME } = env;
  const java = JAVA_HOME === undefined ? 'java' : join(JAVA_HOME, 'bin', 'java');
  return await startWithJava({ ...options, downloads: join(DATA, 'downloads'), java });
}

function settings({ url, username, passwordFile }: Neo4jServer): string {
  const quoted = /^[\w./-]+$/.test(passwordFile) ? passwordFile : `'${passwordFile.replaceAll("'", "'\\''")}'`;
  return [
    'export STORE=neo4j',
    `export NEO4J_URL=${url}`,
    `export NEO4J_USERNAME=${username}`,
    `export NEO4J_PASSWORD_FILE=${quoted}`,
  ].join('\n');
}

function whole(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('must be a whole number');
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
