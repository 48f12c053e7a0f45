import type { HtmlDocument, HtmlElement } from '../html-text.ts';
import type { LinkedNode } from '../json-ld.ts';
import { dayInAddress } from './address-day.ts';
import { CHANGED, type DateEvidence } from './date-evidence.ts';
import { linkedDates } from './linked-dates.ts';
import { metaDates } from './meta-dates.ts';
import { type PageLine, type PageTime, pageLines } from './page-lines.ts';

/** How many lines above and below the headline its date stands. */
const ABOVE = 6;
const BELOW = 12;
/** A printed date stands in a line of its own or with a byline; longer lines are running text. */
const LINE_LENGTH = 160;
const WEIGHTS = {
  property: 8,
  timeNear: 6,
  timeElsewhere: 3,
  printedBelow: 5,
  printedAbove: 3,
  printedElsewhere: 2,
  /** Only what a label makes of it. */
  textElsewhere: 0,
  address: 5,
} as const;
const IS_CHANGE = /modif|updat|edited|dateModified/i;

/**
 * All that a page gives to tell when it was published, in the order of how far it is believed.
 * @param nodes JSON-LD about this page
 * @param headline the element with its headline
 * @param address its own, canonical or fetched; `null` if unknown
 */
export function pageDates(
  document: HtmlDocument,
  nodes: readonly LinkedNode[],
  headline: HtmlElement | null,
  address: string | null,
): readonly DateEvidence[] {
  const { lines, times, headline: at } = pageLines(document.body, headline);
  const day = address === null ? null : dayInAddress(address);
  return [
    ...nodes.flatMap(linkedDates),
    ...metaDates(document),
    ...times.map((time) => statedTime(time, at)),
    ...lines.flatMap((line, index) => printed(line, index, at)),
    ...(day === null ? [] : [{ kind: 'ADDRESS', place: 'the address', text: day, weight: WEIGHTS.address } as const]),
  ];
}

function isNear(line: number, headline: number): boolean {
  return headline !== -1 && line >= headline - ABOVE && line <= headline + BELOW;
}

function statedTime({ text, line, names, isTimeElement, property }: PageTime, headline: number): DateEvidence {
  const place = property === null ? (isTimeElement ? '<time>' : 'a date element') : `itemprop ${property}`;
  const evidence = { kind: 'TIME', place, text } as const;
  if (IS_CHANGE.test(property ?? names)) return { ...evidence, weight: CHANGED, isChange: true };
  if (property === 'datePublished') return { ...evidence, weight: WEIGHTS.property };
  return { ...evidence, weight: isNear(line, headline) ? WEIGHTS.timeNear : WEIGHTS.timeElsewhere };
}

function printed({ text, isDate }: PageLine, index: number, headline: number): readonly DateEvidence[] {
  if (text.length > LINE_LENGTH || !/\p{Nd}{4}/u.test(text)) return [];
  const evidence = { kind: 'PRINTED', text } as const;
  if (isNear(index, headline)) {
    const weight = (index > headline ? WEIGHTS.printedBelow : WEIGHTS.printedAbove) + (isDate ? 1 : 0);
    return [{ ...evidence, place: 'printed near the headline', weight }];
  }
  return [{ ...evidence, place: 'printed', weight: isDate ? WEIGHTS.printedElsewhere : WEIGHTS.textElsewhere }];
}
