import { Temporal } from 'temporal-polyfill/full';
import type { DateWord } from '../../codebook/lexicon/function-words.ts';
import type { Months } from '../../codebook/months.ts';
import type { DatePrecision, EventDate } from '../../domain/event-date.ts';
import { bare, type WordIndex } from '../lexicon/word-index.ts';
import type { Token } from '../text/token.ts';
import { firstWords } from './first-words.ts';
import { hijriDate } from './hijri-date.ts';

/** What dates are read by. */
export type DateWords = Pick<WordIndex, 'dateWords' | 'functionWords'>;

/** A date expression in a sentence. */
export interface FoundDate {
  readonly at: number;
  readonly to: number;
  readonly date: EventDate;
  /** Set for a weekday: the same weekday after publication, for what is still to come. */
  readonly next?: EventDate;
  /** Set for a time that has a name («الثمانينات»). */
  readonly named?: boolean;
}

const YEAR = /^(?:19|20)\d\d$/;
/** What says that a month without a year is the latest or the coming one, folded. */
const [LAST, THIS, NEXT] = [/^(?:الماضي|المنصرم|الفائت)$/, /^(?:الجاري|الحالي)$/, /^(?:المقبل|القادم)$/];
/** The same of the year that a month is of («مارس من العام الماضي»), folded. */
const OF_YEAR = /^(?:العام|السنه)$/;
/** What stands before the name of a month that has neither day nor year, folded and without و. */
const BEFORE_MONTH: ReadonlySet<string> = new Set([
  ...['في', 'شهر', 'بشهر', 'لشهر', 'منذ', 'اواخر', 'اوائل', 'مطلع', 'منتصف', 'خلال', 'نهايه', 'بدايه', 'بحلول'],
  ...['in', 'since', 'last'],
]);
/** Before or behind so many units of time: how long before publication. */
const AGO: ReadonlySet<string> = new Set(['قبل']);
const ABOUT: ReadonlySet<string> = new Set(['نحو', 'حوالي', 'قرابه', 'اكثر', 'اقل', 'من', 'about']);
/** Before a date: it is only when it began, folded. */
const SINCE: ReadonlySet<string> = new Set(['منذ', 'since']);
/** Within how many tokens before a date that may stand («منذ بدء الاحتجاجات في 30 آذار»). */
const SINCE_REACH = 8;
const AND = 'و';
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
    const begins = beginsThen(tokens, one.at, found.at(-1)?.to ?? 0);
    // «الأولى منذ الحرب العالمية الثانية» says of what kind it is, not when it was.
    if (one.named && begins) continue;
    found.push(base !== null && begins ? since(one, base) : one);
    at = one.to - 1;
  }
  return found;
}

/** «منذ 2015», «منذ انطلاق المسيرات في مارس»: whether a date is only when something began. `from`: the first token that can say so. */
function beginsThen(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens.slice(Math.max(from, at - SINCE_REACH), at);
  const inside = before.slice(before.findLastIndex(({ pos }) => pos === 'PUNCT') + 1);
  const since = inside.findIndex(({ norm }) => SINCE.has(bare(norm)));
  // «منذ أن احتجزته في أكتوبر»: the date of a clause is that of what it tells.
  return since >= 0 && inside[since + 1]?.norm !== 'ان';
}

/** «منذ 2015»: from then up to publication. */
function since({ at, to, date }: FoundDate, base: Temporal.PlainDate): FoundDate {
  const day = base.toString();
  return { at, to, date: date.from < day ? { from: date.from, to: day, precision: 'RANGE' } : date };
}

/** «قبل تسعة أيام», «منذ أسبوعين», "three days ago": so many whole units before publication. */
function countedDate(tokens: readonly Token[], at: number, base: Temporal.PlainDate, words: DateWords): FoundDate | null {
  const before = bare(tokens.slice(0, at).findLast(({ norm }) => !ABOUT.has(norm))?.norm ?? '');
  const behind = AGO.has(before) || SINCE.has(before);
  if (!behind && !tokens.slice(at + 1, at + 3).some(({ norm }) => norm === 'ago')) return null;
  const number = numberAt(tokens, at, words);
  const unitAt = number === null ? at : at + 1;
  const unit = words.dateWords.match(tokens, unitAt, ({ counted }, first) => counted !== undefined && first.particle === '');
  const [word] = unit?.values ?? [];
  const count = number ?? word?.counted ?? 0;
  if (unit === null || word?.unit === undefined || count === 0) return null;
  const to = unitAt + unit.length;
  // «منذ عام 2015» names its year, and «قبل شهر من اغتياله» counts from something else.
  if (YEAR.test(tokens[to]?.norm ?? '') || (AGO.has(before) && tokens[to]?.norm === 'من')) return null;
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
  if (AGO.has(tokens[at]?.norm ?? '') && tokens[to]?.norm === 'من') return null;
  if (word.years !== undefined)
    return { at, to, date: { from: `${word.years[0]}-01-01`, to: `${word.years[1]}-12-31`, precision: 'RANGE' }, named: true };
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
    const preceded = () =>
      ['عام', 'عامي', 'سنه', 'سنتي', 'في', 'خلال', 'in', 'since', 'منذ', 'during'].includes(bare(tokens[at - 1]?.norm ?? ''));
    if (!YEAR.test(year) || !preceded()) return null;
    const second = tokens[at + 2]?.norm ?? '';
    // «عامي 2009 و2010».
    if (tokens[at + 1]?.norm !== AND || !YEAR.test(second)) return { at, to: at + 1, date: wholeYear(Number(year)) };
    return { at, to: at + 3, date: { from: `${year}-01-01`, to: `${second}-12-31`, precision: 'RANGE' } };
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
  const dated = (year: number, end: number) => ({ at, to: end, date: dayOrMonth(year, month.month, dayOfMonth) });
  if (YEAR.test(behind)) return dated(Number(behind), yearAt + 1);
  if (base === null) return null;
  const ofYear = OF_YEAR.test(tokens[yearAt - 1]?.norm ?? '') || /^السنه$/.test(behind);
  const which = /^السنه$/.test(behind) ? (tokens[yearAt + 1]?.norm ?? '').replace(/ه$/, '') : behind;
  const end = yearAt + (which === behind ? 1 : 2);
  if (ofYear && LAST.test(which)) return dated(base.year - 1, end);
  if (ofYear && THIS.test(which)) return dated(base.year, end);
  // Without day and year a month's name is too little: «مايو» and "May" are also names, "march" is a verb.
  const told = BEFORE_MONTH.has(bare(tokens[at - 1]?.norm ?? '')) || LAST.test(behind) || THIS.test(behind) || NEXT.test(behind);
  if (dayOfMonth === null && !told) return null;
  const limit = base.add({ months: 1 });
  const thisYear = dayOrMonth(base.year, month.month, dayOfMonth);
  if (THIS.test(behind)) return dated(base.year, end);
  if (LAST.test(behind)) return dated(thisYear.to < base.toString() ? base.year : base.year - 1, end);
  if (NEXT.test(behind)) return dated(thisYear.from > base.toString() ? base.year : base.year + 1, end);
  return dated(thisYear.from > limit.toString() ? base.year - 1 : base.year, to);
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
