import type { ProposalResolvers } from '../../generated/schema.ts';
import { loadAllKnown } from '../../load-known.ts';

export const Proposal: ProposalResolvers = {
  by: ({ by }, _, { graph }) => loadAllKnown(graph.actors, by),
};
