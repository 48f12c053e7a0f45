import { type Relation, SYMMETRIC_RELATIONS } from '../../domain/event.ts';
import { searchWords } from '../../domain/fold.ts';
import type { EventFilter, EventOrder } from '../store.ts';
import type { Database } from './database.ts';
import { and, isAmong, isOneOf, type Sql, sql } from './sql.ts';
import { matchAll } from './words.ts';

/** Up to this many events are looked up and sorted rather than met in a list's order. */
const FEW = 2_000;

/**
 * Where to find the events of a filter: what stands after FROM, a table `e` with the columns of `event` but `json` and what
 * must hold of its rows. Begins with the most telling condition, by a bounded count, so that the cost follows from what is
 * found rather than from the graph. `orderBy` is the order of the page that is read, which ends when it is full; `null` if
 * all are read, by date. By date there may be several sources: disjoint, and each one's events begin before the next one's.
 */
export function eventSources(db: Database, filter: EventFilter, orderBy: EventOrder | null): readonly Sql[] {
  const lookups = lookupsOf(db, filter).toSorted((a, b) => a.size - b.size);
  const columns = columnConditions(filter);
  const [best, ...others] = lookups;
  if (best !== undefined && (best.sorted || best.size < FEW || orderBy === null)) {
    const endsEarly = best.sorted && orderBy !== null && orderBy !== 'REPORTED_DESC';
    const rest = others.map((other) => (endsEarly ? other.meets : other.holds));
    return [and([best.source, ...columns, ...overlap(filter), ...rest])];
  }
  const rest = lookups.map(({ meets }) => meets);
  if (orderBy === 'REPORTED_DESC') return [and([ALL, ...columns, ...overlap(filter), ...rest])];
  return sourcesByDate(filter, [...columns, ...rest]);
}

const ALL = sql('event e WHERE TRUE');

/** A condition that leads to events by an index. */
interface Lookup {
  /** Its events, each once, as a source (see `eventSources`). */
  readonly source: Sql;
  /** Whether they stand there in the order of their dates. */
  readonly sorted: boolean;
  /** How many they are, counted no further than `FEW`. */
  readonly size: number;
  /** Whether an event of another source is among them: where all of that source is read, */
  readonly holds: Sql;
  /** and where reading ends as soon as a page is full. */
  readonly meets: Sql;
}

function lookupsOf(db: Database, filter: EventFilter): readonly Lookup[] {
  const { participants, anyParticipants, mediators, thirdParties, roles, talksActs, channels, issues } = filter;
  const { attributedTo, articles, places, relation, text } = filter;
  const every = (kind: string, targets: readonly string[] | null | undefined) =>
    targets?.length === 0 ? [NOTHING] : [...new Set(targets ?? [])].map((target) => linked(db, kind, [target]));
  const some = (kind: string, targets: readonly string[] | null | undefined) => (targets ? [linkedToSome(db, kind, targets)] : []);
  return [
    ...every('participant', participants),
    ...some('participant', anyParticipants),
    ...every('mediator', mediators),
    ...inRoles(db, thirdParties, roles),
    ...some('act', talksActs),
    ...some('channel', channels),
    ...some('issue', issues),
    ...some('source', attributedTo),
    ...some('article', articles),
    ...some('place', places),
    ...(relation ? [inRelation(db, relation)] : []),
    ...quoting(db, text),
  ];
}

const NONE = sql('FALSE');
const NOTHING: Lookup = { source: sql('event e WHERE FALSE'), sorted: true, size: 0, holds: NONE, meets: NONE };

/** Every one of the third parties, each in one of the roles; where nobody is named, anybody in one of the roles. */
function inRoles(db: Database, thirdParties: EventFilter['thirdParties'], roles: EventFilter['roles']): readonly Lookup[] {
  if (thirdParties?.length === 0 || roles?.length === 0) return [NOTHING];
  const actors = [...new Set(thirdParties ?? [])];
  if (!roles) return actors.map((actor) => linked(db, 'third party', [actor]));
  if (actors.length === 0) return [linkedToSome(db, 'role', roles)];
  return actors.map((actor) =>
    linkedToSome(
      db,
      'role',
      roles.map((role) => `${role} ${actor}`),
    ),
  );
}

function linkedToSome(db: Database, kind: string, targets: readonly string[]): Lookup {
  return targets.length === 0 ? NOTHING : linked(db, kind, [...new Set(targets)]);
}

function linked(db: Database, kind: string, targets: readonly string[]): Lookup {
  const own = and([sql('kind = ?', kind), isOneOf('target', targets)]);
  const found = and([sql('x.kind = ?', kind), isOneOf('x.target', targets)]);
  const sorted = targets.length === 1;
  // An event may be linked to several of the targets.
  const table = sorted ? `event_link e WHERE ${own.text}` : `(SELECT DISTINCT ${COLUMNS} FROM event_link WHERE ${own.text}) e WHERE TRUE`;
  const size = countUpTo(db, sql(`SELECT 1 FROM event_link WHERE ${own.text}`, ...own.values));
  const holds = sql(
    `EXISTS (SELECT 1 FROM event_link x WHERE ${found.text} AND x.date_from = e.date_from AND x.id = e.id)`,
    ...found.values,
  );
  return { source: sql(table, ...own.values), sorted, size, holds, meets: holds };
}

const COLUMNS = 'row, id, date_from, date_to, type, relation, modality, confidence, article_count';

function inRelation(db: Database, key: Pick<Relation, 'type' | 'from' | 'to'>): Lookup {
  const id = relationId(db, key);
  return id === null ? NOTHING : linked(db, 'relation', [String(id)]);
}

/** The id of a relation, named in either direction if it holds both ways; `null` if there is none. */
export function relationId(db: Database, { type, from, to }: Pick<Relation, 'type' | 'from' | 'to'>): number | null {
  const [a, b] = SYMMETRIC_RELATIONS.has(type) && to < from ? [to, from] : [from, to];
  return db.get<{ id: number }>('SELECT id FROM relation WHERE type = ? AND from_actor = ? AND to_actor = ?', type, a, b)?.id ?? null;
}

function quoting(db: Database, text: string | null | undefined): readonly Lookup[] {
  const words = searchWords(text ?? '');
  if (words.length === 0) return [];
  const found = 'FROM evidence_words CROSS JOIN evidence_event ON evidence = evidence_words.rowid WHERE evidence_words MATCH ?';
  const match = matchAll(words);
  const size = countUpTo(db, sql(`SELECT 1 ${found}`, match));
  const holds = sql(`e.row IN (SELECT event ${found})`, match);
  // Frequent words soon fill a page: looking into each sentence on the way is cheaper than listing all that have them.
  const looks = sql(
    `EXISTS (SELECT 1 FROM evidence_event x CROSS JOIN evidence_words w ON w.rowid = x.evidence
     WHERE x.event = e.row ${" AND instr(' ' || w.words, ?) > 0".repeat(words.length)})`,
    ...words.map((word) => ` ${word}`),
  );
  return [{ source: sql(`event e WHERE ${holds.text}`, match), sorted: false, size, holds, meets: size < FEW ? holds : looks }];
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
function sourcesByDate({ from, to }: EventFilter, conditions: readonly Sql[]): readonly Sql[] {
  const ends = to ? [sql('date_from <= ?', to)] : [];
  if (!from) return [and([ALL, ...ends, ...conditions])];
  const earlier = [sql('date_from < date_to'), sql('date_from < ?', from), sql('date_to >= ?', from)];
  return [and([ALL, ...earlier, ...ends, ...conditions]), and([ALL, sql('date_from >= ?', from), ...ends, ...conditions])];
}

/** How many rows there are, counted no further than `FEW`. */
function countUpTo(db: Database, rows: Sql): number {
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM (${rows.text} LIMIT ${FEW})`, ...rows.values).count;
}
