import type { GraphStore } from '../store.ts';
import { Connection, type Neo4jOptions } from './connection.ts';
import { migrate } from './migrate.ts';
import { Neo4jStore } from './neo4j-store.ts';

/**
 * Opens the graph in a Neo4j database (5.26 or later), making its constraints and indexes where they are missing.
 * @throws WasitError STORE_UNAVAILABLE within seconds if the server is not there, refuses the password, or the database
 * is missing or, while it still lacks its indexes, read-only; CONFIGURATION if a newer version of Wasit has written it.
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const connection = new Connection(options);
  try {
    await connection.verify();
    await migrate(connection);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return new Neo4jStore(connection);
}
