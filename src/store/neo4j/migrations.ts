import { WasitError } from '../../domain/errors.ts';
import type { Database } from './database.ts';
import { MIGRATIONS } from './schema.ts';

const INDEX_WAIT_SECONDS = 600;

/**
 * Brings the database's constraints, indexes and contents up to date and records each step as a `(:Migration)` node. Does nothing,
 * and writes nothing, where all is up to date. Safe to run again after it was cut short, and by several processes at once.
 * @throws WasitError CONFIGURATION if a newer version of Wasit has written the database.
 */
export async function migrate(database: Database): Promise<void> {
  const newest = MIGRATIONS.at(-1)?.version ?? 0;
  const done = await database.read(async (run) => {
    const rows = await run<{ version: number }>('MATCH (migration:Migration) RETURN migration.version AS version');
    return Math.max(0, ...rows.map((row) => row.version));
  });
  if (done > newest) {
    throw new WasitError(
      'CONFIGURATION',
      `the Neo4j database has schema version ${done} and this Wasit knows ${newest}: use a newer Wasit`,
    );
  }
  for (const { version, statements, carryOver } of MIGRATIONS.filter((migration) => migration.version > done)) {
    for (const statement of statements) await database.schema(statement);
    await database.schema(`CALL db.awaitIndexes(${INDEX_WAIT_SECONDS})`);
    await carryOver?.(database);
    await database.schema(`MERGE (migration:Migration {version: ${version}}) ON CREATE SET migration.at = datetime()`);
  }
}
