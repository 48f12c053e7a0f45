import { eventList } from '../../event-list.ts';
import type { TimelineBucketResolvers } from '../../generated/schema.ts';

export const TimelineBucket: TimelineBucketResolvers = {
  events: ({ filter, from, to }, page, context) =>
    eventList(context, { ...filter, starts: { from, to } }, { ...page, orderBy: 'DATE_ASC' }),
};
