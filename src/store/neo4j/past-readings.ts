import { currentReadings } from './current-readings.ts';
import type { Run } from './database.ts';
import { evidenceProperties, shortKey } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';

/**
 * Keeps the current readings of articles, which are about to be replaced, with the period in which they were believed,
 * and what is needed to find an event by evidence that it once held.
 */
export async function keepPast(run: Run, articles: readonly string[], believedTo: string): Promise<void> {
  const past = await currentReadings(run, articles);
  await inBatches(
    run,
    past.map(({ reading, fingerprint, believedFrom }) => ({
      key: shortKey(JSON.stringify([reading.article.id, believedFrom, fingerprint])),
      article: reading.article.id,
      fingerprint,
      believedFrom,
      believedTo,
      reading: JSON.stringify(reading),
    })),
    'UNWIND $rows AS row CREATE (past:PastReading) SET past = row',
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
}

/** Lets go of all past readings of articles. */
export async function forgetPast(run: Run, articles: readonly string[]): Promise<void> {
  for (const label of ['PastReading', 'PastEvidence']) {
    await inBatches(run, articles, `UNWIND $rows AS id MATCH (past:${label} {article: id}) DELETE past`);
  }
}
