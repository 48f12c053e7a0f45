import { SYMMETRIC_RELATIONS } from '../../domain/event.ts';
import { type CursorKey, decodeCursor } from '../cursor.ts';
import type { EventFilter, EventOrder, EventQuery } from '../store.ts';
import { Conditions, matchesNothing } from './conditions.ts';
import type { EventNode } from './from-graph.ts';
import { relationKey } from './graph-rows.ts';
import type { PageQuestion } from './page.ts';
import { toDate } from './values.ts';
import { wordsQuery } from './words.ts';

const THIRD_PARTY = 'MEDIATOR_OF|THIRD_PARTY_OF';
const TAKES_PART = `INITIATOR_OF|RECIPIENT_OF|${THIRD_PARTY}`;

interface Order {
  readonly by: string;
  readonly key: (event: EventNode) => CursorKey;
  /** Where a page goes on, over `q.after` and `q.afterId`; the first condition alone can use an index. */
  readonly after: string;
  readonly afterValue: (value: CursorKey[number]) => unknown;
}

const day = (value: CursorKey[number]) => toDate(String(value));

export const EVENT_ORDERS: Readonly<Record<EventOrder, Order>> = {
  DATE_ASC: {
    by: 'event.from, event.id',
    key: (event) => [event.from, event.id],
    after: 'event.from >= q.after AND (event.from > q.after OR event.id > q.afterId)',
    afterValue: day,
  },
  DATE_DESC: {
    by: 'event.from DESC, event.id',
    key: (event) => [event.from, event.id],
    after: 'event.from <= q.after AND (event.from < q.after OR event.id > q.afterId)',
    afterValue: day,
  },
  REPORTED_DESC: {
    by: 'event.articleCount DESC, event.id',
    key: (event) => [event.articleCount, event.id],
    after: 'event.articleCount <= q.after AND (event.articleCount < q.after OR event.id > q.afterId)',
    afterValue: (value) => value,
  },
};

/** The question for a page of events. Throws BAD_CURSOR. */
export function eventPage({ filter, orderBy, first, after }: EventQuery): PageQuestion {
  const list = `events:${orderBy}`;
  const order = EVENT_ORDERS[orderBy];
  const cursor = decodeCursor(list, after, 2);
  const conditions = new Conditions();
  conditions.add('after', cursor?.[0], order.after, order.afterValue);
  conditions.add('afterId', cursor?.[1], '');
  // Says nothing, but lets the planner read events in order from an index.
  conditions.always(`${orderBy === 'REPORTED_DESC' ? 'event.articleCount' : 'event.from'} IS NOT NULL`);
  return { ...eventMatch(filter, conditions), item: 'event {.*}', orderBy: order.by, first, list };
}

/**
 * Clauses that bind `event` to the events of a filter. They start where the fewest events are to be expected, so that
 * the cost follows from an actor or an article, not from the graph.
 */
export function eventMatch(filter: EventFilter, conditions = new Conditions()): Pick<PageQuestion, 'match' | 'parameters'> {
  if (matchesNothing(filter)) return { match: null, parameters: {} };
  const { participants, anyParticipants, mediators, relation, articles, attributedTo } = filter;
  const words = filter.text == null ? null : wordsQuery(filter.text);
  const takesPart = (actor: string) => `(${actor} IN event.initiators OR ${actor} IN event.recipients OR ${actor} IN event.thirdParties)`;
  const pieces = (condition: string) => `EXISTS { (event)<-[:EVIDENCE_FOR]-(piece:Evidence) WHERE ${condition} }`;

  conditions.add('participants', participants, `all(actor IN q.participants WHERE ${takesPart('actor')})`);
  conditions.add('anyParticipants', anyParticipants, `any(actor IN q.anyParticipants WHERE ${takesPart('actor')})`);
  conditions.add('mediators', mediators, 'all(actor IN q.mediators WHERE actor IN event.mediators)');
  conditions.add('thirdParties', filter.thirdParties, 'all(actor IN q.thirdParties WHERE actor IN event.thirdParties)');
  conditions.add('roles', filter.roles, inRoles(filter));
  conditions.add('talksActs', filter.talksActs, 'event.talksAct IN q.talksActs');
  conditions.add('channels', filter.channels, 'event.channel IN q.channels');
  conditions.add('issues', filter.issues, 'any(issue IN q.issues WHERE issue IN event.issues)');
  conditions.add('types', filter.types, 'event.type IN q.types');
  conditions.add('relations', filter.relations, 'event.relation IN q.relations');
  conditions.add('modalities', filter.modalities, 'event.modality IN q.modalities');
  conditions.add('from', filter.from, 'event.to >= q.from', toDate);
  conditions.add('to', filter.to, 'event.from <= q.to', toDate);
  conditions.add('starts', filter.starts, 'event.from >= q.starts.from AND event.from <= q.starts.to', ({ from, to }) => ({
    from: toDate(from),
    to: toDate(to),
  }));
  conditions.add('places', filter.places, 'event.placeCountry IN q.places');
  conditions.add('minConfidence', filter.minConfidence, 'event.confidence >= q.minConfidence');
  conditions.add('articles', articles, pieces('piece.article IN q.articles'));
  conditions.add('attributedTo', attributedTo, pieces('any(actor IN q.attributedTo WHERE actor IN piece.attributedTo)'));
  conditions.add('relation', relation, 'EXISTS { (event)-[share:ADDS_TO]->() WHERE share.relation = q.relation }', symmetricKey);
  conditions.add('words', words, '');
  return { match: `${start(filter, words)} ${conditions.where}`, parameters: conditions.parameters };
}

/** Each of the third parties in one of the roles; where nobody is named, anybody. */
function inRoles({ thirdParties }: EventFilter): string {
  if (!thirdParties) return "any(role IN q.roles WHERE any(own IN event.thirdPartyRoles WHERE own STARTS WITH role + ' '))";
  return "all(actor IN q.thirdParties WHERE any(role IN q.roles WHERE role + ' ' + actor IN event.thirdPartyRoles))";
}

/** The planner would rather look through all actors while they are few. */
const BY_RELATION =
  'MATCH (event)-[share:ADDS_TO]->() USING INDEX share:ADDS_TO(relation, from) WHERE share.relation = q.relation AND share.from IS NOT NULL';

function start(filter: EventFilter, words: string | null): string {
  const { relation, articles, participants, mediators, thirdParties, anyParticipants, attributedTo } = filter;
  const text = "CALL db.index.fulltext.queryNodes('evidence_words', q.words) YIELD node MATCH (node)-[:EVIDENCE_FOR]->(event:Event)";
  if (words !== null) return `${text} WITH DISTINCT q, event`;
  if (articles) {
    return 'UNWIND q.articles AS id MATCH (:Article {id: id})<-[:STATED_IN]-(:Evidence)-[:EVIDENCE_FOR]->(event:Event) WITH DISTINCT q, event';
  }
  if (relation) return `${BY_RELATION} WITH q, event`;
  if (mediators) return `${leastOf('mediators')} MATCH (actor)-[:MEDIATOR_OF]->(event:Event) WITH q, event`;
  if (thirdParties) return `${leastOf('thirdParties')} MATCH (actor)-[:${THIRD_PARTY}]->(event:Event) WITH q, event`;
  if (participants) return `${leastOf('participants')} MATCH (actor)-[:${TAKES_PART}]->(event:Event) WITH DISTINCT q, event`;
  if (anyParticipants) {
    return `UNWIND q.anyParticipants AS id MATCH (:Actor {id: id})-[:${TAKES_PART}]->(event:Event) WITH DISTINCT q, event`;
  }
  if (attributedTo) {
    return 'UNWIND q.attributedTo AS id MATCH (:Actor {id: id})<-[:ATTRIBUTED_TO]-(:Evidence)-[:EVIDENCE_FOR]->(event:Event) WITH DISTINCT q, event';
  }
  return 'MATCH (event:Event)';
}

/** The one of several actors that takes part in the fewest events. */
const leastOf = (parameter: string): string =>
  `UNWIND q.${parameter} AS id MATCH (actor:Actor {id: id}) WITH q, actor ORDER BY actor.eventCount LIMIT 1`;

function symmetricKey(relation: NonNullable<EventFilter['relation']>): string {
  const turned = SYMMETRIC_RELATIONS.has(relation.type) && relation.to < relation.from;
  return relationKey(turned ? { ...relation, from: relation.to, to: relation.from } : relation);
}
