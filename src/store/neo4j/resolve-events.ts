import { anchorDay } from '../../conclude/conclude-events.ts';
import type { Run } from './database.ts';
import { dayKey } from './event-key.ts';
import type { EventNode } from './from-graph.ts';
import { inBatches } from './in-batches.ts';
import { toDate } from './values.ts';
import { latestExactDays } from './write-evidence.ts';

interface PastPiece {
  readonly id: string;
  readonly group: string;
  readonly from: string;
  readonly to: string;
}

/** The events that these ids of evidence, current or past, lead to (see `GraphReader.events`); others are not in the map. */
export async function resolveEvents(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, EventNode>> {
  const wanted = [...new Set(ids)];
  const current = await inBatches<{ id: string; event: EventNode }>(
    run,
    wanted,
    'UNWIND $rows AS id MATCH (:Evidence {id: id})-[:EVIDENCE_FOR]->(event:Event) RETURN id, event',
  );
  const found = new Map(current.map(({ id, event }) => [id, event]));
  const missing = wanted.filter((id) => !found.has(id));
  if (missing.length === 0) return found;

  const past = await inBatches<PastPiece>(
    run,
    missing,
    'UNWIND $rows AS id MATCH (past:PastEvidence {id: id}) RETURN id, past.group AS group, past.from AS from, past.to AS to',
  );
  const days = await latestExactDays(run, past);
  const left = await inBatches<{ id: string; event: EventNode }>(
    run,
    past.map(({ id, group, from, to }) => {
      const day = days.get(id);
      const key = dayKey(group, anchorDay({ from, to, precision: 'RANGE' }, day === undefined ? [] : [day]));
      return { id, key, group: dayKey(group, ''), from: toDate(from), to: toDate(to) };
    }),
    `UNWIND $rows AS row
     CALL (row) {
       MATCH (event:Event)
       WHERE event.key = row.key OR (event.key STARTS WITH row.group AND event.from <= row.to AND event.to >= row.from)
       RETURN event ORDER BY event.key <> row.key, event.key LIMIT 1
     }
     RETURN row.id AS id, event`,
  );
  for (const { id, event } of left) found.set(id, event);
  return found;
}
