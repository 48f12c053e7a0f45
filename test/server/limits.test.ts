import { describe, expect, it } from 'vitest';
import { EXAMPLE_QUERY } from '../../src/server/example-query.ts';
import { sampleReadings } from '../graphql/sample-graph.ts';
import { sharedServer } from './running-server.ts';

const server = sharedServer({ readings: sampleReadings });

async function codeOf(query: string, variables?: Record<string, unknown>) {
  const { status, errors } = await server().ask(query, variables);
  return [status, errors[0]?.extensions.code];
}

describe('the cost of a query', () => {
  it('is refused before the store is asked, with the cost and the limit', async () => {
    const { status, errors } = await server().ask(
      '{ actors(first: 100) { nodes { events(first: 100) { nodes { evidence(first: 100) { nodes { id } } } } } } }',
    );
    expect([status, errors[0]?.extensions]).toEqual([400, { code: 'QUERY_TOO_COSTLY' }]);
    expect(errors[0]?.message).toMatch(/^the query costs 2020201; right is at most 200000/);
  });

  it('counts pages given in variables, and their defaults', async () => {
    const query =
      'query ($n: Int! = 100) { actors(first: $n) { nodes { relations(first: $n) { nodes { events(first: $n) { nodes { id } } } } } } }';
    expect(await codeOf(query)).toEqual([400, 'QUERY_TOO_COSTLY']);
    expect(await codeOf(query, { n: 100 })).toEqual([400, 'QUERY_TOO_COSTLY']);
    expect(await codeOf(query, { n: 10 })).toEqual([200, undefined]);
  });

  it('counts aliases and fragments', async () => {
    const list = 'actors(first: 100) { nodes { events(first: 100) { nodes { id type } } } }';
    expect(await codeOf(`{ ${list} }`)).toEqual([200, undefined]);
    expect(await codeOf(`{ ${Array.from({ length: 10 }, (_, index) => `a${index}: ${list}`).join(' ')} }`)).toEqual([
      400,
      'QUERY_TOO_COSTLY',
    ]);
    const fragments = Array.from(
      { length: 60 },
      (_, index) => `fragment f${index} on Query { a${index}: totals { actors } ...f${index + 1} ...f${index + 1} }`,
    );
    expect(await codeOf(`{ ...f0 } ${fragments.join(' ')} fragment f60 on Query { totals { actors } }`)).toEqual([400, 'QUERY_TOO_COSTLY']);
  });

  it('leaves room for what people ask', async () => {
    expect(await codeOf(EXAMPLE_QUERY)).toEqual([200, undefined]);
    const plain = `{ relations { nodes { type from { name nameInArabic: name(language: ar) } to { name } since until events { nodes {
      date { from to precision } evidence { nodes { quote article { title publishedAt } } } } } } } }`;
    expect(await codeOf(plain)).toEqual([200, undefined]);
    expect(
      await codeOf('{ articles(first: 100) { nodes { title text mentions { text span { start end } actor { id name } } } } }'),
    ).toEqual([200, undefined]);
    expect(await codeOf('{ timeline(bucket: DAY, limit: 1000) { from count byType { type count } } }')).toEqual([200, undefined]);
  });

  it('is told only after an impossible page size', async () => {
    expect(await codeOf('{ events(first: 2000000000) { totalCount } }')).toEqual([200, 'BAD_INPUT']);
  });
});

describe('the depth of a query', () => {
  /** 2 fields more than three times as many steps down. */
  const nested = (steps: number, leaf: string) =>
    `{ event(id: "nobody") { ${'evidence(first: 1) { nodes { event { '.repeat(steps)} ${leaf} ${'} } } '.repeat(steps)} } }`;

  it('is limited', async () => {
    expect(await codeOf(nested(4, 'date { from }'))).toEqual([200, 'NOT_FOUND']);
    const { status, errors } = await server().ask(nested(4, 'place { name } initiators { memberOf { id } }'));
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'QUERY_TOO_DEEP']);
    expect(errors[0]?.message).toContain('deeper than 15 fields');
  });

  it('is not hidden by fragments', async () => {
    const half = `fragment Half on Actor { ${'memberOf { '.repeat(8)} id ${'} '.repeat(8)} }`;
    expect(await codeOf(`{ actor(id: "witkoff") { ${'memberOf { '.repeat(8)} ...Half ${'} '.repeat(8)} } } ${half}`)).toEqual([
      400,
      'QUERY_TOO_DEEP',
    ]);
  });
});

describe('the size of a request', () => {
  it('is limited in bytes', async () => {
    const body = JSON.stringify({ query: `{ totals { articles } } #${'x'.repeat(100_000)}` });
    const response = await server().fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [{ message: 'the request is larger than 100000 bytes, the limit', extensions: { code: 'BODY_TOO_LARGE' } }],
    });
  });

  it('is limited in tokens', async () => {
    const aliases = Array.from({ length: 5000 }, (_, index) => `a${index}: __typename`);
    expect(await codeOf(`{ ${aliases.join(' ')} }`)).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
  });
});

describe('introspection', () => {
  it('is open, also to the query that tools send', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { data, errors } = await server().ask(getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true }));
    expect(errors).toEqual([]);
    const types: readonly { name: string; description: string | null }[] = data.__schema.types;
    expect(types.find((type) => type.name === 'Event')?.description).toBe(
      'Who did what to whom, when: concluded from all evidence for it.',
    );
  });

  it('cannot be nested without end', async () => {
    expect(await codeOf('{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }')).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });
});

describe('the time of a query', () => {
  const none = sharedServer({ readings: sampleReadings, server: { requestTimeoutMs: 0 } });

  it('is looked at before the store is asked', async () => {
    const { status, data, errors } = await none().ask('{ actor(id: "hamas") { id } }');
    expect([status, data]).toEqual([200, { actor: null }]);
    expect(errors[0]).toMatchObject({
      path: ['actor'],
      extensions: { code: 'TIMEOUT' },
      message: 'the query took longer than 0 ms: ask for less at a time',
    });
  });

  const stuck = sharedServer({
    server: { requestTimeoutMs: 20 },
    wrap: (store) => Object.assign(Object.create(store), { actors: () => new Promise(() => undefined), close: () => store.close() }),
  });

  it('ends also while the store keeps one waiting', async () => {
    const { errors } = await stuck().ask('{ actor(id: "hamas") { id } }');
    expect(errors[0]).toMatchObject({ extensions: { code: 'TIMEOUT' } });
  });
});

describe('the rate of requests', () => {
  const limited = sharedServer({ server: { rateLimitPerMinute: 3 } });

  it('is limited by address, for queries alone', async () => {
    for (let request = 0; request < 3; request += 1) expect((await limited().ask('{ totals { articles } }')).status).toBe(200);
    expect(await limited().ask('{ totals { articles } }')).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
    expect((await limited().fetch('/health/live')).status).toBe(200);
  });
});
