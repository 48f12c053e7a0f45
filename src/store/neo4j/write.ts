import { WasitError } from '../../domain/errors.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { Reading } from '../../domain/reading.ts';
import { checkReading } from '../check-reading.ts';
import type { WriteReport } from '../store.ts';
import { changeGraph } from './change-graph.ts';
import type { Run } from './database.ts';
import { inBatches } from './in-batches.ts';
import { forgetPast, keepPast } from './past-readings.ts';
import type { DatedReading } from './write-readings.ts';

export interface Fingerprinted {
  readonly reading: Reading;
  readonly fingerprint: string;
}

/** The last reading of each article, with its fingerprint. Throws BAD_INPUT for a reading that contradicts itself. */
export function latestReadings(readings: readonly Reading[]): readonly Fingerprinted[] {
  for (const reading of readings) checkReading(reading);
  const latest = new Map(readings.map((reading) => [reading.article.id, reading]));
  return [...latest.values()].map((reading) => ({
    reading,
    fingerprint: fingerprint(reading.article, reading.extractor, reading.codebook),
  }));
}

/** Stores readings, one an article; see `GraphWriter.write`. */
export async function writeReadings(run: Run, readings: readonly Fingerprinted[]): Promise<WriteReport> {
  const stored = await storedFingerprints(
    run,
    readings.map(({ reading }) => reading.article.id),
  );
  const now = new Date().toISOString();
  const coming = readings
    .filter((item) => stored.get(item.reading.article.id) !== item.fingerprint)
    .map((item) => ({ ...item, believedFrom: now }));
  const replaced = coming.map(({ reading }) => reading.article.id).filter((id) => stored.has(id));
  await refuseForeignEvidence(run, coming);
  await keepPast(run, replaced, now);
  await changeGraph(run, replaced, coming);
  return { added: coming.length - replaced.length, replaced: replaced.length, unchanged: readings.length - coming.length };
}

/** Takes articles out of the graph; see `GraphWriter.retract`. */
export async function retractArticles(run: Run, articles: readonly string[]): Promise<number> {
  const stored = [...(await storedFingerprints(run, articles)).keys()];
  await changeGraph(run, stored, []);
  await forgetPast(run, stored);
  return stored.length;
}

export async function readFingerprints(run: Run, articles: readonly string[]): Promise<readonly (string | null)[]> {
  const stored = await storedFingerprints(run, articles);
  return articles.map((id) => stored.get(id) ?? null);
}

/** Ids of evidence are unique in the graph, so an article cannot bring a piece that is another's. */
async function refuseForeignEvidence(run: Run, coming: readonly DatedReading[]): Promise<void> {
  const pieces = coming.flatMap(({ reading }) => reading.evidence.map(({ id }) => ({ id, article: reading.article.id })));
  const stored = await inBatches<{ id: string; article: string }>(
    run,
    pieces.map(({ id }) => id),
    'UNWIND $rows AS id MATCH (piece:Evidence {id: id}) RETURN id, piece.article AS article',
  );
  const owners = new Map(stored.map(({ id, article }) => [id, article]));
  for (const { id, article } of pieces) {
    const owner = owners.get(id) ?? article;
    if (owner !== article) throw new WasitError('BAD_INPUT', `article "${article}", evidence: "${id}" is evidence of article "${owner}"`);
    owners.set(id, article);
  }
}

async function storedFingerprints(run: Run, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await inBatches<{ id: string; fingerprint: string }>(
    run,
    [...new Set(articles)],
    'UNWIND $rows AS id MATCH (article:Article {id: id}) RETURN id, article.fingerprint AS fingerprint',
  );
  return new Map(rows.map((row) => [row.id, row.fingerprint]));
}
