import type { Evidence } from '../../domain/event.ts';
import { completeEvidence, type StoredSomeTime } from '../complete-evidence.ts';
import { Change } from './change.ts';
import type { Database } from './database.ts';
import { type ReadingRow, toBelieved } from './read-readings.ts';
import { CONCLUSIONS } from './schema.ts';
import { conclude } from './write.ts';
import { rememberEvidence } from './write-evidence.ts';
import { concludeReading } from './write-readings.ts';

/** Current readings that are concluded from at a time. */
const BATCH = 500;

/** Takes everything but facts out of a database of version 1. */
export function forgetConclusions(db: Database): void {
  for (const table of CONCLUSIONS) db.exec(`DROP TABLE ${table}`);
}

/** Completes the evidence of all readings, and concludes from them what `conclusionsSchema` has tables for. */
export function concludeAgain(db: Database): void {
  const ids = db.all<{ id: number }>('SELECT id FROM reading ORDER BY id').map(({ id }) => id);
  for (let start = 0; start < ids.length; start += BATCH) {
    const change = new Change(db);
    for (const id of ids.slice(start, start + BATCH)) {
      const row = completed(db, db.one<ReadingRow>('SELECT * FROM reading WHERE id = ?', id));
      const { reading, believedTo } = toBelieved(row);
      if (believedTo === null) concludeReading(change, reading, id);
      else for (const item of reading.evidence) rememberEvidence(db, item, reading.article.id);
    }
    conclude(change);
  }
}

function completed(db: Database, row: ReadingRow): ReadingRow {
  const old = JSON.parse(row.evidence_json) as readonly StoredSomeTime[];
  const evidence: readonly Evidence[] = old.map((item) => completeEvidence(item, row.extractor));
  const evidence_json = JSON.stringify(evidence);
  db.run('UPDATE reading SET evidence_json = ? WHERE id = ?', evidence_json, row.id);
  return { ...row, evidence_json };
}
