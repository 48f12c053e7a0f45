import { WasitError } from '../../domain/errors.ts';
import { byteLines, tooLarge } from './byte-stream.ts';
import { decode } from './decode.ts';
import { isJsonLd, type LinkedNode, linkedArticles } from './json-ld.ts';
import { linkedEntries } from './live-entries.ts';
import { linkedDates } from './published/linked-dates.ts';
import { type FoundArticle, type RawArticle, rawArticleSchema } from './raw-article.ts';
import type { Entry } from './source.ts';

/**
 * The articles of a JSON document: one in our own form, schema.org JSON-LD, a JSON Feed, a list of these, or one on each
 * line.
 * @throws WasitError BAD_INPUT if it is not JSON
 */
export async function* readJson(text: string): AsyncGenerator<Entry> {
  const lines = text.split('\n');
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    if (lines.length === 1 || !isJson(lines.find((line) => line.trim() !== '') ?? '')) throw error;
    for (const [index, line] of lines.entries()) yield* lineEntries(line, index + 1);
    return;
  }
  yield* entriesOf(value, '');
}

/**
 * The articles of a stream with one JSON value a line, as they come.
 * @param limit longest line in bytes
 */
export async function* readJsonLines(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Entry> {
  let number = 0;
  for await (const line of byteLines(bytes, limit)) {
    number += 1;
    if (line === null) yield broken(number, tooLarge(limit));
    else yield* lineEntries(decode(line, 'none'), number);
  }
}

/**
 * Checks an article in our own form.
 * @throws WasitError BAD_INPUT naming each bad field
 */
export function parseRawArticle(value: unknown): RawArticle {
  const result = rawArticleSchema.safeParse(value);
  if (result.success) return result.data;
  const reasons = result.error.issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`));
  throw new WasitError('BAD_INPUT', reasons.join('; '));
}

async function* lineEntries(line: string, number: number): AsyncGenerator<Entry> {
  if (line.trim() === '') return;
  try {
    yield* entriesOf(parse(line), `:${number}`);
  } catch (error) {
    if (!(error instanceof WasitError)) throw error;
    yield broken(number, error);
  }
}

async function* entriesOf(value: unknown, at: string): AsyncGenerator<Entry> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* entriesOf(item, `${at}[${index}]`);
  } else if (isJsonFeed(value)) {
    const { readFeed } = await import('./read-feed.ts');
    for (const entry of readFeed(value)) yield { ...entry, at: `${at}${entry.at}` };
  } else if (isJsonLd(value)) {
    const articles = linkedArticles(value);
    if (articles.length === 0) throw new WasitError('BAD_INPUT', '@type: there is no article; right is a schema.org NewsArticle');
    const parts = articles.flatMap((article) => (article.updates.length === 0 ? [() => fromLinked(article)] : entriesOfLive(article)));
    for (const [index, read] of parts.entries()) yield { at: parts.length === 1 ? at : `${at}[${index}]`, read };
  } else yield { at, read: () => parseRawArticle(value) };
}

function entriesOfLive(live: LinkedNode): readonly (() => FoundArticle)[] {
  return linkedEntries(live).map((entry) => () => entry);
}

function isJsonFeed(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'version' in value && String(value.version).includes('jsonfeed.org');
}

function fromLinked(linked: LinkedNode): FoundArticle {
  const { title, text, publisher, url } = linked;
  if (text === null) throw new WasitError('BAD_INPUT', 'articleBody: is missing; right is the text of the article');
  return { title, text, publisher, url, dates: linkedDates(linked), datePlaces: ['datePublished', 'dateCreated', 'dateModified'] };
}

function broken(number: number, error: WasitError): Entry {
  return {
    at: `:${number}`,
    read: () => {
      throw error;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new WasitError('BAD_INPUT', `is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

function isJson(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}
