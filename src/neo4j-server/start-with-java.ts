import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { WasitError } from '../domain/errors.ts';
import { choosePort } from './choose-port.ts';
import { downloadNeo4j } from './download-neo4j.ts';
import type { Neo4jServer, Neo4jServerOptions } from './neo4j-server.ts';
import { readOrMakePassword } from './password-file.ts';
import { runCommand } from './run-command.ts';
import { waitForBolt } from './wait-for-bolt.ts';

export interface JavaServerOptions extends Neo4jServerOptions {
  /** Where Neo4j's own files are kept; several homes may share them. */
  readonly downloads: string;
  /** The `java` command. */
  readonly java: string;
  /** More options for Java, such as `-XX:TieredStopAtLevel=1`, which suits a server that lives for a few minutes. */
  readonly javaOptions?: readonly string[];
  /** More lines for neo4j.conf. */
  readonly settings?: Readonly<Record<string, string>>;
}

const OLDEST_JAVA = 17;
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];

/**
 * Starts Neo4j Community as a Java process on 127.0.0.1 and waits until it answers.
 * @throws WasitError CONFIGURATION where Java or Maven is missing or too old, a port is taken, or the server ends at
 * once (with what its log says); TIMEOUT if it does not answer in time.
 */
export async function startWithJava(options: JavaServerOptions): Promise<Neo4jServer> {
  await requireJava(options.java);
  const home = resolve(options.home);
  const lib = await downloadNeo4j(resolve(options.downloads), options.onProgress, options.signal);
  const boltPort = await choosePort(options.boltPort, '--port');
  const httpPort = await choosePort(options.httpPort, '--http-port');
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import']) await mkdir(join(home, folder), { recursive: true });
  await writeFile(join(home, 'conf', 'neo4j.conf'), configuration(options, boltPort, httpPort));
  const passwordFile = join(home, 'password');
  const target = { url: `neo4j://127.0.0.1:${boltPort}`, username: 'neo4j', password: await readOrMakePassword(passwordFile) };

  options.onProgress('starting Neo4j');
  const child = spawn(
    options.java,
    [
      '-cp',
      join(lib, '*'),
      `-Xmx${options.heapMiB}m`,
      '-XX:+UseG1GC',
      ...OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
      '-Dfile.encoding=UTF-8',
      ...(options.javaOptions ?? []),
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
    ],
    { cwd: home, stdio: 'ignore' },
  );
  await once(child, 'spawn');
  const ended = once(child, 'exit').then(() => undefined);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };

  const gone = new AbortController();
  void ended.then(() => gone.abort(new Error('ended')));
  const timeout = AbortSignal.timeout(options.startTimeoutMs);
  try {
    await waitForBolt(target, passwordFile, AbortSignal.any([gone.signal, timeout, options.signal]));
  } catch (error) {
    if (gone.signal.aborted) {
      throw new WasitError('CONFIGURATION', `Neo4j ended while starting: ${await lastErrors(home)}`, { cause: error });
    }
    await stop();
    if (!timeout.aborted) throw error;
    throw new WasitError('TIMEOUT', `Neo4j has not answered within ${options.startTimeoutMs / 1000} s; see ${join(home, 'logs')}`, {
      cause: error,
    });
  }
  const pid = child.pid as number;
  return { ...target, passwordFile, browser: `http://127.0.0.1:${httpPort}`, runsOn: { pid }, ended, stop };
}

async function requireJava(java: string): Promise<void> {
  const { ok, output } = await runCommand(java, ['-version'], { timeoutMs: 20_000 });
  const found = Number(/version "(?:1\.)?(\d+)/.exec(output)?.[1] ?? Number.NaN);
  if (ok && found >= OLDEST_JAVA) return;
  const what = ok ? `the installed Java is ${found}` : 'there is no `java` here';
  throw new WasitError(
    'CONFIGURATION',
    `Neo4j needs Java ${OLDEST_JAVA} or 21, and ${what}: install one (Debian and Ubuntu: \`apt install openjdk-17-jre-headless\`, macOS: \`brew install openjdk@21\`) or set JAVA_HOME to it, or install Docker instead`,
  );
}

function configuration(options: JavaServerOptions, boltPort: number, httpPort: number): string {
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.listen_address': `:${boltPort}`,
    'server.bolt.advertised_address': `:${boltPort}`,
    'server.http.listen_address': `:${httpPort}`,
    'server.http.advertised_address': `:${httpPort}`,
    'server.memory.heap.max_size': `${options.heapMiB}m`,
    'server.memory.pagecache.size': `${options.pageCacheMiB}m`,
    'dbms.usage_report.enabled': 'false',
    // Half a gigabyte that an empty graph would take.
    'db.tx_log.preallocate': 'false',
    ...options.settings,
  };
  return `# Written at every start.\n${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')}`;
}

async function lastErrors(home: string): Promise<string> {
  const lines = (await readFile(join(home, 'logs', 'neo4j.log'), 'utf8').catch(() => '')).trim().split('\n');
  if (lines.some((line) => line.includes('Lock file has been locked'))) return `another server already runs with the data in ${home}`;
  const errors = lines.filter((line) => /ERROR|Caused by/.test(line));
  return (errors.length > 0 ? errors : lines).slice(-5).join('\n');
}
