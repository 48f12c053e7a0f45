import { findOrFail } from '../../find-or-fail.ts';
import type { QueryResolvers } from '../../generated/schema.ts';

export const article: NonNullable<QueryResolvers['article']> = (_, { id }, { graph }) => findOrFail(graph.articles, 'article', id);
