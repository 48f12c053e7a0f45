import type { QueryResolvers } from '../../generated/schema.ts';

export const totals: NonNullable<QueryResolvers['totals']> = (_, __, { graph }) => graph.totals.load('all');
