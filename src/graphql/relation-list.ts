import type { Relation } from '../domain/event.ts';
import type { RelationFilter } from '../store/store.ts';
import { type Connection, connect } from './connection.ts';
import type { GraphContext } from './context.ts';
import { pageRequest } from './page-request.ts';

/** A list of the relations that a filter holds for. @throws BadArgument for `first` */
export function relationList(
  { graph }: GraphContext,
  filter: RelationFilter,
  page: { readonly first: number; readonly after?: string | null },
): Connection<Relation> {
  return connect({ pages: graph.findRelations, counts: graph.countRelations }, { filter, ...pageRequest(page) });
}
