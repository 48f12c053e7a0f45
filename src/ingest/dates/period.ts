import type { Temporal } from 'temporal-polyfill/full';
import type { DateWord } from '../../codebook/lexicon/function-words.ts';
import type { EventDate } from '../../domain/event-date.ts';

/** The day, week (from Monday), month or year that lies so many units after that of a day, or before if negative. */
export function period(base: Temporal.PlainDate, unit: NonNullable<DateWord['unit']>, offset: number): EventDate {
  switch (unit) {
    case 'DAY':
      return exact(base.add({ days: offset }));
    case 'WEEK': {
      const monday = base.subtract({ days: base.dayOfWeek - 1 }).add({ weeks: offset });
      return { from: monday.toString(), to: monday.add({ days: 6 }).toString(), precision: 'WEEK' };
    }
    case 'MONTH':
      return wholeMonth(base.add({ months: offset }).with({ day: 1 }));
    case 'YEAR':
      return wholeYear(base.year + offset);
  }
}

export function exact(day: Temporal.PlainDate): EventDate {
  return { from: day.toString(), to: day.toString(), precision: 'DAY' };
}

/** The month that begins on a day. */
export function wholeMonth(first: Temporal.PlainDate): EventDate {
  return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString(), precision: 'MONTH' };
}

export function wholeYear(year: number): EventDate {
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'YEAR' };
}
