import type { HtmlElement } from '../html-text.ts';

/** A line of a page as readers see it, or a time that an element states. */
export interface PageLine {
  readonly text: string;
  /** The element is named as a date's: by its tag, class, id or microdata. */
  readonly isDate: boolean;
}

/** A time in an attribute, for programs: `<time datetime>`, microdata, microformats. */
export interface PageTime {
  readonly text: string;
  /** Index of the line in which it stands. */
  readonly line: number;
  /** Names of the element and those right around it: classes, ids, properties. */
  readonly names: string;
  readonly isTimeElement: boolean;
  /** Microdata property (`datePublished`). */
  readonly property: string | null;
}

/** What stands on a page outside boxes that speak of other pages. */
export interface PageLines {
  readonly lines: readonly PageLine[];
  readonly times: readonly PageTime[];
  /** Index of the line that is the headline; −1 for none. */
  readonly headline: number;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'video',
  'audio',
  'object',
  'select',
  'head',
  'title',
  'figcaption',
]);
const INLINE = new Set('a abbr b bdi bdo cite em font i mark small span strong sub sup time u'.split(' '));
const APART = new Set(['nav', 'aside', 'footer']);
/** Classes and ids of boxes that speak of other pages, or of readers. */
const BOX =
  /(?:^|[\s_-])(?:related|recommend\w*|teasers?|promo\w*|sidebar|aside|(?<!elementor-)widgets?|comments?|commentlist|respond|disqus\w*|footer|nav|navbar|navigation|menu|most|popular|trending|latest|recent|archives?|carousel|slider|swiper|newsletter|ticker|breaking|more|also|read-?also|see-?also|next|prev|previous|advert\w*|outbrain|taboola|cards?|feed|playlist)(?:$|[\s_-])/i;
const DATE_NAME = /(?:date|time(?!line)|publish|posted|byline|dateline|meta(?:$|[\s_-])|تاريخ)/i;

/**
 * Walks over a page and keeps what may tell its date: all lines and stated times but those in boxes of other stories,
 * comments, menus and footers. A box that holds the headline is none.
 * @param headline the element with the page's headline
 */
export function pageLines(body: HtmlElement, headline: HtmlElement | null): PageLines {
  const lines: { text: string; isDate: boolean }[] = [{ text: '', isDate: false }];
  const times: PageTime[] = [];
  let headlineAt = -1;
  const current = () => lines[lines.length - 1] as { text: string; isDate: boolean };
  const next = () => {
    if (current().text.trim() !== '') lines.push({ text: '', isDate: false });
  };

  const walk = (node: HtmlElement, outer: string): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT_NODE) current().text += child.textContent;
      if (child.nodeType !== ELEMENT_NODE || UNSEEN.has(child.localName)) continue;
      const own = namesOf(child);
      const isAncestor = headline !== null && child.contains(headline);
      if (!isAncestor && (APART.has(child.localName) || (BOX.test(own) && !DATE_NAME.test(own)) || isTeaser(child, headline))) continue;
      const isBlock = !INLINE.has(child.localName);
      if (isBlock) next();
      else current().text += ' ';
      if (child === headline) headlineAt = lines.length - 1;
      const names = `${own} ${outer}`;
      const stated = statedTime(child, own);
      if (stated !== null) {
        const property = child.getAttribute('itemprop');
        times.push({ text: stated, line: lines.length - 1, names, isTimeElement: child.localName === 'time', property });
      }
      if (!isAncestor && child !== headline && (child.localName === 'time' || DATE_NAME.test(own))) current().isDate = true;
      walk(child, own);
      if (isBlock) next();
    }
  };
  walk(body, '');
  return {
    lines: lines.map(({ text, isDate }) => ({ text: text.replace(/\s+/gu, ' ').trim(), isDate })),
    times,
    headline: headlineAt,
  };
}

function namesOf(element: HtmlElement): string {
  return ['class', 'id', 'itemprop', 'data-testid', 'data-component', 'data-hook']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .trim();
}

/** An article, or an entry of a list, with a linked heading of its own and without the headline. */
function isTeaser(element: HtmlElement, headline: HtmlElement | null): boolean {
  if (headline === null || (element.localName !== 'article' && element.localName !== 'li')) return false;
  return element.querySelector('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4') !== null;
}

function statedTime(element: HtmlElement, own: string): string | null {
  const isDated = element.localName === 'time' || /\b(?:dt-)?published\b|date(?:Published|Created|Modified)/.test(own);
  const stated = element.getAttribute('datetime') ?? (isDated ? (element.getAttribute('content') ?? element.getAttribute('title')) : null);
  const text = (stated ?? '').trim() || (isDated ? element.textContent.trim() : '');
  return /\p{Nd}/u.test(text) ? text : null;
}
