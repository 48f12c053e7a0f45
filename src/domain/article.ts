import type { Language } from './language.ts';

/** One published text. Every offset anywhere in the graph counts UTF-16 code units into `text`. */
export interface Article {
  /** Given by the source, or derived from the URL or the content, so that reading the same article twice gives the same id. */
  readonly id: string;
  readonly title: string | null;
  /** The text exactly as received, page furniture included: offsets must stay valid for whoever holds the original. */
  readonly text: string;
  readonly language: Language;
  /** Name of the outlet as the source gives it; `null` if unknown. */
  readonly publisher: string | null;
  /** RFC 3339 with the offset that the source gave (`2018-02-19T10:12:22+04:00`): "yesterday" is relative to that local day. */
  readonly publishedAt: string | null;
  readonly url: string | null;
}
