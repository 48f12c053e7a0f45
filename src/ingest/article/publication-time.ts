import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import type { Line } from './classify-line.ts';
import type { DateFinder } from './printed-date.ts';

/** A date this near to the headline (lines above or below) is likely the article's. */
const NEAR_TITLE = 4;

/**
 * The date, among those printed on a page, that most likely tells when the article was published: one labelled so, then
 * one with a time of day near the headline, then a bare one near it. A bare date elsewhere is often the day of the visit,
 * and a date of change comes last. Between equals the earlier day, since a page is seen after it was published.
 * @param head number of lines before the body
 * @param titleAt index of the headline, −1 for none
 */
export function choosePublicationTime(lines: readonly Line[], head: number, titleAt: number): string | null {
  let best: { readonly value: string; readonly score: number } | null = null;
  for (const [index, { kind, dates }] of lines.entries()) {
    if (kind === 'TEXT') continue;
    for (const { value, dayFirst, hasTime, label } of dates) {
      if (dayFirst !== null) continue;
      const isNear = titleAt !== -1 && Math.abs(index - titleAt) <= NEAR_TITLE;
      const score =
        (label === 'PUBLISHED' ? 4 : 0) + (label === 'UPDATED' ? -2 : 0) + (hasTime ? 3 : 0) + (isNear ? 1 : 0) + (index > head ? -3 : 0);
      if (best === null || score > best.score || (score === best.score && value < best.value)) best = { value, score };
    }
  }
  return best?.value ?? null;
}

/** How far into the first paragraph a dateline reaches, and where in it the date can begin. */
const DATELINE_LENGTH = 100;
const DATELINE_START = 50;

/** The date in the dateline of a news agency («الدوحة 11 مايو 2025 (وكالة) - …»); `null` if the paragraph begins otherwise. */
export function datelineOf(paragraph: string, findDates: DateFinder, language: Language): string | null {
  const opening = fold(paragraph.slice(0, DATELINE_LENGTH));
  const date = findDates(opening, language)[0];
  if (date === undefined || date.dayFirst !== null || date.start > DATELINE_START) return null;
  return /^[\s,،/]*(?:[(/][^)]{1,30}[)/]|[\p{L}. ]{1,20})?\s*[-–—]/u.test(opening.slice(date.end)) ? date.value : null;
}
