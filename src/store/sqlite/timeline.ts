import { Temporal } from 'temporal-polyfill';
import { EVENT_TYPES, type EventType } from '../../domain/event.ts';
import type { TimelineBucket, TimelineBucketSize, TimelineQuery } from '../store.ts';
import type { Database } from './database.ts';
import { eventSources } from './event-filter.ts';

type DayCount = Readonly<Record<EventType, number>> & { readonly date_from: string };

/** One column a type, so that a day is one row and the engine need not sort by type. */
const COUNTS = EVENT_TYPES.map((type) => `count(*) FILTER (WHERE type = '${type}') AS ${type}`).join(', ');

/** Counts the events of a filter by period and type, earliest period first. */
export function readTimeline(db: Database, { filter, bucket, limit }: TimelineQuery): readonly TimelineBucket[] {
  const days = eventSources(db, filter, true).flatMap(({ table, where: { text, values } }) =>
    db.all<DayCount>(`SELECT date_from, ${COUNTS} FROM ${table} e WHERE ${text} GROUP BY date_from ORDER BY date_from`, ...values),
  );
  const periods = periodsOf(bucket);
  const buckets = new Map<string, { to: string; counts: number[] }>();
  for (const day of days) {
    const { from, to } = periods(day.date_from);
    const found = buckets.get(from);
    if (found === undefined && buckets.size >= limit) break;
    const counts = EVENT_TYPES.map((type, index) => (found?.counts[index] ?? 0) + day[type]);
    buckets.set(from, { to, counts });
  }
  return [...buckets].map(([from, { to, counts }]) => ({
    ...{ from, to, count: counts.reduce((sum, count) => sum + count, 0) },
    byType: EVENT_TYPES.map((type, index) => ({ type, count: counts[index] ?? 0 })).filter(({ count }) => count > 0),
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
