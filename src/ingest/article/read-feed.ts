import { parseFeed } from 'feedsmith';
import { WasitError } from '../../domain/errors.ts';
import { plainText } from './html-text.ts';
import { CHANGED, type DateEvidence, STATED } from './published/date-evidence.ts';
import type { Entry } from './source.ts';

/** The parts of a feed's item that are read, whatever the feed's format. */
interface Item {
  readonly title: string | undefined;
  readonly html: string | undefined;
  /** Fields that tell when it was published, by name, from the most believed. */
  readonly times: Readonly<Record<string, string | undefined>>;
  readonly link: string | undefined;
}

interface Feed {
  readonly title: string | undefined;
  readonly items: readonly Item[];
}

/**
 * The items of a feed (RSS, Atom, RDF, JSON Feed) as articles: the content, else the summary, else the headline is the
 * text, without markup; the feed's title is the publisher.
 * @param address where the feed came from, for links relative to it
 * @throws WasitError BAD_INPUT if it is no feed
 */
export function readFeed(source: string | object, address: string | null = null): readonly Entry[] {
  const { title: publisher, items } = parse(source);
  return items.map(({ title, html, times, link }, index) => ({
    at: `[${index}]`,
    read: () => {
      const headline = title === undefined ? '' : plainText(title);
      const text = plainText(html ?? '') || headline;
      if (text === '') throw new WasitError('BAD_INPUT', 'the item has no content, summary or title');
      const url = link === undefined ? null : URL.parse(link, address ?? undefined);
      return {
        text,
        title: headline || null,
        dates: datesOf(times),
        datePlaces: Object.keys(times),
        publisher: publisher === undefined ? null : plainText(publisher) || null,
        url: url !== null && /^https?:$/.test(url.protocol) ? url.href : null,
      };
    },
  }));
}

function parse(source: string | object): Feed {
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(source);
  } catch (cause) {
    throw new WasitError('BAD_INPUT', 'is no feed; right is RSS, Atom or a JSON Feed', { cause });
  }
  const { format, feed } = parsed;
  const items = (list: readonly Item[]): Feed => ({ title: textOf(feed.title), items: list });
  switch (format) {
    case 'rss':
      return items(
        (feed.items ?? []).map((item) => ({
          title: textOf(item.title),
          html: item.content?.encoded ?? textOf(item.description),
          times: { pubDate: timeOf(item.pubDate), 'dc:date': timeOf(item.dc?.dates?.[0]) },
          link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
        })),
      );
    case 'atom':
      return items(
        (feed.entries ?? []).map((entry) => ({
          title: textOf(entry.title),
          html: textOf(entry.content) ?? textOf(entry.summary),
          times: { published: timeOf(entry.published), updated: timeOf(entry.updated) },
          link: (entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? entry.links?.[0])?.href,
        })),
      );
    case 'rdf':
      return items(
        (feed.items ?? []).map((item) => ({
          title: textOf(item.title),
          html: item.content?.encoded ?? textOf(item.description),
          times: { 'dc:date': timeOf(item.dc?.dates?.[0]) },
          link: item.link,
        })),
      );
    case 'json':
      return items(
        (feed.items ?? []).map((item) => ({
          title: item.title,
          html: item.content_html ?? item.content_text ?? item.summary,
          times: { date_published: timeOf(item.date_published), date_modified: timeOf(item.date_modified) },
          link: item.url,
        })),
      );
  }
}

function datesOf(times: Item['times']): readonly DateEvidence[] {
  return Object.entries(times).flatMap(([place, text]): DateEvidence[] => {
    if (text === undefined) return [];
    const isChange = place === 'updated' || place === 'date_modified';
    return [{ kind: 'GIVEN', place, text, weight: isChange ? CHANGED : STATED, isChange }];
  });
}

/** Atom texts may be an object with the type of markup beside the value. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
}

function timeOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
