import { parseHTML } from 'linkedom';
import { WasitError } from '../../domain/errors.ts';

/** The part of a DOM element that is used here; the library's own types need a browser's. */
export interface HtmlElement {
  readonly nodeType: number;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<HtmlElement>;
  readonly parentNode: HtmlElement | null;
  readonly previousSibling: HtmlElement | null;
  getAttribute(name: string): string | null;
  contains(other: HtmlElement): boolean;
  append(element: HtmlElement): void;
  replaceWith(element: HtmlElement): void;
  remove(): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement;
  createElement(name: string): HtmlElement;
  readonly head: HtmlElement;
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
  'title',
]);
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strong sub sup time u var wbr'.split(' '),
);

/** Deepest nesting that is read. Pages of news sites stay below 60; the time to find the main text grows with the cube of the depth. */
const MAX_DEPTH = 250;

/** The tags that frame a page. HTML lets them be missing, come late, or close before the content does. */
const FRAME = /<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?\/?>/gi;
const PAGE_START = /<!doctype|<html[\s>]/i;
const PAGE_LANGUAGE = /<html\s[^>]*?\blang\s*=\s*["']?([\w-]+)/i;

/**
 * Parses a page, or a fragment as feeds carry it. HTML has no errors: whatever stands behind `</html>` or without a `<body>`
 * is part of the page. The parser goes by the tags that it meets, so it gets the page in a frame of ours.
 * @throws WasitError BAD_INPUT for a nesting deeper than the limit
 */
export function parseHtml(html: string): HtmlDocument {
  const language = PAGE_LANGUAGE.exec(html)?.[1] ?? '';
  // Warnings of the server's programs and advertisements come before it; a page that only begins late is not cut.
  const start = html.search(PAGE_START);
  const page = start < html.length / 2 ? html.slice(Math.max(0, start)) : html;
  const { document } = parseHTML(
    `<!doctype html><html lang="${language}"><head></head><body>${page.replace(FRAME, '')}</body></html>`,
  ) as unknown as { document: HtmlDocument };
  if (isDeeper(document, MAX_DEPTH)) throw new WasitError('BAD_INPUT', `the page nests more than ${MAX_DEPTH} elements, the limit`);
  const title = document.querySelector('title');
  if (title !== null) document.head.append(title);
  return document;
}

function isDeeper(root: HtmlElement, limit: number): boolean {
  let level: readonly HtmlElement[] = [root];
  for (let depth = 0; depth <= limit && level.length > 0; depth += 1) {
    level = level.flatMap((node) => [...node.childNodes].filter(({ nodeType }) => nodeType === ELEMENT_NODE));
  }
  return level.length > 0;
}

/** Text that may carry markup and character references, as readers see it. */
export function plainText(html: string): string {
  return /[<&]/.test(html) ? htmlText(parseHtml(html).body) : html.trim();
}

/**
 * The readable text of an element: a line for each block (paragraph, heading, list item, table row), single spaces within.
 * Scripts, forms, menus and figures with their captions are left out.
 */
export function htmlText(element: HtmlElement): string {
  const lines: string[] = [''];
  collect(element, lines);
  return lines
    .map((line) => line.replace(BETWEEN_WORDS, ' ').replaceAll(EMPTY, '').replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Stands for an element without text; no text holds this letter. */
const EMPTY = '\0';
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}.])\0+(?=[\p{L}\p{N}])/gu;

/** Classes of empty elements that a stylesheet turns into line breaks. */
const LINE_BREAK = /(?:^|[\s_-])(?:br|break|newline|clear)(?:$|[\s_-])/i;
const SHOWN_AS_BLOCK = /\bdisplay\s*:\s*block\b/i;

function collect(node: HtmlElement, lines: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT_NODE) lines[lines.length - 1] += child.textContent;
    if (child.nodeType !== ELEMENT_NODE || SKIPPED.has(child.localName)) continue;
    const join = joinOf(child);
    if (join === 'LINE') lines.push('');
    if (join === 'SPACE') lines[lines.length - 1] += ' ';
    if (join === 'EMPTY') lines[lines.length - 1] += EMPTY;
    collect(child, lines);
    if (join === 'LINE' && child.localName !== 'br') lines.push('');
  }
}

/** Whether an empty element stands for a line break. */
export function isLineBreak(element: HtmlElement): boolean {
  return LINE_BREAK.test(element.getAttribute('class') ?? '') && element.textContent === '';
}

/** What parts an element's text from what stands before it. */
function joinOf(element: HtmlElement): 'LINE' | 'SPACE' | 'EMPTY' | 'NOTHING' {
  const { localName } = element;
  if (localName === 'td' || localName === 'th') return 'SPACE';
  if (!INLINE.has(localName) || SHOWN_AS_BLOCK.test(element.getAttribute('style') ?? '')) return 'LINE';
  if (localName === 'wbr') return 'NOTHING';
  const name = element.getAttribute('class');
  if (element.textContent === '') return isLineBreak(element) ? 'LINE' : 'EMPTY';
  // Two labels side by side («القاهرة» and «رويترز») are set apart by the stylesheet alone.
  const before = element.previousSibling;
  const isLabel = name !== null && before?.nodeType === ELEMENT_NODE && (before.getAttribute('class') ?? name) !== name;
  return isLabel ? 'EMPTY' : 'NOTHING';
}
