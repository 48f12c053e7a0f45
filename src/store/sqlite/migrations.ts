import { WasitError } from '../../domain/errors.ts';
import type { Database } from './database.ts';
import { concludeAgain, forgetConclusions } from './from-version-1.ts';
import { conclusionsSchema, factsSchema, VERSION } from './schema.ts';

/**
 * Brings the database up to the version that this program knows, in one transaction. Only facts are carried over: what is
 * concluded from them is made again, which takes about as long as an import of them would.
 * @throws WasitError CONFIGURATION if a newer program made the database, or if it belongs to something else.
 */
export function migrate(db: Database, path: string): void {
  if (versionOf(db, path) === VERSION) return;
  db.write(() => {
    // Asked again inside the transaction: another process may have been quicker.
    const version = versionOf(db, path);
    if (version === VERSION) return;
    if (version === 0) db.exec(factsSchema);
    else forgetConclusions(db);
    db.exec(conclusionsSchema);
    if (version > 0) concludeAgain(db);
    db.run('INSERT INTO migration VALUES (?, ?, ?)', VERSION, version === 0 ? 'new' : `from ${version}`, new Date().toISOString());
  });
}

function versionOf(db: Database, path: string): number {
  const tables = new Set(db.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'").map((table) => table.name));
  if (tables.size === 0) return 0;
  if (!tables.has('migration')) throw new WasitError('CONFIGURATION', `the database ${path} was not made by Wasit: choose another path`);
  const version = db.get<{ version: number }>('SELECT max(version) AS version FROM migration')?.version ?? 0;
  if (version > VERSION) {
    const message = `the database ${path} has version ${version}, made by a newer Wasit; this one knows versions up to ${VERSION}: update Wasit or choose another path`;
    throw new WasitError('CONFIGURATION', message);
  }
  return version;
}
