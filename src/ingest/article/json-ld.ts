import { fold } from '../../domain/fold.ts';
import { type HtmlElement, htmlText, parseHtml, plainText } from './html-text.ts';
import { parseLenientJson } from './lenient-json.ts';

/** What schema.org metadata says of an article, or of a page that it stands on; each part as readers see it. */
export interface LinkedNode {
  readonly isArticle: boolean;
  readonly title: string | null;
  readonly text: string | null;
  readonly publishedAt: string | null;
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Entries of a live page. */
  readonly updates: readonly LinkedNode[];
}

type Node = Readonly<Record<string, unknown>>;

/** schema.org types of which the text is an article: https://schema.org/Article and what is below it. */
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:Article|(?:\w+)?NewsArticle|AskPublicNewsArticle|LiveBlogPosting|BlogPosting|Report|SatiricalArticle|ScholarlyArticle|TechArticle)$/;

/** Whether a JSON value is schema.org JSON-LD rather than an article in our own form. */
export function isJsonLd(value: unknown): boolean {
  return isNode(value) && ('@context' in value || '@graph' in value || '@type' in value);
}

/** The articles in a JSON-LD value: one node, a list, or a `@graph`, where parts may stand apart and be referred to by `@id`. */
export function linkedArticles(value: unknown): readonly LinkedNode[] {
  return linkedNodes(value).filter(({ isArticle }) => isArticle);
}

/** All that a page's own JSON-LD describes. Blocks that are no JSON, however lenient, are passed over, as browsers do. */
export function linkedNodesOf(document: HtmlElement): readonly LinkedNode[] {
  return [...document.querySelectorAll('script[type^="application/ld+json"]')].flatMap((script) =>
    linkedNodes(parseLenientJson(script.textContent)),
  );
}

/** By what a page's own entry is known among those of other stories. */
export interface PageIdentity {
  readonly addresses: readonly string[];
  readonly headlines: readonly string[];
}

/**
 * The nodes that are about this page: those whose address or headline is the page's, else the only article unless both
 * are another story's.
 */
export function aboutPage(nodes: readonly LinkedNode[], page: PageIdentity): readonly LinkedNode[] {
  const addresses = new Set(page.addresses.flatMap((address) => placeOf(address) ?? []));
  const isHere = ({ url }: LinkedNode) => url !== null && addresses.has(placeOf(url) ?? '');
  const isNamed = ({ title }: LinkedNode) => title !== null && page.headlines.some((headline) => sayTheSame(title, headline));
  const about = nodes.filter((node) => isHere(node) || isNamed(node));
  if (about.some(({ isArticle }) => isArticle)) return about;
  const articles = nodes.filter(({ isArticle }) => isArticle);
  const [only] = articles;
  const isOther = only === undefined || (only.url !== null && addresses.size > 0 && only.title !== null && page.headlines.length > 0);
  return articles.length === 1 && only !== undefined && !isOther ? [only, ...about] : about;
}

/** An address without what makes no other page of it. */
function placeOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null ? null : `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/$/, '')}`;
}

/** Least share of the shorter headline's words that the other one has, too. */
const SAME_WORDS = 0.6;

function sayTheSame(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  if (shorter === undefined || longer === undefined || shorter.size === 0) return false;
  return [...shorter].filter((word) => longer.has(word)).length >= shorter.size * SAME_WORDS;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(/[\p{L}\p{N}]+/gu));
}

function linkedNodes(value: unknown): readonly LinkedNode[] {
  const nodes = nodesOf(value);
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])));
  const toNode = (node: Node): LinkedNode => ({
    isArticle: isArticle(node),
    title: plain(node['headline']) ?? plain(node['name']),
    text: articleText(node['articleBody'] ?? node['text']),
    publishedAt: plain(node['datePublished']) ?? plain(node['uploadDate']),
    createdAt: plain(node['dateCreated']),
    modifiedAt: plain(node['dateModified']),
    publisher: nameOf(node['publisher'] ?? node['sourceOrganization'], byId),
    url: webAddress(node['url']) ?? webAddress(node['mainEntityOfPage']) ?? webAddress(node['@id']),
    updates: [node['liveBlogUpdate']].flat().filter(isNode).map(toNode),
  });
  return nodes.map(toNode);
}

function nodesOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (!isNode(value)) return [];
  return [value, ...nodesOf(value['@graph']), ...nodesOf(value['mainEntity'])];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(node: Node): boolean {
  return [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

/** The first text, on one line unless it has several paragraphs; sites put character references into strings that need none. */
function plain(value: unknown): string | null {
  const text = raw(value);
  return text === null ? null : plainText(text).replace(/\s+/gu, ' ') || null;
}

function raw(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  const text = isNode(first) ? first['@value'] : first;
  if (typeof text === 'number') return String(text);
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

/** Some sites put markup into `articleBody`. */
function articleText(value: unknown): string | null {
  const text = raw(value);
  if (text === null || !/[<&]/.test(text)) return text;
  const { body } = parseHtml(text);
  return /<(?:p|br|div)\b[^>]*>/i.test(text) ? htmlText(body) : body.textContent;
}

function nameOf(value: unknown, byId: ReadonlyMap<string, Node>): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (!isNode(first)) return plain(first);
  const id = first['@id'];
  return plain(first['name']) ?? (typeof id === 'string' ? plain(byId.get(id)?.['name']) : null);
}

function webAddress(value: unknown): string | null {
  const text = isNode(value) ? value['@id'] : value;
  return typeof text === 'string' && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
