import type { Actor } from '../../domain/actor.ts';
import type { Event, EventCoding, Evidence, Relation } from '../../domain/event.ts';
import type { DatePrecision } from '../../domain/event-date.ts';
import { type Channel, type TalksAct, THIRD_PARTY_ROLES } from '../../domain/talks.ts';
import type { StoredActor, StoredArticle, StoredEvidence } from '../store.ts';
import type { TalksCoding } from './graph-rows.ts';

/** What statements return for nodes, after `fromNeo4j`: absent properties are `undefined` in a node, `null` in a projection. */
export type ActorNode = Omit<Actor, 'names' | 'offices' | 'country' | 'wikidata'> & {
  readonly namesAr: readonly string[];
  readonly namesEn: readonly string[];
  readonly country?: string | null;
  readonly wikidata?: string | null;
  readonly offices: string;
  readonly eventCount: number;
};
/** See `talksProperties`. */
export interface TalksNode {
  readonly pairs: readonly string[];
  readonly thirdParties: readonly string[];
  readonly thirdPartyRoles: readonly string[];
  readonly leads: readonly string[];
  readonly talksAct?: TalksAct | null;
  readonly channel?: Channel | null;
  readonly issues: readonly string[];
  readonly proposal?: string | null;
  readonly proposalBy?: readonly string[] | null;
}
type CodingNode = Omit<EventCoding, 'date' | 'place' | 'mode' | 'relation' | keyof TalksCoding> &
  TalksNode & {
    readonly mode?: string | null;
    readonly relation?: EventCoding['relation'];
    readonly from: string;
    readonly to: string;
    readonly precision: DatePrecision;
    readonly placeName?: string | null;
    readonly placeCountry?: string | null;
  };
export type EventNode = CodingNode & Pick<Event, 'id' | 'evidenceCount' | 'articleCount'> & { readonly key: string };
export type EvidenceNode = CodingNode &
  Pick<StoredEvidence, 'id' | 'article' | 'quote' | 'attributedTo' | 'foundBy'> & {
    readonly chains: string;
    readonly told?: number | null;
    readonly sentenceStart: number;
    readonly sentenceEnd: number;
    readonly triggerStart: number;
    readonly triggerEnd: number;
  };
export type ArticleNode = Pick<StoredArticle, 'id' | 'text' | 'language' | 'extractor' | 'codebook'> & {
  readonly [optional in 'title' | 'publisher' | 'publishedAt' | 'url' | 'publisherActor']?: string | null;
} & { readonly fingerprint: string; readonly believedFrom: string };

export function toActor(node: ActorNode): StoredActor {
  const { id, kind, namesAr, namesEn, country, sectors, wikidata, known, memberOf, offices, eventCount } = node;
  const named = { id, kind, names: { ar: namesAr, en: namesEn }, country: country ?? null };
  return { ...named, sectors, wikidata: wikidata ?? null, known, memberOf, offices: JSON.parse(offices), eventCount };
}

export function toEvent(node: EventNode): Event {
  return { id: node.id, ...toCoding(node), evidenceCount: node.evidenceCount, articleCount: node.articleCount };
}

export function toEvidence(node: EvidenceNode): Evidence {
  return {
    id: node.id,
    ...toCoding(node),
    sentence: { start: node.sentenceStart, end: node.sentenceEnd },
    trigger: { start: node.triggerStart, end: node.triggerEnd },
    attributedTo: node.attributedTo,
    chains: JSON.parse(node.chains),
    foundBy: node.foundBy,
    told: node.told ?? null,
  };
}

export function toStoredEvidence(node: EvidenceNode, event: string): StoredEvidence {
  return { ...toEvidence(node), event, article: node.article, quote: node.quote };
}

export function toArticle(node: ArticleNode): StoredArticle {
  const { id, title = null, text, language, publisher = null, publishedAt = null, url = null } = node;
  const { publisherActor = null, extractor, codebook } = node;
  return { id, title, text, language, publisher, publishedAt, url, publisherActor, extractor, codebook };
}

/** A relationship between two actors as statements return it. */
export interface RelationRow extends Pick<Relation, 'type' | 'from' | 'to' | 'between'> {
  readonly firstDate: string;
  readonly lastDate: string;
  readonly events: number;
  readonly articles: number;
}

export function toRelation({ type, from, to, between, firstDate, lastDate, events, articles }: RelationRow): Relation {
  return { type, from, to, between, firstDate, lastDate, eventCount: events, articleCount: articles };
}

function toCoding(node: CodingNode): EventCoding {
  const { type, mode = null, contexts, relation = null, cameo, score, quad, modality, initiators, recipients, mediators } = node;
  const date = { from: node.from, to: node.to, precision: node.precision };
  const { placeName = null, placeCountry = null } = node;
  const place = placeName === null ? null : { name: placeName, country: placeCountry };
  const coded = { type, mode, contexts, relation, cameo, score, quad, modality, initiators, recipients, mediators };
  return { ...coded, ...toTalks(node), date, place, confidence: node.confidence };
}

export function toTalks(node: TalksNode): TalksCoding {
  const { pairs, thirdParties, thirdPartyRoles, leads, talksAct = null, channel = null, issues, proposal = null, proposalBy } = node;
  return {
    pairs: pairs.flatMap((one, index) => (index % 2 === 0 ? [[one, pairs[index + 1] ?? ''] as const] : [])),
    thirdParties: thirdParties.map((actor) => ({
      actor,
      roles: THIRD_PARTY_ROLES.filter((role) => thirdPartyRoles.includes(`${role} ${actor}`)),
      lead: leads.includes(actor),
    })),
    ...{ talksAct, channel, issues },
    proposal: proposal === null ? null : { words: proposal, by: proposalBy ?? [] },
  };
}
