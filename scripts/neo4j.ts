import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { WasitError } from '../src/domain/errors.ts';
import { dockerAnswers, startWithDocker } from '../src/neo4j-server/start-with-docker.ts';
import { startWithJava } from '../src/neo4j-server/start-with-java.ts';

const project = join(import.meta.dirname, '..');
const whole = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('must be a whole number');
};

const command = new Command('neo4j')
  .description('Runs a Neo4j server for Wasit, with Docker where an engine answers, else with Java and Maven. Ctrl-C stops it.')
  .option('--port <port>', 'port for Bolt on 127.0.0.1; 0 takes a free one', whole, 7687)
  .option('--http-port <port>', 'port for Neo4j Browser on 127.0.0.1; 0 takes a free one', whole, 7474)
  .option('--home <folder>', 'where data, logs and password are kept', join(project, 'data', 'neo4j'))
  .option('--heap <MiB>', "most memory for Java's heap", whole, 512)
  .option('--page-cache <MiB>', "most memory for Neo4j's page cache", whole, 128)
  .option('--start-timeout <seconds>', 'give up if it has not answered by then', whole, 120)
  .option('--no-docker', 'use Java even where a Docker engine answers')
  .parse();
const flags = command.opts<{
  port: number;
  httpPort: number;
  home: string;
  heap: number;
  pageCache: number;
  startTimeout: number;
  docker: boolean;
}>();

const { JAVA_HOME } = process.env;
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());

const options = {
  home: flags.home,
  boltPort: flags.port,
  httpPort: flags.httpPort,
  heapMiB: flags.heap,
  pageCacheMiB: flags.pageCache,
  startTimeoutMs: flags.startTimeout * 1000,
  signal: interrupted.signal,
  onProgress: (line: string) => console.error(line),
};

try {
  const started = performance.now();
  const server =
    flags.docker && (await dockerAnswers(process.env))
      ? await startWithDocker({ ...options, composeFile: join(project, 'docker-compose.yml'), env: process.env })
      : await startWithJava({
          ...options,
          downloads: join(project, 'data', 'neo4j', 'downloads'),
          java: JAVA_HOME === undefined ? 'java' : join(JAVA_HOME, 'bin', 'java'),
        });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.error(`Neo4j answers after ${seconds} s (${server.runsOn === 'docker' ? 'Docker' : `Java, process ${server.runsOn.pid}`}).`);
  console.error(`Neo4j Browser: ${server.browser} (user ${server.username}, password in ${server.passwordFile})`);
  console.error('In the terminal where Wasit runs:\n');
  console.log(
    [
      'export STORE=neo4j',
      `export NEO4J_URL=${server.url}`,
      `export NEO4J_USERNAME=${server.username}`,
      `export NEO4J_PASSWORD_FILE=${shellQuoted(server.passwordFile)}`,
    ].join('\n'),
  );
  console.error('\nCtrl-C stops the server; its data stay.');

  interrupted.signal.addEventListener('abort', () => {
    console.error('stopping Neo4j');
    void server.stop();
  });
  if (interrupted.signal.aborted) await server.stop();
  await server.ended;
  if (!interrupted.signal.aborted) {
    console.error(`Neo4j has ended by itself: see the logs in ${join(flags.home, 'logs')}`);
    process.exitCode = 1;
  }
} catch (error) {
  if (interrupted.signal.aborted) process.exit();
  if (!(error instanceof WasitError)) throw error;
  console.error(`npm run neo4j: ${error.message}`);
  process.exitCode = 1;
}

function shellQuoted(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
