import type { Report } from '../../domain/report.ts';
import { decodeCursor } from '../cursor.ts';
import type { Page, ReportFilter, ReportQuery } from '../store.ts';
import type { Run } from './database.ts';
import type { EventNode } from './from-graph.ts';
import { countItems, findPages, type PageQuestion } from './page.ts';
import { resolveEvents } from './resolve-events.ts';

type ReportRow = Omit<Report, 'publishedAt'> & {
  readonly publishedAt?: string | null;
  readonly oldestFirst: number;
  readonly newestFirst: number;
};

const OF_EVENT = { list: 'reports of an event', order: ['report.oldestFirst', 'report.article', 'report.depth', 'source.id'] };
const BY_SOURCE = { list: 'reports by a source', order: ['report.newestFirst', 'report.article', 'event.id'] };

const ITEM = `{source: source.id, event: event.id, article: report.article, publishedAt: report.publishedAt, depth: report.depth,
  evidence: report.evidence, oldestFirst: report.oldestFirst, newestFirst: report.newestFirst}`;

/** Throws BAD_CURSOR. */
export async function findReports(run: Run, queries: readonly ReportQuery[]): Promise<readonly Page<Report>[]> {
  const cursors = queries.map(({ filter, after }) => {
    const { list, order } = 'event' in filter ? OF_EVENT : BY_SOURCE;
    return decodeCursor(list, after, order.length);
  });
  const matches = await reportMatches(
    run,
    queries.map(({ filter }) => filter),
  );
  const questions = queries.map(({ filter, first }, index): PageQuestion => {
    const { list, order } = 'event' in filter ? OF_EVENT : BY_SOURCE;
    const { match, parameters } = matches[index] ?? NOTHING;
    const after = cursors[index] ?? null;
    const further = match === null || after === null ? match : `${match} WHERE [${order}] > q.after`;
    return { match: further, item: ITEM, orderBy: order.join(', '), parameters: { ...parameters, after }, first, list };
  });
  return await findPages<ReportRow, Report>(run, questions, {
    node: ({ source, event, article, publishedAt = null, depth, evidence }) => ({ source, event, article, publishedAt, depth, evidence }),
    key: (row, question) =>
      'event' in (queries[question]?.filter ?? {})
        ? [row.oldestFirst, row.article, row.depth, row.source]
        : [row.newestFirst, row.article, row.event],
  });
}

export async function countReports(run: Run, filters: readonly ReportFilter[]): Promise<readonly number[]> {
  return await countItems(run, await reportMatches(run, filters));
}

type Match = Pick<PageQuestion, 'match' | 'parameters'>;

const NOTHING: Match = { match: null, parameters: {} };

/** Clauses that bind `source`, `report` and `event`. */
async function reportMatches(run: Run, filters: readonly ReportFilter[]): Promise<readonly Match[]> {
  const ids = filters.flatMap((filter) => ('event' in filter ? [filter.event] : []));
  const events: ReadonlyMap<string, EventNode> = ids.length === 0 ? new Map() : await resolveEvents(run, ids);
  return filters.map((filter) => {
    if ('source' in filter)
      return { match: 'MATCH (source:Actor {id: q.source})-[report:REPORTS]->(event:Event)', parameters: { source: filter.source } };
    const event = events.get(filter.event);
    if (event === undefined) return NOTHING;
    return { match: 'MATCH (event:Event {key: q.event})<-[report:REPORTS]-(source:Actor)', parameters: { event: event.key } };
  });
}
