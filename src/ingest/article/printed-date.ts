import { Temporal } from 'temporal-polyfill';
import type { Months } from '../../codebook/months.ts';
import type { Language } from '../../domain/language.ts';

/** A date as printed on a page. */
export interface PrintedDate {
  /** `2025-05-11`, `2025-05-11T16:43:30` in local time, or with the printed offset `2025-05-11T16:43:30+03:00`. */
  readonly value: string;
  readonly hasTime: boolean;
  /** Where it stands in the folded line. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the dates printed in a line. Years from 1900 to 2100 only, so that Hijri dates are passed over. Numbers alone
 * are read year first, or day first: in English text only where the day cannot be a month (25/05/2025, 05/25/2025, 05/05/2025).
 * @param folded the line after `fold`
 */
export type DateFinder = (folded: string, language: Language) => readonly PrintedDate[];

const HOUR = String.raw`(?:(?:t|[,،|\-–—@•·]|\bat\b|\bin\b|الساعه|ساعه|في|عند|على|\s)*(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?\s*(?<half>[ap]\.?m\b\.?|صباحا|مساا?|ظهرا|بعد الظهر|ص(?!\p{L})|م(?!\p{L}))?)`;
const HOUR_BEFORE = String.raw`(?:(?<![\d:.])(?<hourBefore>\d{1,2})[:.h](?<minuteBefore>\d{2})(?:[:.](?<secondBefore>\d{2}))?\s*(?<halfBefore>[ap]\.?m\b\.?|صباحا|مساا?|ظهرا|بعد الظهر|ص(?!\p{L})|م(?!\p{L}))?(?:[,،|\-–—@•·]|\bon\b|يوم|\s)*(?:\p{L}{2,12}\s*[,،]\s*)?)`;
const ZONE = String.raw`(?:\s*\(?\s*(?:بتوقيت\s+)?(?<zone>gmt|utc|غرينتش|جرينتش|غرينيتش|[ecmp][ds]t(?!\p{L})|ut(?!\p{L})|z(?!\p{L})|(?=[+-]\d))\s*(?<offset>[+-]\d{1,2}(?::?\d{2})?(?!\d))?\s*\)?)`;

/** The only zone names that a standard gives an offset: RFC 822, section 5.1. All others printed are ambiguous and passed over. */
const NAMED_OFFSETS: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** Builds the finder once for given month names: one pattern, compiled here. */
export function createDateFinder(months: Months): DateFinder {
  const names = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll(' ', String.raw`\s+`);
  const month = (group: string) => String.raw`(?<${group}>${names})(?!\p{L})(?:\s*[/(]\s*(?:${names})\s*\)?)?\.?`;
  const dates = [
    String.raw`(?<!\d)(?<dayA>\d{1,2})(?:st|nd|rd|th)?\s*(?:من\s+|of\s+|[-/ ,،]\s*)?${month('monthA')}\s*[-/,،]?\s*(?<yearA>\d{4})(?!\d)`,
    String.raw`(?<!\p{L})${month('monthB')}\s*(?<dayB>\d{1,2})(?:st|nd|rd|th)?\s*[,،]?\s*(?<yearB>\d{4})(?!\d)`,
    String.raw`(?<![\d/.-])(?<yearC>\d{4})(?<sepC>[-/.])(?<monthC>\d{1,2})\k<sepC>(?<dayC>\d{1,2})(?![\d/]|[-.]\d)`,
    String.raw`(?<![\d/.-])(?<firstD>\d{1,2})\s?(?<sepD>[-/.])\s?(?<secondD>\d{1,2})\s?\k<sepD>\s?(?<yearD>\d{4})(?!\d)`,
  ];
  const pattern = new RegExp(`${HOUR_BEFORE}?(?:${dates.join('|')})(?:\\s*م(?!\\p{L}))?(?:${HOUR}${ZONE}?)?`, 'gu');

  return (folded, language) => {
    if (!/\d{4}/.test(folded)) return [];
    const found: PrintedDate[] = [];
    for (const match of folded.matchAll(pattern)) {
      const groups: Groups = match.groups ?? {};
      const date = calendarDate(groups, months, language);
      if (date === null) continue;
      const time = timeOfDay(groups);
      const offset = time === null ? '' : printedOffset(groups);
      found.push({
        value: time === null ? date.toString() : `${date.toPlainDateTime(time).toString({ smallestUnit: 'second' })}${offset}`,
        hasTime: time !== null,
        start: match.index,
        end: match.index + match[0].length,
      });
    }
    return found;
  };
}

type Group =
  | 'dayA'
  | 'monthA'
  | 'yearA'
  | 'dayB'
  | 'monthB'
  | 'yearB'
  | 'dayC'
  | 'monthC'
  | 'yearC'
  | 'firstD'
  | 'secondD'
  | 'yearD'
  | 'hour'
  | 'minute'
  | 'second'
  | 'half'
  | 'hourBefore'
  | 'minuteBefore'
  | 'secondBefore'
  | 'halfBefore'
  | 'zone'
  | 'offset';

type Groups = Readonly<Partial<Record<Group, string>>>;

/** Whether 3/4 is the third of April wherever the language is written; of English it may be the fourth of March. */
const DAY_FIRST: Readonly<Record<Language, boolean>> = { ar: true, en: false };

function calendarDate(groups: Groups, months: Months, language: Language): Temporal.PlainDate | null {
  const monthName = groups.monthA ?? groups.monthB;
  if (monthName !== undefined) {
    const month = months.get(monthName.replace(/\s+/gu, ' '));
    return plainDate(groups.yearA ?? groups.yearB, month, groups.dayA ?? groups.dayB);
  }
  if (groups.yearC !== undefined) return plainDate(groups.yearC, groups.monthC, groups.dayC);

  const first = Number(groups.firstD);
  const second = Number(groups.secondD);
  if (second > 12) return plainDate(groups.yearD, first, second);
  if (!DAY_FIRST[language] && first <= 12 && first !== second) return null;
  return plainDate(groups.yearD, second, first);
}

function plainDate(year: unknown, month: unknown, day: unknown): Temporal.PlainDate | null {
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  if (fields.year < 1900 || fields.year > 2100) return null;
  try {
    return Temporal.PlainDate.from(fields, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function timeOfDay(groups: Groups): Temporal.PlainTime | null {
  const after = groups.hour !== undefined;
  const [hours, minutes, seconds, half] = after
    ? [groups.hour, groups.minute, groups.second, groups.half]
    : [groups.hourBefore, groups.minuteBefore, groups.secondBefore, groups.halfBefore];
  if (hours === undefined) return null;
  const isMorning = half !== undefined && /^(?:a|ص)/u.test(half);
  let hour = Number(hours);
  // Twelve-hour clocks only: «16:43 م» is the afternoon already.
  if (half !== undefined && hour <= 12) hour = (hour % 12) + (isMorning ? 0 : 12);
  const fields = { hour, minute: Number(minutes), second: Number(seconds ?? 0) };
  if (fields.hour > 23 || fields.minute > 59 || fields.second > 59) return null;
  return Temporal.PlainTime.from(fields);
}

function printedOffset(groups: Groups): string {
  const { zone, offset } = groups;
  if (offset !== undefined) {
    const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
    return `${sign}${hours?.padStart(2, '0')}:${minutes ?? '00'}`;
  }
  return zone === undefined || zone === '' ? '' : (NAMED_OFFSETS[zone] ?? 'Z');
}
