import { BadArgument } from '../../bad-argument.ts';
import { checkFilter } from '../../check-filter.ts';
import type { QueryResolvers } from '../../generated/schema.ts';
import { MAX_BUCKETS } from '../../timeline-bucket.ts';

export const timeline: NonNullable<QueryResolvers['timeline']> = async (_, { filter: input, bucket, limit }, { graph }) => {
  if (limit < 1 || limit > MAX_BUCKETS) throw new BadArgument('limit', `is ${limit}; right is 1 to ${MAX_BUCKETS}`);
  const filter = checkFilter(input ?? {}, 'filter.');
  const buckets = await graph.timeline.load({ filter, bucket, limit });
  return buckets.map((each) => ({ ...each, filter }));
};
