import { checkFilter } from '../../check-filter.ts';
import type { QueryResolvers } from '../../generated/schema.ts';
import { relationList } from '../../relation-list.ts';

export const relations: NonNullable<QueryResolvers['relations']> = (_, { filter, ...page }, context) =>
  relationList(context, checkFilter(filter ?? {}, 'filter.'), page);
