import { Temporal } from 'temporal-polyfill/full';
import type { Months } from '../../codebook/months.ts';
import type { EventDate } from '../../domain/event-date.ts';
import type { Token } from '../text/token.ts';
import { type DateWords, isSign, isYear } from './date-words.ts';
import { firstWords } from './first-words.ts';
import type { FoundDate } from './found-date.ts';
import { exact, wholeMonth, wholeYear } from './period.ts';

const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
/** How many words may stand between a month and its year. */
const YEAR_REACH = 2;

/** A date at a token that names its month or its year: «11 مايو 2025», "May 11, 2025", «كانون الثاني الماضي», "in May 2024", "in 2019". */
export function monthDate(
  tokens: readonly Token[],
  at: number,
  base: Temporal.PlainDate | null,
  words: DateWords,
  months: Months,
): FoundDate | null {
  const ordinal = words.dateWords.match(tokens, at, ({ dayOfMonth }) => dayOfMonth !== undefined);
  const written = dayAt(tokens, at);
  const monthStart = at + (ordinal?.length ?? (written === null ? 0 : 1));
  const month = monthAt(tokens, monthStart, months);
  if (month === null) return yearDate(tokens, at, words);
  let to = monthStart + month.length;
  let day = ordinal?.values[0]?.dayOfMonth ?? written;
  if (day === null && /^[a-z]/.test(tokens[at]?.norm ?? '')) {
    day = dayAt(tokens, to);
    if (day !== null) to += 1;
  }
  to = afterSecondName(tokens, to, month.month, months);
  let yearAt = to;
  while (yearAt < to + YEAR_REACH && isBetween(tokens[yearAt], words)) yearAt += 1;
  const behind = tokens[yearAt];
  const inYear = (year: number) => dayOrMonth(year, month.month, day);
  if (isYear(behind)) return { at, to: yearAt + 1, date: inYear(Number(behind?.norm)) };
  if (base === null) return null;
  const [last, present, next] = (['LAST', 'THIS', 'NEXT'] as const).map((sign) => isSign(words, sign, behind?.norm));
  const told = (year: number): FoundDate => ({ at, to: yearAt + 1, date: inYear(year) });
  if (isSign(words, 'YEAR', tokens[yearAt - 1]?.norm)) {
    if (last) return told(base.year - 1);
    if (present) return told(base.year);
  }
  // Without day and year a month's name is too little: «مايو» and "May" are also names, "march" is a verb.
  const preceded = isSign(words, 'BEFORE_MONTH', words.bare(tokens[at - 1]?.norm ?? ''));
  if (day === null && !preceded && !last && !present && !next) return null;
  const thisYear = inYear(base.year);
  if (present) return told(base.year);
  if (last) return told(thisYear.to < base.toString() ? base.year : base.year - 1);
  if (next) return told(thisYear.from > base.toString() ? base.year : base.year + 1);
  const limit = base.add({ months: 1 });
  return { at, to, date: inYear(thisYear.from > limit.toString() ? base.year - 1 : base.year) };
}

/** "in 2019", «عامي 2009 و2010». */
function yearDate(tokens: readonly Token[], at: number, words: DateWords): FoundDate | null {
  const [year, and, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!isYear(year) || !isSign(words, 'BEFORE_YEAR', words.bare(tokens[at - 1]?.norm ?? ''))) return null;
  if (!isSign(words, 'AND', and?.norm) || !isYear(second)) return { at, to: at + 1, date: wholeYear(Number(year?.norm)) };
  return { at, to: at + 3, date: { from: `${year?.norm}-01-01`, to: `${second?.norm}-12-31`, precision: 'RANGE' } };
}

function isBetween(token: Token | undefined, words: DateWords): boolean {
  return token?.norm === ',' || token?.norm === '،' || isSign(words, 'BEHIND_MONTH', token?.norm);
}

function dayAt(tokens: readonly Token[], at: number): number | null {
  const norm = tokens[at]?.norm ?? '';
  return DAY.test(norm) ? Number.parseInt(norm, 10) : null;
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

/** A day of a month, or the month if no day is given or it has none of that number. */
function dayOrMonth(year: number, month: number, day: number | null): EventDate {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return day === null || day > first.daysInMonth ? wholeMonth(first) : exact(first.with({ day }));
}
