import type { FoundArticle } from './raw-article.ts';

/** The forms in which articles come. */
export type SourceKind = 'text' | 'html' | 'json' | 'jsonl' | 'feed';

/** One file, answer of a web server or stream of bytes. */
export interface Source {
  /** As the user knows it: path, URL, or `standard input`. */
  readonly name: string;
  /** `null` where nothing but the bytes can tell. */
  readonly kind: SourceKind | null;
  /** Encoding as HTTP gave it. */
  readonly charset: string | null;
  /** Where it came from, if from the web. */
  readonly address: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** One article of a source, not yet looked at, so that a bad one does not stop the others. */
export interface Entry {
  /** Where in the source: `:12` for a line, `[3]` for a place in a list; empty for the whole. */
  readonly at: string;
  /** @throws WasitError BAD_INPUT saying what is wrong with this entry */
  readonly read: () => FoundArticle;
}
