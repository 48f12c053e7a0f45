import { Temporal } from 'temporal-polyfill/full';
import type { Months } from '../../codebook/months.ts';
import type { TimeZones } from '../../codebook/time-zones.ts';
import type { Language } from '../../domain/language.ts';

/** A date as printed on a page. */
export interface PrintedDate {
  /** `2025-05-11`, `2025-05-11T16:43:30` in local time, or with the printed offset `2025-05-11T16:43:30+03:00`. */
  readonly value: string;
  /**
   * Day first, where the language leaves open which of two numbers is the month (05/12/2025 in English): `value` is the
   * other reading then, month first, and only other evidence can tell which one is meant.
   */
  readonly dayFirst: string | null;
  readonly hasTime: boolean;
  /** Where it stands in the folded line. */
  readonly start: number;
  readonly end: number;
}

/**
 * Finds the dates printed in a line: Gregorian ones of the years 1900 to 2100 and, where there are none, those of the Hijri
 * calendar that say so by the name of the month or «هـ». A year like 0001 or a bare 1446 is none.
 * @param folded the line after `fold`
 */
export type DateFinder = (folded: string, language: Language) => readonly PrintedDate[];

/** What the finder takes from the codebook. */
export interface DateKnowledge {
  readonly months: Months;
  readonly hijriMonths: Months;
  readonly timeZones: TimeZones;
}

const HALF = String.raw`[ap]\.?m\b\.?|صباحا|مساا?|ظهرا|بعد الظهر|ص(?!\p{L})|م(?!\p{L})`;
const HOUR = String.raw`(?:(?:t|[,،|\-–—@•·]|\bat\b|\bin\b|الساعه|ساعه|في|عند|على|\s)*(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2})(?:\.\d+)?)?\s*(?<half>${HALF})?)`;
const HOUR_BEFORE = String.raw`(?:(?<![\d:.])(?<hourBefore>\d{1,2})[:.h](?<minuteBefore>\d{2})(?:[:.](?<secondBefore>\d{2}))?\s*(?<halfBefore>${HALF})?(?:[,،|\-–—@•·]|\bon\b|يوم|\s)*(?:\p{L}{2,12}\s*[,،]\s*)?)`;
const UMM_AL_QURA = 'islamic-umalqura';

type Groups = Readonly<Record<string, string | undefined>>;

/** Builds the finder once: two patterns, compiled here. */
export function createDateFinder({ months, hijriMonths, timeZones }: DateKnowledge): DateFinder {
  const zones = new Map([...timeZones.places, ...timeZones.names]);
  const zone = zonePattern(timeZones);
  const month = namedMonth(months);
  const gregorian = [
    String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?\s*(?:من\s+|of\s+|[-/ ,،]\s*)?${month}\s*[-/,،]?\s*(?<year>\d{4})(?!\d)`,
    String.raw`(?<!\p{L})${month}\s*(?<day>\d{1,2})(?:st|nd|rd|th)?\s*[,،]?\s*(?<year>\d{4})(?!\d)`,
    String.raw`(?<!\d)(?<year>\d{4})\s*[-/ ,،]\s*${month}\s*[-/ ,،]\s*(?<day>\d{1,2})(?:st|nd|rd|th)?(?!\d)`,
    String.raw`(?<![\d/.-])(?<year>\d{4})(?<sep>[-/.])(?<number>\d{1,2})\k<sep>(?<day>\d{1,2})(?![\d/]|[-.]\d)`,
    String.raw`(?<![\d/.-])(?<first>\d{1,2})\s?(?<sep>[-/.])\s?(?<second2>\d{1,2})\s?\k<sep>\s?(?<year>\d{4})(?!\d)`,
  ];
  const hijriMonth = namedMonth(hijriMonths);
  const hijri = [
    String.raw`(?<!\d)(?<day>\d{1,2})\s*(?:من\s+|[-/ ,،]\s*)?${hijriMonth}\s*[-/,،]?\s*(?<year>1[34]\d\d)(?!\d)(?:\s*(?:ه|ah)(?!\p{L}))?`,
    String.raw`(?<![\d/.-])(?<day>\d{1,2})\s?(?<sep>[-/.])\s?(?<number>\d{1,2})\s?\k<sep>\s?(?<year>1[34]\d\d)\s*(?:ه|ah)(?!\p{L})`,
    String.raw`(?<![\d/.-])(?<year>1[34]\d\d)(?<sep>[-/.])(?<number>\d{1,2})\k<sep>(?<day>\d{1,2})\s*(?:ه|ah)(?!\p{L})`,
  ];
  const withTime = (dates: readonly string[]) =>
    new RegExp(`${HOUR_BEFORE}?(?:${dates.join('|')})(?:\\s*م(?!\\p{L}))?(?:${HOUR}(?:\\s*${zone})?)?`, 'gu');
  const [gregorianPattern, hijriPattern] = [withTime(gregorian), withTime(hijri)];

  return (folded, language) => {
    if (!/\d{4}/.test(folded)) return [];
    const found = matches(folded, gregorianPattern, (groups) => gregorianDays(groups, months, language));
    if (found.length > 0 || !/1[34]\d\d/.test(folded)) return found;
    return matches(folded, hijriPattern, (groups) => hijriDays(groups, hijriMonths));
  };

  function matches(folded: string, pattern: RegExp, daysOf: (groups: Groups) => Days | null): readonly PrintedDate[] {
    const found: PrintedDate[] = [];
    for (const match of folded.matchAll(pattern)) {
      const groups: Groups = match.groups ?? {};
      const days = daysOf(groups);
      if (days === null) continue;
      const time = timeOfDay(groups);
      const print = (day: Temporal.PlainDate) =>
        time === null ? day.toString() : `${day.toPlainDateTime(time).toString({ smallestUnit: 'second' })}${offsetAt(groups, day, time)}`;
      const [value, dayFirst] = [print(days.day), days.dayFirst === null ? null : print(days.dayFirst)];
      found.push({ value, dayFirst, hasTime: time !== null, start: match.index, end: match.index + match[0].length });
    }
    return found;
  }

  function offsetAt({ zone: name, offset }: Groups, day: Temporal.PlainDate, time: Temporal.PlainTime): string {
    if (offset !== undefined) {
      const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
      return `${sign}${hours?.padStart(2, '0')}:${minutes ?? '00'}`;
    }
    const zone = zones.get((name ?? '').replace(/\s+/gu, ' '));
    return zone === undefined ? '' : day.toZonedDateTime({ timeZone: zone, plainTime: time }).offset.replace(/^\+00:00$/, 'Z');
  }
}

/** One of the names, as the group `month`, with the same month's name of another tradition behind it («أيار / مايو»). */
function namedMonth(months: Months): string {
  const names = alternatives(months.keys());
  return String.raw`(?<month>${names})(?!\p{L})(?:\s*[/(]\s*(?:${names})(?!\p{L})\s*\)?)?\.?`;
}

/** A zone as the groups `zone` and `offset`: a name or «بتوقيت» and a place, an offset, or a name that an offset corrects ("GMT+3"). */
function zonePattern({ names, places }: TimeZones): string {
  const place = alternatives(places.keys());
  const known = String.raw`(?:بتوقيت\s+(?:مدينه\s+)?)?(?<zone>${alternatives(names.keys())})(?!\p{L})`;
  const local = String.raw`بتوقيت\s+(?:مدينه\s+)?(?<zone>${place})(?!\p{L})|(?<zone>${place})\s+(?:standard\s+|local\s+)?time\b`;
  return String.raw`(?:\(?\s*(?:${known}\s*(?<offset>[+-]\d{1,2}(?::?\d{2})?(?!\d))?|${local}|(?<offset>[+-]\d{1,2}(?::?\d{2})?(?!\d)))\s*\)?)`;
}

function alternatives(names: Iterable<string>): string {
  return [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', String.raw`\s+`))
    .join('|');
}

interface Days {
  readonly day: Temporal.PlainDate;
  readonly dayFirst: Temporal.PlainDate | null;
}

/** Whether 3/4 is the third of April wherever the language is written; of English it may be the fourth of March. */
const DAY_FIRST: Readonly<Record<Language, boolean>> = { ar: true, en: false };

function gregorianDays({ month, number, day, year, first, second2 }: Groups, months: Months, language: Language): Days | null {
  if (first === undefined) return only(plainDate(year, month === undefined ? number : monthOf(months, month), day));
  const [one, two] = [Number(first), Number(second2)];
  if (two > 12) return only(plainDate(year, one, two));
  if (DAY_FIRST[language] || one > 12 || one === two) return only(plainDate(year, two, one));
  const [monthFirst, dayFirst] = [plainDate(year, one, two), plainDate(year, two, one)];
  return monthFirst === null ? null : { day: monthFirst, dayFirst };
}

function hijriDays({ month, number, day, year }: Groups, hijriMonths: Months): Days | null {
  return only(exactDate({ calendar: UMM_AL_QURA, year, month: month === undefined ? number : monthOf(hijriMonths, month), day }));
}

function only(day: Temporal.PlainDate | null): Days | null {
  return day === null ? null : { day, dayFirst: null };
}

function monthOf(months: Months, name: string): number | undefined {
  return months.get(name.replace(/\s+/gu, ' '));
}

function plainDate(year: unknown, month: unknown, day: unknown): Temporal.PlainDate | null {
  return Number(year) < 1900 || Number(year) > 2100 ? null : exactDate({ calendar: 'iso8601', year, month, day });
}

function exactDate({ calendar, year, month, day }: { calendar: string; year: unknown; month: unknown; day: unknown }) {
  try {
    const fields = { calendar, year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).withCalendar('iso8601');
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function timeOfDay(groups: Groups): Temporal.PlainTime | null {
  const after = groups['hour'] !== undefined;
  const [hours, minutes, seconds, half] = after
    ? [groups['hour'], groups['minute'], groups['second'], groups['half']]
    : [groups['hourBefore'], groups['minuteBefore'], groups['secondBefore'], groups['halfBefore']];
  if (hours === undefined) return null;
  const isMorning = half !== undefined && /^(?:a|ص)/u.test(half);
  let hour = Number(hours);
  // Twelve-hour clocks only: «16:43 م» is the afternoon already.
  if (half !== undefined && hour <= 12) hour = (hour % 12) + (isMorning ? 0 : 12);
  const fields = { hour, minute: Number(minutes), second: Number(seconds ?? 0) };
  if (fields.hour > 23 || fields.minute > 59 || fields.second > 59) return null;
  return Temporal.PlainTime.from(fields);
}
