import type { EvidenceResolvers } from '../../generated/schema.ts';
import { loadAllKnown, loadKnown } from '../../load-known.ts';

export const Evidence: EvidenceResolvers = {
  attributedTo: ({ attributedTo }, _, { graph }) => loadAllKnown(graph.actors, attributedTo),
  article: ({ article }, _, { graph }) => loadKnown(graph.articles, article),
  event: ({ event }, _, { graph }) => loadKnown(graph.events, event),
};
