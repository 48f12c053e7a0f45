import { Temporal } from 'temporal-polyfill/full';
import type { DateWord } from '../../codebook/lexicon/schemas.ts';
import type { Months } from '../../codebook/months.ts';
import type { DatePrecision, EventDate } from '../../domain/event-date.ts';
import type { PhraseIndex } from '../text/phrase-index.ts';
import type { Token } from '../text/token.ts';
import { firstWords } from './first-words.ts';
import { hijriDate } from './hijri-date.ts';
import { bare } from './word-index.ts';

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
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/**
 * Finds what dates a sentence gives, resolved against the day of publication (`null` if not known: then only dates that
 * name their year are). A day and month without a year are taken in the twelve months up to a month after publication.
 */
export function findDates(
  tokens: readonly Token[],
  published: string | null,
  dateWords: PhraseIndex<DateWord>,
  months: Months,
  hijriMonths: Months,
): readonly FoundDate[] {
  const base = published === null ? null : Temporal.PlainDate.from(published);
  const found: FoundDate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const one =
      monthDate(tokens, at, base, months) ??
      hijriDate(tokens, at, base, hijriMonths) ??
      (base === null ? null : relativeDate(tokens, at, base, dateWords));
    if (one === null) continue;
    found.push(one);
    at = one.to - 1;
  }
  return found;
}

function relativeDate(tokens: readonly Token[], at: number, base: Temporal.PlainDate, dateWords: PhraseIndex<DateWord>): FoundDate | null {
  const match = dateWords.match(tokens, at, (_, first) => first.particle === '' || first.particle === 'ب');
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
function monthDate(tokens: readonly Token[], at: number, base: Temporal.PlainDate | null, months: Months): FoundDate | null {
  const day = DAY.test(tokens[at]?.norm ?? '') ? Number.parseInt(tokens[at]?.norm ?? '', 10) : null;
  const month = monthAt(tokens, day === null ? at : at + 1, months);
  if (month === null) {
    const year = tokens[at]?.norm ?? '';
    const preceded = () => ['عام', 'سنه', 'in', 'since', 'منذ', 'during'].includes(bare(tokens[at - 1]?.norm ?? ''));
    return YEAR.test(year) && preceded() ? { at, to: at + 1, date: wholeYear(Number(year)) } : null;
  }
  let to = (day === null ? at : at + 1) + month.length;
  let dayOfMonth = day;
  if (dayOfMonth === null && DAY.test(tokens[to]?.norm ?? '') && /^[a-z]/.test(tokens[at]?.norm ?? '')) {
    dayOfMonth = Number.parseInt(tokens[to]?.norm ?? '', 10);
    to += 1;
  }
  to = afterSecondName(tokens, to, month.month, months);
  let yearAt = to;
  while (yearAt < to + 2 && /^(?:,|،|من|عام|سنه|of)$/u.test(tokens[yearAt]?.norm ?? '')) yearAt += 1;
  const written = tokens[yearAt]?.norm ?? '';
  if (YEAR.test(written)) return { at, to: yearAt + 1, date: dayOrMonth(Number(written), month.month, dayOfMonth) };
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
  if (LAST.test(written)) return inYear(thisYear.to < base.toString() ? base.year : base.year - 1);
  if (NEXT.test(written)) return inYear(thisYear.from > base.toString() ? base.year : base.year + 1);
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
