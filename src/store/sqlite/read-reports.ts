import type { Report } from '../../domain/report.ts';
import { decodeCursor } from '../cursor.ts';
import type { Page, ReportFilter, ReportQuery } from '../store.ts';
import type { Database } from './database.ts';
import { pageOf } from './page.ts';
import { findEventRow } from './read-events.ts';
import { after, and, type Order, orderBy, type Sql, sql } from './sql.ts';
import { AFTER_ALL } from './undated.ts';

interface Row {
  readonly oldest_first: number;
  readonly newest_first: number;
  readonly article: string;
  readonly depth: number;
  readonly source: string;
  readonly event_id: string;
  readonly evidence: string;
}

const OF_EVENT = ['oldest_first', 'article', 'depth', 'source'] as const;
const BY_SOURCE = ['newest_first', 'article', 'event_id'] as const;

export function findReports(db: Database, { filter, first, after: cursor }: ReportQuery): Page<Report> {
  const columns = 'event' in filter ? OF_EVENT : BY_SOURCE;
  const list = 'event' in filter ? 'reports of an event' : 'reports by a source';
  const order: Order = columns.map((column) => [column, 'ASC']);
  const { text, values } = and([condition(db, filter), ...after(order, decodeCursor(list, cursor, order.length))]);
  const rows = db.all<Row>(`SELECT * FROM report WHERE ${text} ORDER BY ${orderBy(order)} LIMIT ?`, ...values, first + 1);
  return pageOf(list, first, rows, (row) => [toReport(row), columns.map((column) => row[column])]);
}

export function countReports(db: Database, filter: ReportFilter): number {
  const { text, values } = condition(db, filter);
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM report WHERE ${text}`, ...values).count;
}

function condition(db: Database, filter: ReportFilter): Sql {
  if ('source' in filter) return sql('source = ?', filter.source);
  const event = findEventRow(db, filter.event);
  return event === undefined ? sql('FALSE') : sql('event = ?', event.row);
}

function toReport({ source, event_id, article, oldest_first, depth, evidence }: Row): Report {
  const publishedAt = oldest_first === AFTER_ALL ? null : new Date(oldest_first).toISOString();
  return { source, event: event_id, article, publishedAt, depth, evidence };
}
