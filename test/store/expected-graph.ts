import { concludeActor } from '../../src/conclude/conclude-actor.ts';
import { type ConcludedEvent, concludeEvents } from '../../src/conclude/conclude-events.ts';
import { eventGroup } from '../../src/conclude/event-group.ts';
import { eventRelations, type RelationShare } from '../../src/conclude/event-relations.ts';
import { eventReports } from '../../src/conclude/event-reports.ts';
import type { Piece } from '../../src/conclude/piece.ts';
import type { Actor } from '../../src/domain/actor.ts';
import type { Relation } from '../../src/domain/event.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Report } from '../../src/domain/report.ts';
import type { StoredActor } from '../../src/store/store.ts';

export interface ExpectedEvent extends ConcludedEvent {
  readonly shares: readonly RelationShare[];
  readonly reports: readonly Report[];
}

/** The graph that follows from a set of readings, all at once and without a store: what every store must show. */
export function expectedGraph(readings: readonly Reading[]) {
  const publishers = new Map(readings.map(({ article, publisherActor }) => [article.id, publisherActor]));
  const groups = Map.groupBy(readings.flatMap(piecesOf), ({ evidence, article }) => eventGroup(evidence, article));
  const events = [...groups.values()].flatMap(concludeEvents).map((concluded): ExpectedEvent => {
    const publisherOf = (article: string) => publishers.get(article) ?? null;
    return { ...concluded, shares: eventRelations(concluded, publisherOf), reports: eventReports(concluded, publisherOf) };
  });
  return { events, actors: expectedActors(readings, events), relations: expectedRelations(events) };
}

function piecesOf({ article, evidence }: Reading): readonly Piece[] {
  const publishedAt = article.publishedAt === null ? null : Date.parse(article.publishedAt);
  return evidence.map((item) => ({ evidence: item, article: article.id, publishedAt }));
}

function expectedActors(readings: readonly Reading[], events: readonly ConcludedEvent[]): readonly StoredActor[] {
  const records = Map.groupBy(
    readings.flatMap((reading) => reading.actors),
    (record) => record.id,
  );
  return [...records.values()].map((all) => {
    const distinct = new Map(all.map((record): [string, Actor] => [JSON.stringify(record), record]));
    const actor = concludeActor([...distinct.values()]);
    return { ...actor, eventCount: events.filter(({ event }) => participants(event).has(actor.id)).length };
  });
}

/** Everyone who takes part in an event. */
export function participants(event: ConcludedEvent['event']): ReadonlySet<string> {
  return new Set([...event.initiators, ...event.recipients, ...event.thirdParties.map(({ actor }) => actor)]);
}

function expectedRelations(events: readonly ExpectedEvent[]): readonly Relation[] {
  const shares = events.flatMap(({ event, shares }) => shares.map((share) => ({ ...share, date: event.date })));
  const byKey = Map.groupBy(shares, ({ type, from, to }) => JSON.stringify([type, from, to]));
  return [...byKey.values()].flatMap((same) =>
    same.slice(0, 1).map(({ type, from, to }) => ({
      ...{ type, from, to, between: mostFirst(same.flatMap((share) => share.between)) },
      firstDate: same.map((share) => share.date.from).reduce((a, b) => (a < b ? a : b)),
      lastDate: same.map((share) => share.date.to).reduce((a, b) => (a > b ? a : b)),
      eventCount: same.length,
      articleCount: new Set(same.flatMap((share) => share.articles)).size,
    })),
  );
}

/** Ids by how often they occur, most often first. */
function mostFirst(ids: readonly string[]): readonly string[] {
  const counts = [...Map.groupBy(ids, (id) => id)].map(([id, same]) => [id, same.length] as const);
  return counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
}
