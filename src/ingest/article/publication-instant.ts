import { Temporal } from 'temporal-polyfill/full';
import { WasitError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import type { DateFinder } from './printed-date.ts';
import { readStamp } from './published/stamp.ts';

/** The forms of `PrintedDate.value`. */
const VALUE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * A publication time as RFC 3339 to the second, with the offset that the source gave (`2018-02-19T10:12:22+04:00`, `Z` for
 * UTC). Takes all that `readStamp` reads.
 * @param timeZone IANA name or offset, for times without one; a bare date is the start of that day there
 * @throws WasitError BAD_INPUT
 */
export function publicationInstant(text: string, timeZone: string, findDates: DateFinder, language: Language): string {
  const stamp = readStamp(text, language, findDates);
  if (stamp === null) throw OTHER_CALENDAR.test(text.trim()) ? ofOtherCalendar(text) : notATime(text);
  if (stamp.dayFirst !== null) {
    const [day, other] = [stamp.value, stamp.dayFirst].map((value) => value.slice(0, 10));
    throw new WasitError('BAD_INPUT', `publishedAt: «${text}» may be ${day} or ${other}; right is the one of them that is meant`);
  }
  const instant = toInstant(stamp.value, timeZone);
  if (instant === null) throw notATime(text);
  return instant;
}

/** A `PrintedDate.value` as RFC 3339; `null` if there is no such day or time. */
export function toInstant(value: string, timeZone: string): string | null {
  const [, date, time, offset] = VALUE.exec(value) ?? [];
  try {
    const local = Temporal.PlainDateTime.from(`${date}T${time ?? '00:00'}`, { overflow: 'reject' });
    const zoned = local.toZonedDateTime(offset === undefined ? timeZone : offset === 'Z' ? 'UTC' : offset);
    return zoned.toString({ smallestUnit: 'second', timeZoneName: 'never', offset: 'auto' }).replace(/\+00:00$/, 'Z');
  } catch (error) {
    if (error instanceof RangeError) return null;
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

const OTHER_CALENDAR = /^(?:0\d{3}|1[0-8]\d\d)[-/]\d/;

function ofOtherCalendar(value: string): WasitError {
  return new WasitError(
    'BAD_INPUT',
    `publishedAt: «${value}» is of no year of newspapers; right is a year from 1900 on, or a Hijri date that says so, such as «14/11/1446 هـ»`,
  );
}

function notATime(value: string): WasitError {
  return new WasitError(
    'BAD_INPUT',
    `publishedAt: «${value}» is no date that exists; right is RFC 3339 such as 2025-05-11T16:43:30+03:00, or a day such as 2025-05-11`,
  );
}
