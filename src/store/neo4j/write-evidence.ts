import { anchorDay } from '../../conclude/conclude-events.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Run } from './database.ts';
import { dayKey, dayOf } from './event-key.ts';
import { evidenceProperties } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';
import { toDate } from './values.ts';

/** A piece of evidence that a write adds, removes or may move. */
export interface TouchedPiece {
  readonly id: string;
  readonly group: string;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  /** Key of the event that it supports; `null` for a new piece. */
  readonly event: string | null;
}

/** Makes the nodes of readings' evidence, which are not tied to events yet. */
export async function addEvidence(run: Run, readings: readonly Reading[]): Promise<readonly TouchedPiece[]> {
  const pieces = readings.flatMap((reading) =>
    reading.evidence.map((evidence, position) => evidenceProperties(evidence, reading, position)),
  );
  await inBatches(
    run,
    pieces,
    `UNWIND $rows AS row
     MATCH (article:Article {id: row.article})
     CREATE (evidence:Evidence)-[:STATED_IN]->(article) SET evidence = row`,
  );
  await inBatches(
    run,
    pieces.flatMap(({ id, attributedTo }) => [...new Set(attributedTo)].map((actor) => ({ id, actor }))),
    `UNWIND $rows AS row
     MATCH (evidence:Evidence {id: row.id}) CALL (row) { MATCH (actor:Actor {id: row.actor}) RETURN actor }
     CREATE (evidence)-[:ATTRIBUTED_TO]->(actor)`,
  );
  return pieces.map(({ id, group, from, to }) => ({ id, group, from: from.toString(), to: to.toString(), event: null }));
}

/**
 * Ties new pieces to the first event of their day, moves the pieces whose day changes with them, and returns the keys of all
 * days whose events have to be concluded again. The graph already lacks `removed` and has `added`.
 *
 * A piece with an exact day belongs to that day; a piece with a period belongs to the
 * latest exact day inside it, so only periods over the days of what was added or removed can change place.
 */
export async function settlePieces(run: Run, removed: readonly TouchedPiece[], added: readonly TouchedPiece[]): Promise<readonly string[]> {
  const exactDays = [...removed, ...added].filter((piece) => piece.from === piece.to);
  const days = new Map(exactDays.map(({ group, from }) => [dayKey(group, from), { group, day: toDate(from) }]));
  const over = await inBatches<TouchedPiece>(
    run,
    [...days.values()],
    `UNWIND $rows AS row
     MATCH (piece:Evidence)
     WHERE piece.rangeGroup = row.group AND piece.to >= row.day AND piece.from <= row.day
     RETURN DISTINCT piece.id AS id, piece.group AS group, piece.from AS from, piece.to AS to,
       head(COLLECT { MATCH (piece)-[:EVIDENCE_FOR]->(event:Event) RETURN event.key }) AS event`,
  );
  const pieces = [...new Map([...over, ...added].map((piece) => [piece.id, piece])).values()];
  const anchors = await latestExactDays(
    run,
    pieces.filter((piece) => piece.from !== piece.to),
  );
  const settled = pieces.map((piece) => {
    const day = anchors.get(piece.id);
    const date = { from: piece.from, to: piece.to, precision: 'DAY' as const };
    const was = piece.event === null ? null : dayOf(piece.event);
    return { id: piece.id, was, is: dayKey(piece.group, anchorDay(date, day === undefined ? [] : [day])) };
  });
  await inBatches(
    run,
    settled.filter((piece) => piece.is !== piece.was),
    `UNWIND $rows AS row
     MATCH (piece:Evidence {id: row.id})
     OPTIONAL MATCH (piece)-[old:EVIDENCE_FOR]->()
     DELETE old
     MERGE (event:Event {key: row.is})
     CREATE (piece)-[:EVIDENCE_FOR]->(event)`,
  );
  const left = removed.flatMap(({ event }) => (event === null ? [] : dayOf(event)));
  return [...new Set([...left, ...settled.flatMap(({ was, is }) => (was === null ? [is] : [was, is]))])];
}

/** The latest exact day of the group within each piece's period, where there is one. */
export async function latestExactDays(
  run: Run,
  pieces: readonly Pick<TouchedPiece, 'id' | 'group' | 'from' | 'to'>[],
): Promise<ReadonlyMap<string, string>> {
  const found = await inBatches<{ id: string; day: string }>(
    run,
    pieces.map(({ id, group, from, to }) => ({ id, group, from: toDate(from), to: toDate(to) })),
    `UNWIND $rows AS row
     CALL (row) {
       MATCH (piece:Evidence)
       WHERE piece.exactGroup = row.group AND piece.from >= row.from AND piece.from <= row.to
       RETURN piece.from AS day ORDER BY piece.exactGroup DESC, piece.from DESC LIMIT 1
     }
     RETURN row.id AS id, day`,
  );
  return new Map(found.map(({ id, day }) => [id, day]));
}
