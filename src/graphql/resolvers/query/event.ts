import { findOrFail } from '../../find-or-fail.ts';
import type { QueryResolvers } from '../../generated/schema.ts';

export const event: NonNullable<QueryResolvers['event']> = (_, { id }, { graph }) => findOrFail(graph.events, 'event', id);
