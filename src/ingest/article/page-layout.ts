import type { PageFurniture } from '../../codebook/page-furniture.ts';
import type { Language } from '../../domain/language.ts';
import type { Block } from './block.ts';
import { createLineClassifier, type Line } from './classify-line.ts';
import { splitLines } from './lines.ts';
import { createDateFinder, type DateKnowledge } from './printed-date.ts';
import { choosePublicationTime, datelineOf } from './publication-time.ts';

/** What a plain text is made of. */
export interface Layout {
  /** The headline with single spaces; `null` where the text has none. */
  readonly title: string | null;
  /** As printed: `2025-05-11`, `2025-05-11T16:43:30`, or that with an offset; `null` where none is printed. */
  readonly publishedAt: string | null;
  /** What is to be read, in the order of the text, without overlaps. Offsets: UTF-16 code units into the text. */
  readonly blocks: readonly Block[];
}

/** @param language of the text, for dates in numbers; Arabic (day first) by default */
export type LayoutReader = (text: string, language: Language) => Layout;

/** What the layout of pages takes from the codebook. */
export interface LayoutKnowledge extends DateKnowledge {
  readonly furniture: readonly PageFurniture[];
}

/** A text with this many lines of furniture is a scraped page: what else is short and stands outside the body is furniture, too. */
const PAGE_FURNITURE = 2;
/** So many short lines before a paragraph can be headings; more are a list. */
const HEADING_RUN = 2;
const TITLE_WORDS = 3;
const FULL_TITLE_WORDS = 5;
const LONG_TITLE_WORDS = 8;
/** How many lines above a printed time the headline may stand. */
const TITLE_TO_TIME = 4;
/** Where a page's head can end at the latest, if its printed time stands below an introduction. */
const HEAD_LINES = 25;

/**
 * Builds the reader that tells an article's text from the page around it, in clean texts and in scraped pages. It knows no
 * page; it goes by the shape of lines: running text is long or closed like a sentence, a headline is short, open and
 * stands before running text, what is repeated or dated or known furniture is not read.
 */
export function createLayoutReader(knowledge: LayoutKnowledge): LayoutReader {
  const findDates = createDateFinder(knowledge);
  const classify = createLineClassifier(knowledge.furniture, findDates);
  return (text, language) => {
    const spans = splitLines(text);
    const only = spans[0];
    if (only !== undefined && spans.length === 1) {
      const publishedAt = datelineOf(text.slice(only.start, only.end), findDates, language);
      return { title: null, publishedAt, blocks: [{ kind: 'PARAGRAPH', ...only }] };
    }

    const lines = dropAfterEnd(markLists(markParagraphs(spans.map((span) => classify(text, span, language)))));
    const head = headOf(lines);
    const titleAt = titleOf(lines, head);
    const kinds = kindsOf(lines, head, titleAt);
    const title = lines[titleAt];
    const first = lines.find(isParagraph);
    const dateline = first === undefined ? null : datelineOf(text.slice(first.start, first.end), findDates, language);
    return {
      title: title === undefined ? null : text.slice(title.start, title.end).replace(/\s+/gu, ' '),
      publishedAt: choosePublicationTime(lines, head, titleAt) ?? dateline,
      blocks: lines.flatMap(({ start, end }, index) => {
        const kind = kinds[index];
        return kind === undefined || kind === null ? [] : [{ kind, start, end }];
      }),
    };
  };
}

const isShortText = (line: Line | undefined): boolean => line?.kind === 'TEXT' && !line.isParagraph;
const isParagraph = (line: Line | undefined): boolean => line?.kind === 'TEXT' && line.isParagraph;

/** Where no line is long or closed, the lines that are much longer than the first are the running text; failing that, all are. */
function markParagraphs(lines: readonly Line[]): readonly Line[] {
  if (lines.some(isParagraph)) return lines;
  const texts = lines.filter(isShortText);
  const rest = texts
    .slice(1)
    .map(({ words }) => words)
    .sort((a, b) => a - b);
  const usual = rest[Math.floor(rest.length / 2)] ?? 0;
  const first = texts[0];
  const hasTitle = first !== undefined && usual >= 10 && first.words <= usual * 0.7;
  return lines.map((line) => (line.kind === 'TEXT' ? { ...line, isParagraph: hasTitle ? line !== first : true } : line));
}

/** The short lines after the head of a list of links are links. */
function markLists(lines: readonly Line[]): readonly Line[] {
  let inList = false;
  return lines.map((line) => {
    if (line.kind === 'LIST') inList = true;
    else if (isParagraph(line)) inList = false;
    return inList && isShortText(line) ? { ...line, kind: 'FURNITURE' } : line;
  });
}

function dropAfterEnd(lines: readonly Line[]): readonly Line[] {
  const body = lines.findIndex(isParagraph);
  const end = lines.findIndex((line, index) => line.kind === 'END' && body !== -1 && index > body);
  return end === -1 ? lines : lines.map((line, index) => (index > end ? { ...line, kind: 'FURNITURE', dates: [] } : line));
}

/** Number of lines before the body. */
function headOf(lines: readonly Line[]): number {
  const body = lines.findIndex(isParagraph);
  if (body === -1) return 0;
  const time = lines.findLastIndex(
    (line, index) =>
      index < HEAD_LINES &&
      line.kind === 'DATE' &&
      line.dates.some(({ hasTime, label }) => hasTime || label === 'PUBLISHED') &&
      lines.slice(Math.max(0, index - TITLE_TO_TIME), index).some(isShortText),
  );
  // A printed time far down the text belongs to something else.
  return lines.slice(0, time).filter(isParagraph).length <= 2 ? Math.max(body, time + 1) : body;
}

/** Index of the headline, −1 if the text has none. */
function titleOf(lines: readonly Line[], head: number): number {
  const candidates = lines.flatMap((line, index) => (index < head && isShortText(line) ? [{ line, index }] : []));
  const enough = candidates.filter(({ line }) => line.words >= TITLE_WORDS);
  const page = isPage(lines);
  let best = -1;
  let bestScore = -1;
  for (const { line, index } of enough.length > 0 ? enough : page ? [] : candidates) {
    const repeated = candidates.some((other) => other.index > index && other.line.key === line.key);
    const timed = lines
      .slice(index + 1, index + 1 + TITLE_TO_TIME)
      .some((next) => next.kind === 'DATE' && next.dates.some(({ hasTime }) => hasTime));
    // Menus and boxes of a page are shorter than its headline; an introduction is not, so length counts only so far.
    const length = page ? Math.min(line.words, LONG_TITLE_WORDS) / LONG_TITLE_WORDS : line.words >= FULL_TITLE_WORDS ? 1 : 0;
    const score = (repeated ? 3 : 0) + (timed ? 2 : 0) + 2 * length;
    if (score > bestScore) [best, bestScore] = [index, score];
  }
  return candidates.findLast(({ line }) => line.key === lines[best]?.key)?.index ?? -1;
}

function isPage(lines: readonly Line[]): boolean {
  return lines.filter(({ kind, key }) => kind !== 'TEXT' && !/^[-–—_=*.\s]+$/u.test(key)).length >= PAGE_FURNITURE;
}

/** What each line is to a reader; `null` for furniture. */
function kindsOf(lines: readonly Line[], head: number, titleAt: number): readonly (Block['kind'] | null)[] {
  const page = isPage(lines);
  const lastParagraph = lines.findLastIndex(isParagraph);
  const lastOf = new Map(lines.map((line, index) => [line.key, index]));
  const seen = new Set<string>();
  if (titleAt !== -1) seen.add(lines[titleAt]?.key ?? '');

  return lines.map((line, index) => {
    if (index === titleAt) return 'TITLE';
    if (line.kind === 'BYLINE' && index > head) return headingOrParagraph(lines, index);
    if (line.kind !== 'TEXT' || seen.has(line.key)) return null;
    if (index < head) {
      if (line.isParagraph) return index < titleAt ? null : 'PARAGRAPH';
      if (lastOf.get(line.key) !== index) return null;
      const isFurniture = page && (index < titleAt || line.words < FULL_TITLE_WORDS);
      return isFurniture ? null : 'HEADING';
    }
    seen.add(line.key);
    if (line.isParagraph) return 'PARAGRAPH';
    if (page && index > lastParagraph) return null;
    return headingOrParagraph(lines, index);
  });
}

/** A short line is a heading if the text goes on with a paragraph after it and at most one more short line. */
function headingOrParagraph(lines: readonly Line[], index: number): 'HEADING' | 'PARAGRAPH' {
  const texts = lines.filter(({ kind }, other) => kind === 'TEXT' || other === index);
  const at = texts.indexOf(lines[index] as Line);
  const end = texts.findIndex((line, other) => other > at && line.isParagraph);
  const start = texts.findLastIndex((line, other) => other < at && line.isParagraph) + 1;
  return end !== -1 && end - start <= HEADING_RUN && !lines[index]?.isParagraph ? 'HEADING' : 'PARAGRAPH';
}
