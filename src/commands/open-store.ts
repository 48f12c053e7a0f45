import type { Config } from '../config.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { GraphStore } from '../store/store.ts';

/**
 * Opens the store that the configuration names.
 * @throws WasitError STORE_UNAVAILABLE, CONFIGURATION
 */
export async function openStore({ database, neo4j }: Config): Promise<GraphStore> {
  if (neo4j === null) return openSqliteStore(database);
  // Loaded here, since most have no use for it and its driver takes time to load.
  const { openNeo4jStore } = await import('../store/neo4j/open-neo4j-store.ts');
  return await openNeo4jStore(neo4j);
}
