import type { GraphStore } from '../store.ts';
import { Database, type Neo4jOptions } from './database.ts';
import { migrate } from './migrations.ts';
import { Neo4jStore } from './neo4j-store.ts';

/**
 * Opens the graph in a Neo4j database (5.26 or later), making its constraints and indexes where they are missing.
 * @throws WasitError STORE_UNAVAILABLE within seconds if the server is not there, refuses the password, or the database
 * is missing or, while it still lacks its indexes, read-only; CONFIGURATION if a newer version of Wasit has written it.
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const database = new Database(options);
  try {
    await database.verify();
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new Neo4jStore(database);
}
