import { connect } from '../../connection.ts';
import type { EventResolvers } from '../../generated/schema.ts';
import { loadAllKnown } from '../../load-known.ts';
import { pageRequest } from '../../page-request.ts';

export const Event: EventResolvers = {
  initiators: ({ initiators }, _, { graph }) => loadAllKnown(graph.actors, initiators),
  recipients: ({ recipients }, _, { graph }) => loadAllKnown(graph.actors, recipients),
  mediators: ({ mediators }, _, { graph }) => loadAllKnown(graph.actors, mediators),
  pairs: ({ pairs }, _, { graph }) => Promise.all(pairs.map((pair) => loadAllKnown(graph.actors, pair))),
  issues: ({ issues }) => issues.map((id) => ({ id })),
  evidence: ({ id, evidenceCount }, args, { graph }) => {
    const query = { event: id, ...pageRequest(args) };
    return { page: () => graph.findEvidence.load(query), count: async () => evidenceCount, after: query.after };
  },
  reports: ({ id }, page, { graph }) =>
    connect({ pages: graph.eventReports, counts: graph.countReports }, { filter: { event: id }, ...pageRequest(page) }),
};
