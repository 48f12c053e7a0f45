import type { Actor } from '../../domain/actor.ts';
import type { Reading } from '../../domain/reading.ts';
import type { BelievedReading } from '../store.ts';
import type { Change } from './change.ts';
import type { Database } from './database.ts';
import { BEFORE_ALL } from './undated.ts';
import { addActorRecord, removeActorRecord } from './write-actors.ts';
import { addEvidence, rememberEvidence, removeEvidence } from './write-evidence.ts';

/** Stores a reading as the current one of its article, which has none. */
export function addReading(change: Change, reading: Reading, fingerprint: string, believedFrom: string): void {
  concludeReading(change, reading, insertReading(change.db, { reading, believedFrom, believedTo: null }, fingerprint));
}

/** Puts what follows from a stored reading, the current one of its article, into the graph; `id` is the reading's. */
export function concludeReading(change: Change, reading: Reading, id: number): void {
  const { db } = change;
  const { article, actors, mentions, evidence, publisherActor } = reading;
  const publishedAt = article.publishedAt === null ? null : Date.parse(article.publishedAt);
  db.run(
    'INSERT INTO article (id, reading, published_at, language, publisher) VALUES (?, ?, ?, ?, ?)',
    ...[article.id, id, publishedAt ?? BEFORE_ALL, article.language, article.publisher],
  );
  for (const actor of new Set(mentions.map((mention) => mention.actor))) {
    db.run(
      `INSERT INTO article_mention (actor, published_at, id, reading, language, publisher)
       SELECT ?, published_at, id, reading, language, publisher FROM article WHERE id = ?`,
      ...[actor, article.id],
    );
  }
  for (const actor of actors) addActorRecord(change, actor);
  for (const item of evidence) addEvidence(change, item, { article, publishedAt, publisherActor });
}

/** Stores a reading that was believed once; nothing follows from it, but the ids of its evidence are known. */
export function addPastReading(db: Database, past: BelievedReading, fingerprint: string): void {
  const { article, evidence } = past.reading;
  insertReading(db, past, fingerprint);
  for (const item of evidence) rememberEvidence(db, item, article.id);
}

function insertReading(db: Database, { reading, believedFrom, believedTo }: BelievedReading, fingerprint: string): number {
  const { article, actors, mentions, evidence, publisherActor, extractor, codebook } = reading;
  const { id } = db.one<{ id: number }>(
    `INSERT INTO reading (article, fingerprint, extractor, codebook, publisher_actor, believed_from, believed_to, article_json, mentions_json, actors_json, evidence_json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    ...[article.id, fingerprint, extractor, codebook, publisherActor, believedFrom, believedTo],
    ...[article, mentions, actors, evidence].map((part) => JSON.stringify(part)),
  );
  return id;
}

/** Ends the belief in an article's current reading: it stays as a fact, and nothing follows from it any more. */
export function endReading(change: Change, article: string, now: string): void {
  const { db } = change;
  const { actors_json } = db.one<{ actors_json: string }>(
    'UPDATE reading SET believed_to = ? WHERE article = ? AND believed_to IS NULL RETURNING actors_json',
    ...[now, article],
  );
  removeEvidence(change, article);
  for (const actor of JSON.parse(actors_json) as readonly Actor[]) removeActorRecord(change, actor);
  db.run('DELETE FROM article_mention WHERE id = ?', article);
  db.run('DELETE FROM article WHERE id = ?', article);
}

/** Removes what is kept of an article beyond its current reading: earlier readings, and the ids of its evidence. */
export function forgetArticle(db: Database, article: string): void {
  db.run('DELETE FROM reading WHERE article = ?', article);
  for (const { grp } of db.all<{ grp: number }>('DELETE FROM evidence_key WHERE article = ? RETURNING grp', article)) {
    db.run('DELETE FROM event_group WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM evidence_key WHERE grp = ?1)', grp);
  }
}
