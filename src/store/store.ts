import type { Actor, ActorKind, Mention } from '../domain/actor.ts';
import type { Article } from '../domain/article.ts';
import type { Event, EventType, Evidence, Modality, Relation, RelationType } from '../domain/event.ts';
import type { Language } from '../domain/language.ts';
import type { Reading } from '../domain/reading.ts';
import type { Report } from '../domain/report.ts';
import type { Channel, TalksAct, ThirdPartyRole } from '../domain/talks.ts';

/** A page of a list: at most `first` items after the cursor. */
export interface PageRequest {
  readonly first: number;
  /** A cursor that an earlier page of the same list gave; `null` for the beginning. */
  readonly after: string | null;
}

export interface Page<T> {
  readonly items: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
}

/**
 * Every condition given must hold; a condition left out or `null` asks nothing, nor does a text without a letter or a
 * digit; an empty list matches nothing.
 */
export interface ActorFilter {
  /** Every word must begin a word of some name of the actor, not always the same name, after folding (see `searchWords`). */
  readonly search?: string | null;
  readonly kinds?: readonly ActorKind[] | null;
  readonly countries?: readonly string[] | null;
  /** At least one of the actor's sectors is among these. */
  readonly sectors?: readonly string[] | null;
  readonly known?: boolean | null;
}

export interface EventFilter {
  /** Every one of these takes part (as initiator, recipient or third party). */
  readonly participants?: readonly string[] | null;
  /** At least one of these takes part. */
  readonly anyParticipants?: readonly string[] | null;
  readonly mediators?: readonly string[] | null;
  /** Every one of these takes part as a third party, */
  readonly thirdParties?: readonly string[] | null;
  /** each of them in one of these roles; without `thirdParties`, somebody in one of these roles. */
  readonly roles?: readonly ThirdPartyRole[] | null;
  readonly talksActs?: readonly TalksAct[] | null;
  readonly channels?: readonly Channel[] | null;
  /** At least one of these is negotiated. */
  readonly issues?: readonly string[] | null;
  readonly types?: readonly EventType[] | null;
  readonly relations?: readonly RelationType[] | null;
  /** The event adds to this relation; `from` and `to` in either order for a symmetric type. */
  readonly relation?: Pick<Relation, 'type' | 'from' | 'to'> | null;
  readonly modalities?: readonly Modality[] | null;
  /** The event's days overlap this period: ISO days, both inclusive. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** The event's first day falls into this period, both days inclusive: how a bucket of the timeline lists its events. */
  readonly starts?: { readonly from: string; readonly to: string } | null;
  /** ISO 3166-1 alpha-3 of the place. */
  readonly places?: readonly string[] | null;
  /** Some evidence cites one of these. */
  readonly attributedTo?: readonly string[] | null;
  /** Some evidence stands in one of these articles. */
  readonly articles?: readonly string[] | null;
  /** Some evidence's sentence has every word, each beginning a word of the sentence, after folding. */
  readonly text?: string | null;
  readonly minConfidence?: number | null;
}

export interface RelationFilter {
  /** One actor: relations from or to it. Two: relations between them, either way. Never more than two. */
  readonly between?: readonly string[] | null;
  /** Left out: all but CITES. */
  readonly types?: readonly RelationType[] | null;
  /** Whether those from or to actors without a name (GENERIC, not known) are among them; `between` names who is wanted anyway. Default false. */
  readonly unnamed?: boolean | null;
  /** The relation has events between these days: its first to its last day overlaps the period. */
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface ArticleFilter {
  readonly languages?: readonly Language[] | null;
  readonly publishers?: readonly string[] | null;
  /** Published on or after, on or before: ISO days in UTC. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Every one of these is mentioned. */
  readonly mentions?: readonly string[] | null;
}

/** The reports of an event, or those by a source. */
export type ReportFilter = { readonly event: string } | { readonly source: string };

/** DATE orders by first day, REPORTED by number of articles; ties by id, ascending. */
export type EventOrder = 'DATE_ASC' | 'DATE_DESC' | 'REPORTED_DESC';

export interface ActorQuery extends PageRequest {
  readonly filter: ActorFilter;
}
export interface EventQuery extends PageRequest {
  readonly filter: EventFilter;
  readonly orderBy: EventOrder;
}
export interface RelationQuery extends PageRequest {
  readonly filter: RelationFilter;
}
export interface ArticleQuery extends PageRequest {
  readonly filter: ArticleFilter;
}
export interface ReportQuery extends PageRequest {
  readonly filter: ReportFilter;
}
export interface EvidenceQuery extends PageRequest {
  readonly event: string;
}

/** A piece of evidence with where it stands. */
export interface StoredEvidence extends Evidence {
  readonly event: string;
  readonly article: string;
  /** The sentence as it stands in the article. */
  readonly quote: string;
}

/** An actor with the number of current events that it takes part in. */
export interface StoredActor extends Actor {
  readonly eventCount: number;
}

export interface StoredArticle extends Article {
  /** Actor id of the publisher, if known. */
  readonly publisherActor: string | null;
  /** Versions that made the current reading. */
  readonly extractor: string;
  readonly codebook: string;
}

/** A reading with the period in which the graph believed it: RFC 3339, UTC, with milliseconds. */
export interface BelievedReading {
  readonly reading: Reading;
  readonly believedFrom: string;
  /** `null`: it is what the graph believes today. */
  readonly believedTo: string | null;
}

export type TimelineBucketSize = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

/** Events whose first day falls into the period; weeks begin on Monday (ISO 8601). */
export interface TimelineBucket {
  /** First and last day of the period, ISO days. */
  readonly from: string;
  readonly to: string;
  readonly count: number;
  /** Only types that occur, in the order of EVENT_TYPES. */
  readonly byType: readonly { readonly type: EventType; readonly count: number }[];
}

export interface TimelineQuery {
  readonly filter: EventFilter;
  readonly bucket: TimelineBucketSize;
  /** At most this many buckets, the earliest first. */
  readonly limit: number;
}

export interface GraphTotals {
  readonly articles: number;
  readonly actors: number;
  readonly events: number;
  readonly evidence: number;
  /** Events that add to relations of a type, CITES and those of actors without a name included. */
  readonly relations: readonly { readonly type: RelationType; readonly events: number }[];
}

export interface WriteReport {
  /** Articles new to the graph, whose reading was replaced, and that were stored just so already. */
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

/**
 * The reading half. Members take a list and answer in its order, so that a caller with many questions makes one call.
 *
 * Guarantees: a call sees one committed state; a client that has awaited a write sees it; lists have a total order that is
 * the same in every store, so that pages neither repeat nor miss an item while the graph stands still; only current
 * readings are seen.
 *
 * Throws `WasitError`: BAD_CURSOR for a cursor that this list did not give, BAD_INPUT for `between` with more than two,
 * TIMEOUT past the store's limit, STORE_UNAVAILABLE when the engine cannot be reached.
 */
export interface GraphReader {
  /** `null` where there is no such actor. */
  actors(ids: readonly string[]): Promise<readonly (StoredActor | null)[]>;
  /**
   * Also finds an event by the id of any evidence it ever held: where a correction took the evidence away, the event that
   * it would join now, or else the earliest of its group (see `eventGroup`) whose days overlap its own. `null` where
   * nothing is left, and for the evidence of a retracted article.
   */
  events(ids: readonly string[]): Promise<readonly (Event | null)[]>;
  articles(ids: readonly string[]): Promise<readonly (StoredArticle | null)[]>;
  /** Current evidence alone. */
  evidence(ids: readonly string[]): Promise<readonly (StoredEvidence | null)[]>;
  /** `from` and `to` in either order for a symmetric type. */
  relations(keys: readonly Pick<Relation, 'type' | 'from' | 'to'>[]): Promise<readonly (Relation | null)[]>;
  /** In the order of the text. */
  mentions(articles: readonly string[]): Promise<readonly (readonly Mention[])[]>;

  /** By number of events, most first; ties by id. */
  findActors(queries: readonly ActorQuery[]): Promise<readonly Page<StoredActor>[]>;
  findEvents(queries: readonly EventQuery[]): Promise<readonly Page<Event>[]>;
  /** By number of events, most first; ties by type, from, to. */
  findRelations(queries: readonly RelationQuery[]): Promise<readonly Page<Relation>[]>;
  /** By publication time, latest first, articles without one last; ties by id. */
  findArticles(queries: readonly ArticleQuery[]): Promise<readonly Page<StoredArticle>[]>;
  /** By publication time, earliest first, articles without one last; ties by article id, then by place in the text (sentence, then trigger), then by id. The event is found as by `events`. */
  findEvidence(queries: readonly EvidenceQuery[]): Promise<readonly Page<StoredEvidence>[]>;
  /**
   * Of an event, found as by `events`: by publication time, earliest first; ties by article id, then by depth, then by source.
   * Of a source: latest first; ties by article id, then by event id. Articles without a time come last either way.
   */
  findReports(queries: readonly ReportQuery[]): Promise<readonly Page<Report>[]>;

  countActors(filters: readonly ActorFilter[]): Promise<readonly number[]>;
  countEvents(filters: readonly EventFilter[]): Promise<readonly number[]>;
  countRelations(filters: readonly RelationFilter[]): Promise<readonly number[]>;
  countArticles(filters: readonly ArticleFilter[]): Promise<readonly number[]>;
  countReports(filters: readonly ReportFilter[]): Promise<readonly number[]>;

  /** Earliest bucket first; buckets without events are left out. */
  timeline(queries: readonly TimelineQuery[]): Promise<readonly (readonly TimelineBucket[])[]>;
  totals(): Promise<GraphTotals>;

  /**
   * All facts of the graph, from which the rest follows: every reading of every article, past ones included. By article id,
   * then by the period's beginning, then by its end (the current reading last), then by fingerprint.
   */
  readings(page: PageRequest): Promise<Page<BelievedReading>>;
}

/**
 * The writing half.
 *
 * Guarantees: a call is one transaction, whole or not at all; a reading that is stored already changes nothing; a reading
 * of a stored article with another fingerprint takes the place of the old one, which is kept with the period in which it
 * was believed; what is concluded (actors, events, relations) depends on the set of current readings alone, not on the
 * order or the batches of their writing; the cost of a write does not grow with the graph. Safe to call concurrently,
 * also from several processes.
 *
 * Throws `WasitError`: STORE_UNAVAILABLE, CONFLICT when another writer keeps the store busy past its time-out.
 */
export interface GraphWriter {
  /**
   * If one article occurs twice in a call, the last counts.
   * @throws WasitError BAD_INPUT, naming the article and the field, for a reading that contradicts itself (see
   * `checkReading`) or that holds evidence of another article's id; nothing of the call is stored then.
   */
  write(readings: readonly Reading[]): Promise<WriteReport>;
  /**
   * Takes articles out of the graph with all that followed from them, their earlier readings and the ids of their
   * evidence included; returns how many there were. Unknown ids are ignored.
   */
  retract(articles: readonly string[]): Promise<number>;
  /**
   * Stores what `readings` of another graph gave, with its periods; returns how many readings were new. A current reading
   * takes the place of another one of its article as in `write`. One that is stored already changes nothing.
   * @throws WasitError BAD_INPUT as `write` does, and for a period that ends before it begins.
   */
  restore(readings: readonly BelievedReading[]): Promise<number>;
  /** Fingerprint of each article's current reading; `null` where there is none. Saves reading an article that is stored already. */
  fingerprints(articles: readonly string[]): Promise<readonly (string | null)[]>;
}

export interface GraphStore extends GraphReader, GraphWriter {
  close(): Promise<void>;
}
