import type { Actor } from '../../domain/actor.ts';
import { searchWords } from '../../domain/fold.ts';
import { decodeCursor } from '../cursor.ts';
import type { ActorFilter, ActorQuery, Page, StoredActor } from '../store.ts';
import type { Database } from './database.ts';
import { pageOf } from './page.ts';
import { after, and, isAmong, isOneOf, type Order, orderBy, type Sql, sql } from './sql.ts';
import { matchAll } from './words.ts';

const LIST = 'actors';
const ORDER: Order = [
  ['event_count', 'DESC'],
  ['id', 'ASC'],
];

interface Row {
  readonly json: string;
  readonly event_count: number;
}

export function readActor(db: Database, id: string): StoredActor | null {
  const row = db.get<Row>('SELECT json, event_count FROM actor WHERE id = ?', id);
  return row === undefined ? null : toActor(row);
}

export function findActors(db: Database, { filter, first, after: cursor }: ActorQuery): Page<StoredActor> {
  const { text, values } = and([...conditions(filter), ...after(ORDER, decodeCursor(LIST, cursor, ORDER.length))]);
  const rows = db.all<Row>(`SELECT json, event_count FROM actor WHERE ${text} ORDER BY ${orderBy(ORDER)} LIMIT ?`, ...values, first + 1);
  return pageOf(LIST, first, rows, (row) => {
    const actor = toActor(row);
    return [actor, [actor.eventCount, actor.id]];
  });
}

export function countActors(db: Database, filter: ActorFilter): number {
  const { text, values } = and(conditions(filter));
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM actor WHERE ${text}`, ...values).count;
}

function conditions({ search, kinds, countries, sectors, known }: ActorFilter): readonly Sql[] {
  const words = searchWords(search ?? '');
  const inSectors = isOneOf('sector', sectors ?? []);
  return [
    ...(words.length === 0 ? [] : [sql('row IN (SELECT rowid FROM actor_words WHERE actor_words MATCH ?)', matchAll(words))]),
    ...(kinds ? [isAmong('kind', kinds)] : []),
    ...(countries ? [isAmong('country', countries)] : []),
    ...(sectors ? [sql(`row IN (SELECT actor FROM actor_sector WHERE ${inSectors.text})`, ...inSectors.values)] : []),
    ...(known == null ? [] : [sql('known = ?', Number(known))]),
  ];
}

function toActor({ json, event_count }: Row): StoredActor {
  return { ...(JSON.parse(json) as Actor), eventCount: event_count };
}
