import { type Relation, SYMMETRIC_RELATIONS } from '../../domain/event.ts';
import type { EventFilter } from '../store.ts';
import type { Database } from './database.ts';
import { and, isAmong, type Sql, sql } from './sql.ts';
import { matchWords } from './words.ts';

/** Where to read a filter's events: a table with the columns of `event` but `json`, and what must hold of its rows. */
export interface EventSource {
  readonly table: string;
  readonly where: Sql;
}

/** Up to this many events are looked up and sorted rather than met in a list's order. */
const FEW = 2_000;

/**
 * Where to find the events of a filter. Begins with its most telling condition, by a bounded count, so that the cost
 * follows from what is found rather than from the graph. With `byDate` there may be several sources: disjoint, and each
 * one's events begin before the next one's.
 */
export function eventSources(db: Database, filter: EventFilter, byDate: boolean): readonly EventSource[] {
  const lookups = lookupsOf(db, filter);
  const columns = columnConditions(filter);
  const sized = lookups.map((lookup) => ({ lookup, size: countUpTo(db, lookup.rows, FEW) })).sort((a, b) => a.size - b.size);
  const [best] = sized;
  const walk = (conditions: readonly Sql[]) =>
    byDate ? sourcesByDate(filter, conditions) : [{ table: 'event', where: and([...overlap(filter), ...conditions]) }];
  if (best === undefined) return walk(columns);
  const others = sized.slice(1).map(({ lookup }) => lookup.holds);
  const { scan, rows } = best.lookup;
  if (scan !== null) return [{ table: 'event_link', where: and([scan, ...columns, ...overlap(filter), ...others]) }];
  if (best.size < FEW) {
    return [{ table: 'event', where: and([sql(`row IN (${rows.text})`, ...rows.values), ...columns, ...overlap(filter), ...others]) }];
  }
  return walk([...columns, best.lookup.holds, ...others]);
}

/** A condition that leads to events by an index. */
interface Lookup {
  /** The rows of its events, with repeats. */
  readonly rows: Sql;
  /** The same as a condition on `event_link`, whose rows then come in the order of their dates; `null` if it is not one target's. */
  readonly scan: Sql | null;
  /** Whether one event of the list being read is among them. */
  readonly holds: Sql;
}

function lookupsOf(db: Database, filter: EventFilter): readonly Lookup[] {
  const { participants, anyParticipants, mediators, attributedTo, articles, places, relation, text } = filter;
  const every = (kind: string, targets: readonly string[] | null | undefined) =>
    targets?.length === 0 ? [NOTHING] : [...new Set(targets ?? [])].map((target) => linked(kind, [target]));
  const some = (kind: string, targets: readonly string[] | null | undefined) =>
    targets?.length === 0 ? [NOTHING] : targets ? [linked(kind, [...new Set(targets)])] : [];
  return [
    ...every('participant', participants),
    ...some('participant', anyParticipants),
    ...every('mediator', mediators),
    ...some('source', attributedTo),
    ...some('article', articles),
    ...some('place', places),
    ...(relation ? [inRelation(db, relation)] : []),
    ...quoting(text),
  ];
}

const NOTHING: Lookup = { rows: sql('SELECT row FROM event WHERE FALSE'), scan: null, holds: sql('FALSE') };

function linked(kind: string, targets: readonly string[]): Lookup {
  const own = and([sql('kind = ?', kind), isAmong('target', targets)]);
  const found = and([sql('x.kind = ?', kind), isAmong('x.target', targets)]);
  return {
    rows: sql(`SELECT row FROM event_link WHERE ${own.text}`, ...own.values),
    scan: targets.length === 1 ? own : null,
    holds: sql(`EXISTS (SELECT 1 FROM event_link x WHERE ${found.text} AND x.date_from = e.date_from AND x.id = e.id)`, ...found.values),
  };
}

function inRelation(db: Database, key: Pick<Relation, 'type' | 'from' | 'to'>): Lookup {
  const id = relationId(db, key);
  return id === null ? NOTHING : linked('relation', [String(id)]);
}

/** The id of a relation, named in either direction if it holds both ways; `null` if there is none. */
export function relationId(db: Database, { type, from, to }: Pick<Relation, 'type' | 'from' | 'to'>): number | null {
  const [a, b] = SYMMETRIC_RELATIONS.has(type) && to < from ? [to, from] : [from, to];
  return db.get<{ id: number }>('SELECT id FROM relation WHERE type = ? AND from_actor = ? AND to_actor = ?', type, a, b)?.id ?? null;
}

function quoting(text: string | null | undefined): readonly Lookup[] {
  const match = matchWords(text);
  if (match === null) return [];
  const rows = sql(
    'SELECT event FROM evidence_words CROSS JOIN evidence_event ON evidence = evidence_words.rowid WHERE evidence_words MATCH ?',
    match,
  );
  return [{ rows, scan: null, holds: sql(`e.row IN (${rows.text})`, ...rows.values) }];
}

function columnConditions({ types, relations, modalities, minConfidence, starts }: EventFilter): readonly Sql[] {
  return [
    ...(types ? [isAmong('type', types)] : []),
    ...(relations ? [isAmong('relation', relations)] : []),
    ...(modalities ? [isAmong('modality', modalities)] : []),
    ...(starts ? [sql('date_from BETWEEN ? AND ?', starts.from, starts.to)] : []),
    ...(minConfidence == null ? [] : [sql('confidence >= ?', minConfidence)]),
  ];
}

function overlap({ from, to }: EventFilter): readonly Sql[] {
  return [...(from ? [sql('date_to >= ?', from)] : []), ...(to ? [sql('date_from <= ?', to)] : [])];
}

/**
 * All events, by date. Those that began before the period come from an index of their own, since the order of first days
 * does not tell which of the earlier ones were still going on.
 */
function sourcesByDate({ from, to }: EventFilter, conditions: readonly Sql[]): readonly EventSource[] {
  const ends = to ? [sql('date_from <= ?', to)] : [];
  if (!from) return [{ table: 'event', where: and([...ends, ...conditions]) }];
  const earlier = [sql('date_from < date_to'), sql('date_from < ?', from), sql('date_to >= ?', from)];
  return [
    { table: 'event', where: and([...earlier, ...ends, ...conditions]) },
    { table: 'event', where: and([sql('date_from >= ?', from), ...ends, ...conditions]) },
  ];
}

function countUpTo(db: Database, rows: Sql, most: number): number {
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM (${rows.text} LIMIT ${most})`, ...rows.values).count;
}
