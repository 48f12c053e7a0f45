import type { Article } from '../../domain/article.ts';
import { WasitError } from '../../domain/errors.ts';
import { type Problem, problemOf } from '../../domain/problem.ts';
import { collectBytes, peek } from './byte-stream.ts';
import { decode } from './decode.ts';
import type { FetchLimits } from './fetch-url.ts';
import { findFiles } from './find-files.ts';
import type { FoundArticle } from './raw-article.ts';
import { readHtml } from './read-html.ts';
import { readJson, readJsonLines } from './read-json.ts';
import { SNIFF_LENGTH, sniffKind } from './sniff-kind.ts';
import type { Entry, Source } from './source.ts';
import type { ArticleOptions, CompleteArticle, Dating } from './to-article.ts';

export interface ReadOptions {
  readonly complete: CompleteArticle;
  readonly article: ArticleOptions;
  readonly fetch: FetchLimits;
  /** What `-` reads. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told how many bytes were read, as they are. */
  readonly onBytes?: ((count: number) => void) | undefined;
}

/** An article with where it was found, or what could not be read. */
export type SourceItem = { readonly source: string; readonly article: Article; readonly dating?: Dating } | { readonly problem: Problem };

/** Largest file, and largest line of JSON Lines, in bytes: what is read whole must fit in memory. */
export const FILE_MAX_BYTES = 64 * 1_048_576;

/**
 * Reads articles from files, folders, `http(s)` addresses and standard input (`-`), in that order of the list. A source or
 * entry that cannot be read becomes a problem and the rest goes on. One document is held in memory at a time, of JSON
 * Lines one line. What reads feeds and addresses is loaded when it is needed, so that a start without them is quick.
 */
export async function* readSources(paths: readonly string[], options: ReadOptions): AsyncGenerator<SourceItem> {
  for (const path of paths) {
    try {
      for await (const source of open(path, options)) yield* readSource(source, options);
    } catch (error) {
      yield { problem: problemOf(path, error) };
    }
  }
}

async function* open(path: string, options: ReadOptions): AsyncGenerator<Source> {
  if (path === '-') yield { name: 'standard input', kind: null, charset: null, address: null, bytes: options.stdin };
  else if (/^https?:\/\//i.test(path)) {
    if (!URL.canParse(path)) throw new WasitError('BAD_INPUT', 'is no address; right is such as https://example.org/article');
    const { fetchUrl } = await import('./fetch-url.ts');
    yield await fetchUrl(path, options.fetch);
  } else yield* findFiles(path);
}

async function* readSource(source: Source, { complete, article, onBytes }: ReadOptions): AsyncGenerator<SourceItem> {
  try {
    for await (const { at, read } of entries({ ...source, bytes: counted(source.bytes, onBytes) })) {
      const name = `${source.name}${at}`;
      try {
        yield { source: name, ...complete(read(), article) };
      } catch (error) {
        yield { problem: problemOf(name, error) };
      }
    }
  } catch (error) {
    yield { problem: problemOf(source.name, error) };
  }
}

async function* counted(bytes: Source['bytes'], onBytes: ReadOptions['onBytes']): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}

/** Where there are several articles, each is named by its place among them. */
function several(articles: readonly FoundArticle[]): readonly Entry[] {
  return articles.map((article, index) => ({ at: articles.length === 1 ? '' : `[${index}]`, read: () => article }));
}

async function* entries(source: Source): AsyncGenerator<Entry> {
  const { head, all } = await peek(source.bytes, SNIFF_LENGTH);
  if (head.length === 0) throw new WasitError('BAD_INPUT', 'is empty');
  const kind = source.kind ?? sniffKind(head);
  if (kind === 'jsonl') return yield* readJsonLines(all, FILE_MAX_BYTES);

  const bytes = await collectBytes(all, FILE_MAX_BYTES);
  const text = decode(bytes, kind === 'html' ? 'html' : kind === 'feed' ? 'xml' : 'none', source.charset);
  switch (kind) {
    case 'json':
      return yield* readJson(text);
    case 'feed': {
      const { readFeed } = await import('./read-feed.ts');
      return yield* readFeed(text, source.address);
    }
    case 'html':
      return yield* several(readHtml(text, source.address));
    case 'text':
      return yield { at: '', read: () => ({ text, url: source.address }) };
  }
}
