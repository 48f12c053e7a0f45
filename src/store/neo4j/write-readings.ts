import type { Mention } from '../../domain/actor.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Run } from './database.ts';
import { articleProperties } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';
import { recordKey } from './write-actors.ts';
import { addEvidence, type TouchedPiece } from './write-evidence.ts';

/** A reading with what places it in the graph's history. */
export interface DatedReading {
  readonly reading: Reading;
  readonly fingerprint: string;
  /** When it became what the graph believes: RFC 3339, UTC. */
  readonly believedFrom: string;
}

/** Makes the nodes of articles and of their evidence. Returns the pieces, which are not tied to events yet. */
export async function addArticles(run: Run, dated: readonly DatedReading[]): Promise<readonly TouchedPiece[]> {
  await inBatches(
    run,
    dated.map(({ reading, fingerprint, believedFrom }) => articleProperties(reading, fingerprint, believedFrom)),
    'UNWIND $rows AS row CREATE (article:Article) SET article = row',
  );
  const readings = dated.map(({ reading }) => reading);
  const of = <T extends object>(rowsOf: (reading: Reading) => readonly T[]) =>
    readings.flatMap((reading) => rowsOf(reading).map((row) => ({ article: reading.article.id, ...row })));
  await inBatches(
    run,
    of((reading) => reading.actors.map((actor) => ({ record: recordKey(actor) }))),
    `UNWIND $rows AS row
     MATCH (article:Article {id: row.article}) CALL (row) { MATCH (record:ActorRecord {key: row.record}) RETURN record }
     CREATE (article)-[:DESCRIBES]->(record)`,
  );
  await inBatches(
    run,
    of(mentionRows),
    `UNWIND $rows AS row
     MATCH (article:Article {id: row.article}) CALL (row) { MATCH (actor:Actor {id: row.actor}) RETURN actor }
     CREATE (article)-[:MENTIONS {positions: row.positions, texts: row.texts, starts: row.starts, ends: row.ends}]->(actor)`,
  );
  await inBatches(
    run,
    of((reading) => (reading.publisherActor === null ? [] : [{ actor: reading.publisherActor }])),
    `UNWIND $rows AS row
     MATCH (article:Article {id: row.article}) CALL (row) { MATCH (actor:Actor {id: row.actor}) RETURN actor }
     CREATE (article)-[:PUBLISHED_BY]->(actor)`,
  );
  return await addEvidence(run, readings);
}

/** What was removed with articles: their pieces, and the actor records that they may have been the last to hold. */
export interface Removed {
  readonly pieces: readonly TouchedPiece[];
  readonly records: readonly string[];
}

/** Takes articles and their evidence out of the graph; unknown ids are ignored. */
export async function removeArticles(run: Run, articles: readonly string[]): Promise<Removed> {
  const pieces = await inBatches<TouchedPiece>(
    run,
    articles,
    `UNWIND $rows AS id
     MATCH (:Article {id: id})<-[:STATED_IN]-(piece:Evidence)-[:EVIDENCE_FOR]->(event:Event)
     RETURN piece.id AS id, piece.group AS group, piece.from AS from, piece.to AS to, event.key AS event`,
  );
  const records = await inBatches<{ key: string }>(
    run,
    articles,
    'UNWIND $rows AS id MATCH (:Article {id: id})-[:DESCRIBES]->(record:ActorRecord) RETURN DISTINCT record.key AS key',
  );
  await inBatches(
    run,
    articles,
    `UNWIND $rows AS id
     MATCH (article:Article {id: id})
     OPTIONAL MATCH (article)<-[:STATED_IN]-(piece:Evidence)
     DETACH DELETE piece, article`,
  );
  return { pieces, records: records.map((row) => row.key) };
}

/** One relationship an actor, however often the article names it; `positions` are places in the reading's list of mentions. */
function mentionRows({ mentions }: Reading): readonly object[] {
  const numbered = mentions.map((mention, position) => ({ ...mention, position }));
  const column = <K extends keyof (Mention & { position: number })>(rows: typeof numbered, key: K) => rows.map((row) => row[key]);
  return [...Map.groupBy(numbered, (mention) => mention.actor)].map(([actor, rows]) => ({
    actor,
    positions: column(rows, 'position'),
    texts: column(rows, 'text'),
    starts: column(rows, 'start'),
    ends: column(rows, 'end'),
  }));
}
