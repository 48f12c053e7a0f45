import type { Event } from '../../domain/event.ts';
import { decodeCursor } from '../cursor.ts';
import type { EventFilter, EventOrder, EventQuery, Page } from '../store.ts';
import type { Database } from './database.ts';
import { latestExactDay } from './event-days.ts';
import { eventSources } from './event-filter.ts';
import { pageOf } from './page.ts';
import { after, and, type Order, orderBy } from './sql.ts';

/** An event as it is stored: its row, and where its evidence stands. */
export interface EventRow {
  readonly row: number;
  readonly id: string;
  readonly grp: number;
  readonly day: string;
  readonly slot: number;
  readonly json: string;
}

/** Finds an event by its id or by that of any evidence it ever held, as the port says. */
export function findEventRow(db: Database, id: string): EventRow | undefined {
  const select = 'SELECT e.row, e.id, e.grp, e.day, e.slot, e.json FROM event e';
  const own = db.get<EventRow>(`${select} WHERE e.id = ?`, id);
  if (own !== undefined) return own;
  const held = db.get<EventRow>(`${select} JOIN evidence v ON v.grp = e.grp AND v.day = e.day AND v.slot = e.slot WHERE v.key = ?`, id);
  if (held !== undefined) return held;
  const gone = db.get<{ grp: number; date_from: string; date_to: string }>(
    'SELECT grp, date_from, date_to FROM evidence_key WHERE key = ?',
    id,
  );
  if (gone === undefined) return undefined;
  const { grp, date_from: from, date_to: to } = gone;
  const day = latestExactDay(db, grp, from, to) ?? to;
  return (
    db.get<EventRow>(`${select} WHERE e.grp = ? AND e.day = ? ORDER BY e.slot LIMIT 1`, grp, day) ??
    db.get<EventRow>(`${select} WHERE e.grp = ? AND e.date_from <= ? AND e.date_to >= ? ORDER BY e.day, e.slot LIMIT 1`, grp, to, from)
  );
}

export function readEvent(db: Database, id: string): Event | null {
  const found = findEventRow(db, id);
  return found === undefined ? null : (JSON.parse(found.json) as Event);
}

const ORDERS: Readonly<Record<EventOrder, Order>> = {
  DATE_ASC: [
    ['date_from', 'ASC'],
    ['id', 'ASC'],
  ],
  DATE_DESC: [
    ['date_from', 'DESC'],
    ['id', 'ASC'],
  ],
  REPORTED_DESC: [
    ['article_count', 'DESC'],
    ['id', 'ASC'],
  ],
};

interface ListedRow {
  readonly row: number;
  readonly id: string;
  readonly date_from: string;
  readonly article_count: number;
}

export function findEvents(db: Database, query: EventQuery): Page<Event> {
  const { first, filter } = query;
  const order = ORDERS[query.orderBy];
  const list = `events:${query.orderBy}`;
  const rest = after(order, decodeCursor(list, query.after, order.length));
  const rows: ListedRow[] = [];
  const sources = eventSources(db, filter, query.orderBy);
  for (const source of query.orderBy === 'DATE_DESC' ? sources.toReversed() : sources) {
    const missing = first + 1 - rows.length;
    const { text, values } = and([source, ...rest]);
    const sql = `SELECT row, id, date_from, article_count FROM ${text} ORDER BY ${orderBy(order)} LIMIT ?`;
    if (missing > 0) rows.push(...db.all<ListedRow>(sql, ...values, missing));
  }
  return pageOf(list, first, rows, ({ row, id, date_from, article_count }) => {
    const { json } = db.one<{ json: string }>('SELECT json FROM event WHERE row = ?', row);
    return [JSON.parse(json) as Event, [query.orderBy === 'REPORTED_DESC' ? article_count : date_from, id]];
  });
}

export function countEvents(db: Database, filter: EventFilter): number {
  return eventSources(db, filter, null)
    .map(({ text, values }) => db.one<{ count: number }>(`SELECT count(*) AS count FROM ${text}`, ...values).count)
    .reduce((sum, count) => sum + count, 0);
}
