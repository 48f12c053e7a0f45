import type { HtmlDocument } from './html-text.ts';
import { aboutPage, type LinkedNode, linkedNodesOf } from './json-ld.ts';
import { statedZone } from './published/page-zone.ts';

/** What a page says of itself beside its text. */
export interface PageFacts {
  readonly title: string | null;
  /** What metadata and `<title>` call it; the name of the site may stand behind. */
  readonly titles: readonly string[];
  readonly publisher: string | null;
  /** Its own address, canonical or fetched. */
  readonly url: string | null;
  /** JSON-LD about this page. */
  readonly nodes: readonly LinkedNode[];
  /** The article among them. */
  readonly linked: LinkedNode | null;
  readonly statedZone: string | null;
}

/**
 * Title, publisher and address of a page from JSON-LD, else OpenGraph and other `meta` elements.
 * @param html of the same page
 * @param address where it came from; `null` for a file
 */
export function pageFacts(document: HtmlDocument, html: string, address: string | null): PageFacts {
  const titles = titlesOf(document);
  const headlines = [...titles, ...Array.from(document.querySelectorAll('h1'), ({ textContent }) => textContent)];
  const addresses = addressesOf(document, address);
  const nodes = aboutPage(linkedNodesOf(document), { addresses, headlines });
  const linked = nodes.find(({ isArticle }) => isArticle) ?? null;
  return {
    title: linked?.title ?? heading(document) ?? metaContent(document, OG_TITLE),
    titles,
    publisher: linked?.publisher ?? metaContent(document, ['meta[property="og:site_name"]', 'meta[name="application-name"]']),
    url: ownAddress([...addresses, linked?.url ?? null], address),
    nodes,
    linked,
    statedZone: statedZone(html),
  };
}

const OG_TITLE = ['meta[property="og:title"]', 'meta[name="og:title"]'];

function titlesOf(document: HtmlDocument): readonly string[] {
  const titles = [
    metaContent(document, OG_TITLE),
    metaContent(document, ['meta[name="twitter:title"]', 'meta[property="twitter:title"]']),
    document.querySelector('title')?.textContent ?? null,
  ];
  return titles.flatMap((title) => (title === null || title.trim() === '' ? [] : [title]));
}

function metaContent(document: HtmlDocument, selectors: readonly string[]): string | null {
  for (const selector of selectors) {
    const content = document.querySelector(selector)?.getAttribute('content')?.trim();
    if (content !== undefined && content !== '') return content;
  }
  return null;
}

/** The first-level heading with which the page's own title begins: titles in metadata often end in the site's name. */
function heading(document: HtmlDocument): string | null {
  const title = (metaContent(document, OG_TITLE) ?? document.querySelector('title')?.textContent ?? '').replace(/\s+/gu, ' ');
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
function ownAddress(given: readonly (string | null)[], address: string | null): string | null {
  for (const candidate of given) {
    const url = candidate === null ? null : URL.parse(candidate);
    if (url === null || !/^https?:$/.test(url.protocol) || (url.pathname === '/' && url.search === '')) continue;
    if (address === null || url.host === new URL(address).host) return url.href;
  }
  return address;
}
