import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { sampleReadings } from '../graphql/sample-graph.ts';
import { openServer, sharedServer } from './running-server.ts';

describe('the server lives on after', () => {
  const server = sharedServer({ readings: sampleReadings });
  const post = async (body: string, type = 'application/json') =>
    (await server().fetch('/graphql', { method: 'POST', headers: { 'content-type': type }, body })).status;

  afterEach(async () => {
    expect((await server().ask('{ totals { articles } }')).data).toEqual({ totals: { articles: 4 } });
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{}',
    '1',
    '"x"',
    '{"query": 1}',
    '{"query": ""}',
    '{"query": null}',
    '{"query": "{"}',
    '[{"query": "{ totals { actors } }"}]',
  ])('the body %j', async (body) => expect(await post(body)).toBe(400));

  it.each([
    '{"query": "{ totals { actors } }", "variables": []}',
    '{"query": "{ totals { actors } }", "variables": "x"}',
    '{"query": "{ totals { actors } }", "operationName": "Nobody"}',
    '{"query": "{ totals { actors } }", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}',
    '{"query": "{ totals { actors } }", "__proto__": {"x": 1}}',
  ])('the request %s', async (body) => {
    const status = await post(body);
    expect(status).toBeLessThan(500);
  });

  it('another content type', async () => {
    expect(await post('<query/>', 'application/xml')).toBe(415);
    expect(await post('query=x', 'application/x-www-form-urlencoded')).toBe(415);
  });

  it('other methods and addresses', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) expect((await server().fetch('/graphql', { method })).status).toBe(404);
    expect(await (await server().fetch('/nothing')).json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it.each([
    ['a value in place of an object', '{ events(filter: 1) { totalCount } }'],
    ['fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['one field a thousand times', `{ totals { ${'actors '.repeat(990)} } }`],
    ['conflicting aliases', '{ a: totals { actors } a: events { totalCount } }'],
    ['deep brackets', `{ events(filter: {participants: ${'['.repeat(400)}${']'.repeat(400)}}) { totalCount } }`],
  ])('%s', async (_, query) => {
    expect((await server().ask(query)).status).toBe(400);
  });

  it.each(['\0', '\ud800', '%', '" OR 1=1 --', '*', 'AND', 'NEAR(', '\u202e', '🕊️'])('the search text %j', async (text) => {
    const { errors } = await server().ask(
      'query ($text: String, $id: ID!) { actors(search: $text) { totalCount } events(filter: { text: $text }) { totalCount nodes { id } } actor(id: $id) { id } }',
      { text, id: text },
    );
    expect(errors.map((error) => error.extensions.code)).toEqual(['NOT_FOUND']);
  });

  it('a request that is no HTTP, or breaks off', async () => {
    const { port } = new URL(server().url);
    for (const bytes of [
      'nonsense\r\n\r\n',
      'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"query"',
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => socket.end(bytes));
        socket
          .on('close', () => resolve())
          .on('error', () => resolve())
          .resume();
      });
    }
  });
});

describe('what is not the client’s business', () => {
  it('is masked under a reference that the log has with the cause', async () => {
    const server = await openServer({
      readings: sampleReadings,
      wrap: (store) =>
        Object.assign(Object.create(store), {
          totals: () => Promise.reject(new Error('secret of the engine')),
          close: () => store.close(),
        }),
    });
    const { status, errors, data } = await server.ask('{ totals { articles } }');
    expect([status, data]).toEqual([200, null]);
    expect(errors).toEqual([
      {
        ...{ message: 'Something went wrong on the server', path: ['totals'], locations: [{ line: 1, column: 3 }] },
        extensions: { code: 'INTERNAL_SERVER_ERROR', reference: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      },
    ]);
    const line = server.log.find((entry) => entry.includes(errors[0]?.extensions.reference));
    expect(line).toContain('secret of the engine');
    await server.close();
  });

  it('stays inside when the store is gone, and readiness tells', async () => {
    const server = await openServer({ readings: sampleReadings });
    expect(await (await server.fetch('/health/ready')).json()).toEqual({ status: 'ready' });
    await server.store.close();
    const { errors } = await server.ask('{ totals { articles } }');
    expect(['INTERNAL_SERVER_ERROR', 'STORE_UNAVAILABLE']).toContain(errors[0]?.extensions.code);
    expect(JSON.stringify(errors)).not.toMatch(/sqlite|node:|\.ts|database is not open/i);
    expect((await server.fetch('/health/ready')).status).toBe(503);
    expect((await server.fetch('/health/live')).status).toBe(200);
    await server.close();
  });

  it('keeps queries and variables out of the log', async () => {
    const server = await openServer({ readings: sampleReadings });
    await server.ask('query ($id: ID!) { actor(id: $id) { name } }', { id: 'a-secret-variable' });
    await server.fetch('/graphql?query={actor(id:"a-secret-variable"){id}}', { headers: { 'apollo-require-preflight': '1' } });
    expect(server.log.filter((line) => line.includes('"path":"/graphql"'))).toHaveLength(2);
    expect(server.log.join('')).not.toContain('a-secret-variable');
    await server.close();
  });
});
