import type { Event, Evidence } from '../domain/event.ts';
import type { EventDate } from '../domain/event-date.ts';
import { NO_TALKS } from '../domain/talks.ts';

/** A piece of evidence with what places it among others. */
export interface Piece {
  readonly evidence: Evidence;
  readonly article: string;
  /** Epoch milliseconds; `null` sorts last. */
  readonly publishedAt: number | null;
}

/** An event with the evidence that it was concluded from, first piece first. */
export interface ConcludedEvent {
  readonly event: Event;
  readonly pieces: readonly Piece[];
}

/**
 * Concludes the events of one group (see `eventGroup`): pieces of the same day are one event; a piece whose date is a
 * longer period joins the latest exactly dated day inside it, or else counts as its last day. The result depends on the
 * set of pieces alone, and a piece can only touch days inside its own period, so a store may pass part of a group as long
 * as it holds every piece whose period overlaps.
 */
export function concludeEvents(pieces: readonly Piece[]): readonly ConcludedEvent[] {
  const exactDays = [
    ...new Set(
      pieces
        .map((piece) => piece.evidence.date)
        .filter(isExact)
        .map((date) => date.from),
    ),
  ].sort();
  const byDay = Map.groupBy([...pieces].sort(comparePieces), (piece) => anchorDay(piece.evidence.date, exactDays));
  return [...byDay.entries()].sort(([a], [b]) => compare(a, b)).map(([, sameDay]) => ({ event: conclude(sameDay), pieces: sameDay }));
}

/** The day at which a piece meets others, given the group's exactly dated days in ascending order. */
export function anchorDay(date: EventDate, exactDays: readonly string[]): string {
  if (isExact(date)) return date.from;
  return exactDays.findLast((day) => day >= date.from && day <= date.to) ?? date.to;
}

/** Orders pieces: earliest published first, then by article id, then by place in the text, then by id. */
export function comparePieces(a: Piece, b: Piece): number {
  return (
    (a.publishedAt ?? Number.POSITIVE_INFINITY) - (b.publishedAt ?? Number.POSITIVE_INFINITY) ||
    compare(a.article, b.article) ||
    a.evidence.sentence.start - b.evidence.sentence.start ||
    a.evidence.trigger.start - b.evidence.trigger.start ||
    compare(a.evidence.id, b.evidence.id)
  );
}

const isExact = (date: EventDate): boolean => date.from === date.to;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function conclude(pieces: readonly Piece[]): Event {
  const all = pieces.map((piece) => piece.evidence);
  const [first] = all;
  if (first === undefined) throw new TypeError('an event needs evidence');
  return {
    id: first.id,
    type: first.type,
    mode: mostFrequent(all.map((evidence) => evidence.mode)),
    contexts: [...new Set(all.flatMap((evidence) => evidence.contexts))].sort(),
    relation: first.relation,
    cameo: mostFrequent(all.map((evidence) => evidence.cameo)) ?? first.cameo,
    score: first.score,
    quad: first.quad,
    modality: first.modality,
    initiators: first.initiators,
    recipients: first.recipients,
    mediators: [...new Set(all.flatMap((evidence) => evidence.mediators))].sort(),
    ...NO_TALKS,
    date: concludeDate(all.map((evidence) => evidence.date)),
    place: mostFrequent(
      all.map((evidence) => evidence.place),
      (place) => `${place.country ?? ''} ${place.name}`,
    ),
    confidence: Math.max(...all.map((evidence) => evidence.confidence)),
    evidenceCount: pieces.length,
    articleCount: new Set(pieces.map((piece) => piece.article)).size,
  };
}

/** A stated duration widens the event to all its days; an imprecise date gives way to a more exact one. */
function concludeDate(dates: readonly EventDate[]): EventDate {
  const ranges = dates.filter((date) => date.precision === 'RANGE');
  if (ranges.length > 0) {
    const inside = dates.filter((date) => isExact(date) || date.precision === 'RANGE');
    return {
      from: inside.map((date) => date.from).reduce((a, b) => (a < b ? a : b)),
      to: inside.map((date) => date.to).reduce((a, b) => (a > b ? a : b)),
      precision: 'RANGE',
    };
  }
  const length = (date: EventDate) => Date.parse(date.to) - Date.parse(date.from);
  return dates.reduce((best, date) =>
    length(date) < length(best) || (length(date) === length(best) && date.from < best.from) ? date : best,
  );
}

/** The value that occurs most often, `null` aside; ties go to the smallest key. */
function mostFrequent<T>(values: readonly (T | null)[], keyOf: (value: T) => string = String): T | null {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    if (value === null) continue;
    const key = keyOf(value);
    const entry = counts.get(key) ?? { value, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const best = [...counts.entries()].sort(([a, x], [b, y]) => y.count - x.count || compare(a, b))[0];
  return best === undefined ? null : best[1].value;
}
