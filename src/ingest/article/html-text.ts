import { parseHTML } from 'linkedom';
import { WasitError } from '../../domain/errors.ts';

/** The part of a DOM element that is used here; the library's own types need a browser's. */
export interface HtmlElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<HtmlElement>;
  getAttribute(name: string): string | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement;
}

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const SKIPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'figure',
  'nav',
  'aside',
  'button',
  'form',
  'svg',
  'iframe',
  'video',
  'audio',
  'object',
  'head',
]);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

/** Deepest nesting that is read. Pages of news sites stay below 60; the time to find the main text grows with the cube of the depth. */
const MAX_DEPTH = 250;

/**
 * Parses a page, or a fragment as feeds carry it. HTML has no errors.
 * @throws WasitError BAD_INPUT for a nesting deeper than the limit
 */
export function parseHtml(html: string): HtmlDocument {
  const isPage = /<html[\s>]/i.test(html);
  const { document } = parseHTML(isPage ? html : `<!doctype html><html><body>${html}</body></html>`) as unknown as {
    document: HtmlDocument;
  };
  if (isDeeper(document, MAX_DEPTH)) throw new WasitError('BAD_INPUT', `the page nests more than ${MAX_DEPTH} elements, the limit`);
  return document;
}

function isDeeper(root: HtmlElement, limit: number): boolean {
  let level: readonly HtmlElement[] = [root];
  for (let depth = 0; depth <= limit && level.length > 0; depth += 1) {
    level = level.flatMap((node) => [...node.childNodes].filter(({ nodeType }) => nodeType === ELEMENT_NODE));
  }
  return level.length > 0;
}

/**
 * The readable text of an element: a line for each block (paragraph, heading, list item, table row), single spaces within.
 * Scripts, forms, menus and figures with their captions are left out.
 */
export function htmlText(element: HtmlElement): string {
  const lines: string[] = [''];
  collect(element, lines);
  return lines
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function collect(node: HtmlElement, lines: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT_NODE) lines[lines.length - 1] += child.textContent;
    if (child.nodeType !== ELEMENT_NODE || SKIPPED.has(child.localName)) continue;
    if (child.localName === 'br') lines.push('');
    else if (child.localName === 'td' || child.localName === 'th') {
      lines[lines.length - 1] += ' ';
      collect(child, lines);
    } else if (INLINE.has(child.localName)) collect(child, lines);
    else {
      lines.push('');
      collect(child, lines);
      lines.push('');
    }
  }
}
