import { fold } from '../../domain/fold.ts';
import type { HtmlDocument, HtmlElement } from './html-text.ts';

const HEADINGS = 'h1, h2, h3, [itemprop="headline"], [class*="title"], [class*="headline"]';

/**
 * The element with a page's headline: of the headings that its own titles name the one that they name in full, else its first
 * `h1`.
 * @param titles what metadata and `<title>` call the page; the name of the site may stand behind
 */
export function headlineOf(document: HtmlDocument, titles: readonly string[]): HtmlElement | null {
  const named = titles.map(keyOf);
  let best: { readonly element: HtmlElement; readonly length: number } | null = null;
  for (const element of document.body.querySelectorAll(HEADINGS)) {
    const { length } = sharedWith(keyOf(element.textContent), named);
    if (length > (best?.length ?? 0)) best = { element, length };
  }
  return best?.element ?? document.body.querySelector('h1');
}

/** What a heading has of a title: all of the heading, or all of the title if the heading goes on. */
function sharedWith(heading: string, titles: readonly string[]): string {
  const shared = titles.map((title) => (title.includes(heading) ? heading : title.length > 20 && heading.startsWith(title) ? title : ''));
  return shared.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

function keyOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
