import type { Evidence } from '../../domain/event.ts';
import { decodeCursor } from '../cursor.ts';
import type { EvidenceQuery, Page, StoredEvidence } from '../store.ts';
import type { Database } from './database.ts';
import { pageOf } from './page.ts';
import { findEventRow } from './read-events.ts';
import { after, and, type Order, orderBy, sql } from './sql.ts';

const LIST = 'evidence';
const ORDER: Order = [
  ['published_at', 'ASC'],
  ['article', 'ASC'],
  ['sentence_start', 'ASC'],
  ['trigger_start', 'ASC'],
  ['key', 'ASC'],
];

interface Row {
  readonly published_at: number;
  readonly article: string;
  readonly sentence_start: number;
  readonly trigger_start: number;
  readonly key: string;
  readonly json: string;
}

/** A piece of current evidence by its id. */
export function readEvidence(db: Database, id: string): StoredEvidence | null {
  const row = db.get<{ article: string; event: string; json: string }>(
    `SELECT v.article, e.id AS event, v.json FROM evidence v CROSS JOIN event e ON e.grp = v.grp AND e.day = v.day AND e.slot = v.slot
     WHERE v.key = ?`,
    id,
  );
  return row === undefined ? null : toStored(row);
}

export function findEvidence(db: Database, query: EvidenceQuery): Page<StoredEvidence> {
  const key = decodeCursor(LIST, query.after, ORDER.length);
  const event = findEventRow(db, query.event);
  if (event === undefined) return { items: [], hasNextPage: false };
  const where = and([sql('grp = ? AND day = ? AND slot = ?', event.grp, event.day, event.slot), ...after(ORDER, key)]);
  const rows = db.all<Row>(
    `SELECT published_at, article, sentence_start, trigger_start, key, json FROM evidence WHERE ${where.text} ORDER BY ${orderBy(ORDER)} LIMIT ?`,
    ...[...where.values, query.first + 1],
  );
  return pageOf(LIST, query.first, rows, ({ published_at, article, sentence_start, trigger_start, key, json }) => {
    return [toStored({ article, event: event.id, json }), [published_at, article, sentence_start, trigger_start, key]];
  });
}

function toStored({ article, event, json }: { readonly article: string; readonly event: string; readonly json: string }): StoredEvidence {
  const evidence = JSON.parse(json) as Evidence & { readonly quote: string };
  return { ...evidence, event, article };
}
