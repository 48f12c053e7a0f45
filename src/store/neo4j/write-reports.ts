import type { Report } from '../../domain/report.ts';
import type { Run } from './database.ts';
import { reportProperties } from './graph-rows.ts';
import { inBatches } from './in-batches.ts';

/** A `[:REPORTS]` relationship with the source that it comes from. */
export type StoredReport = Omit<Report, 'event'>;

/** The reports of an event before a write and after it. */
export interface ReportsChange {
  readonly key: string;
  readonly before: readonly StoredReport[];
  readonly after: readonly StoredReport[];
}

/** Brings what leads from sources to events up to date: as much as changed, since an event may have reports by the hundred. */
export async function writeReports(run: Run, changes: readonly ReportsChange[]): Promise<void> {
  const missing = (some: readonly StoredReport[], others: readonly StoredReport[]) => {
    const there = new Set(others.map(nameOf));
    return some.filter((report) => !there.has(nameOf(report)));
  };
  await inBatches(
    run,
    changes.flatMap(({ key, before, after }) => missing(before, after).map(({ article, source }) => ({ key, article, source }))),
    `UNWIND $rows AS row
     MATCH (event:Event {key: row.key}) CALL (row) { MATCH (source:Actor {id: row.source}) RETURN source }
     MATCH (source)-[report:REPORTS]->(event) WHERE report.article = row.article
     DELETE report`,
  );
  await inBatches(
    run,
    changes.flatMap(({ key, before, after }) =>
      missing(after, before).map((report) => ({ key, source: report.source, properties: reportProperties(report) })),
    ),
    `UNWIND $rows AS row
     MATCH (event:Event {key: row.key}) CALL (row) { MATCH (source:Actor {id: row.source}) RETURN source }
     CREATE (source)-[report:REPORTS]->(event) SET report = row.properties`,
  );
}

const nameOf = ({ source, article, publishedAt, depth, evidence }: StoredReport): string =>
  JSON.stringify([source, article, publishedAt, depth, evidence]);
