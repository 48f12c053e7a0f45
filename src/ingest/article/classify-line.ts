import type { PageFurniture } from '../../codebook/page-furniture.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import type { Span } from '../../domain/span.ts';
import { createLabelledDateFinder, dateLabels, keyOf, type LabelledDate, wordsBeside } from './labelled-date.ts';
import type { DateFinder } from './printed-date.ts';

/** A line of a page and what can be told from the line alone. */
export interface Line extends Span {
  /**
   * TEXT may belong to the article. FURNITURE does not. LIST and END do not and speak of the lines after them as well.
   * BYLINE names who wrote it. DATE is a printed date with little else.
   */
  readonly kind: 'TEXT' | 'FURNITURE' | 'LIST' | 'END' | 'BYLINE' | 'DATE';
  /** Two lines with the same key say the same: folded words without signs. */
  readonly key: string;
  readonly words: number;
  /** Long, or closed like a sentence: running text, not a headline. */
  readonly isParagraph: boolean;
  readonly dates: readonly LabelledDate[];
}

export type LineClassifier = (text: string, span: Span, language: Language) => Line;

/** Headlines are shorter than this in both measures; running text is longer in one, or ends like a sentence. */
const PARAGRAPH_WORDS = 20;
const PARAGRAPH_LENGTH = 120;
/** Ellipses are left out: headlines use them. So are question and exclamation marks. */
const CLOSED = /(?:(?<!\.)\.|[:؛;])["'»”’)\]]*$/u;
const MENU_SEPARATOR = /\s[|•·»›>/\\]\s/u;
const LINKS_ONLY = /^(?:\s*(?:https?:\/\/|www\.|[#@])\S+)+$/u;
/** A line with a date is the date's line if no more words than these stand beside it. */
const WORDS_BESIDE_DATE = 2;
const WORDS_BESIDE_LABELLED_DATE = 8;
const WORDS_BESIDE_UNDATED_LABEL = 3;

interface Marker extends PageFurniture {
  readonly matches: (folded: string, key: string) => boolean;
}

/** Builds the classifier over the markers of page furniture. Nothing is read or compiled per line. */
export function createLineClassifier(furniture: readonly PageFurniture[], findDates: DateFinder): LineClassifier {
  const findLabelled = createLabelledDateFinder(furniture, findDates);
  const markers = furniture.map((entry): Marker => ({ ...entry, matches: matcher(entry) }));
  const whole = new Map<string, Marker>();
  for (const marker of markers) if (marker.match === 'WHOLE') whole.set(keyOf(fold(marker.text)), marker);
  const others = markers.filter(({ match, kind }) => match !== 'WHOLE' && kind !== 'PUBLISHED' && kind !== 'UPDATED');
  const labels = dateLabels(furniture);
  const longestMarked = Math.max(0, ...others.map(({ maxWords }) => maxWords));

  return (text, span, language) => {
    const raw = text.slice(span.start, span.end);
    const words = raw.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u0640]*/gu)?.length ?? 0;
    const isParagraph = words >= PARAGRAPH_WORDS || raw.length >= PARAGRAPH_LENGTH || (words > 1 && CLOSED.test(raw));
    const line = { ...span, words, isParagraph, dates: [] };
    if (!/\p{L}/u.test(raw) || LINKS_ONLY.test(raw)) return dated({ ...line, kind: 'FURNITURE', key: raw }, fold(raw));
    if (words > longestMarked) return { ...line, kind: 'TEXT', key: raw };

    const folded = fold(raw).trim();
    const key = keyOf(folded);
    const marker =
      whole.get(key.replace(/(?:^| )\d+(?= |$)/gu, '').trim()) ??
      others.find((other) => words <= other.maxWords && other.matches(folded, ` ${key} `));
    if (marker !== undefined) return dated({ ...line, kind: kindOf(marker, words), key }, folded);
    if (isMenu(raw)) return dated({ ...line, kind: 'FURNITURE', key }, folded);
    return dated({ ...line, kind: 'TEXT', key }, folded);

    function dated(plain: Line, foldedText: string): Line {
      const labelled = findLabelled(foldedText, language);
      if (labelled.length === 0) return isUndatedLabel(plain, foldedText) ? { ...plain, kind: 'FURNITURE' } : plain;
      if (plain.kind !== 'TEXT') return { ...plain, dates: labelled };
      const allowed = labelled.some(({ label }) => label !== null) ? WORDS_BESIDE_LABELLED_DATE : WORDS_BESIDE_DATE;
      const isDate = wordsBeside(foldedText, labelled) <= allowed && !(plain.isParagraph && words > PARAGRAPH_WORDS);
      return isDate ? { ...plain, kind: 'DATE', dates: labelled } : plain;
    }
  };

  /** "Updated 3 hours ago", "last update: 05:12": a time that tells no day. */
  function isUndatedLabel({ kind, key }: Line, foldedText: string): boolean {
    if (kind !== 'TEXT' || !/\d/.test(key)) return false;
    const hasTime = /\d:\d\d/.test(foldedText);
    const label = labels.find((one) => (hasTime || one.text.includes(' ')) && key.startsWith(`${one.key} `));
    return label !== undefined && wordsBeside(key.slice(label.text.length), []) <= WORDS_BESIDE_UNDATED_LABEL;
  }
}

/** A marker with a link's text on the same line is that link, not the head of a list. */
function kindOf({ kind, text }: Marker, words: number): Line['kind'] {
  if (kind === 'END' || kind === 'BYLINE') return kind;
  return kind === 'LIST' && words <= text.split(' ').length + 1 ? 'LIST' : 'FURNITURE';
}

/** A marker with signs in it («شاهد:», `©`) is looked for in the line as it stands, any other among whole words. */
function matcher({ text, match }: PageFurniture): Marker['matches'] {
  const folded = fold(text);
  const key = keyOf(folded);
  if (/[^\p{L}\p{N}\s]/u.test(folded)) {
    return match === 'START' ? (line) => line.startsWith(folded) : (line) => line.includes(folded);
  }
  const whole = ` ${key} `;
  return match === 'START' ? (_, line) => line.startsWith(whole) : (_, line) => line.includes(whole);
}

/** Breadcrumbs and menus: short entries with signs between them. */
function isMenu(raw: string): boolean {
  const entries = raw.split(MENU_SEPARATOR);
  return entries.length >= 3 && entries.every((entry) => entry.trim().split(/\s+/u).length <= 3);
}
