import { describe, expect, it } from 'vitest';
import { sharedServer } from '../server/running-server.ts';
import { sampleReadings } from './sample-graph.ts';

const server = sharedServer({ readings: sampleReadings });

async function error(query: string, variables?: Record<string, unknown>) {
  const { errors } = await server().ask(query, variables);
  expect(errors).toHaveLength(1);
  const [{ message, path, extensions }] = errors as [(typeof errors)[number]];
  return { message, path, ...extensions };
}

describe('an unknown id', () => {
  it.each(['actor', 'event', 'article'])('of an %s is NOT_FOUND and names it', async (field) => {
    expect(await error(`{ ${field}(id: "nobody") { id } }`)).toMatchObject({
      code: 'NOT_FOUND',
      path: [field],
      message: `there is no ${field} with the id "nobody"`,
    });
  });

  it('leaves the rest of the answer whole', async () => {
    const { data } = await server().ask('{ actor(id: "nobody") { id } totals { articles } }');
    expect(data).toEqual({ actor: null, totals: { articles: 4 } });
  });

  it('in a filter matches nothing', async () => {
    const { data } = await server().ask('{ events(filter: { participants: ["nobody"] }) { totalCount } }');
    expect(data).toEqual({ events: { totalCount: 0 } });
  });
});

describe('a bad cursor', () => {
  it.each(['actors', 'events', 'relations', 'articles'])('of %s is BAD_CURSOR at "after"', async (field) => {
    expect(await error(`{ ${field}(after: "nonsense") { nodes { id } } }`)).toMatchObject({ code: 'BAD_CURSOR', argument: 'after' });
  });

  it('is one of another list or another order', async () => {
    const { data } = await server().ask('{ events(first: 1) { pageInfo { endCursor } } }');
    const after = data.events.pageInfo.endCursor;
    expect(await error('query ($after: String) { actors(after: $after) { nodes { id } } }', { after })).toMatchObject({
      code: 'BAD_CURSOR',
    });
    expect(await error('query ($after: String) { events(orderBy: DATE_ASC, after: $after) { nodes { id } } }', { after })).toMatchObject({
      code: 'BAD_CURSOR',
    });
  });

  it('does not harm a list beside it', async () => {
    const { data, errors } = await server().ask(`{ actors(first: 1) { nodes { events(after: "nonsense") { nodes { id } } } } }`);
    expect([data, errors[0]?.extensions.code]).toEqual([null, 'BAD_CURSOR']);
    const { errors: both } = await server().ask(
      '{ bad: actor(id: "hamas") { events(after: "nonsense") { nodes { id } } } good: actor(id: "hamas") { events { nodes { id } } } }',
    );
    expect(both).toMatchObject([{ path: ['bad', 'events', 'nodes'] }]);
  });
});

describe('an argument that cannot be right is BAD_INPUT, by name', () => {
  it.each([
    ['events(first: 0) { totalCount }', 'first', '"first" is 0; right is 1 to 100'],
    ['events(first: -1) { totalCount }', 'first', '"first" is -1; right is 1 to 100'],
    ['events(first: 101) { totalCount }', 'first', '"first" is 101; right is 1 to 100'],
    ['actor(id: "hamas") { relations(first: 1000000) { totalCount } }', 'first', '"first" is 1000000; right is 1 to 100'],
    ['timeline(limit: 0) { count }', 'limit', '"limit" is 0; right is 1 to 1000'],
    ['timeline(limit: 1001) { count }', 'limit', '"limit" is 1001; right is 1 to 1000'],
    ['events(filter: { minConfidence: 1.5 }) { totalCount }', 'filter.minConfidence', '"filter.minConfidence" is 1.5; right is 0 to 1'],
    ['timeline(filter: { minConfidence: -0.1 }) { count }', 'filter.minConfidence', '"filter.minConfidence" is -0.1; right is 0 to 1'],
    [
      'events(filter: { from: "2025-05-02", to: "2025-05-01" }) { totalCount }',
      'filter.from',
      '"filter.from" is 2025-05-02, after "filter.to", 2025-05-01; right is a day before or the same',
    ],
    [
      'actor(id: "hamas") { relations(from: "2025-05-02", to: "2025-05-01") { totalCount } }',
      'from',
      '"from" is 2025-05-02, after "to", 2025-05-01; right is a day before or the same',
    ],
    ['articles(filter: { from: "2025-05-02", to: "2025-05-01" }) { totalCount }', 'filter.from', '"filter.from" is 2025-05-02'],
    [
      'relations(filter: { between: ["a", "b", "c"] }) { totalCount }',
      'filter.between',
      '"filter.between" names 3 actors; right is one or two',
    ],
    ['events(filter: { from: "2025-02-30" }) { totalCount }', 'filter.from', '"filter.from": Value is not a valid LocalDate: 2025-02-30'],
    ['events(filter: { from: "yesterday" }) { totalCount }', 'filter.from', '"filter.from": Value is not a valid LocalDate: yesterday'],
    ['actor(id: "witkoff") { offices(on: "2025") { title } }', 'on', '"on": Value is not a valid LocalDate: 2025'],
    [
      'events(filter: { places: ["PSE", "Palestine"] }) { totalCount }',
      'filter.places',
      '"Palestine" is no ISO 3166-1 alpha-3 country code',
    ],
    ['events(filter: { types: [TALK] }) { totalCount }', 'filter.types', 'does not exist in "EventType" enum'],
    [`actors(search: "${'x'.repeat(201)}") { totalCount }`, 'search', '"search" has 201 characters; right is at most 200'],
  ])('%s', async (field, argument, message) => {
    const found = await error(`{ ${field} }`);
    expect(found).toMatchObject({ code: 'BAD_INPUT', argument });
    expect(found.message).toContain(message);
  });

  it('in a variable too', async () => {
    const query = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';
    expect(await error(query, { filter: { from: '2025-02-30' } })).toMatchObject({
      code: 'BAD_INPUT',
      argument: '$filter',
      message: expect.stringContaining('filter.from'),
    });
    expect(await error(query, { filter: { participants: Array(101).fill('x') } })).toMatchObject({
      code: 'BAD_INPUT',
      argument: 'filter.participants',
    });
    expect(await error('query ($id: ID!) { actor(id: $id) { id } }')).toMatchObject({ code: 'BAD_INPUT', argument: '$id' });
  });
});

describe('a query that is none', () => {
  it.each([
    ['{ actor(id: "hamas") { nonsense } }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nonsense" on type "Actor".'],
    ['{ actor', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['mutation { deleteAll }', 'BAD_REQUEST', 'Schema is not configured to execute mutation operation'],
    ['query A { totals { articles } } query B { totals { articles } }', 'OPERATION_RESOLUTION_FAILURE', 'operation name'],
    ['{ actor { id } }', 'GRAPHQL_VALIDATION_FAILED', 'Field "actor" argument "id" of type "ID!" is required'],
  ])('%s', async (query, code, message) => {
    const found = await error(query);
    expect(found).toMatchObject({ code });
    expect(found.message).toContain(message);
  });
});
