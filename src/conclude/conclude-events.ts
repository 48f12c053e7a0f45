import type { Event } from '../domain/event.ts';
import type { EventDate } from '../domain/event-date.ts';
import { concludeEvent } from './conclude-event.ts';
import { comparePieces, type Piece } from './piece.ts';

/** An event with the evidence that it was concluded from, first piece first. */
export interface ConcludedEvent {
  /** The day of its group at which it stands, and which of that day's events it is, from 0. */
  readonly day: string;
  readonly slot: number;
  readonly event: Event;
  readonly pieces: readonly Piece[];
}

/**
 * Concludes the events of one group (see `eventGroup`): pieces of the same day are one event, unless their article keeps
 * them apart; a piece whose date is a longer period joins the latest exactly dated day inside it, or else counts as its last
 * day. The result depends on the set of pieces alone, and a piece can only touch days inside its own period, so a store may
 * pass part of a group as long as it holds every piece whose period overlaps.
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
  return [...byDay]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([day, sameDay]) =>
      [...Map.groupBy(sameDay, slotter())]
        .sort(([a], [b]) => a - b)
        .map(([slot, same]) => ({ day, slot, event: concludeEvent(same), pieces: same })),
    );
}

/**
 * Tells of the pieces of one day, in their order, which of the day's events each belongs to. What an article keeps apart
 * (`told`) goes to as many events, in the order of its text; what it does not, to the first. So the first that one article
 * tells meets the first that another does.
 */
function slotter(): (piece: Piece) => number {
  const met = new Map<string, number[]>();
  return ({ article, evidence: { told } }) => {
    if (told === null) return 0;
    const before = met.get(article) ?? [];
    if (!before.includes(told)) met.set(article, [...before, told]);
    return before.includes(told) ? before.indexOf(told) : before.length;
  };
}

/** The day at which a piece meets others, given the group's exactly dated days in ascending order. */
export function anchorDay(date: EventDate, exactDays: readonly string[]): string {
  if (isExact(date)) return date.from;
  return exactDays.findLast((day) => day >= date.from && day <= date.to) ?? date.to;
}

const isExact = (date: EventDate): boolean => date.from === date.to;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
