import { Temporal } from 'temporal-polyfill';
import { EVENT_TYPES, type EventType } from '../../domain/event.ts';
import type { TimelineBucket, TimelineBucketSize, TimelineQuery } from '../store.ts';
import type { Database } from './database.ts';
import { eventSources } from './event-filter.ts';

interface DayCount {
  readonly date_from: string;
  readonly type: EventType;
  readonly count: number;
}

/** Counts the events of a filter by period and type, earliest period first. */
export function readTimeline(db: Database, { filter, bucket, limit }: TimelineQuery): readonly TimelineBucket[] {
  const days = eventSources(db, filter, true).flatMap(({ table, where }) =>
    db.all<DayCount>(
      `SELECT date_from, type, count(*) AS count FROM ${table} e WHERE ${where.text} GROUP BY date_from, type ORDER BY date_from`,
      ...where.values,
    ),
  );
  const periods = periodsOf(bucket);
  const buckets = new Map<string, { to: string; byType: Map<EventType, number> }>();
  for (const { date_from, type, count } of days) {
    const { from, to } = periods(date_from);
    const found = buckets.get(from) ?? { to, byType: new Map() };
    if (!buckets.has(from) && buckets.size >= limit) break;
    buckets.set(from, found);
    found.byType.set(type, (found.byType.get(type) ?? 0) + count);
  }
  return [...buckets].map(([from, { to, byType }]) => ({
    from,
    to,
    count: byType.values().reduce((sum, count) => sum + count, 0),
    byType: EVENT_TYPES.flatMap((type) => {
      const count = byType.get(type);
      return count === undefined ? [] : [{ type, count }];
    }),
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
