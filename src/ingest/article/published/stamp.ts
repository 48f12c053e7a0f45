import { fold } from '../../../domain/fold.ts';
import type { Language } from '../../../domain/language.ts';
import type { DateFinder, PrintedDate } from '../printed-date.ts';

/** A time of publication as a source states it. */
export type Stamp = Pick<PrintedDate, 'value' | 'dayFirst'>;

/** ISO 8601, extended and basic, as sources write it: `T` or space before the time, seconds optional, any offset or none. */
const ISO = /^(\d{4})(?:-(\d\d)-(\d\d)|(\d\d)(\d\d))(?:[t ]?(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(z|utc|gmt|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** Seconds or milliseconds since 1970, bare or as .NET wraps them. */
const EPOCH = /^(?:\/date\()?(\d{9,10}|\d{12,13})(?:\.\d+)?(?:[+-]\d{4})?(?:\)\/)?$/i;
/** `Mon May 12 14:30:00 +0000 2025`, as the C library's asctime and what is made like it print. */
const ASCTIME = /^(?:\p{L}{3,}\s+)?(\p{L}{3,})\s+(\d{1,2})\s+(\d\d:\d\d:\d\d)\s+(.*\s)?(\d{4})$/u;
/** RFC 822 still allows two digits for the year, and feeds use them. */
const SHORT_YEAR = /^((?:\p{L}{3,}\s*,\s*)?\d{1,2}[\s-]\p{L}{3,}[\s-])(\d\d)(?=\s+\d{1,2}:)/u;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/**
 * Reads the time that a field of metadata, a feed or a file states: ISO 8601, RFC 822, asctime, seconds or milliseconds
 * since 1970, and whatever pages print (see `DateFinder`). `null` for what is no time, and for years that nobody can
 * mean: 0001 and a Hijri year without «هـ».
 */
export function readStamp(text: string, language: Language, findDates: DateFinder): Stamp | null {
  const given = text.trim();
  const value = readIso(given) ?? readEpoch(given);
  if (value !== null) return { value, dayFirst: null };
  const folded = fold(given);
  const [found] = findDates(withFourDigits(folded.replace(ASCTIME, '$2 $1 $5 $3 $4')), language);
  return found === undefined ? null : { value: found.value, dayFirst: found.dayFirst };
}

function readIso(text: string): string | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [, year, month1, day1, month2, day2, hour, minute, second, offset] = match;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  const day = `${year}-${month1 ?? month2}-${day1 ?? day2}`;
  return hour === undefined ? day : `${day}T${hour}:${minute}:${second ?? '00'}${withColon(offset)}`;
}

function readEpoch(text: string): string | null {
  const digits = EPOCH.exec(text)?.[1];
  if (digits === undefined) return null;
  const time = new Date(Number(digits) * (digits.length > 10 ? 1 : 1_000));
  return `${time.toISOString().slice(0, 19)}Z`;
}

function withFourDigits(folded: string): string {
  return folded.replace(SHORT_YEAR, (_, before: string, year: string) => `${before}20${year}`);
}

function withColon(offset: string | undefined): string {
  if (offset === undefined) return '';
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(offset) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours}:${minutes ?? '00'}`;
}
