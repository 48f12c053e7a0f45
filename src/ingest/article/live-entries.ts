import { type HtmlDocument, type HtmlElement, htmlText } from './html-text.ts';
import type { LinkedNode } from './json-ld.ts';
import type { PageFacts } from './page-facts.ts';
import { type DateEvidence, STATED } from './published/date-evidence.ts';
import { linkedDates } from './published/linked-dates.ts';
import type { FoundArticle } from './raw-article.ts';

/** A page has so many entries at least, each of so many letters, or it is no live page. */
const ENTRIES = 3;
const ENTRY_LENGTH = 60;
/** Of what stands in an entry, links are less than this: else it speaks of other pages. */
const LINKED_SHARE = 0.5;
/** Of the text of a live page, this share or more stands in its entries. */
const TEXT_SHARE = 0.6;
const OTHER_PAGES = 'h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4';
const READERS = /comment|reply|respond|review/i;

/** The entries of a live page as JSON-LD gives them, each an article of its own time; none for any other article. */
export function linkedEntries(live: LinkedNode): readonly FoundArticle[] {
  return live.updates.flatMap((update): FoundArticle[] => {
    const text = update.text ?? update.title;
    if (text === null) return [];
    return [
      {
        text,
        title: update.title,
        publisher: update.publisher ?? live.publisher,
        url: update.url ?? live.url,
        entry: entryName(update.url, update.publishedAt, text),
        dates: linkedDates(update),
        datePlaces: ['datePublished and dateModified of the entry'],
      },
    ];
  });
}

/**
 * The entries of a live page, each an article of its own time: from JSON-LD, else elements side by side that each begin
 * with a stated time and make up most of the page. None for any other page.
 * @param text of the page as a whole
 */
export function liveEntries(document: HtmlDocument, facts: PageFacts, text: string): readonly FoundArticle[] {
  const { linked, publisher, url, statedZone } = facts;
  const stated = linked === null ? [] : linkedEntries(linked);
  if (stated.length > 1)
    return stated.map((entry) => ({ ...entry, url: entry.url ?? url, publisher: entry.publisher ?? publisher, statedZone }));
  const printed = printedEntries(document);
  const length = printed.reduce((sum, entry) => sum + entry.text.length, 0);
  if (printed.length < ENTRIES || length < text.length * TEXT_SHARE) return [];
  return printed.map((entry) => ({ ...entry, publisher, url, statedZone, datePlaces: ['the time of the entry'] }));
}

function printedEntries(document: HtmlDocument): readonly FoundArticle[] {
  const times = [...document.body.querySelectorAll('time[datetime]')];
  const timed = timedChildren(times);
  const entries = new Set(times.flatMap((time) => entryOf(time, timed) ?? []));
  const groups = Map.groupBy(entries, ({ parentNode }) => parentNode);
  const [largest = []] = [...groups.values()].sort((a, b) => b.length - a.length);
  return largest.filter(isEntry).map(toEntry);
}

type Children = ReadonlyMap<HtmlElement, ReadonlySet<HtmlElement>>;

/** Of each element around a time, the children that hold one. */
function timedChildren(times: readonly HtmlElement[]): Children {
  const children = new Map<HtmlElement, Set<HtmlElement>>();
  for (const time of times) {
    for (let element = time, parent = time.parentNode; parent !== null; [element, parent] = [parent, parent.parentNode]) {
      const known = children.get(parent);
      if (known?.has(element)) break;
      if (known === undefined) children.set(parent, new Set([element]));
      else known.add(element);
    }
  }
  return children;
}

/** The element that holds a time and the text that belongs to it: one of several of its kind, side by side, with a time each. */
function entryOf(time: HtmlElement, timed: Children): HtmlElement | null {
  for (let element = time, parent = time.parentNode; parent !== null; [element, parent] = [parent, parent.parentNode]) {
    const alike = [...(timed.get(parent) ?? [])].filter(({ localName }) => localName === element.localName);
    if (alike.length >= ENTRIES) return element;
  }
  return null;
}

function isEntry(element: HtmlElement): boolean {
  if (READERS.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`)) return false;
  if (element.querySelector(OTHER_PAGES) !== null) return false;
  const text = htmlText(element).length;
  const links = [...element.querySelectorAll('a')].reduce((sum, { textContent }) => sum + textContent.length, 0);
  return text >= ENTRY_LENGTH && links < text * LINKED_SHARE;
}

function toEntry(element: HtmlElement): FoundArticle {
  const time = element.querySelector('time[datetime]');
  const heading = element.querySelector('h2, h3, h4, h5');
  const [stated, title] = [time?.getAttribute('datetime') ?? '', heading === null ? null : htmlText(heading).replace(/\n/g, ' ')];
  const apart = new Set([title, time === null ? null : htmlText(time)]);
  const text = htmlText(element)
    .split('\n')
    .filter((line) => !apart.has(line))
    .join('\n');
  const dates: readonly DateEvidence[] = [{ kind: 'TIME', place: '<time> of the entry', text: stated, weight: STATED }];
  return { text, title: title || null, dates, entry: element.getAttribute('id') ?? entryName(null, stated, text) };
}

/** By what an entry is known on its page: the mark in its address, else time and first words. */
function entryName(url: string | null, publishedAt: string | null, text: string): string {
  return URL.parse(url ?? '')?.hash || `${publishedAt ?? ''} ${text.slice(0, ENTRY_LENGTH)}`;
}
