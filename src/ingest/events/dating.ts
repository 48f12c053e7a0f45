import { Temporal } from 'temporal-polyfill/full';
import type { DateWord } from '../../codebook/lexicon/schemas.ts';
import type { Months } from '../../codebook/months.ts';
import type { DatePrecision, EventDate } from '../../domain/event-date.ts';
import type { Token } from '../text/token.ts';
import { firstWords } from './first-words.ts';
import { hijriDate } from './hijri-date.ts';
import { bare, type WordIndex } from './word-index.ts';

/** What dates are read by. */
export type DateWords = Pick<WordIndex, 'dateWords' | 'functionWords'>;

/** A date expression in a sentence. */
export interface FoundDate {
  readonly at: number;
  readonly to: number;
  readonly date: EventDate;
  /** Set for a weekday: the same weekday after publication, for what is still to come. */
  readonly next?: EventDate;
}

const YEAR = /^(?:19|20)\d\d$/;
/** What says that a month without a year is the latest or the coming one, folded. */
const [LAST, NEXT] = [/^(?:الماضي|المنصرم|الفائت)$/, /^(?:المقبل|القادم)$/];
/** Before or behind so many units of time: how long before publication. */
const AGO: ReadonlySet<string> = new Set(['قبل']);
const ABOUT: ReadonlySet<string> = new Set(['نحو', 'حوالي', 'about']);
/** Before a date: it is only when it began, folded. */
const SINCE: ReadonlySet<string> = new Set(['منذ', 'since']);
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/**
 * Finds what dates a sentence gives, resolved against the day of publication (`null` if not known: then only dates that
 * name their year are). A day and month without a year are taken in the twelve months up to a month after publication.
 */
export function findDates(
  tokens: readonly Token[],
  published: string | null,
  words: DateWords,
  months: Months,
  hijriMonths: Months,
): readonly FoundDate[] {
  const base = published === null ? null : Temporal.PlainDate.from(published);
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const one =
      monthDate(tokens, at, base, words, months) ??
      hijriDate(tokens, at, base, hijriMonths) ??
      (base === null ? null : (relativeDate(tokens, at, base, words) ?? countedDate(tokens, at, base, words)));
    if (one === null) continue;
    found.push(base !== null && SINCE.has(tokens[at - 1]?.norm ?? '') ? since(one, base) : one);
    at = one.to - 1;
  }
  return found;
}

/** «منذ 2015»: from then up to publication. */
function since({ at, to, date }: FoundDate, base: Temporal.PlainDate): FoundDate {
  const day = base.toString();
  return { at, to, date: date.from < day ? { from: date.from, to: day, precision: 'RANGE' } : date };
}

/** «قبل تسعة أيام», «منذ أسبوعين», "three days ago": so many whole units before publication. */
function countedDate(tokens: readonly Token[], at: number, base: Temporal.PlainDate, words: DateWords): FoundDate | null {
  const before = tokens[at - 1]?.norm ?? '';
  const behind = AGO.has(before) || SINCE.has(before) || (ABOUT.has(before) && AGO.has(tokens[at - 2]?.norm ?? ''));
  if (!behind && !tokens.slice(at + 1, at + 3).some(({ norm }) => norm === 'ago')) return null;
  const number = numberAt(tokens, at, words);
  const unitAt = number === null ? at : at + 1;
  const unit = words.dateWords.match(tokens, unitAt, ({ counted }, first) => counted !== undefined && first.particle === '');
  const [word] = unit?.values ?? [];
  const count = number ?? word?.counted ?? 0;
  if (unit === null || word?.unit === undefined || count === 0) return null;
  const to = unitAt + unit.length;
  if (!behind && tokens[to]?.norm !== 'ago') return null;
  return { at, to: behind ? to : to + 1, date: period(base, word.unit, -count) };
}

function numberAt(tokens: readonly Token[], at: number, words: DateWords): number | null {
  const norm = tokens[at]?.norm ?? '';
  if (/^\d{1,3}$/.test(norm)) return Number(norm);
  const match = words.functionWords.match(tokens, at);
  return match?.length === 1 ? (match.values[0]?.value ?? null) : null;
}

function relativeDate(tokens: readonly Token[], at: number, base: Temporal.PlainDate, words: DateWords): FoundDate | null {
  const match = words.dateWords.match(
    tokens,
    at,
    ({ counted, dayOfMonth }, first) =>
      counted === undefined && dayOfMonth === undefined && (first.particle === '' || first.particle === 'ب'),
  );
  const [word] = match?.values ?? [];
  if (match === null || word === undefined) return null;
  const to = at + match.length;
  if (word.weekday !== undefined) {
    const back = (base.dayOfWeek - word.weekday + 7) % 7;
    return { at, to, date: exact(base.subtract({ days: back })), next: exact(base.add({ days: 7 - back })) };
  }
  const offset = word.offset ?? 0;
  if (word.lasting) {
    const units = { DAY: { days: offset }, WEEK: { weeks: offset }, MONTH: { months: offset }, YEAR: { years: offset } }[
      word.unit ?? 'DAY'
    ];
    return { at, to, date: { from: base.add(units).toString(), to: base.toString(), precision: 'RANGE' } };
  }
  return { at, to, date: period(base, word.unit ?? 'DAY', offset) };
}

function period(base: Temporal.PlainDate, unit: NonNullable<DateWord['unit']>, offset: number): EventDate {
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

/** «11 مايو 2025», "May 11, 2025", «كانون الثاني الماضي», "in May 2024", "in 2019". */
function monthDate(
  tokens: readonly Token[],
  at: number,
  base: Temporal.PlainDate | null,
  words: DateWords,
  months: Months,
): FoundDate | null {
  const ordinal = words.dateWords.match(tokens, at, ({ dayOfMonth }) => dayOfMonth !== undefined);
  const written = DAY.test(tokens[at]?.norm ?? '') ? Number.parseInt(tokens[at]?.norm ?? '', 10) : null;
  const day = ordinal?.values[0]?.dayOfMonth ?? written;
  const monthStart = at + (ordinal?.length ?? (written === null ? 0 : 1));
  const month = monthAt(tokens, monthStart, months);
  if (month === null) {
    const year = tokens[at]?.norm ?? '';
    const preceded = () => ['عام', 'سنه', 'في', 'خلال', 'in', 'since', 'منذ', 'during'].includes(bare(tokens[at - 1]?.norm ?? ''));
    return YEAR.test(year) && preceded() ? { at, to: at + 1, date: wholeYear(Number(year)) } : null;
  }
  let to = monthStart + month.length;
  let dayOfMonth = day;
  if (dayOfMonth === null && DAY.test(tokens[to]?.norm ?? '') && /^[a-z]/.test(tokens[at]?.norm ?? '')) {
    dayOfMonth = Number.parseInt(tokens[to]?.norm ?? '', 10);
    to += 1;
  }
  to = afterSecondName(tokens, to, month.month, months);
  let yearAt = to;
  while (yearAt < to + 2 && /^(?:,|،|من|(?:ال)?عام|سنه|of)$/u.test(tokens[yearAt]?.norm ?? '')) yearAt += 1;
  const behind = tokens[yearAt]?.norm ?? '';
  if (YEAR.test(behind)) return { at, to: yearAt + 1, date: dayOrMonth(Number(behind), month.month, dayOfMonth) };
  if (base === null) return null;
  // Without day and year a month's name is too little: «مايو» and "May" are also names, "march" is a verb.
  if (
    dayOfMonth === null &&
    !['في', 'in', 'شهر', 'منذ', 'since', 'اواخر', 'مطلع', 'منتصف', 'last', 'خلال'].includes(tokens[at - 1]?.norm ?? '')
  )
    return null;
  const limit = base.add({ months: 1 });
  const thisYear = dayOrMonth(base.year, month.month, dayOfMonth);
  const inYear = (year: number) => ({ at, to, date: dayOrMonth(year, month.month, dayOfMonth) });
  if (LAST.test(behind)) return inYear(thisYear.to < base.toString() ? base.year : base.year - 1);
  if (NEXT.test(behind)) return inYear(thisYear.from > base.toString() ? base.year : base.year + 1);
  return inYear(thisYear.from > limit.toString() ? base.year - 1 : base.year);
}

/** Behind a second name of the month: «يناير (كانون الثاني)», «يناير/كانون الثاني», «يناير كانون الثاني». */
function afterSecondName(tokens: readonly Token[], at: number, month: number, months: Months): number {
  const mark = tokens[at]?.text;
  const start = mark === '(' || mark === '/' || mark === '-' ? at + 1 : at;
  const again = monthAt(tokens, start, months);
  if (again?.month !== month) return at;
  const to = start + again.length;
  return mark === '(' && tokens[to]?.text === ')' ? to + 1 : to;
}

function monthAt(tokens: readonly Token[], at: number, months: Months): { month: number; length: number } | null {
  const token = tokens[at];
  if (token === undefined || token.pos === 'PUNCT' || token.pos === 'NUM' || !firstWords(months).has(token.norm)) return null;
  // English months are written with a capital: "may" and "march" are verbs.
  if (/^[a-z]/.test(token.text)) return null;
  const two = months.get(`${token.norm} ${tokens[at + 1]?.norm ?? ''}`);
  if (two !== undefined) return { month: two, length: 2 };
  const one = months.get(token.norm);
  return one === undefined ? null : { month: one, length: 1 };
}

function dayOrMonth(year: number, month: number, day: number | null): EventDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day === null || day > first.daysInMonth ? wholeMonth(first) : exact(first.with({ day }));
}

function exact(day: Temporal.PlainDate): EventDate {
  return { from: day.toString(), to: day.toString(), precision: 'DAY' };
}

function wholeMonth(first: Temporal.PlainDate): EventDate {
  return { from: first.toString(), to: first.with({ day: first.daysInMonth }).toString(), precision: 'MONTH' };
}

function wholeYear(year: number): EventDate {
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'YEAR' satisfies DatePrecision };
}
