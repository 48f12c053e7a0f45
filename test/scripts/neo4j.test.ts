import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startsNeo4j } from '../store/neo4j-server.ts';
import { runScript } from './run-script.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'neo4j-home-'));
});
afterAll(() => rm(home, { recursive: true }));

describe('npm run neo4j', () => {
  test('says what to install where there is no Java', async () => {
    const outcome = await runScript('neo4j.ts', ['--no-docker', '--home', home], {
      env: { PATH: dirname(process.execPath), JAVA_HOME: home },
    });
    expect(outcome).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^error: Neo4j needs Java 17 .*install.*JAVA_HOME.*Docker/),
    });
  });

  test.skipIf(!startsNeo4j)(
    'says which option avoids a port that is taken',
    async () => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const { port } = other.address() as AddressInfo;
      const outcome = await runScript('neo4j.ts', ['--no-docker', '--home', home, '--port', String(port)], { env: {} });
      other.close();
      expect(outcome).toMatchObject({
        status: 1,
        stderr: expect.stringContaining(`port ${port} is taken: stop what listens there, or choose another with --port`),
      });
    },
    600_000,
  );

  test.skipIf(!startsNeo4j)(
    'prints settings with which Wasit works, keeps its password to its owner, and stops cleanly',
    async () => {
      const args = ['scripts/neo4j.ts', '--no-docker', '--home', home, '--port', '0', '--http-port', '0'];
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
      const ended = once(child, 'exit');
      const settings: Record<string, string> = {};
      try {
        for await (const line of createInterface({ input: child.stdout })) {
          const [, name = '', value = ''] = /^export (\w+)=(.*)$/.exec(line) ?? [];
          settings[name] = value;
          if (name === 'NEO4J_PASSWORD_FILE') break;
        }
        const password = settings['NEO4J_PASSWORD_FILE'] ?? '';
        expect((await stat(password)).mode & 0o777).toBe(0o600);
        const ingest = await runScript('ingest.ts', ['--json', 'samples'], { env: settings });
        expect(ingest).toMatchObject({ status: 0, stderr: '' });
        expect(ingest.stdout + ingest.stderr).not.toContain((await readFile(password, 'utf8')).trim());
      } finally {
        child.kill('SIGTERM');
      }
      const [status] = await ended;
      expect(status).toBe(0);
      expect(await runScript('ingest.ts', ['samples'], { env: settings })).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('does not answer'),
      });
      expect(await readFile(join(home, 'logs', 'neo4j.log'), 'utf8')).toMatch(/Stopped\.\s*$/);
    },
    600_000,
  );
});
