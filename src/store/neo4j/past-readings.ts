import type { BelievedReading } from '../store.ts';
import { currentReadings } from './current-readings.ts';
import type { Run } from './database.ts';
import { evidenceProperties, shortKey } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';

export interface MarkedReading extends BelievedReading {
  readonly fingerprint: string;
}

/** Keeps the current readings of articles, which are about to be replaced, with the period in which they were believed. */
export async function keepCurrentAsPast(run: Run, articles: readonly string[], believedTo: string): Promise<void> {
  const current = await currentReadings(run, articles);
  await addPast(
    run,
    current.map((item) => ({ ...item, believedTo })),
  );
}

/**
 * Stores readings that were believed once, and what is needed to find an event by evidence that it once held. Returns how
 * many were not stored yet.
 */
export async function addPast(run: Run, past: readonly MarkedReading[]): Promise<number> {
  const made = await inBatches<{ key: string }>(
    run,
    past.map(({ reading, fingerprint, believedFrom, believedTo }) => {
      const article = reading.article.id;
      const key = shortKey(JSON.stringify([article, believedFrom, believedTo, fingerprint]));
      return { key, article, fingerprint, believedFrom, believedTo, reading: JSON.stringify(reading) };
    }),
    `UNWIND $rows AS row
     WITH row WHERE NOT EXISTS { (:PastReading {key: row.key}) }
     MERGE (past:PastReading {key: row.key}) SET past = row
     RETURN past.key AS key`,
  );
  await inBatches(
    run,
    past.flatMap(({ reading }) =>
      reading.evidence.map((evidence) => {
        const { id, article, group, from, to } = evidenceProperties(evidence, reading, 0);
        return { id, past: { id, article, group, from, to } };
      }),
    ),
    'UNWIND $rows AS row MERGE (piece:PastEvidence {id: row.id}) SET piece = row.past',
  );
  return made.length;
}

/** Lets go of all past readings of articles. */
export async function forgetPast(run: Run, articles: readonly string[]): Promise<void> {
  for (const label of ['PastReading', 'PastEvidence']) {
    await inBatches(run, articles, `UNWIND $rows AS id MATCH (past:${label} {article: id}) DELETE past`);
  }
}
