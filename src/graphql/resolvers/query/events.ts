import { checkFilter } from '../../check-filter.ts';
import { eventList } from '../../event-list.ts';
import type { QueryResolvers } from '../../generated/schema.ts';

export const events: NonNullable<QueryResolvers['events']> = (_, { filter, ...list }, context) =>
  eventList(context, checkFilter(filter ?? {}, 'filter.'), list);
