import { checkFilter } from '../../check-filter.ts';
import { connect } from '../../connection.ts';
import type { QueryResolvers } from '../../generated/schema.ts';
import { pageRequest } from '../../page-request.ts';

export const articles: NonNullable<QueryResolvers['articles']> = (_, { filter, ...page }, { graph }) =>
  connect(
    { pages: graph.findArticles, counts: graph.countArticles },
    { filter: checkFilter(filter ?? {}, 'filter.'), ...pageRequest(page) },
  );
