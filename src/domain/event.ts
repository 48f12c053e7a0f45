import type { EventDate } from './event-date.ts';
import type { Span } from './span.ts';
import type { Channel, Proposal, TalksAct, ThirdParty } from './talks.ts';

/** The 16 event types of PLOVER 2.0, from cooperation to conflict. */
export const EVENT_TYPES = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

export const MODALITIES = ['ASSERTED', 'NEGATED', 'HYPOTHETICAL', 'FUTURE', 'HISTORICAL'] as const;

/** PLOVER's four auxiliary modes, and plain assertion. */
export type Modality = (typeof MODALITIES)[number];

export const QUAD_CATEGORIES = ['VERBAL_COOPERATION', 'MATERIAL_COOPERATION', 'VERBAL_CONFLICT', 'MATERIAL_CONFLICT'] as const;

export type QuadCategory = (typeof QUAD_CATEGORIES)[number];

export const RELATION_TYPES = [
  'NEGOTIATES_WITH',
  'MEETS',
  'AGREES_WITH',
  'SUPPORTS',
  'CONCEDES_TO',
  'COOPERATES_WITH',
  'AIDS',
  'YIELDS_TO',
  'REQUESTS_FROM',
  'ACCUSES',
  'REJECTS',
  'THREATENS',
  'PROTESTS_AGAINST',
  'SANCTIONS',
  'MOBILIZES_AGAINST',
  'COERCES',
  'ATTACKS',
  'MEDIATES',
  'CITES',
] as const;

/** How two actors are related by events. MEDIATES and CITES come from an event's mediators and from the sources cited for it. */
export type RelationType = (typeof RELATION_TYPES)[number];

/** Relations that hold in both directions: stored once, with the smaller actor id as `from`. */
export const SYMMETRIC_RELATIONS: ReadonlySet<RelationType> = new Set<RelationType>([
  'NEGOTIATES_WITH',
  'MEETS',
  'AGREES_WITH',
  'COOPERATES_WITH',
]);

/** Where an event took place, as far as the sentence says. */
export interface Place {
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
}

/** The coding of an event: who did what to whom, when. Shared by one piece of evidence and by the event it supports. */
export interface EventCoding {
  readonly type: EventType;
  /** PLOVER mode in lower case (`visit`, `explosives`); `null` where the wording gives none. */
  readonly mode: string | null;
  /** PLOVER contexts in lower case (`diplomatic`, `military`), sorted. */
  readonly contexts: readonly string[];
  /** What the event says of its initiators (and recipients); `null` where no relation follows. Never CITES. */
  readonly relation: RelationType | null;
  /** CAMEO code whose first two digits are the root code. */
  readonly cameo: string;
  /** Conflict–cooperation score of the type, −10 to 10. */
  readonly score: number;
  readonly quad: QuadCategory;
  readonly modality: Modality;
  /** Actor ids, sorted, without repeats. A reciprocal event lists all parties here and has no recipients. */
  readonly initiators: readonly string[];
  readonly recipients: readonly string[];
  /** Those of the third parties who mediate, lend their good offices or host talks between others. */
  readonly mediators: readonly string[];
  /**
   * Of a mutual event, who is told as dealing with whom: the smaller id first, sorted, without repeats; relations follow from
   * them. Empty where the event is not mutual or has one party.
   */
  readonly pairs: readonly (readonly [string, string])[];
  /** Everybody who takes part without being a party, by actor id; `mediators` are among them. */
  readonly thirdParties: readonly ThirdParty[];
  /** What it does at the table; `null` where it does nothing there. */
  readonly talksAct: TalksAct | null;
  /** `null` where the text does not tell. */
  readonly channel: Channel | null;
  /** Ids of what is negotiated (`issues.jsonl`), sorted. */
  readonly issues: readonly string[];
  readonly proposal: Proposal | null;
  readonly date: EventDate;
  readonly place: Place | null;
  /** 0 to 1: the estimated chance that type, sides and modality are right. */
  readonly confidence: number;
}

/** One sentence of one article that supports an event. */
export interface Evidence extends EventCoding {
  /** Stable for the same article, sentence and coding. */
  readonly id: string;
  /** The sentence in the article's text. */
  readonly sentence: Span;
  /** The words that name the event, in the article's text. */
  readonly trigger: Span;
  /** Actor ids whom the article cites, outermost first; of parallel sources one after another. The publisher is the article's and not repeated here. */
  readonly attributedTo: readonly string[];
  /** The same as chains, each ordered, outermost first: "Reuters, citing Kan, and Al Jazeera" are two. */
  readonly chains: readonly (readonly string[])[];
  /** What found it: the id of the lexicon's entry («ar.consult.negotiate»), `llm`, or the version of an extractor that did not tell. */
  readonly foundBy: string;
  /**
   * Which event of its article it tells, where its finder keeps events apart: pieces of one article with different numbers are
   * never one event. `null` where the finder leaves that to conclusion.
   */
  readonly told: number | null;
}

/** An event as concluded from all evidence for it. */
export interface Event extends EventCoding {
  /** Id of its first piece of evidence (earliest published, then smallest article id, then first in the text). */
  readonly id: string;
  /** Pieces of evidence, and distinct articles among them. */
  readonly evidenceCount: number;
  readonly articleCount: number;
}

/** All asserted events of one kind between two actors, added up. */
export interface Relation {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** Of MEDIATES: whom the party deals with in its events, those of the most events first, ties by id. Empty for other types. */
  readonly between: readonly string[];
  /** Earliest and latest day of its events, ISO 8601. */
  readonly firstDate: string;
  readonly lastDate: string;
  readonly eventCount: number;
  readonly articleCount: number;
}
