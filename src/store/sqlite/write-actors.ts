import { createHash } from 'node:crypto';
import { concludeActor } from '../../conclude/conclude-actor.ts';
import type { Actor } from '../../domain/actor.ts';
import { searchWords } from '../../domain/fold.ts';
import type { Change } from './change.ts';
import type { Database } from './database.ts';

/** Counts one more current reading that holds this record of the actor. */
export function addActorRecord(change: Change, actor: Actor): void {
  const json = JSON.stringify(actor);
  const { readings } = change.db.one<{ readings: number }>(
    `INSERT INTO actor_record (actor, hash, readings, json) VALUES (?, ?, 1, ?)
     ON CONFLICT (actor, hash) DO UPDATE SET readings = readings + 1 RETURNING readings`,
    ...[actor.id, hash(json), json],
  );
  if (readings === 1) change.actors.add(actor.id);
}

/** Counts one reading less; a record that none holds is gone. */
export function removeActorRecord(change: Change, actor: Actor): void {
  const key = [actor.id, hash(JSON.stringify(actor))] as const;
  const sql = 'UPDATE actor_record SET readings = readings - 1 WHERE actor = ? AND hash = ? RETURNING readings';
  if (change.db.one<{ readings: number }>(sql, ...key).readings > 0) return;
  change.db.run('DELETE FROM actor_record WHERE actor = ? AND hash = ?', ...key);
  change.actors.add(actor.id);
}

/** Concludes every actor of whom a record came or went again, and brings the numbers of events up to date. */
export function concludeActors(change: Change): void {
  const { db } = change;
  for (const id of change.actors) {
    const records = db.all<{ json: string }>('SELECT json FROM actor_record WHERE actor = ?', id);
    if (records.length === 0) removeActor(db, id);
    else storeActor(db, concludeActor(records.map(({ json }) => JSON.parse(json) as Actor)));
  }
  for (const [id, by] of change.eventCounts) {
    if (by !== 0) db.run('UPDATE actor SET event_count = event_count + ? WHERE id = ?', by, id);
  }
}

function storeActor(db: Database, actor: Actor): void {
  const { row } = db.one<{ row: number }>(
    `INSERT INTO actor (id, kind, country, known, json) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, country = excluded.country, known = excluded.known, json = excluded.json RETURNING row`,
    ...[actor.id, actor.kind, actor.country, Number(actor.known), JSON.stringify(actor)],
  );
  db.run('DELETE FROM actor_sector WHERE actor = ?', row);
  for (const sector of new Set(actor.sectors)) db.run('INSERT INTO actor_sector (sector, actor) VALUES (?, ?)', sector, row);
  const words = searchWords(Object.values(actor.names).flat().join('\n'));
  db.run('DELETE FROM actor_words WHERE rowid = ?', row);
  db.run('INSERT INTO actor_words (rowid, words) VALUES (?, ?)', row, words.join(' '));
}

function removeActor(db: Database, id: string): void {
  const gone = db.get<{ row: number }>('DELETE FROM actor WHERE id = ? RETURNING row', id);
  if (gone !== undefined) db.run('DELETE FROM actor_words WHERE rowid = ?', gone.row);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
