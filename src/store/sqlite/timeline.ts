import { Temporal } from 'temporal-polyfill';
import { EVENT_TYPES } from '../../domain/event.ts';
import type { TimelineBucket, TimelineBucketSize, TimelineQuery } from '../store.ts';
import { addTo } from './change.ts';
import type { Database } from './database.ts';
import { eventSources } from './event-filter.ts';

/** The types of all events that begin on a day, one after the other. */
interface Day {
  readonly date_from: string;
  readonly types: string;
}

/** Counts the events of a filter by period and type, earliest period first. */
export function readTimeline(db: Database, { filter, bucket, limit }: TimelineQuery): readonly TimelineBucket[] {
  // One row a day: grouping by type as well would have the engine sort all events.
  const days = eventSources(db, filter, null).flatMap(({ text, values }) =>
    db.all<Day>(`SELECT date_from, group_concat(type) AS types FROM ${text} GROUP BY date_from ORDER BY date_from`, ...values),
  );
  const periods = periodsOf(bucket);
  const buckets = new Map<string, { to: string; counts: Map<string, number> }>();
  for (const { date_from, types } of days) {
    const { from, to } = periods(date_from);
    const { counts } = buckets.get(from) ?? { counts: new Map() };
    if (!buckets.has(from) && buckets.size >= limit) break;
    for (const type of types.split(',')) addTo(counts, type, 1);
    buckets.set(from, { to, counts });
  }
  return [...buckets].map(([from, { to, counts }]) => ({
    ...{ from, to, count: counts.values().reduce((sum, count) => sum + count, 0) },
    byType: EVENT_TYPES.map((type) => ({ type, count: counts.get(type) ?? 0 })).filter(({ count }) => count > 0),
  }));
}

interface Period {
  readonly from: string;
  readonly to: string;
}

/** Finds the period that a day falls into. Days come in order, so the last period answers for most of them. */
function periodsOf(bucket: TimelineBucketSize): (day: string) => Period {
  let last: Period | undefined;
  return (day) => {
    if (last === undefined || day < last.from || day > last.to) last = periodOf(Temporal.PlainDate.from(day), bucket);
    return last;
  };
}

function periodOf(day: Temporal.PlainDate, bucket: TimelineBucketSize): Period {
  const from = {
    DAY: () => day,
    WEEK: () => day.subtract({ days: day.dayOfWeek - 1 }),
    MONTH: () => day.with({ day: 1 }),
    YEAR: () => day.with({ month: 1, day: 1 }),
  }[bucket]();
  const length = { DAY: { days: 1 }, WEEK: { weeks: 1 }, MONTH: { months: 1 }, YEAR: { years: 1 } }[bucket];
  return { from: from.toString(), to: from.add(length).subtract({ days: 1 }).toString() };
}
