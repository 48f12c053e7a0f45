import type { MentionResolvers } from '../../generated/schema.ts';
import { loadKnown } from '../../load-known.ts';

export const Mention: MentionResolvers = {
  actor: ({ actor }, _, { graph }) => loadKnown(graph.actors, actor),
  span: ({ start, end }) => ({ start, end }),
};
