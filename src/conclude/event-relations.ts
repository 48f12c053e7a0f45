import { type RelationType, SYMMETRIC_RELATIONS } from '../domain/event.ts';
import type { ConcludedEvent } from './conclude-events.ts';
import { mediations } from './mediations.ts';

/** One event's share in a relation between two actors. */
export interface RelationShare {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** Of MEDIATES: whom the party deals with in the event. */
  readonly between: readonly string[];
  /** Ids of the articles whose evidence supports it, sorted. */
  readonly articles: readonly string[];
}

/**
 * What an event adds to the relations between actors. Only what is asserted counts: a denial, a plan, a condition or
 * background from the past is an event to be asked for, but no relation follows from it.
 * Initiators relate to each recipient and, where the event is mutual, those to each other who are told as dealing with each
 * other, both ways where the relation has a direction; a mediator MEDIATES for each party; a source CITES the next of its
 * chain, the publisher (if `publisherOf` knows it) the first.
 */
export function eventRelations(
  { event, pieces }: ConcludedEvent,
  publisherOf: (article: string) => string | null,
): readonly RelationShare[] {
  if (event.modality !== 'ASSERTED') return [];
  const shares = new Map<string, Omit<RelationShare, 'articles'> & { readonly articles: Set<string> }>();
  const add = (type: RelationType, a: string, b: string, articles: Iterable<string>, between: readonly string[] = []) => {
    if (a === b) return;
    const [from, to] = SYMMETRIC_RELATIONS.has(type) && b < a ? [b, a] : [a, b];
    const key = `${type}|${from}|${to}`;
    const share = shares.get(key) ?? { type, from, to, between, articles: new Set<string>() };
    for (const article of articles) share.articles.add(article);
    shares.set(key, share);
  };

  const { relation, initiators, recipients, pairs } = event;
  const articles = pieces.map((piece) => piece.article);
  if (relation !== null && relation !== 'MEDIATES') {
    for (const initiator of initiators) for (const recipient of recipients) add(relation, initiator, recipient, articles);
    for (const [one, other] of pairs) {
      add(relation, one, other, articles);
      if (!SYMMETRIC_RELATIONS.has(relation)) add(relation, other, one, articles);
    }
  }
  for (const { mediator, party, between } of mediations(event)) add('MEDIATES', mediator, party, articles, between);
  for (const { evidence, article } of pieces) {
    const publisher = publisherOf(article);
    for (const chain of evidence.chains) {
      const sources = publisher === null ? chain : [publisher, ...chain];
      for (const [index, cited] of sources.slice(1).entries()) add('CITES', sources[index] ?? cited, cited, [article]);
    }
  }
  return [...shares.values()].map((share) => ({ ...share, articles: [...share.articles].sort() }));
}
