import type { PageFurniture } from '../../codebook/page-furniture.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import type { DateFinder, PrintedDate } from './printed-date.ts';

/** A printed date with what the words before it say that it is. */
export interface LabelledDate extends PrintedDate {
  readonly label: 'PUBLISHED' | 'UPDATED' | null;
}

/** @param folded a line after `fold` */
export type LabelledDateFinder = (folded: string, language: Language) => readonly LabelledDate[];

export interface DateLabel {
  readonly text: string;
  readonly kind: 'PUBLISHED' | 'UPDATED';
  readonly key: string;
}

/** What stands beside dates to tell what they are: "Last updated", «نشر في». */
export function dateLabels(furniture: readonly PageFurniture[]): readonly DateLabel[] {
  return furniture.flatMap(({ text, kind }) =>
    kind === 'PUBLISHED' || kind === 'UPDATED' ? [{ text, kind, key: keyOf(fold(text)) }] : [],
  );
}

/** Builds the finder of the dates of a line, each with its label: the one in the words before it that stands nearest. */
export function createLabelledDateFinder(furniture: readonly PageFurniture[], findDates: DateFinder): LabelledDateFinder {
  const labels = dateLabels(furniture);
  return (folded, language) =>
    findDates(folded, language).map((date, index, dates) => ({
      ...date,
      label: labelOf(folded.slice(dates[index - 1]?.end ?? 0, date.start)),
    }));

  function labelOf(before: string): LabelledDate['label'] {
    const key = ` ${keyOf(before)} `;
    let best: { readonly at: number; readonly kind: LabelledDate['label'] } = { at: -1, kind: null };
    for (const { key: label, kind } of labels) {
      const at = key.lastIndexOf(` ${label} `);
      if (at > best.at) best = { at, kind };
    }
    return best.kind;
  }
}

/** Folded words, one space between them, without signs. */
export function keyOf(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const HIJRI = /\d{1,2}\s+[\p{L} ]{3,20}\s1[34]\d\d(?!\d)\s*ه?/gu;

/** How many words stand in a folded line beside its dates. */
export function wordsBeside(folded: string, dates: readonly PrintedDate[]): number {
  let rest = folded;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return keyOf(rest.replace(HIJRI, ' '))
    .split(' ')
    .filter((word) => /\p{L}/u.test(word)).length;
}
