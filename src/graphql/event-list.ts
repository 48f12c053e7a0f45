import type { Event } from '../domain/event.ts';
import type { EventFilter, EventOrder } from '../store/store.ts';
import { type Connection, connect } from './connection.ts';
import type { GraphContext } from './context.ts';
import { pageRequest } from './page-request.ts';

interface EventListArgs {
  readonly orderBy: EventOrder;
  readonly first: number;
  readonly after?: string | null;
}

/** A list of the events that a filter holds for, wherever in the graph it is asked for. @throws BadArgument for `first` */
export function eventList({ graph }: GraphContext, filter: EventFilter, { orderBy, ...page }: EventListArgs): Connection<Event> {
  return connect({ pages: graph.findEvents, counts: graph.countEvents }, { filter, orderBy, ...pageRequest(page) });
}
