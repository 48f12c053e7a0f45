import { Readability } from '@mozilla/readability';
import { WasitError } from '../../domain/errors.ts';
import { headlineOf } from './headline.ts';
import { type HtmlDocument, type HtmlElement, htmlText, parseHtml } from './html-text.ts';
import { liveEntries } from './live-entries.ts';
import { pageFacts } from './page-facts.ts';
import { preparePage } from './prepare-page.ts';
import { pageDates } from './published/page-dates.ts';
import type { FoundArticle } from './raw-article.ts';

/** Least characters of a main text; below, the library tries again with weaker rules. Short news items are shorter than its default. */
const MAIN_TEXT = 200;

/**
 * Reads the article of a web page, or of a live page its entries: main text by Mozilla's Readability, one line a paragraph;
 * what the page says of itself; and all that tells when it was published.
 * @param address where the page came from; `null` for a file
 * @throws WasitError BAD_INPUT if the page has no text
 */
export function readHtml(html: string, address: string | null = null): readonly FoundArticle[] {
  const document = parseHtml(html);
  const facts = pageFacts(document, html, address);
  const { title, titles, publisher, url, nodes, linked, statedZone } = facts;
  const { text, title: guessed } = mainText(html, linked?.text ?? null);
  const entries = liveEntries(document, facts, text);
  if (entries.length > 0) return entries;
  if (text === '') throw new WasitError('BAD_INPUT', 'the page has no text; pages that a script fills in the browser cannot be read');
  return [
    {
      text: withoutHeadline(text, document, title),
      title: title ?? guessed,
      publisher,
      url,
      dates: pageDates(document, nodes, headlineOf(document, titles), url),
      datePlaces: ['JSON-LD', 'meta elements', '<time> elements', 'dates printed near the headline', 'the address'],
      statedZone,
    },
  ];
}

/** The headline can stand below so many lines of menu, each shorter than a sentence. */
const [HEAD_LINES, HEAD_LENGTH] = [8, 60];

/** The headline stands in `title`; in the text it would be said twice. */
function withoutHeadline(text: string, document: HtmlDocument, title: string | null): string {
  const headlines = new Set([title, ...Array.from(document.querySelectorAll('h1'), htmlText)]);
  const lines = text.split('\n');
  const at = lines.slice(0, HEAD_LINES).findLastIndex((line) => headlines.has(line));
  return lines.slice(0, at + 1).every((line) => line.length < HEAD_LENGTH || headlines.has(line)) ? lines.slice(at + 1).join('\n') : text;
}

/** Readability changes the document that it reads, so it gets one of its own. */
function mainText(html: string, body: string | null): { readonly text: string; readonly title: string | null } {
  const document = parseHtml(html);
  preparePage(document);
  const whole = htmlText(document.body);
  const options = { charThreshold: MAIN_TEXT, serializer: (node: unknown) => htmlText(node as HtmlElement) };
  const page = new Readability<string>(document as never, options).parse();
  const text = page?.content ?? '';
  const title = page?.title?.trim() || null;
  // Pages that a script fills in the browser carry their text in the metadata alone.
  if (body !== null && body.length > text.length * 2) return { text: body, title };
  return { text: text === '' ? whole : text, title };
}
