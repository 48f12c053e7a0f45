import { decodeCursor } from '../cursor.ts';
import type { ActorFilter, ActorQuery, Page, StoredActor } from '../store.ts';
import { Conditions, matchesNothing } from './conditions.ts';
import type { Run } from './database.ts';
import { type ActorNode, toActor } from './from-graph.ts';
import { inBatches } from './in-batches.ts';
import { countItems, findPages, type PageQuestion } from './page.ts';
import { wordsQuery } from './words.ts';

export async function readActors(run: Run, ids: readonly string[]): Promise<readonly (StoredActor | null)[]> {
  const rows = await inBatches<{ actor: ActorNode }>(
    run,
    [...new Set(ids)],
    'UNWIND $rows AS id MATCH (actor:Actor {id: id}) RETURN actor',
  );
  const found = new Map(rows.map(({ actor }) => [actor.id, toActor(actor)]));
  return ids.map((id) => found.get(id) ?? null);
}

export async function findActors(run: Run, queries: readonly ActorQuery[]): Promise<readonly Page<StoredActor>[]> {
  return await findPages<ActorNode, StoredActor>(run, queries.map(actorPage), {
    node: toActor,
    key: ({ eventCount, id }) => [eventCount, id],
  });
}

export async function countActors(run: Run, filters: readonly ActorFilter[]): Promise<readonly number[]> {
  return await countItems(
    run,
    filters.map((filter) => actorMatch(filter)),
  );
}

function actorPage({ filter, first, after }: ActorQuery): PageQuestion {
  const cursor = decodeCursor('actors', after, 2);
  const conditions = new Conditions();
  conditions.always('actor.eventCount IS NOT NULL');
  conditions.add('after', cursor?.[0], 'actor.eventCount <= q.after AND (actor.eventCount < q.after OR actor.id > q.afterId)');
  conditions.add('afterId', cursor?.[1], '');
  return { ...actorMatch(filter, conditions), item: 'actor {.*}', orderBy: 'actor.eventCount DESC, actor.id', first, list: 'actors' };
}

function actorMatch(filter: ActorFilter, conditions = new Conditions()): Pick<PageQuestion, 'match' | 'parameters'> {
  if (matchesNothing(filter)) return { match: null, parameters: {} };
  const words = filter.search == null ? null : wordsQuery(filter.search);
  conditions.add('words', words, '');
  conditions.add('kinds', filter.kinds, 'actor.kind IN q.kinds');
  conditions.add('countries', filter.countries, 'actor.country IN q.countries');
  conditions.add('sectors', filter.sectors, 'any(sector IN actor.sectors WHERE sector IN q.sectors)');
  conditions.add('known', filter.known, 'actor.known = q.known');
  const search = "CALL db.index.fulltext.queryNodes('actor_words', q.words) YIELD node WITH q, node AS actor";
  return { match: `${words === null ? 'MATCH (actor:Actor)' : search} ${conditions.where}`, parameters: conditions.parameters };
}
