import { Readability } from '@mozilla/readability';
import { WasitError } from '../../domain/errors.ts';
import { headlineOf } from './headline.ts';
import { type HtmlDocument, type HtmlElement, htmlText, parseHtml } from './html-text.ts';
import { aboutPage, linkedNodesOf } from './json-ld.ts';
import { pageDates } from './published/page-dates.ts';
import { statedZone } from './published/page-zone.ts';
import type { FoundArticle } from './raw-article.ts';

/** Least characters of a main text; below, the library tries again with weaker rules. Short news items are shorter than its default. */
const MAIN_TEXT = 200;

/**
 * Reads the article of a web page: main text by Mozilla's Readability, one line a paragraph; title, publisher and address from
 * JSON-LD, else OpenGraph and other `meta` elements; and all that tells when it was published.
 * @param address where the page came from; `null` for a file
 * @throws WasitError BAD_INPUT if the page has no text
 */
export function readHtml(html: string, address: string | null = null): FoundArticle {
  const document = parseHtml(html);
  const titles = titlesOf(document);
  const headlines = [...titles, ...Array.from(document.querySelectorAll('h1'), ({ textContent }) => textContent)];
  const addresses = addressesOf(document, address);
  const nodes = aboutPage(linkedNodesOf(document), { addresses, headlines });
  const linked = nodes.find(({ isArticle }) => isArticle) ?? null;
  const publisher = linked?.publisher ?? metaContent(document, ['meta[property="og:site_name"]', 'meta[name="application-name"]']);
  const title = linked?.title ?? heading(document) ?? metaContent(document, ['meta[property="og:title"]']);
  const url = canonicalAddress([...addresses, linked?.url ?? null], address);
  const { text, title: guessed } = mainText(html, linked?.text ?? null);
  if (text === '') throw new WasitError('BAD_INPUT', 'the page has no text; pages that a script fills in the browser cannot be read');
  const dates = pageDates(document, nodes, headlineOf(document, titles), url ?? address);
  const datePlaces = ['JSON-LD', 'meta elements', '<time> elements', 'dates printed near the headline', 'the address'];
  return {
    text: withoutHeadline(text, document, title),
    title: title ?? guessed,
    publisher,
    url,
    dates,
    datePlaces,
    statedZone: statedZone(html),
  };
}

function titlesOf(document: HtmlDocument): readonly string[] {
  const titles = [
    metaContent(document, ['meta[property="og:title"]', 'meta[name="og:title"]']),
    metaContent(document, ['meta[name="twitter:title"]', 'meta[property="twitter:title"]']),
    document.querySelector('title')?.textContent ?? null,
  ];
  return titles.flatMap((title) => (title === null || title.trim() === '' ? [] : [title]));
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

/** The addresses that a page goes by, from the one that it names as its own. */
function addressesOf(document: HtmlDocument, address: string | null): readonly string[] {
  const given = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    metaContent(document, ['meta[property="og:url"]', 'meta[name="og:url"]']),
    address,
  ];
  return given.flatMap((one) => URL.parse(one ?? '', address ?? undefined)?.href ?? []);
}

/** The address that the page gives itself, unless it points to another site or to the site's front page. */
function canonicalAddress(given: readonly (string | null)[], address: string | null): string | null {
  for (const candidate of given) {
    const url = candidate === null ? null : URL.parse(candidate);
    if (url === null || !/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === '')) continue;
    if (address === null || url.host === new URL(address).host) return url.href;
  }
  return address;
}
