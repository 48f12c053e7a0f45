import type { Run } from './database.ts';
import { addRecords, concludeActors, dropUnusedRecords } from './write-actors.ts';
import { writeEvents } from './write-events.ts';
import { settlePieces } from './write-evidence.ts';
import { addArticles, type DatedReading, removeArticles } from './write-readings.ts';
import { writeRelations } from './write-relations.ts';

/**
 * Takes articles out of the graph, puts readings in, and concludes again what either touches: the one way in which the
 * graph changes. An article that is replaced is among both. What it costs follows from what changes, not from the graph.
 */
export async function changeGraph(run: Run, leaving: readonly string[], coming: readonly DatedReading[]): Promise<void> {
  const removed = await removeArticles(run, leaving);
  const readings = coming.map(({ reading }) => reading);
  const described = await addRecords(run, readings);
  const added = await addArticles(run, coming);
  const forgotten = await dropUnusedRecords(run, removed.records);
  const days = await settlePieces(run, removed.pieces, added);
  await writeRelations(run, await writeEvents(run, days));
  await concludeActors(run, [...described, ...forgotten]);
}
