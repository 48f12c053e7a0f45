import type { ReportResolvers } from '../../generated/schema.ts';
import { loadKnown } from '../../load-known.ts';

export const Report: ReportResolvers = {
  id: ({ evidence, source }) => `${evidence}|${source}`,
  source: ({ source }, _, { graph }) => loadKnown(graph.actors, source),
  event: ({ event }, _, { graph }) => loadKnown(graph.events, event),
  article: ({ article }, _, { graph }) => loadKnown(graph.articles, article),
  publishedAt: ({ publishedAt }) => (publishedAt === null ? null : new Date(publishedAt)),
  evidence: ({ evidence }, _, { graph }) => loadKnown(graph.evidence, evidence),
};
