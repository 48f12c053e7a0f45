import { request } from 'node:http';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../src/server/start-server.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { openServer, sharedServer, testConfig } from './running-server.ts';

const TOKEN = 'correct-horse-battery';
const logger = pino({ level: 'silent' });

/** Sends a request under another name than the one it connects to, which `fetch` does not allow. */
function get(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

describe('without tokens', () => {
  const server = sharedServer();

  it.each(['0.0.0.0', '::', '192.0.2.1', 'example.org'])('it refuses to listen at %s', async (host) => {
    const store = openSqliteStore(':memory:');
    const starting = startServer({ config: testConfig({ host }), store, issues: new Map(), logger });
    await expect(starting).rejects.toMatchObject({
      code: 'CONFIGURATION',
      message: expect.stringContaining(`HOST is ${host}, which others can reach`),
    });
    await store.close();
  });

  it('it answers to names of this machine alone, so that no page can lead its own name here', async () => {
    const { port } = new URL(server().url);
    for (const host of ['localhost', '127.0.0.1', `localhost:${port}`, `127.0.0.1:${port}`, '[::1]', 'LOCALHOST']) {
      expect([host, await get(`${server().url}/health/live`, host)]).toEqual([host, 200]);
    }
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1.evil.example', 'localhost.evil.example', '10.0.0.1']) {
      expect([host, await get(`${server().url}/health/live`, host)]).toEqual([host, 403]);
    }
    for (const host of ['a b', '[']) expect([host, await get(`${server().url}/health/live`, host)]).toEqual([host, 400]);
  });

  it('it refuses what a page elsewhere could send without asking', async () => {
    const body = JSON.stringify({ query: '{ totals { articles } }' });
    expect((await server().fetch('/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body })).status).toBe(415);
    expect((await server().fetch('/graphql?query={totals{articles}}')).status).toBe(400);
    const preflight = await server().fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('with tokens', () => {
  const server = sharedServer({ server: { apiTokens: ['another-token-altogether', TOKEN], host: '0.0.0.0' } });
  const query = '{ totals { articles } }';

  it('it listens anywhere and answers who has one', async () => {
    expect(await server().ask(query, {}, { authorization: `Bearer ${TOKEN}` })).toMatchObject({
      status: 200,
      data: { totals: { articles: 0 } },
    });
    const { port } = new URL(server().url);
    expect(await get(`http://127.0.0.1:${port}/health/live`, 'api.example.org')).toBe(200);
  });

  it.each([
    {},
    { authorization: `Bearer ${TOKEN}x` },
    { authorization: 'Bearer' },
    { authorization: TOKEN },
    { authorization: 'Basic eDp5' },
  ])('it refuses %o and says what is needed', async (headers) => {
    expect(await server().ask(query, {}, headers as Record<string, string>)).toMatchObject({
      status: 401,
      errors: [{ message: 'a token is needed: send the header "Authorization: Bearer <token>"', extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('it names the scheme, and leaves health and the explorer open', async () => {
    const refused = await server().fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
    expect((await server().fetch('/health/ready')).status).toBe(200);
    expect((await server().fetch('/explorer/')).status).toBe(200);
  });

  it('it keeps tokens out of the log', async () => {
    await server().ask(query, {}, { authorization: `Bearer ${TOKEN}` });
    await server().ask(query, {}, { authorization: 'Bearer wrong-token-but-secret' });
    expect(server().log.join('')).not.toMatch(/correct-horse|wrong-token/);
  });
});

it('names a port that is taken and how to take another', async () => {
  const first = await openServer();
  const port = Number(new URL(first.url).port);
  const store = openSqliteStore(':memory:');
  const starting = startServer({ config: testConfig({ port }), store, issues: new Map(), logger });
  await expect(starting).rejects.toMatchObject({
    code: 'CONFIGURATION',
    message: `port ${port} is taken on 127.0.0.1: stop what listens there, or set PORT to another (PORT=0 takes any free one)`,
  });
  await store.close();
  await first.close();
});
