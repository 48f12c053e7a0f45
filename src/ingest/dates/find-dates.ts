import { Temporal } from 'temporal-polyfill/full';
import type { Months } from '../../codebook/months.ts';
import type { Token } from '../text/token.ts';
import { type DateWords, isSign } from './date-words.ts';
import type { FoundDate } from './found-date.ts';
import { hijriDate } from './hijri-date.ts';
import { monthDate } from './month-date.ts';
import { countedDate, relativeDate } from './relative-date.ts';

/** Within how many tokens before a date what says that it is only a beginning may stand («منذ بدء الاحتجاجات في 30 آذار»). */
const SINCE_REACH = 8;

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
    const begins = beginsThen(tokens, one.at, found.at(-1)?.to ?? 0, words);
    // «الأولى منذ الحرب العالمية الثانية» says of what kind it is, not when it was.
    if (one.named && begins) continue;
    found.push(base !== null && begins ? since(one, base) : one);
    at = one.to - 1;
  }
  return found;
}

/** «منذ 2015», «منذ انطلاق المسيرات في مارس»: whether a date is only when something began. `from`: the first token that can say so. */
function beginsThen(tokens: readonly Token[], at: number, from: number, words: DateWords): boolean {
  const before = tokens.slice(Math.max(from, at - SINCE_REACH), at);
  const inside = before.slice(before.findLastIndex(({ pos }) => pos === 'PUNCT') + 1);
  const since = inside.findIndex(({ norm }) => isSign(words, 'SINCE', words.bare(norm)));
  // «منذ أن احتجزته في أكتوبر»: the date of a clause is that of what it tells.
  return since >= 0 && !isSign(words, 'CLAUSE', inside[since + 1]?.norm);
}

/** «منذ 2015»: from then up to publication. */
function since({ at, to, date }: FoundDate, base: Temporal.PlainDate): FoundDate {
  const day = base.toString();
  return { at, to, date: date.from < day ? { from: date.from, to: day, precision: 'RANGE' } : date };
}
