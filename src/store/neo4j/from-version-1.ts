import type { Reading } from '../../domain/reading.ts';
import { added, completeEvidence } from '../complete-evidence.ts';
import type { Database, Run } from './database.ts';
import { dayOf } from './event-key.ts';
import type { EvidenceNode } from './from-graph.ts';
import { sourceProperties, talksProperties } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';
import { writeEvents } from './write-events.ts';
import { writeRelations } from './write-relations.ts';

/**
 * Brings a graph of version 1 into today's form: completes evidence, renames the relationships whose types stood for two
 * things, and concludes every event again. May be cut short at any point and done again from the beginning.
 */
export async function fromVersion1(database: Database): Promise<void> {
  await inPages(database, completeEvidenceNodes);
  await inPages(database, completePastReadings);
  while ((await database.write((run) => run(FORGET_REPORTS))).length > 0);
  await database.write((run) => run("MATCH (graph:Graph {id: 'graph'}) REMOVE graph.eventsOf_REPORTS"));
  await inPages(database, concludeAgain);
}

/** Nodes of a page. */
const PIECES = 5_000;
const PAST_READINGS = 100;
const EVENTS = 500;

/** Sources were related to each participant; now they report the event. */
const FORGET_REPORTS = `
  MATCH (:Actor)-[old:REPORTS]->(:Actor) WITH old LIMIT ${PIECES}
  DELETE old RETURN 1 AS gone`;

type OldPiece = Pick<EvidenceNode, 'id' | 'relation' | 'initiators' | 'recipients' | 'attributedTo'> & { readonly extractor: string };

async function completeEvidenceNodes(run: Run, after: string): Promise<string | null> {
  const pieces = await run<OldPiece>(
    `MATCH (piece:Evidence) WHERE piece.id > $after AND piece.foundBy IS NULL
     WITH piece ORDER BY piece.id LIMIT ${PIECES}
     MATCH (piece)-[:STATED_IN]->(article:Article)
     RETURN piece.id AS id, piece.relation AS relation, piece.initiators AS initiators, piece.recipients AS recipients,
       piece.attributedTo AS attributedTo, article.extractor AS extractor ORDER BY id`,
    { after },
  );
  const rows = pieces.map(({ id, extractor, ...piece }) => {
    const whole = { ...piece, ...added({ ...piece, relation: piece.relation ?? null }, extractor) };
    return { id, properties: { ...talksProperties(whole), ...sourceProperties(whole) } };
  });
  await inBatches(run, rows, 'UNWIND $rows AS row MATCH (piece:Evidence {id: row.id}) SET piece += row.properties');
  // The old types were those of relations between actors as well, or would be now.
  for (const [old, now] of [
    ['SUPPORTS', 'EVIDENCE_FOR'],
    ['CITES', 'ATTRIBUTED_TO'],
  ]) {
    await inBatches(
      run,
      rows.map(({ id }) => id),
      `UNWIND $rows AS id MATCH (piece:Evidence {id: id})-[old:${old}]->(target) CREATE (piece)-[:${now}]->(target) DELETE old`,
    );
  }
  return rows.at(-1)?.id ?? null;
}

async function completePastReadings(run: Run, after: string): Promise<string | null> {
  const past = await run<{ key: string; reading: string }>(
    `MATCH (past:PastReading) WHERE past.key > $after RETURN past.key AS key, past.reading AS reading ORDER BY past.key LIMIT ${PAST_READINGS}`,
    { after },
  );
  const rows = past.map(({ key, reading }) => {
    const { evidence, ...rest } = JSON.parse(reading) as Reading;
    return { key, reading: JSON.stringify({ ...rest, evidence: evidence.map((item) => completeEvidence(item, rest.extractor)) }) };
  });
  await inBatches(run, rows, 'UNWIND $rows AS row MATCH (past:PastReading {key: row.key}) SET past.reading = row.reading');
  return past.at(-1)?.key ?? null;
}

async function concludeAgain(run: Run, after: string): Promise<string | null> {
  const events = await run<{ key: string }>(
    `MATCH (event:Event) WHERE event.key > $after RETURN event.key AS key ORDER BY event.key LIMIT ${EVENTS}`,
    { after },
  );
  const keys = events.map(({ key }) => key);
  await inBatches(
    run,
    keys,
    `UNWIND $rows AS key MATCH (event:Event {key: key}) WHERE event.thirdParties IS NULL
     SET event += {pairs: [], thirdParties: [], thirdPartyRoles: [], leads: [], issues: []}
     WITH event
     MATCH (event)-[share:ADDS_TO]->()
     SET share.between = []`,
  );
  await writeRelations(run, await writeEvents(run, [...new Set(keys.map(dayOf))]));
  return keys.at(-1) ?? null;
}

/** Takes a step for each page of nodes in the order of their keys; the step tells the last key of its page, `null` after the last. */
async function inPages(database: Database, step: (run: Run, after: string) => Promise<string | null>): Promise<void> {
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    after = await database.write((run) => step(run, from));
  }
}
