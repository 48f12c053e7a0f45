import { fingerprint } from '../../domain/fingerprint.ts';
import type { Reading } from '../../domain/reading.ts';
import { checkPeriod } from '../check-period.ts';
import { checkReading } from '../check-reading.ts';
import type { BelievedReading, WriteReport } from '../store.ts';
import { Change } from './change.ts';
import type { Database } from './database.ts';
import { concludeActors } from './write-actors.ts';
import { concludeTouchedEvents } from './write-events.ts';
import { placeEvidence } from './write-evidence.ts';
import { addPastReading, addReading, endReading, forgetArticle } from './write-readings.ts';

/** Writes readings in one transaction: facts first, then what follows from them wherever it changed. */
export function write(db: Database, readings: readonly Reading[]): WriteReport {
  for (const reading of readings) checkReading(reading);
  return db.write(() => {
    const now = new Date().toISOString();
    return writeCurrent(
      db,
      readings.map((reading) => ({ reading, believedFrom: now, believedTo: null })),
      now,
    );
  });
}

/** Stores readings with their periods; returns how many were new. See `GraphWriter.restore`. */
export function restore(db: Database, readings: readonly BelievedReading[]): number {
  for (const item of readings) {
    checkReading(item.reading);
    checkPeriod(item);
  }
  return db.write(() => {
    let restored = 0;
    for (const past of readings.filter((item) => item.believedTo !== null)) {
      const { article, extractor, codebook } = past.reading;
      const mark = fingerprint(article, extractor, codebook);
      const sql = 'SELECT 1 FROM reading WHERE article = ? AND believed_from = ? AND believed_to = ? AND fingerprint = ?';
      if (db.get(sql, article.id, past.believedFrom, past.believedTo, mark) !== undefined) continue;
      addPastReading(db, past, mark);
      restored += 1;
    }
    const { added, replaced } = writeCurrent(
      db,
      readings.filter((item) => item.believedTo === null),
      new Date().toISOString(),
    );
    return restored + added + replaced;
  });
}

/** Makes readings the current ones of their articles; the belief in those they replace ends `now`. */
function writeCurrent(db: Database, readings: readonly BelievedReading[], now: string): WriteReport {
  const last = new Map(readings.map((item) => [item.reading.article.id, item]));
  const change = new Change(db);
  const report = { added: 0, replaced: 0, unchanged: 0 };
  const stored: [BelievedReading, string][] = [];
  for (const item of last.values()) {
    const { article, extractor, codebook } = item.reading;
    const mark = fingerprint(article, extractor, codebook);
    const current = currentFingerprint(db, article.id);
    report[current === null ? 'added' : current === mark ? 'unchanged' : 'replaced'] += 1;
    if (current === mark) continue;
    if (current !== null) endReading(change, article.id, now);
    stored.push([item, mark]);
  }
  for (const [{ reading, believedFrom }, mark] of stored) addReading(change, reading, mark, believedFrom);
  conclude(change);
  return report;
}

/** Takes articles out with all that followed from them; returns how many there were. */
export function retract(db: Database, articles: readonly string[]): number {
  return db.write(() => {
    const change = new Change(db);
    const there = [...new Set(articles)].filter((article) => currentFingerprint(db, article) !== null);
    for (const article of there) endReading(change, article, new Date().toISOString());
    conclude(change);
    for (const article of there) forgetArticle(db, article);
    return there.length;
  });
}

/** Fingerprint of the article's current reading; `null` where there is none. */
export function currentFingerprint(db: Database, article: string): string | null {
  const sql = 'SELECT fingerprint FROM reading WHERE article = ? AND believed_to IS NULL';
  return db.get<{ fingerprint: string }>(sql, article)?.fingerprint ?? null;
}

/** Concludes again whatever the change touched. */
export function conclude(change: Change): void {
  placeEvidence(change);
  concludeTouchedEvents(change);
  concludeActors(change);
}
