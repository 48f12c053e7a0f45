import { Temporal } from 'temporal-polyfill';
import { WasitError } from '../../domain/errors.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import type { DateFinder } from './printed-date.ts';

const HAS_OFFSET = /[t\s]\d{1,2}:.*(?:z|[+-]\d{2}(?::?\d{2})?)$/i;
/** ISO 8601 as sources write it: `T` or a space before the time, seconds optional, the offset with or without a colon. */
const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * A publication time as RFC 3339 to the second, with the offset that the source gave (`2018-02-19T10:12:22+04:00`, `Z` for
 * UTC). Takes ISO 8601 and RFC 3339, the dates of feeds (RFC 822) and dates as pages print them («11 مايو 2025، 4:43 م»).
 * @param timeZone IANA name or offset, for times without one; a bare date is the start of that day there
 * @throws WasitError BAD_INPUT
 */
export function publicationInstant(value: string, timeZone: string, findDates: DateFinder, language: Language): string {
  const text = value.trim();
  const iso = ISO.test(text) ? text : findDates(fold(text), language)[0]?.value;
  if (iso === undefined) throw notATime(value);
  const [, date, time, offset] = ISO.exec(iso) ?? [];
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${(time ?? '00:00').replace(',', '.')}`, { overflow: 'reject' });
    const zone = HAS_OFFSET.test(iso) && offset !== undefined ? withColon(offset) : timeZone;
    const zoned = local.toZonedDateTime(zone === 'Z' ? 'UTC' : zone);
    return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never', offset: 'auto' }).replace(/\+00:00$/, 'Z');
  } catch (error) {
    if (error instanceof RangeError) throw notATime(value, error);
    throw error;
  }
}

/** @throws WasitError BAD_INPUT if the name is no time zone */
export function checkTimeZone(timeZone: string): string {
  try {
    Temporal.Now.zonedDateTimeISO(timeZone);
    return timeZone;
  } catch (cause) {
    throw new WasitError(
      'BAD_INPUT',
      `«${timeZone}» is no time zone; right is an IANA name such as Asia/Gaza or an offset such as +03:00`,
      { cause },
    );
  }
}

function withColon(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  return sign === undefined ? 'Z' : `${sign}${hours}:${minutes ?? '00'}`;
}

function notATime(value: string, cause?: unknown): WasitError {
  return new WasitError(
    'BAD_INPUT',
    `publishedAt: «${value}» is no date that exists; right is RFC 3339 such as 2025-05-11T16:43:30+03:00, or a day such as 2025-05-11`,
    { cause },
  );
}
