import { concludeEvents } from '../conclude/conclude-events.ts';
import { eventGroup } from '../conclude/event-group.ts';
import type { Article } from '../domain/article.ts';
import type { EventDate } from '../domain/event-date.ts';
import type { FoundInArticle } from '../ingest/read-article.ts';

/** What `extract` writes of an article, a line of JSON each. */
export type ExtractedArticle = ReturnType<typeof extractArticle>;

/** Stands for "not dated" while the events of one article are put together; no news is from that day. */
const UNDATED: EventDate = { from: '0001-01-01', to: '0001-01-01', precision: 'DAY' };

/**
 * What `extract` writes of an article: the article with its actors, mentions and events, the sentences that tell the same
 * event put together as they are in the graph. Offsets are UTF-16 code units into the article's text.
 */
export function extractArticle(article: Article, { actors, mentions, events }: FoundInArticle) {
  const publishedAt = article.publishedAt === null ? null : Date.parse(article.publishedAt);
  const pieces = events.map((event) => ({ evidence: { ...event, date: event.date ?? UNDATED }, article: article.id, publishedAt }));
  const concluded = [...Map.groupBy(pieces, (piece) => eventGroup(piece.evidence, article.id)).values()].flatMap((group) =>
    concludeEvents(group),
  );
  return {
    id: article.id,
    language: article.language,
    title: article.title,
    publishedAt: article.publishedAt,
    publisher: article.publisher,
    actors: actors.map(({ names, ...actor }) => ({ ...actor, name: names[article.language][0] ?? names.ar[0] ?? names.en[0], names })),
    mentions,
    events: concluded
      .sort((a, b) => (a.pieces[0]?.evidence.trigger.start ?? 0) - (b.pieces[0]?.evidence.trigger.start ?? 0))
      .map(({ event, pieces: support }) => ({
        ...event,
        date: event.date.from === UNDATED.from ? null : event.date,
        // Whoever is cited for it, in whichever sentence; who is cited from whom, the chains of its evidence tell.
        attributedTo: [...new Set(support.flatMap((piece) => piece.evidence.attributedTo))],
        sentence: support[0]?.evidence.sentence,
        foundBy: support[0]?.evidence.foundBy,
        evidence: support.map(({ evidence }) => ({
          id: evidence.id,
          sentence: evidence.sentence,
          trigger: evidence.trigger,
          attributedTo: evidence.attributedTo,
          chains: evidence.chains,
          foundBy: evidence.foundBy,
          date: evidence.date.from === UNDATED.from ? null : evidence.date,
        })),
      })),
  };
}
