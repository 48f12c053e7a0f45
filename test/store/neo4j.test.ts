import { afterAll, beforeAll, describe } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/open-neo4j-store.ts';
import { storeContract } from './contract.ts';
import { movesBetweenStores } from './neo4j-moving.ts';
import { plans } from './neo4j-plans.ts';
import { type TestServer, testServer, wantsNeo4j } from './neo4j-server.ts';
import { opensVersion1 } from './neo4j-version-1.ts';

if (!wantsNeo4j) console.warn('The Neo4j half of the tests is left out: set STORES=neo4j to run it (needs Java and Maven), or NEO4J_URL.');

describe.skipIf(!wantsNeo4j)('on a Neo4j server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer();
    // The first to open it makes its constraints and indexes.
    await (await openNeo4jStore(server.options)).close();
  }, 600_000);
  afterAll(() => server?.stop(), 60_000);

  storeContract(
    'the Neo4j store',
    async () => {
      await server.wipe();
      const connect = () => openNeo4jStore(server.options);
      const store = await connect();
      return { store, connect, destroy: () => store.close() };
    },
    { propertyRuns: 10 },
  );
  describe('a graph', () => movesBetweenStores(() => server));
  describe('the released version', () => opensVersion1(() => server));
  describe('carries statements out so that', () => plans(() => server));
});
