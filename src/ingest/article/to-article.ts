import { createHash } from 'node:crypto';
import type { Article } from '../../domain/article.ts';
import { WasitError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';
import { detectLanguage } from './detect-language.ts';
import { createLabelledDateFinder } from './labelled-date.ts';
import { createLayoutReader, type LayoutKnowledge } from './page-layout.ts';
import { createDateFinder } from './printed-date.ts';
import { publicationInstant } from './publication-instant.ts';
import { createPublicationChooser, type Publication } from './published/choose-publication.ts';
import type { DateEvidence } from './published/date-evidence.ts';
import { zoneNamed } from './published/page-zone.ts';
import type { FoundArticle } from './raw-article.ts';

/** What to take where an article does not say it. */
export interface ArticleOptions {
  readonly language?: Language | undefined;
  readonly publisher?: string | undefined;
  /** As `RawArticle.publishedAt`; taken whatever the article says. */
  readonly publishedAt?: string | undefined;
  /** IANA name or offset, for times without one. */
  readonly timeZone: string;
}

/** An article with what told when it was published. */
export interface CompletedArticle {
  readonly article: Article;
  /** The place that told the time of publication, or, where none did, where was looked and what could not be read. */
  readonly dating: Dating;
}

export interface Dating {
  /** Such as `meta article:published_time`; `null` for an article without a time. */
  readonly by: string | null;
  /** What is told of an article without a time: where was looked for it. */
  readonly looked: string;
}

export type CompleteArticle = (raw: FoundArticle, options: ArticleOptions) => CompletedArticle;
export type ToArticle = (raw: FoundArticle, options: ArticleOptions) => Article;

/** Parts of a URL that tell where a reader came from, not which article it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|msclkid|mc_cid|mc_eid|igshid|ref|ref_src|ocid|cmpid)$/i;
const ID_LENGTH = 16;
/** The zone where none is given. */
const UTC = 'UTC';

/** As `createArticleCompleter`, for who does not ask what told the time of publication. */
export function createToArticle(knowledge: LayoutKnowledge): ToArticle {
  const complete = createArticleCompleter(knowledge);
  return (raw, options) => complete(raw, options).article;
}

/**
 * Builds the function that completes an article: what the source gives wins, then what the options say, then what the
 * text itself shows (its headline, its printed time, its language); but a time of publication among the options wins over
 * all. The text is kept as it is. The id is the source's, or follows from the URL (without tracking parts), or from the
 * text: the same article always gets the same.
 *
 * The function throws WasitError BAD_INPUT, naming the field, for a blank text, a time that does not exist, or a language
 * that is not read.
 */
export function createArticleCompleter(knowledge: LayoutKnowledge): CompleteArticle {
  const readLayout = createLayoutReader(knowledge);
  const findDates = createDateFinder(knowledge);
  const choose = createPublicationChooser(findDates, createLabelledDateFinder(knowledge.furniture, findDates));
  return (raw, options) => {
    if (raw.text.trim() === '') throw new WasitError('BAD_INPUT', 'text: is blank; right is the text of an article');
    const language = raw.language ?? options.language ?? detectLanguage(raw.text);
    const title = present(raw.title);
    const stated = publicationOf(raw, options, language);
    const layout = title === null || stated === null ? readLayout(raw.text, language) : null;
    const publication = stated ?? choose([...(raw.dates ?? []), ...inText(layout?.publishedAt)], language, zoneOf(raw, options));
    const url = raw.url ?? null;
    const article = {
      id: raw.id ?? derivedId(url, raw),
      title: title ?? layout?.title ?? null,
      text: raw.text,
      language,
      publisher: present(raw.publisher) ?? options.publisher ?? null,
      publishedAt: publication?.publishedAt ?? null,
      url,
    };
    return { article, dating: { by: publication?.place ?? null, looked: lookedAt(raw) } };
  };

  function publicationOf(raw: FoundArticle, options: ArticleOptions, language: Language): Publication | null {
    const read = (text: string, place: string) => ({
      publishedAt: publicationInstant(text, zoneOf(raw, options) ?? UTC, findDates, language),
      place,
    });
    if (options.publishedAt !== undefined) return read(options.publishedAt, 'the option published-at');
    const given = present(raw.publishedAt);
    return given === null ? choose(raw.dates ?? [], language, zoneOf(raw, options)) : read(given, 'publishedAt');
  }

  /** The zone of the outlet: the option, else what its page says; `null` if unknown. */
  function zoneOf(raw: FoundArticle, { timeZone }: ArticleOptions): string | null {
    return timeZone === UTC ? zoneNamed(raw.statedZone, knowledge.timeZones) : timeZone;
  }
}

/** What the text itself prints, a page's furniture with it, is not as good as what a source says. */
const IN_TEXT = 2;

function inText(value: string | null | undefined): readonly DateEvidence[] {
  return value === null || value === undefined ? [] : [{ kind: 'PRINTED', place: 'printed in the text', text: value, weight: IN_TEXT }];
}

/** How much of what could not be read is told. */
const [PIECES_TOLD, LETTERS_TOLD] = [3, 60];

function lookedAt({ dates = [], datePlaces = ['publishedAt'] }: FoundArticle): string {
  const fields = dates.filter(({ kind }) => kind !== 'PRINTED');
  const unread = fields.slice(0, PIECES_TOLD).map(({ place, text }) => `«${text.slice(0, LETTERS_TOLD)}» (${place})`);
  const places = `${datePlaces.join(', ')} and the dates printed in the text`;
  return unread.length === 0 ? `${places} tell none` : `${places} tell none that can be read: ${unread.join(', ')}`;
}

function present(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/gu, ' ').trim();
  return text === undefined || text === '' ? null : text;
}

function derivedId(url: string | null, { text, entry }: FoundArticle): string {
  const source = url === null ? text : withoutTracking(url) + (entry === undefined ? '' : `\n${entry}`);
  return createHash('sha256').update(source).digest('hex').slice(0, ID_LENGTH);
}

function withoutTracking(address: string): string {
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}
