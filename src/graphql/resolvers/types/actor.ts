import { LANGUAGES } from '../../../domain/language.ts';
import type { StoredActor } from '../../../store/store.ts';
import { checkFilter } from '../../check-filter.ts';
import { connect } from '../../connection.ts';
import { eventList } from '../../event-list.ts';
import type { ActorResolvers } from '../../generated/schema.ts';
import { loadAllKnown } from '../../load-known.ts';
import { pageRequest } from '../../page-request.ts';
import { relationList } from '../../relation-list.ts';

export const Actor: ActorResolvers = {
  name: ({ names }, { language }) => firstOf([language, ...LANGUAGES].map((each) => names[each][0])),

  names: ({ names }, { language }) =>
    LANGUAGES.filter((each) => !language || each === language).flatMap((each) => names[each].map((name) => ({ language: each, name }))),

  memberOf: ({ memberOf }, _, { graph }) => loadAllKnown(graph.actors, memberOf),

  offices: ({ offices }, { on }) => offices.filter(({ from, to }) => !on || ((from === null || from <= on) && (to === null || to >= on))),

  relations: ({ id }, { with: other, types, unnamed, from, to, ...page }, context) =>
    relationList(context, checkFilter({ between: other ? [id, other] : [id], types, unnamed, from, to }, ''), page),

  events: ({ id }, { filter, ...list }, context) => {
    const checked = checkFilter(filter ?? {}, 'filter.');
    return eventList(context, { ...checked, participants: withActor(checked.participants, id) }, list);
  },

  reports: ({ id }, page, { graph }) =>
    connect({ pages: graph.sourceReports, counts: graph.countReports }, { filter: { source: id }, ...pageRequest(page) }),
};

/** The condition that an actor takes part beside those who must already; an empty list still matches nothing. */
function withActor(participants: readonly string[] | null | undefined, id: StoredActor['id']): readonly string[] {
  return participants?.length === 0 ? [] : [...(participants ?? []), id];
}

function firstOf(names: readonly (string | undefined)[]): string {
  const name = names.find((each) => each !== undefined);
  if (name === undefined) throw new Error('an actor has no name in any language');
  return name;
}
