import { WasitError } from '../../domain/errors.ts';
import type { Relation, RelationType } from '../../domain/event.ts';
import { decodeCursor } from '../cursor.ts';
import type { Page, RelationFilter, RelationQuery } from '../store.ts';
import type { Database } from './database.ts';
import { relationId } from './event-filter.ts';
import { pageOf } from './page.ts';
import { after, and, isAmong, type Order, orderBy, type Sql, sql } from './sql.ts';

const LIST = 'relations';
const ORDER: Order = [
  ['event_count', 'DESC'],
  ['type', 'ASC'],
  ['from_actor', 'ASC'],
  ['to_actor', 'ASC'],
];

interface Row {
  readonly type: RelationType;
  readonly from_actor: string;
  readonly to_actor: string;
  readonly first_date: string;
  readonly last_date: string;
  readonly event_count: number;
  readonly article_count: number;
  readonly counterparts: string;
}

export function readRelation(db: Database, key: Pick<Relation, 'type' | 'from' | 'to'>): Relation | null {
  const row = db.get<Row>('SELECT * FROM relation WHERE id = ?', relationId(db, key));
  return row === undefined ? null : toRelation(row);
}

export function findRelations(db: Database, { filter, first, after: cursor }: RelationQuery): Page<Relation> {
  const rest = after(ORDER, decodeCursor(LIST, cursor, ORDER.length));
  const parts = sources(filter).map((source) => and([source, ...rest]));
  const rows = db.all<Row>(
    `${parts.map(({ text }) => `SELECT * FROM relation WHERE ${text}`).join(' UNION ALL ')} ORDER BY ${orderBy(ORDER)} LIMIT ?`,
    ...[...parts.flatMap(({ values }) => values), first + 1],
  );
  return pageOf(LIST, first, rows, (row) => [toRelation(row), [row.event_count, row.type, row.from_actor, row.to_actor]]);
}

export function countRelations(db: Database, filter: RelationFilter): number {
  return sources(filter)
    .map(({ text, values }) => db.one<{ count: number }>(`SELECT count(*) AS count FROM relation WHERE ${text}`, ...values).count)
    .reduce((sum, count) => sum + count, 0);
}

/** Conditions of which a filter's relations meet exactly one: an actor's relations stand in one index by `from`, in another by `to`. */
function sources({ between, types, unnamed, from, to }: RelationFilter): readonly Sql[] {
  const conditions = [
    types ? isAmong('type', types) : sql("type <> 'CITES'"),
    ...(from ? [sql('last_date >= ?', from)] : []),
    ...(to ? [sql('first_date <= ?', to)] : []),
  ];
  return sides(between).map(({ where, others }) => and([...where, ...conditions, ...(unnamed ? [] : others.map(isNamed))]));
}

/** What holds of the actors that a filter names, and which column says who stands on the other side. */
function sides(actors: RelationFilter['between']): readonly { readonly where: readonly Sql[]; readonly others: readonly string[] }[] {
  if (!actors) return [{ where: [], others: ['from_actor', 'to_actor'] }];
  const [a, b] = actors;
  if (actors.length > 2)
    throw new WasitError('BAD_INPUT', `between: ${actors.length} actors given; give one, or two to see what is between them`);
  if (a === undefined) return [{ where: [sql('FALSE')], others: [] }];
  if (b === undefined) {
    return [
      { where: [sql('from_actor = ?', a)], others: ['to_actor'] },
      { where: [sql('to_actor = ?', a)], others: ['from_actor'] },
    ];
  }
  const both = sql('from_actor = ? AND to_actor = ?', a, b);
  return [both, sql(both.text, b, a)].map((where) => ({ where: [where], others: [] }));
}

/** The index, which holds actors without a name alone, is smaller than that of all ids, which would be taken. */
const isNamed = (column: string): Sql =>
  sql(
    `NOT EXISTS (SELECT 1 FROM actor INDEXED BY actor_unnamed WHERE actor.id = ${column} AND actor.kind = 'GENERIC' AND actor.known = 0)`,
  );

function toRelation(row: Row): Relation {
  return {
    type: row.type,
    from: row.from_actor,
    to: row.to_actor,
    between: mostFirst(JSON.parse(row.counterparts)),
    firstDate: row.first_date,
    lastDate: row.last_date,
    eventCount: row.event_count,
    articleCount: row.article_count,
  };
}

function mostFirst(counts: Readonly<Record<string, number>>): readonly string[] {
  const ordered = Object.entries(counts).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ordered.map(([actor]) => actor);
}
