import type { EvidenceResolvers } from '../../generated/schema.ts';
import { loadAllKnown, loadKnown } from '../../load-known.ts';

export const Evidence: EvidenceResolvers = {
  attributedTo: ({ attributedTo }, _, { graph }) => loadAllKnown(graph.actors, attributedTo),
  chains: ({ chains }, _, { graph }) => Promise.all(chains.map((chain) => loadAllKnown(graph.actors, chain))),
  article: ({ article }, _, { graph }) => loadKnown(graph.articles, article),
  event: ({ event }, _, { graph }) => loadKnown(graph.events, event),
};
