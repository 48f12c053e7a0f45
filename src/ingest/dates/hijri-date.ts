import { Temporal } from 'temporal-polyfill/full';
import type { Months } from '../../codebook/months.ts';
import type { Token } from '../text/token.ts';
import { firstWords } from './first-words.ts';
import type { FoundDate } from './found-date.ts';

const CALENDAR = 'islamic-umalqura';
const DAY = /^(?:0?[1-9]|[12]\d|30)$/;
const YEAR = /^1[34]\d\d$/;

/**
 * A date of the Hijri calendar at a token: «15 رمضان 1446», «رمضان 1446 هـ»; without a year («27 رمضان») the one of the
 * year of publication. A month's name alone dates nothing: رجب and رمضان are also people. Converted by the Umm al-Qura
 * calendar, from which the day that a country observes may differ by one.
 */
export function hijriDate(tokens: readonly Token[], at: number, base: Temporal.PlainDate | null, months: Months): FoundDate | null {
  const day = DAY.test(tokens[at]?.norm ?? '') ? Number(tokens[at]?.norm) : null;
  const from = day === null ? at : at + 1;
  if (!firstWords(months).has(tokens[from]?.norm ?? '')) return null;
  const [one, two] = [tokens[from]?.norm ?? '', tokens[from + 1]?.norm ?? ''];
  const length = months.has(`${one} ${two}`) ? 2 : 1;
  const month = months.get(length === 2 ? `${one} ${two}` : one);
  if (month === undefined) return null;
  const written = tokens[from + length]?.norm ?? '';
  const year = YEAR.test(written) ? Number(written) : null;
  if (year === null && (day === null || base === null)) return null;
  const first = Temporal.PlainDate.from({ calendar: CALENDAR, year: year ?? base?.withCalendar(CALENDAR).year ?? 0, month, day: 1 });
  const to = from + length + (year === null ? 0 : 1);
  const iso = (date: Temporal.PlainDate) => date.withCalendar('iso8601').toString();
  if (day === null || day > first.daysInMonth) {
    return { at, to, date: { from: iso(first), to: iso(first.with({ day: first.daysInMonth })), precision: 'MONTH' } };
  }
  const exact = iso(first.with({ day }));
  return { at, to, date: { from: exact, to: exact, precision: 'DAY' } };
}
