import { anchorDay } from '../../conclude/conclude-events.ts';
import { eventGroup } from '../../conclude/event-group.ts';
import type { Article } from '../../domain/article.ts';
import { WasitError } from '../../domain/errors.ts';
import type { Evidence } from '../../domain/event.ts';
import { searchWords } from '../../domain/fold.ts';
import type { Change } from './change.ts';
import type { Database } from './database.ts';
import { latestExactDay } from './event-days.ts';
import { AFTER_ALL } from './undated.ts';

interface Source {
  readonly article: Article;
  readonly publishedAt: number | null;
  readonly publisherActor: string | null;
}

/**
 * Stores a piece of evidence. If it is dated to the day it stands in that day's event, else `placeEvidence` finds its day.
 * @throws WasitError BAD_INPUT if another article has evidence of this id.
 */
export function addEvidence(change: Change, evidence: Evidence, { article, publishedAt, publisherActor }: Source): void {
  const { db } = change;
  const { from, to } = evidence.date;
  const group = rememberEvidence(db, evidence, article.id);
  if (from === to) change.touchExactDay(group, from);
  const quote = article.text.slice(evidence.sentence.start, evidence.sentence.end);
  const { row } = db.one<{ row: number }>(
    `INSERT INTO evidence (key, article, grp, day, date_from, date_to, published_at, publisher_actor, sentence_start, trigger_start, json)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING row`,
    ...[evidence.id, article.id, group, to, from, to, publishedAt ?? AFTER_ALL, publisherActor],
    ...[evidence.sentence.start, evidence.trigger.start, JSON.stringify({ ...evidence, quote })],
  );
  db.run('INSERT INTO evidence_words (rowid, words) VALUES (?, ?)', row, searchWords(quote).join(' '));
  if (from === to) change.touch(group, from);
  else change.unplaced.push(row);
}

/** Takes an article's evidence out of its events; the ids stay known. */
export function removeEvidence(change: Change, article: string): void {
  const { db } = change;
  const pieces = db.all<PlacedRow>('SELECT row, grp, day, date_from, date_to FROM evidence WHERE article = ?', article);
  for (const { row, grp, day, date_from, date_to } of pieces) {
    change.touch(grp, day);
    if (date_from === date_to) change.touchExactDay(grp, day);
    db.run('DELETE FROM evidence_words WHERE rowid = ?', row);
    db.run('DELETE FROM evidence WHERE row = ?', row);
  }
}

/**
 * Finds the day of every imprecisely dated piece that this write may have moved: the new ones, and those around a day
 * that has become an exact one or is none any more. They cover that day and end before the next exact one, or they would
 * stand there already, so no more of the group need be looked at.
 */
export function placeEvidence(change: Change): void {
  const { db } = change;
  const rows = new Map<number, PlacedRow>();
  const collect = (found: readonly PlacedRow[]) => {
    for (const piece of found) rows.set(piece.row, piece);
  };
  const select = 'SELECT row, grp, day, date_from, date_to FROM evidence';
  for (const row of change.unplaced) collect(db.all<PlacedRow>(`${select} WHERE row = ?`, row));
  for (const { group, day, before } of change.exactDays.values()) {
    if (before === change.isExact(group, day)) continue;
    const ends = 'grp = ? AND date_from < date_to AND date_from <= ? AND date_to >= ?';
    const next = nextExactDay(db, group, day);
    if (next === null) collect(db.all<PlacedRow>(`${select} WHERE ${ends}`, group, day, day));
    else collect(db.all<PlacedRow>(`${select} WHERE ${ends} AND date_to < ?`, group, day, day, next));
  }
  const fresh = new Set(change.unplaced);
  for (const { row, grp, day, date_from, date_to } of rows.values()) {
    const exact = latestExactDay(db, grp, date_from, date_to);
    const now = anchorDay({ from: date_from, to: date_to, precision: 'RANGE' }, exact === null ? [] : [exact]);
    if (now !== day) db.run('UPDATE evidence SET day = ? WHERE row = ?', now, row);
    if (now !== day || fresh.has(row)) change.touch(grp, now);
    if (now !== day && !fresh.has(row)) change.touch(grp, day);
  }
}

interface PlacedRow {
  readonly row: number;
  readonly grp: number;
  readonly day: string;
  readonly date_from: string;
  readonly date_to: string;
}

function groupId(db: Database, key: string): number {
  const known = db.get<{ id: number }>('SELECT id FROM event_group WHERE key = ?', key);
  return (known ?? db.one<{ id: number }>('INSERT INTO event_group (key) VALUES (?) RETURNING id', key)).id;
}

/**
 * Makes a piece's id known for good; returns the row of its group.
 * @throws WasitError BAD_INPUT if another article has, or had, evidence of this id.
 */
export function rememberEvidence(db: Database, evidence: Evidence, article: string): number {
  const { id, date } = evidence;
  const group = groupId(db, eventGroup(evidence, article));
  const { article: owner } = db.one<{ article: string }>(
    `INSERT INTO evidence_key (key, article, grp, date_from, date_to) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET grp = excluded.grp, date_from = excluded.date_from, date_to = excluded.date_to RETURNING article`,
    ...[id, article, group, date.from, date.to],
  );
  if (owner === article) return group;
  throw new WasitError('BAD_INPUT', `article "${article}", evidence "${id}": article "${owner}" has evidence of this id already`);
}

function nextExactDay(db: Database, group: number, day: string): string | null {
  const sql = 'SELECT min(date_from) AS day FROM evidence WHERE grp = ? AND date_from = date_to AND date_from > ?';
  return db.get<{ day: string | null }>(sql, group, day)?.day ?? null;
}
