import { findOrFail } from '../../find-or-fail.ts';
import type { QueryResolvers } from '../../generated/schema.ts';

export const actor: NonNullable<QueryResolvers['actor']> = (_, { id }, { graph }) => findOrFail(graph.actors, 'actor', id);
