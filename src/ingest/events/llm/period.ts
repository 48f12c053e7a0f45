import { Temporal } from 'temporal-polyfill';
import type { DatePrecision, EventDate } from '../../../domain/event-date.ts';

/** The date of an event from its first and last day: whole weeks (from Monday), months and years are known by their days. */
export function periodOf({ from, to }: { readonly from: string; readonly to: string }): EventDate {
  return { from, to, precision: precisionOf(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)) };
}

function precisionOf(from: Temporal.PlainDate, to: Temporal.PlainDate): DatePrecision {
  if (from.equals(to)) return 'DAY';
  if (from.dayOfWeek === 1 && from.add({ days: 6 }).equals(to)) return 'WEEK';
  if (from.day === 1 && from.with({ day: from.daysInMonth }).equals(to)) return 'MONTH';
  return from.dayOfYear === 1 && from.add({ years: 1 }).subtract({ days: 1 }).equals(to) ? 'YEAR' : 'RANGE';
}
