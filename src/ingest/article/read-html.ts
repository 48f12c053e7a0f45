import { Readability } from '@mozilla/readability';
import { WasitError } from '../../domain/errors.ts';
import { type HtmlDocument, type HtmlElement, htmlText, parseHtml } from './html-text.ts';
import { type LinkedArticle, linkedArticlesOf } from './json-ld.ts';
import type { RawArticle } from './raw-article.ts';

/** Least characters of a main text; below, the library tries again with weaker rules. Short news items are shorter than its default. */
const MAIN_TEXT = 200;

/** Pages also carry durations and "5 hours ago" where a time belongs. */
const HAS_YEAR = /(?:19|20|١٩|٢٠)\p{Nd}{2}/u;

const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[property="og:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
  'meta[name="date"]',
];

/**
 * Reads the article of a web page: main text by Mozilla's Readability, one line a paragraph; title, publisher, time of
 * publication and address from JSON-LD, else OpenGraph and other `meta` elements, else `time`.
 * @param address where the page came from; `null` for a file
 * @throws WasitError BAD_INPUT if the page has no text
 */
export function readHtml(html: string, address: string | null = null): RawArticle {
  const document = parseHtml(html);
  const linked = linkedArticlesOf(document)[0] ?? null;
  const times = [linked?.publishedAt, metaContent(document, PUBLISHED), timeElement(document)];
  const publishedAt = times.find((time) => time !== undefined && time !== null && HAS_YEAR.test(time)) ?? null;
  const publisher = linked?.publisher ?? metaContent(document, ['meta[property="og:site_name"]', 'meta[name="application-name"]']);
  const title = linked?.title ?? heading(document) ?? metaContent(document, ['meta[property="og:title"]']);
  const url = canonicalAddress(document, linked, address);
  const { text, title: guessed } = mainText(html, linked?.text ?? null);
  if (text === '') throw new WasitError('BAD_INPUT', 'the page has no text; pages that a script fills in the browser cannot be read');
  return { text: withoutHeadline(text, document, title), title: title ?? guessed, publishedAt, publisher, url };
}

/** The headline stands in `title`; in the text it would be said twice. */
function withoutHeadline(text: string, document: HtmlDocument, title: string | null): string {
  const headlines = new Set([title, ...Array.from(document.querySelectorAll('h1'), htmlText)]);
  const lines = text.split('\n');
  const body = lines.findIndex((line) => !headlines.has(line));
  return body > 0 ? lines.slice(body).join('\n') : text;
}

/** Readability changes the document that it reads, so it gets one of its own. */
function mainText(html: string, body: string | null): { readonly text: string; readonly title: string | null } {
  const document = parseHtml(html);
  const whole = htmlText(document.body);
  const options = { charThreshold: MAIN_TEXT, serializer: (node: unknown) => htmlText(node as HtmlElement) };
  const page = new Readability<string>(document as never, options).parse();
  const text = page?.content ?? '';
  const title = page?.title?.trim() || null;
  // Pages that a script fills in the browser carry their text in the metadata alone.
  if (body !== null && body.length > text.length * 2) return { text: body, title };
  return { text: text === '' ? whole : text, title };
}

function metaContent(document: HtmlDocument, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const content = document.querySelector(selector)?.getAttribute('content')?.trim();
    if (content !== undefined && content !== '') return content;
  }
  return null;
}

function timeElement(document: HtmlDocument): string | null {
  const selectors = ['time[itemprop="datePublished"]', 'time[pubdate]', 'article time[datetime]', 'time[datetime]'];
  for (const selector of selectors) {
    const time = document.querySelector(selector);
    const value = time?.getAttribute('datetime')?.trim() || time?.textContent.trim();
    if (value !== undefined && value !== '') return value;
  }
  return null;
}

/** The only first-level heading, if the page's own title begins with it: titles in metadata often end in the site's name. */
function heading(document: HtmlDocument): string | null {
  const title = (metaContent(document, ['meta[property="og:title"]']) ?? document.querySelector('title')?.textContent ?? '').replace(
    /\s+/gu,
    ' ',
  );
  for (const element of document.querySelectorAll('h1')) {
    const text = element.textContent.replace(/\s+/gu, ' ').trim();
    if (text !== '' && title.includes(text)) return text;
  }
  return null;
}

/** The address that the page gives itself, unless it points to another site or to the site's front page. */
function canonicalAddress(document: HtmlDocument, linked: LinkedArticle | null, address: string | null): string | null {
  const given = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    metaContent(document, ['meta[property="og:url"]']),
    linked?.url,
  ];
  for (const candidate of given) {
    if (candidate === null || candidate === undefined) continue;
    const url = URL.parse(candidate, address ?? undefined);
    if (url === null || !/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === '')) continue;
    if (address === null || url.host === new URL(address).host) return url.href;
  }
  return address;
}
