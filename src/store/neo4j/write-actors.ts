import { concludeActor } from '../../conclude/conclude-actor.ts';
import { ACTOR_KINDS, type Actor, type ActorKind } from '../../domain/actor.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Run } from './database.ts';
import { actorJson, actorProperties, shortKey } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';

/** The second label of an actor: `(:Actor:ArmedGroup)`. */
const LABELS: Readonly<Record<ActorKind, string>> = {
  PERSON: 'Person',
  STATE: 'State',
  GOVERNMENT: 'Government',
  ORGANISATION: 'Organisation',
  ARMED_GROUP: 'ArmedGroup',
  INTERGOVERNMENTAL: 'Intergovernmental',
  MEDIA: 'Media',
  GENERIC: 'Generic',
};

/** Key of the node that holds one record of an actor; readings that know the actor just so share it. */
export const recordKey = (actor: Actor): string => `${actor.id}|${shortKey(actorJson(actor))}`;

/** Makes the records, and their actors, that no reading had so far. Returns the ids of the actors that got one. */
export async function addRecords(run: Run, readings: readonly Reading[]): Promise<readonly string[]> {
  const records = new Map(readings.flatMap((reading) => reading.actors).map((actor) => [recordKey(actor), actor]));
  const rows = [...records].map(([key, actor]) => ({ key, actor: actor.id, record: actorJson(actor) }));
  const made = await inBatches<{ actor: string }>(
    run,
    rows,
    `UNWIND $rows AS row
     WITH row WHERE NOT EXISTS { (:ActorRecord {key: row.key}) }
     MERGE (actor:Actor {id: row.actor}) ON CREATE SET actor.eventCount = 0
     CREATE (:ActorRecord {key: row.key, record: row.record})-[:OF]->(actor)
     RETURN actor.id AS actor`,
  );
  return made.map((row) => row.actor);
}

/** Removes those records that no reading has any more. Returns the ids of the actors that lost one. */
export async function dropUnusedRecords(run: Run, keys: readonly string[]): Promise<readonly string[]> {
  const dropped = await inBatches<{ actor: string }>(
    run,
    keys,
    `UNWIND $rows AS key
     MATCH (record:ActorRecord {key: key})-[:OF]->(actor:Actor)
     WHERE NOT EXISTS { (record)<-[:DESCRIBES]-() }
     WITH record, actor.id AS actor
     DETACH DELETE record
     RETURN actor`,
  );
  return dropped.map((row) => row.actor);
}

/** Concludes actors again from the records that current readings hold; an actor without any is gone. */
export async function concludeActors(run: Run, ids: readonly string[]): Promise<void> {
  const held = await inBatches<{ id: string; records: readonly string[] }>(
    run,
    [...new Set(ids)],
    `UNWIND $rows AS id
     MATCH (actor:Actor {id: id})
     RETURN id, COLLECT { MATCH (actor)<-[:OF]-(record:ActorRecord) RETURN record.record } AS records`,
  );
  const gone = held.filter(({ records }) => records.length === 0).map(({ id }) => id);
  await inBatches(run, gone, 'UNWIND $rows AS id MATCH (actor:Actor {id: id}) DETACH DELETE actor');
  const kept = held.filter(({ records }) => records.length > 0);
  const concluded = kept.map(({ records }) => concludeActor(records.map((record) => JSON.parse(record) as Actor)));
  for (const kind of ACTOR_KINDS) {
    const others = ACTOR_KINDS.filter((other) => other !== kind).map((other) => LABELS[other]);
    await inBatches(
      run,
      concluded.filter((actor) => actor.kind === kind).map(actorProperties),
      `UNWIND $rows AS row
       MATCH (actor:Actor {id: row.id})
       REMOVE actor:${others.join(':')}
       SET actor:${LABELS[kind]}, actor += row`,
    );
  }
}
