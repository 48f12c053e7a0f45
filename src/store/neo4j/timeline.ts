import { EVENT_TYPES, type EventType } from '../../domain/event.ts';
import type { TimelineBucket, TimelineBucketSize, TimelineQuery } from '../store.ts';
import type { Run } from './database.ts';
import { eventMatch } from './event-filter.ts';

interface BucketRow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly byType: readonly { readonly type: EventType; readonly count: number }[];
}

/** Neo4j's weeks begin on Monday, as ISO 8601 has it. */
const UNITS: Readonly<Record<TimelineBucketSize, { readonly unit: string; readonly length: string }>> = {
  DAY: { unit: 'day', length: 'days: 1' },
  WEEK: { unit: 'week', length: 'weeks: 1' },
  MONTH: { unit: 'month', length: 'months: 1' },
  YEAR: { unit: 'year', length: 'years: 1' },
};

export async function readTimelines(run: Run, queries: readonly TimelineQuery[]): Promise<readonly (readonly TimelineBucket[])[]> {
  return await Promise.all(
    queries.map(async ({ filter, bucket, limit }) => {
      const { match, parameters } = eventMatch(filter);
      if (match === null) return [];
      const { unit, length } = UNITS[bucket];
      const rows = await run<BucketRow>(
        `WITH $q AS q
         ${match}
         WITH date.truncate('${unit}', event.from) AS from, event.type AS type, count(*) AS count
         WITH from, sum(count) AS count, collect({type: type, count: count}) AS byType
         ORDER BY from LIMIT $limit
         RETURN from, from + duration({${length}}) - duration({days: 1}) AS to, count, byType`,
        { q: parameters, limit },
      );
      return rows.map((row) => ({
        ...row,
        byType: row.byType.toSorted((a, b) => EVENT_TYPES.indexOf(a.type) - EVENT_TYPES.indexOf(b.type)),
      }));
    }),
  );
}
