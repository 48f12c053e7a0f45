import { WasitError } from '../../domain/errors.ts';
import { fingerprint } from '../../domain/fingerprint.ts';
import type { Reading } from '../../domain/reading.ts';
import type { BelievedReading, WriteReport } from '../store.ts';
import { changeGraph } from './change-graph.ts';
import type { Run } from './database.ts';
import { inBatches } from './in-batches.ts';
import { addPast, forgetPast, keepCurrentAsPast, type MarkedReading } from './past-readings.ts';

/** Stores readings as what the graph believes from now on; see `GraphWriter.write`. */
export async function writeReadings(run: Run, readings: readonly Reading[]): Promise<WriteReport> {
  const now = new Date().toISOString();
  return await writeCurrent(
    run,
    readings.map((reading) => marked({ reading, believedFrom: now, believedTo: null })),
    now,
  );
}

/** Makes readings the current ones of their articles; of several for one article, the last. The belief in others ends `now`. */
async function writeCurrent(run: Run, readings: readonly MarkedReading[], now: string): Promise<WriteReport> {
  const latest = [...new Map(readings.map((item) => [item.reading.article.id, item])).values()];
  const stored = await storedFingerprints(
    run,
    latest.map(({ reading }) => reading.article.id),
  );
  const coming = latest.filter((item) => stored.get(item.reading.article.id) !== item.fingerprint);
  const replaced = coming.map(({ reading }) => reading.article.id).filter((id) => stored.has(id));
  await refuseForeignEvidence(run, coming);
  await keepCurrentAsPast(run, replaced, now);
  await changeGraph(run, replaced, coming);
  return { added: coming.length - replaced.length, replaced: replaced.length, unchanged: latest.length - coming.length };
}

/** Stores readings with their periods; see `GraphWriter.restore`. */
export async function restoreReadings(run: Run, believed: readonly BelievedReading[]): Promise<number> {
  const readings = believed.map(marked);
  await refuseForeignEvidence(run, readings);
  const past = await addPast(
    run,
    readings.filter((item) => item.believedTo !== null),
  );
  const { added, replaced } = await writeCurrent(
    run,
    readings.filter((item) => item.believedTo === null),
    new Date().toISOString(),
  );
  return past + added + replaced;
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

function marked(item: BelievedReading): MarkedReading {
  const { article, extractor, codebook } = item.reading;
  return { ...item, fingerprint: fingerprint(article, extractor, codebook) };
}

/** Ids of evidence are unique in the graph, so an article cannot bring a piece that is, or was, another's. */
async function refuseForeignEvidence(run: Run, coming: readonly MarkedReading[]): Promise<void> {
  const pieces = coming.flatMap(({ reading }) => reading.evidence.map(({ id }) => ({ id, article: reading.article.id })));
  const stored = await inBatches<{ id: string; article: string }>(
    run,
    pieces.map(({ id }) => id),
    `UNWIND $rows AS id
     CALL (id) {
       MATCH (piece:Evidence {id: id}) RETURN piece.article AS article
       UNION
       MATCH (piece:PastEvidence {id: id}) RETURN piece.article AS article
     }
     RETURN id, article`,
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
