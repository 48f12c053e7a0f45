import { RELATION_TYPES, type RelationType } from '../../domain/event.ts';
import type { GraphTotals } from '../store.ts';
import type { Database } from './database.ts';

export function readTotals(db: Database): GraphTotals {
  const count = (table: string) => db.one<{ count: number }>(`SELECT count(*) AS count FROM ${table}`).count;
  const relations = db.all<{ type: RelationType; events: number }>('SELECT type, events FROM relation_total');
  return {
    articles: count('article'),
    actors: count('actor'),
    events: count('event'),
    evidence: count('evidence'),
    relations: relations
      .toSorted((a, b) => RELATION_TYPES.indexOf(a.type) - RELATION_TYPES.indexOf(b.type))
      .map(({ type, events }) => ({ type, events })),
  };
}
