import { checkFilter } from '../../check-filter.ts';
import { connect } from '../../connection.ts';
import type { QueryResolvers } from '../../generated/schema.ts';
import { pageRequest } from '../../page-request.ts';

export const actors: NonNullable<QueryResolvers['actors']> = (_, { search, filter, ...page }, { graph }) => {
  checkFilter({ search }, '');
  return connect(
    { pages: graph.findActors, counts: graph.countActors },
    { filter: { ...checkFilter(filter ?? {}, 'filter.'), search }, ...pageRequest(page) },
  );
};
