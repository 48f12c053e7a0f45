import { WasitError } from '../../domain/errors.ts';
import { RELATION_TYPES, type Relation, type RelationType, SYMMETRIC_RELATIONS } from '../../domain/event.ts';
import { decodeCursor } from '../cursor.ts';
import type { Page, RelationFilter, RelationQuery } from '../store.ts';
import { Conditions, matchesNothing } from './conditions.ts';
import type { Run } from './database.ts';
import { type RelationRow, toRelation } from './from-graph.ts';
import { inBatches } from './in-batches.ts';
import { countItems, findPages, type PageQuestion } from './page.ts';
import { readTotals } from './totals.ts';
import { toDate } from './values.ts';

type Key = Pick<Relation, 'type' | 'from' | 'to'>;

const ITEM = `{type: type(relation), from: from.id, to: to.id, between: coalesce(relation.between, []), firstDate: relation.from,
  lastDate: relation.to, events: relation.events, articles: relation.articles}`;

export async function readRelations(run: Run, keys: readonly Key[]): Promise<readonly (Relation | null)[]> {
  const wanted = keys.map(inStoredDirection);
  const byType = Map.groupBy(wanted, (key) => key.type);
  const rows = await Promise.all(
    [...byType].map(([type, of]) =>
      inBatches<{ relation: RelationRow }>(
        run,
        of,
        `UNWIND $rows AS row
         MATCH (from:Actor {id: row.from}) CALL (row) { MATCH (to:Actor {id: row.to}) RETURN to }
         MATCH (from)-[relation:${known(type)}]->(to)
         RETURN ${ITEM} AS relation`,
      ),
    ),
  );
  const name = ({ type, from, to }: Key) => JSON.stringify([type, from, to]);
  const found = new Map(rows.flat().map(({ relation }) => [name(relation), toRelation(relation)]));
  return wanted.map((key) => found.get(name(key)) ?? null);
}

export async function findRelations(run: Run, queries: readonly RelationQuery[]): Promise<readonly Page<Relation>[]> {
  const present = await typesPresent(run);
  const questions = queries.map((query) => relationPage(query, present));
  return await findPages<RelationRow, Relation>(run, questions, {
    node: toRelation,
    key: ({ events, type, from, to }) => [events, type, from, to],
  });
}

export async function countRelations(run: Run, filters: readonly RelationFilter[]): Promise<readonly number[]> {
  const present = await typesPresent(run);
  return await countItems(
    run,
    filters.map((filter) => relationMatch(filter, present)),
  );
}

function relationPage({ filter, first, after }: RelationQuery, present: readonly RelationType[]): PageQuestion {
  const cursor = decodeCursor('relations', after, 4);
  const conditions = new Conditions();
  const later = '[type(relation), from.id, to.id] > q.afterKey';
  conditions.add('after', cursor?.[0], `relation.events <= q.after AND (relation.events < q.after OR ${later})`);
  conditions.add('afterKey', cursor?.slice(1), '');
  const orderBy = 'relation.events DESC, type(relation), from.id, to.id';
  return { ...relationMatch(filter, present, conditions, orderBy), item: ITEM, orderBy, first, list: 'relations' };
}

/** The types that some relation has: statements name every type, and are planned the faster the fewer there are. */
async function typesPresent(run: Run): Promise<readonly RelationType[]> {
  return (await readTotals(run)).relations.map((relation) => relation.type);
}

/**
 * Clauses that bind `from`, `relation` and `to`. Relations of one or two actors start there; others are read by type, each
 * from its own index and, where there is an order, not further than the page needs.
 */
function relationMatch(
  filter: RelationFilter,
  present: readonly RelationType[],
  conditions = new Conditions(),
  orderBy?: string,
): Pick<PageQuestion, 'match' | 'parameters'> {
  const { between } = filter;
  if (between && between.length > 2) {
    throw new WasitError('BAD_INPUT', `"between" names ${between.length} actors: name one, or two`);
  }
  const types = present.filter((type) => filter.types?.includes(type) ?? type !== 'CITES');
  if (matchesNothing(filter) || types.length === 0) return { match: null, parameters: {} };
  conditions.add('from', filter.from, 'relation.to >= q.from', toDate);
  conditions.add('to', filter.to, 'relation.from <= q.to', toDate);
  conditions.add('one', between?.[0], '');
  conditions.add('other', between?.[1], 'q.one <> q.other AND q.other IN [from.id, to.id]');
  if (!filter.unnamed) for (const end of ['from', 'to'] as const) conditions.always(isNamed(end, between ?? []));
  const { where, parameters } = conditions;
  if (between) {
    const match = `MATCH (one:Actor {id: q.one})-[relation:${types.join('|')}]-() WITH q, relation, startNode(relation) AS from, endNode(relation) AS to`;
    return { match: `${match} ${where}`, parameters };
  }
  const order = orderBy === undefined ? '' : `ORDER BY ${orderBy} LIMIT $limit`;
  const parts = types.map(
    (type) =>
      `MATCH ()-[relation:${type}]->() USING INDEX relation:${type}(events) WHERE relation.events IS NOT NULL
       WITH q, relation, startNode(relation) AS from, endNode(relation) AS to ${where}
       WITH from, relation, to ${order} RETURN from, relation, to`,
  );
  return { match: `CALL (q) { ${parts.join(' UNION ALL ')} }`, parameters };
}

/** The actor at one end of a relation has a name, or is one that the filter names. */
function isNamed(end: 'from' | 'to', between: readonly string[]): string {
  const wanted = ['one', 'other'].slice(0, between.length).map((name) => ` OR ${end}.id = q.${name}`);
  return `(${end}.kind <> 'GENERIC' OR ${end}.known${wanted.join('')})`;
}

/** Symmetric relations are stored once, from the smaller id to the larger. */
function inStoredDirection({ type, from, to }: Key): Key {
  return SYMMETRIC_RELATIONS.has(type) && to < from ? { type, from: to, to: from } : { type, from, to };
}

/** Types stand in the text of statements, so nothing but a type may get there. */
function known(type: RelationType): RelationType {
  if (!RELATION_TYPES.includes(type))
    throw new WasitError('BAD_INPUT', `"${type}" is no relation type: use one of ${RELATION_TYPES.join(', ')}`);
  return type;
}
