import type { Config } from '../config.ts';
import { WasitError } from '../domain/errors.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { GraphStore } from '../store/store.ts';

/**
 * Opens the store that the configuration names.
 * @throws WasitError STORE_UNAVAILABLE, CONFIGURATION
 */
export function openStore({ database, neo4j }: Config): GraphStore {
  if (neo4j !== null) throw new WasitError('CONFIGURATION', 'STORE is "neo4j", which this version cannot open; right is sqlite');
  return openSqliteStore(database);
}
