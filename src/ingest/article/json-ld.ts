import { type HtmlElement, htmlText, parseHtml } from './html-text.ts';

/** What schema.org metadata says of an article; each part as the source wrote it. */
export interface LinkedArticle {
  readonly title: string | null;
  readonly text: string | null;
  readonly publishedAt: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
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
export function linkedArticles(value: unknown): readonly LinkedArticle[] {
  const nodes = nodesOf(value);
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])));
  return nodes.filter(isArticle).map((node) => ({
    title: plain(node['headline']) ?? plain(node['name']),
    text: articleText(node['articleBody'] ?? node['text']),
    publishedAt: plain(node['datePublished']) ?? plain(node['dateCreated']),
    publisher: nameOf(node['publisher'] ?? node['sourceOrganization'], byId),
    url: webAddress(node['url']) ?? webAddress(node['mainEntityOfPage']) ?? webAddress(node['@id']),
  }));
}

/** The articles that a page's own JSON-LD describes. Blocks that are not JSON are passed over, as browsers do. */
export function linkedArticlesOf(document: HtmlElement): readonly LinkedArticle[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return linkedArticles(JSON.parse(script.textContent));
    } catch {
      return [];
    }
  });
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

function plain(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  const text = isNode(first) ? first['@value'] : first;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

/** Some sites put markup into `articleBody`. */
function articleText(value: unknown): string | null {
  const text = plain(value);
  return text !== null && /<(?:p|br|div)\b[^>]*>/i.test(text) ? htmlText(parseHtml(text).body) : text;
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
