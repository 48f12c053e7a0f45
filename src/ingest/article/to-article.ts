import { createHash } from 'node:crypto';
import type { Article } from '../../domain/article.ts';
import { WasitError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { detectLanguage } from './detect-language.ts';
import { createLayoutReader, type LayoutKnowledge } from './page-layout.ts';
import { createDateFinder } from './printed-date.ts';
import { publicationInstant } from './publication-instant.ts';
import type { RawArticle } from './raw-article.ts';

/** What to take where an article does not say it. */
export interface ArticleOptions {
  readonly language?: Language | undefined;
  readonly publisher?: string | undefined;
  /** As `RawArticle.publishedAt`. */
  readonly publishedAt?: string | undefined;
  /** IANA name or offset, for times without one. */
  readonly timeZone: string;
}

export type ToArticle = (raw: RawArticle, options: ArticleOptions) => Article;

/** Parts of a URL that tell where a reader came from, not which article it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|ocid|cmpid)$/i;
const ID_LENGTH = 16;

/**
 * Builds the function that completes an article: what the source gives wins, then what the options say, then what the
 * text itself shows (its headline, its printed time, its language). The text is kept as it is. The id is the source's, or
 * follows from the URL (without tracking parts), or from the text: the same article always gets the same.
 *
 * The function throws WasitError BAD_INPUT, naming the field, for a blank text, a time that does not exist, or a language
 * that is not read.
 */
export function createToArticle(knowledge: LayoutKnowledge): ToArticle {
  const readLayout = createLayoutReader(knowledge);
  const findDates = createDateFinder(knowledge.months);
  return (raw, options) => {
    if (raw.text.trim() === '') throw new WasitError('BAD_INPUT', 'text: is blank; right is the text of an article');
    const language = raw.language ?? options.language ?? detectLanguage(raw.text);
    const title = present(raw.title);
    const time = present(raw.publishedAt) ?? options.publishedAt;
    const layout = title === null || time === undefined ? readLayout(raw.text, language) : null;
    const publishedAt = time ?? layout?.publishedAt ?? null;
    const url = raw.url ?? null;
    return {
      id: raw.id ?? derivedId(url, raw.text),
      title: title ?? layout?.title ?? null,
      text: raw.text,
      language,
      publisher: present(raw.publisher) ?? options.publisher ?? null,
      publishedAt: publishedAt === null ? null : publicationInstant(publishedAt, options.timeZone, findDates, language),
      url,
    };
  };
}

function present(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/gu, ' ').trim();
  return text === undefined || text === '' ? null : text;
}

function derivedId(url: string | null, text: string): string {
  const source = url === null ? text : withoutTracking(url);
  return createHash('sha256').update(source).digest('hex').slice(0, ID_LENGTH);
}

function withoutTracking(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
