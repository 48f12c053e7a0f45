import type { Temporal } from 'temporal-polyfill/full';
import type { Token } from '../text/token.ts';
import { type DateWords, isSign, isYear } from './date-words.ts';
import type { FoundDate } from './found-date.ts';
import { exact, period } from './period.ts';

/** How many tokens behind the first of a count what makes it a date may stand ("three days ago"). */
const AGO_REACH = 2;

/** A date at a token that is told by the day of publication («أمس», "last week"), or a time that has a name («الثمانينات»). */
export function relativeDate(tokens: readonly Token[], at: number, base: Temporal.PlainDate, words: DateWords): FoundDate | null {
  const match = words.dateWords.match(
    tokens,
    at,
    ({ counted, dayOfMonth }, first) =>
      counted === undefined && dayOfMonth === undefined && (first.particle === '' || first.particle === 'ب'),
  );
  const [word] = match?.values ?? [];
  if (match === null || word === undefined) return null;
  const to = at + match.length;
  if (isSign(words, 'BEFORE_COUNT', tokens[at]?.norm) && isSign(words, 'FROM', tokens[to]?.norm)) return null;
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

/** «قبل تسعة أيام», «منذ أسبوعين», "three days ago": so many whole units before publication. */
export function countedDate(tokens: readonly Token[], at: number, base: Temporal.PlainDate, words: DateWords): FoundDate | null {
  const before = words.bare(tokens.slice(0, at).findLast(({ norm }) => !isSign(words, 'ABOUT', norm))?.norm ?? '');
  const ago = isSign(words, 'BEFORE_COUNT', before);
  const behind = ago || isSign(words, 'SINCE', before);
  const isAgo = (token: Token | undefined) => isSign(words, 'BEHIND_COUNT', token?.norm);
  if (!behind && !tokens.slice(at + 1, at + 1 + AGO_REACH).some(isAgo)) return null;
  const number = numberAt(tokens, at, words);
  const unitAt = number === null ? at : at + 1;
  const unit = words.dateWords.match(tokens, unitAt, ({ counted }, first) => counted !== undefined && first.particle === '');
  const [word] = unit?.values ?? [];
  const count = number ?? word?.counted ?? 0;
  if (unit === null || word?.unit === undefined || count === 0) return null;
  const to = unitAt + unit.length;
  // «منذ عام 2015» names its year, and «قبل شهر من اغتياله» counts from something else.
  if (isYear(tokens[to]) || (ago && isSign(words, 'FROM', tokens[to]?.norm))) return null;
  if (!behind && !isAgo(tokens[to])) return null;
  return { at, to: behind ? to : to + 1, date: period(base, word.unit, -count) };
}

function numberAt(tokens: readonly Token[], at: number, words: DateWords): number | null {
  const norm = tokens[at]?.norm ?? '';
  if (/^\d{1,3}$/.test(norm)) return Number(norm);
  const match = words.functionWords.match(tokens, at);
  return match?.length === 1 ? (match.values[0]?.value ?? null) : null;
}
