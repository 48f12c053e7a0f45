import { eventList } from '../../event-list.ts';
import type { RelationResolvers } from '../../generated/schema.ts';
import { loadAllKnown, loadKnown } from '../../load-known.ts';

export const Relation: RelationResolvers = {
  id: ({ type, from, to }) => `${type}|${from}|${to}`,
  from: ({ from }, _, { graph }) => loadKnown(graph.actors, from),
  to: ({ to }, _, { graph }) => loadKnown(graph.actors, to),
  between: ({ between }, _, { graph }) => loadAllKnown(graph.actors, between),
  since: ({ firstDate }) => firstDate,
  until: ({ lastDate }) => lastDate,
  events: ({ type, from, to }, list, context) => eventList(context, { relation: { type, from, to } }, list),
};
