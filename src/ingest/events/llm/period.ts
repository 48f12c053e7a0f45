import { Temporal } from 'temporal-polyfill';
import type { DatePrecision, EventDate } from '../../../domain/event-date.ts';

/** Years outside this range are no news. */
const YEARS = { first: 1900, last: 2100 } as const;
const WRITTEN = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T.*)?$/u;

/**
 * The date of an event from its first and last day as a model writes them, either of which may be a month (`2018-05`), a year or
 * empty: whole weeks (from Monday), months and years are known by their days.
 * @returns `null` where they give no date
 */
export function periodOf(from: string, to: string): EventDate | null {
  const [first, last] = [daysOf(from), daysOf(to)];
  const start = first?.start ?? last?.start;
  const end = last?.end ?? first?.end;
  if (start === undefined || end === undefined || Temporal.PlainDate.compare(start, end) > 0) return null;
  return { from: start.toString(), to: end.toString(), precision: precisionOf(start, end) };
}

function daysOf(written: string): { readonly start: Temporal.PlainDate; readonly end: Temporal.PlainDate } | null {
  const [, year, month, day] = (WRITTEN.exec(written) ?? []).map(Number);
  if (year === undefined || year < YEARS.first || year > YEARS.last) return null;
  try {
    const start = Temporal.PlainDate.from({ year, month: month || 1, day: day || 1 }, { overflow: 'reject' });
    if (day) return { start, end: start };
    return { start, end: start.add(month ? { months: 1 } : { years: 1 }).subtract({ days: 1 }) };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function precisionOf(from: Temporal.PlainDate, to: Temporal.PlainDate): DatePrecision {
  if (from.equals(to)) return 'DAY';
  if (from.dayOfWeek === 1 && from.add({ days: 6 }).equals(to)) return 'WEEK';
  if (from.day === 1 && from.with({ day: from.daysInMonth }).equals(to)) return 'MONTH';
  return from.dayOfYear === 1 && from.add({ years: 1 }).subtract({ days: 1 }).equals(to) ? 'YEAR' : 'RANGE';
}
