import type { Report } from '../domain/report.ts';
import type { ConcludedEvent } from './conclude-events.ts';

/**
 * Who reports an event, article by article: the publisher (if `publisherOf` knows it) and everybody who is cited, whatever
 * the event's modality, for a denial has its sources too.
 */
export function eventReports({ event, pieces }: ConcludedEvent, publisherOf: (article: string) => string | null): readonly Report[] {
  const reports = new Map<string, Report>();
  for (const { evidence, article, publishedAt } of pieces) {
    const add = (source: string, depth: number) => {
      const key = JSON.stringify([article, source]);
      if (depth >= (reports.get(key)?.depth ?? Number.POSITIVE_INFINITY)) return;
      const time = publishedAt === null ? null : new Date(publishedAt).toISOString();
      reports.set(key, { source, event: event.id, article, publishedAt: time, depth, evidence: evidence.id });
    };
    const publisher = publisherOf(article);
    if (publisher !== null) add(publisher, 0);
    for (const chain of evidence.chains) for (const [index, source] of chain.entries()) add(source, index + 1);
  }
  return [...reports.values()];
}
