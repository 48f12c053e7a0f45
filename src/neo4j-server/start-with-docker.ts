import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { WasitError } from '../domain/errors.ts';
import { choosePort } from './choose-port.ts';
import type { Neo4jServer, Neo4jServerOptions } from './neo4j-server.ts';
import { readOrMakePassword } from './password-file.ts';
import { runCommand } from './run-command.ts';
import { waitForBolt } from './wait-for-bolt.ts';

export interface DockerServerOptions extends Neo4jServerOptions {
  /** The compose file that has the service `neo4j`. */
  readonly composeFile: string;
  /** The environment that the engine is found by (`DOCKER_HOST`, `PATH`). */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether a Docker engine with Compose answers. */
export async function dockerAnswers(env: Readonly<Record<string, string | undefined>>): Promise<boolean> {
  for (const args of [['info'], ['compose', 'version']]) {
    if (!(await runCommand('docker', args, { env, timeoutMs: 10_000 })).ok) return false;
  }
  return true;
}

/**
 * Starts the compose file's Neo4j and waits until it answers. Stopping keeps the container and its data.
 * @throws WasitError CONFIGURATION if Compose fails (with what it said) or the password is another, TIMEOUT if the
 * server does not answer in time.
 */
export async function startWithDocker(options: DockerServerOptions): Promise<Neo4jServer> {
  const home = resolve(options.home);
  const data = join(home, 'docker');
  await mkdir(data, { recursive: true });
  const boltPort = await choosePort(options.boltPort, '--port');
  const httpPort = await choosePort(options.httpPort, '--http-port');
  const passwordFile = join(home, 'password');
  const target = { url: `neo4j://127.0.0.1:${boltPort}`, username: 'neo4j', password: await readOrMakePassword(passwordFile) };
  const env = {
    ...options.env,
    NEO4J_PASSWORD: target.password,
    NEO4J_BOLT_PORT: String(boltPort),
    NEO4J_HTTP_PORT: String(httpPort),
    NEO4J_DATA: data,
    NEO4J_HEAP: `${options.heapMiB}m`,
    NEO4J_PAGE_CACHE: `${options.pageCacheMiB}m`,
  };
  const compose = ['compose', '--file', options.composeFile];

  options.onProgress('starting Neo4j with Docker (the first time downloads its image)');
  const up = await runCommand('docker', [...compose, 'up', '--detach', 'neo4j'], { env, timeoutMs: 30 * 60_000 });
  if (!up.ok) throw new WasitError('CONFIGURATION', `Docker could not start Neo4j; it said:\n${up.output}`);
  const stop = async () => {
    await runCommand('docker', [...compose, 'stop', 'neo4j'], { env, timeoutMs: 120_000 });
  };
  const timeout = AbortSignal.timeout(options.startTimeoutMs);
  try {
    await waitForBolt(target, passwordFile, AbortSignal.any([timeout, options.signal]));
  } catch (error) {
    await stop();
    if (!timeout.aborted) throw error;
    throw new WasitError('TIMEOUT', `Neo4j has not answered within ${options.startTimeoutMs / 1000} s; see \`docker compose logs neo4j\``, {
      cause: error,
    });
  }
  const watcher = spawn('docker', [...compose, 'wait', 'neo4j'], { env, stdio: 'ignore' });
  const ended = once(watcher, 'exit').then(() => undefined);
  return { ...target, passwordFile, browser: `http://127.0.0.1:${httpPort}`, runsOn: 'docker', ended, stop };
}
