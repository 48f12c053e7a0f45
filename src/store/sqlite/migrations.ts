import { WasitError } from '../../domain/errors.ts';
import type { Database } from './database.ts';
import { firstSchema } from './schema.ts';

/** What brings a database from one version to the next. A migration that was released never changes. */
interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** In order: the first makes version 1 of an empty file. */
const MIGRATIONS: readonly Migration[] = [{ name: 'first schema', sql: firstSchema }];

/**
 * Brings the database up to the version that this program knows, in one transaction.
 * @throws WasitError CONFIGURATION if a newer program made the database, or if it belongs to something else.
 */
export function migrate(db: Database, path: string): void {
  if (versionOf(db, path) === MIGRATIONS.length) return;
  db.write(() => {
    // Asked again inside the transaction: another process may have been quicker.
    const version = versionOf(db, path);
    if (version === 0) db.run('CREATE TABLE migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT');
    for (const [index, { name, sql }] of MIGRATIONS.entries()) {
      if (index < version) continue;
      db.exec(sql);
      db.run('INSERT INTO migration VALUES (?, ?, ?)', index + 1, name, new Date().toISOString());
    }
  });
}

function versionOf(db: Database, path: string): number {
  const tables = new Set(db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").map((table) => table.name));
  if (tables.size === 0) return 0;
  if (!tables.has('migration')) throw new WasitError('CONFIGURATION', `the database ${path} was not made by Wasit: choose another path`);
  const version = db.get<{ version: number }>('SELECT max(version) AS version FROM migration')?.version ?? 0;
  if (version > MIGRATIONS.length) {
    const message = `the database ${path} has version ${version}, made by a newer Wasit; this one knows versions up to ${MIGRATIONS.length}: update Wasit or choose another path`;
    throw new WasitError('CONFIGURATION', message);
  }
  return version;
}
