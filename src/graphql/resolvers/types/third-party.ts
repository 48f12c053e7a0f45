import type { ThirdPartyResolvers } from '../../generated/schema.ts';
import { loadKnown } from '../../load-known.ts';

export const ThirdParty: ThirdPartyResolvers = {
  actor: ({ actor }, _, { graph }) => loadKnown(graph.actors, actor),
};
