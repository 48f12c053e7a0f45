import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { StoredActor, StoredEvidence, StoredArticle } from '../../store/store.ts';
import type { Event as EventModel, Relation as RelationModel } from '../../domain/event.ts';
import type { Issue as IssueModel } from '../issue.ts';
import type { Report as ReportModel } from '../../domain/report.ts';
import type { Mention as MentionModel, Office as OfficeModel } from '../../domain/actor.ts';
import type { Proposal as ProposalModel, ThirdParty as ThirdPartyModel } from '../../domain/talks.ts';
import type { Connection } from '../connection.ts';
import type { TimelineBucket as TimelineBucketModel } from '../timeline-bucket.ts';
import type { GraphContext } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An ISO 3166-1 alpha-3 country code in capitals: `PSE`; `XKK` is Kosovo. */
  CountryCode3: { input: string; output: string; }
  /** An instant, RFC 3339. Answers are in UTC: `2025-05-11T16:43:30.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** A calendar day, ISO 8601: `2025-05-11`. */
  LocalDate: { input: string; output: string; }
  /** A whole number, 0 or more. */
  NonNegativeInt: { input: number; output: number; }
  /** An address on the web. */
  URL: { input: URL; output: URL; }
};

/** A person, state, government, organisation, armed group, intergovernmental body, news outlet, or an unnamed person or group. */
export type Actor = {
  readonly __typename?: 'Actor';
  readonly country: Maybe<Scalars['CountryCode3']['output']>;
  /** How many events the actor takes part in. */
  readonly eventCount: Scalars['NonNegativeInt']['output'];
  /** Events that the actor takes part in, as initiator, recipient or third party. */
  readonly events: EventConnection;
  readonly id: Scalars['ID']['output'];
  readonly kind: ActorKind;
  /** Whether the codebook has the actor; false for those that only articles name. */
  readonly known: Scalars['Boolean']['output'];
  /** Actors that this one belongs to: a ministry to its state, a wing to its movement. */
  readonly memberOf: ReadonlyArray<Actor>;
  /** The name to show; in the other language if there is none in this one. */
  readonly name: Scalars['String']['output'];
  /** All names, the one to show first. */
  readonly names: ReadonlyArray<ActorName>;
  /** Offices held, or only those held on a day. */
  readonly offices: ReadonlyArray<Office>;
  /** Relations from or to this actor, those with the most events first. */
  readonly relations: RelationConnection;
  /** What the actor is a source of, as publisher or as whom an article cites; the latest published first. */
  readonly reports: ReportConnection;
  /** PLOVER sector codes (GOV, MIL, REB, …), most telling first. */
  readonly sectors: ReadonlyArray<Scalars['String']['output']>;
  /** Wikidata item, where sure. */
  readonly wikidata: Maybe<Scalars['String']['output']>;
};


/** A person, state, government, organisation, armed group, intergovernmental body, news outlet, or an unnamed person or group. */
export type ActorEventsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EventFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: EventOrder;
};


/** A person, state, government, organisation, armed group, intergovernmental body, news outlet, or an unnamed person or group. */
export type ActorNameArgs = {
  language?: Language;
};


/** A person, state, government, organisation, armed group, intergovernmental body, news outlet, or an unnamed person or group. */
export type ActorNamesArgs = {
  language: InputMaybe<Language>;
};


/** A person, state, government, organisation, armed group, intergovernmental body, news outlet, or an unnamed person or group. */
export type ActorOfficesArgs = {
  on: InputMaybe<Scalars['LocalDate']['input']>;
};


/** A person, state, government, organisation, armed group, intergovernmental body, news outlet, or an unnamed person or group. */
export type ActorRelationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  from: InputMaybe<Scalars['LocalDate']['input']>;
  to: InputMaybe<Scalars['LocalDate']['input']>;
  types: InputMaybe<ReadonlyArray<RelationType>>;
  unnamed?: Scalars['Boolean']['input'];
  with: InputMaybe<Scalars['ID']['input']>;
};


/** A person, state, government, organisation, armed group, intergovernmental body, news outlet, or an unnamed person or group. */
export type ActorReportsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type ActorConnection = {
  readonly __typename?: 'ActorConnection';
  readonly edges: ReadonlyArray<ActorEdge>;
  readonly nodes: ReadonlyArray<Actor>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

export type ActorEdge = {
  readonly __typename?: 'ActorEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Actor;
};

/** Every condition given must hold; an empty list matches nothing. */
export type ActorFilter = {
  readonly countries?: InputMaybe<ReadonlyArray<Scalars['CountryCode3']['input']>>;
  readonly kinds?: InputMaybe<ReadonlyArray<ActorKind>>;
  readonly known?: InputMaybe<Scalars['Boolean']['input']>;
  /** At least one of the actor's sectors is among these. */
  readonly sectors?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** What an actor is. */
export type ActorKind =
  | 'ARMED_GROUP'
  /** An unnamed person or group: a Palestinian official. */
  | 'GENERIC'
  /** A government that the press names apart from its state. */
  | 'GOVERNMENT'
  | 'INTERGOVERNMENTAL'
  | 'MEDIA'
  | 'ORGANISATION'
  | 'PERSON'
  /** A state, with the government that acts for it. */
  | 'STATE';

export type ActorName = {
  readonly __typename?: 'ActorName';
  readonly language: Language;
  readonly name: Scalars['String']['output'];
};

/** One published text. */
export type Article = {
  readonly __typename?: 'Article';
  readonly codebook: Scalars['String']['output'];
  /** Events that the article is evidence for. */
  readonly events: EventConnection;
  /** Versions of the extractor and the codebook that read it. */
  readonly extractor: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly language: Language;
  /** Places that name an actor, in the order of the text. */
  readonly mentions: ReadonlyArray<Mention>;
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The outlet's name as the source gives it. */
  readonly publisher: Maybe<Scalars['String']['output']>;
  /** The outlet as an actor, if the codebook knows it. */
  readonly publisherActor: Maybe<Actor>;
  /** The text exactly as received; offsets count UTF-16 code units into it. */
  readonly text: Scalars['String']['output'];
  readonly title: Maybe<Scalars['String']['output']>;
  readonly url: Maybe<Scalars['URL']['output']>;
};


/** One published text. */
export type ArticleEventsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: EventOrder;
};

export type ArticleConnection = {
  readonly __typename?: 'ArticleConnection';
  readonly edges: ReadonlyArray<ArticleEdge>;
  readonly nodes: ReadonlyArray<Article>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

export type ArticleEdge = {
  readonly __typename?: 'ArticleEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Article;
};

/** Every condition given must hold; an empty list matches nothing. */
export type ArticleFilter = {
  /** Published on or after this day, UTC */
  readonly from?: InputMaybe<Scalars['LocalDate']['input']>;
  readonly languages?: InputMaybe<ReadonlyArray<Language>>;
  /** Every one of these actors is mentioned. */
  readonly mentions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly publishers?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** and on or before this day, UTC. */
  readonly to?: InputMaybe<Scalars['LocalDate']['input']>;
};

/** How parties deal with each other. */
export type Channel =
  /** In secret. */
  | 'BACK_CHANNEL'
  /** Face to face. */
  | 'DIRECT'
  /** Through somebody, in one place. */
  | 'INDIRECT'
  /** Through somebody who travels between them. */
  | 'SHUTTLE';

/** How exactly the text dates an event. */
export type DatePrecision =
  | 'DAY'
  | 'MONTH'
  /** It went on from the first day to the last. */
  | 'RANGE'
  | 'WEEK'
  | 'YEAR';

/** Who did what to whom, when: concluded from all evidence for it. */
export type Event = {
  readonly __typename?: 'Event';
  readonly articleCount: Scalars['NonNegativeInt']['output'];
  /** CAMEO code; its first two digits are the root code. */
  readonly cameo: Scalars['String']['output'];
  /** How the parties deal with each other; null where no text tells. */
  readonly channel: Maybe<Channel>;
  /** 0 to 1: the estimated chance that type, sides and modality are right. */
  readonly confidence: Scalars['Float']['output'];
  /** PLOVER contexts in lower case (`diplomatic`, `military`). */
  readonly contexts: ReadonlyArray<Scalars['String']['output']>;
  readonly date: EventDate;
  /** The sentences that support it, earliest published first. */
  readonly evidence: EvidenceConnection;
  readonly evidenceCount: Scalars['NonNegativeInt']['output'];
  /** Id of its first piece of evidence; the id of any evidence it ever held finds it too. */
  readonly id: Scalars['ID']['output'];
  /** Who did it. Talks, meetings, mutual agreements and clashes list all parties here and have no recipients. */
  readonly initiators: ReadonlyArray<Actor>;
  /** What is negotiated. */
  readonly issues: ReadonlyArray<Issue>;
  /** Those of the third parties who mediate, lend their good offices or host talks between others. */
  readonly mediators: ReadonlyArray<Actor>;
  readonly modality: Modality;
  /** PLOVER mode in lower case (`visit`, `explosives`), where the wording gives one. */
  readonly mode: Maybe<Scalars['String']['output']>;
  /** Of a mutual event, who is told as dealing with whom, two and two: relations follow from them. A hub that talks with three others makes three pairs, not six. */
  readonly pairs: ReadonlyArray<ReadonlyArray<Actor>>;
  readonly place: Maybe<Place>;
  /** The proposal that it speaks of. */
  readonly proposal: Maybe<Proposal>;
  readonly quad: QuadCategory;
  /** To whom it was done. */
  readonly recipients: ReadonlyArray<Actor>;
  /** What the event says of its initiators and recipients. */
  readonly relation: Maybe<RelationType>;
  /** Who reports it, earliest published first: publishers and whom their articles cite. */
  readonly reports: ReportConnection;
  /** Conflict–cooperation score of the type, −10 to 10. */
  readonly score: Scalars['Float']['output'];
  /** What it does at the table where parties negotiate; null where it does nothing there. */
  readonly talksAct: Maybe<TalksAct>;
  /** Everybody who takes part without being a party, mediators among them. */
  readonly thirdParties: ReadonlyArray<ThirdParty>;
  readonly type: EventType;
};


/** Who did what to whom, when: concluded from all evidence for it. */
export type EventEvidenceArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/** Who did what to whom, when: concluded from all evidence for it. */
export type EventReportsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type EventConnection = {
  readonly __typename?: 'EventConnection';
  readonly edges: ReadonlyArray<EventEdge>;
  readonly nodes: ReadonlyArray<Event>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

/** Calendar days in the article's own time zone, both inclusive. */
export type EventDate = {
  readonly __typename?: 'EventDate';
  readonly from: Scalars['LocalDate']['output'];
  readonly precision: DatePrecision;
  readonly to: Scalars['LocalDate']['output'];
};

export type EventEdge = {
  readonly __typename?: 'EventEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Event;
};

/** Every condition given must hold; an empty list matches nothing. */
export type EventFilter = {
  /** At least one of these actors takes part. */
  readonly anyParticipants?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Some evidence stands in one of these articles. */
  readonly articles?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Some evidence cites one of these actors. */
  readonly attributedTo?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  readonly channels?: InputMaybe<ReadonlyArray<Channel>>;
  /** The event's days overlap the period from this day */
  readonly from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Ids of issues of which at least one is negotiated. */
  readonly issues?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Every one of these actors mediates. */
  readonly mediators?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 0 to 1: leaves out events that are less likely to be right. 0.6 keeps a quarter to half of the events of Arabic news, four in five of them right. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  readonly modalities?: InputMaybe<ReadonlyArray<Modality>>;
  /** Every one of these actors takes part, as initiator, recipient or third party. */
  readonly participants?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Countries of the place. */
  readonly places?: InputMaybe<ReadonlyArray<Scalars['CountryCode3']['input']>>;
  readonly relations?: InputMaybe<ReadonlyArray<RelationType>>;
  /** each of them in one of these roles; without `thirdParties`, somebody in one of these roles. */
  readonly roles?: InputMaybe<ReadonlyArray<ThirdPartyRole>>;
  /** What it does at the table. */
  readonly talksActs?: InputMaybe<ReadonlyArray<TalksAct>>;
  /** Every word begins a word of a sentence that supports the event. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Every one of these actors takes part as a third party, */
  readonly thirdParties?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** to this day, both inclusive. */
  readonly to?: InputMaybe<Scalars['LocalDate']['input']>;
  readonly types?: InputMaybe<ReadonlyArray<EventType>>;
};

/** Ties are ordered by id. */
export type EventOrder =
  /** Earliest first day first. */
  | 'DATE_ASC'
  /** Latest first day first. */
  | 'DATE_DESC'
  /** Most articles first. */
  | 'REPORTED_DESC';

/** The 16 event types of PLOVER 2.0, from cooperation to conflict. */
export type EventType =
  /** Accuse, criticise, condemn, blame, complain officially, investigate, sue. */
  | 'ACCUSE'
  /** Agree, sign, settle, accept an offer or proposal, commit oneself to do something cooperative. */
  | 'AGREE'
  /** Give economic, military or humanitarian help, asylum or peacekeepers. */
  | 'AID'
  /** Use violence: attack, bomb, shell, shoot, kill, fight, assassinate, torture, abduct; the dead of violence whose doer is not named. */
  | 'ASSAULT'
  /** Arrest, detain, expel people, seize, restrict, ban, censor, blockade, try, convict, execute, attack computers. */
  | 'COERCE'
  /** Apologise, give in to a demand, ease sanctions or restrictions, release prisoners, lift a curfew. */
  | 'CONCEDE'
  /** Meet, visit, call, consult, negotiate, mediate, host talks. */
  | 'CONSULT'
  /** Cooperate in deed: joint exercises, shared intelligence, trade, extradition. */
  | 'COOPERATE'
  /** Raise the alert, deploy, move or mobilise forces, show force without attack. */
  | 'MOBILIZE'
  /** Demonstrate, march, strike, riot, go on hunger strike, boycott: dissent of people. */
  | 'PROTEST'
  /** Refuse, reject, veto, oppose, defy. */
  | 'REJECT'
  /** Ask, demand, urge, call on, appeal, propose. */
  | 'REQUEST'
  /** Withdraw forces, surrender, observe a ceasefire, demobilise, return territory, evacuate, resign. */
  | 'RETREAT'
  /** Impose an embargo or sanctions, break off or reduce relations, expel diplomats, leave an agreement, halt talks or aid, walk out. */
  | 'SANCTION'
  /** Praise, endorse, welcome, defend in words, congratulate, recognise diplomatically. */
  | 'SUPPORT'
  /** Threaten, warn of one's own action, give an ultimatum. */
  | 'THREATEN';

export type EventTypeCount = {
  readonly __typename?: 'EventTypeCount';
  readonly count: Scalars['NonNegativeInt']['output'];
  readonly type: EventType;
};

/** One sentence of one article that supports an event. */
export type Evidence = {
  readonly __typename?: 'Evidence';
  readonly article: Article;
  /** Whom the article cites for it, outermost first, those of parallel chains one after another; the publisher is the article's. */
  readonly attributedTo: ReadonlyArray<Actor>;
  /** The same as chains, each outermost first: of "Reuters, citing Kan, and Al Jazeera" there are two. */
  readonly chains: ReadonlyArray<ReadonlyArray<Actor>>;
  readonly confidence: Scalars['Float']['output'];
  /** The date as this sentence gives it. */
  readonly date: EventDate;
  readonly event: Event;
  /** What found it: the id of the lexicon's entry (`ar.consult.negotiate`), `llm`, or the version of the extractor that read it before entries had ids. */
  readonly foundBy: Scalars['String']['output'];
  readonly id: Scalars['ID']['output'];
  readonly modality: Modality;
  /** The sentence as it stands in the article. */
  readonly quote: Scalars['String']['output'];
  /** The sentence's place in the article's text. */
  readonly sentence: Span;
  /** The words that name the event, in the article's text. */
  readonly trigger: Span;
};

export type EvidenceConnection = {
  readonly __typename?: 'EvidenceConnection';
  readonly edges: ReadonlyArray<EvidenceEdge>;
  readonly nodes: ReadonlyArray<Evidence>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

export type EvidenceEdge = {
  readonly __typename?: 'EvidenceEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Evidence;
};

/** A subject of negotiation. */
export type Issue = {
  readonly __typename?: 'Issue';
  /** `ceasefire`, `prisoners`, `aid`, … */
  readonly id: Scalars['ID']['output'];
  /** The codebook's name; the id where it has none. */
  readonly name: Scalars['String']['output'];
};


/** A subject of negotiation. */
export type IssueNameArgs = {
  language?: Language;
};

/** A language that articles are read in, ISO 639-1. */
export type Language =
  | 'ar'
  | 'en';

export type Mention = {
  readonly __typename?: 'Mention';
  readonly actor: Actor;
  readonly span: Span;
  readonly text: Scalars['String']['output'];
};

/** How the article speaks of an event: PLOVER's four auxiliary modes, and plain assertion. */
export type Modality =
  | 'ASSERTED'
  /** Planned, announced. */
  | 'FUTURE'
  /** Told as background, more than about three months back. */
  | 'HISTORICAL'
  /** Conditional, possible, asked for or threatened. */
  | 'HYPOTHETICAL'
  /** Denied, or said not to have happened. */
  | 'NEGATED';

/** An office that a person holds or held. Both days inclusive; null means open or not known. */
export type Office = {
  readonly __typename?: 'Office';
  readonly from: Maybe<Scalars['LocalDate']['output']>;
  /** The actor that the office belongs to. */
  readonly of: Maybe<Actor>;
  readonly title: Scalars['String']['output'];
  readonly to: Maybe<Scalars['LocalDate']['output']>;
};


/** An office that a person holds or held. Both days inclusive; null means open or not known. */
export type OfficeTitleArgs = {
  language?: Language;
};

/** Where a list goes on. Lists are read forward: pass `endCursor` as `after`. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  readonly endCursor: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor: Maybe<Scalars['String']['output']>;
};

export type Place = {
  readonly __typename?: 'Place';
  readonly country: Maybe<Scalars['CountryCode3']['output']>;
  readonly name: Scalars['String']['output'];
};

/** A proposal that an event speaks of. */
export type Proposal = {
  readonly __typename?: 'Proposal';
  /** Who made it; empty where no text says. */
  readonly by: ReadonlyArray<Actor>;
  /** The words that name it, as the text has them. */
  readonly words: Scalars['String']['output'];
};

/** Verbal or material, cooperation or conflict. */
export type QuadCategory =
  | 'MATERIAL_CONFLICT'
  | 'MATERIAL_COOPERATION'
  | 'VERBAL_CONFLICT'
  | 'VERBAL_COOPERATION';

/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type Query = {
  readonly __typename?: 'Query';
  /** The actor with this id. Unknown id: error NOT_FOUND. */
  readonly actor: Maybe<Actor>;
  /** Actors, those with the most events first. */
  readonly actors: ActorConnection;
  /** The article with this id. Unknown id: error NOT_FOUND. */
  readonly article: Maybe<Article>;
  /** Articles, latest first. */
  readonly articles: ArticleConnection;
  /** The event with this id, or whose evidence has or once had this id. Unknown id: error NOT_FOUND. */
  readonly event: Maybe<Event>;
  /** Events: who did what to whom, when. */
  readonly events: EventConnection;
  /** Relations between actors: all asserted events of one kind between two actors, added up. Those with the most events first. */
  readonly relations: RelationConnection;
  /** Events counted by period, earliest first; periods without events are left out. */
  readonly timeline: ReadonlyArray<TimelineBucket>;
  /** How much the graph holds. */
  readonly totals: Totals;
};


/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type QueryActorArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type QueryActorsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ActorFilter>;
  first?: Scalars['Int']['input'];
  search: InputMaybe<Scalars['String']['input']>;
};


/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type QueryArticleArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type QueryArticlesArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<ArticleFilter>;
  first?: Scalars['Int']['input'];
};


/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type QueryEventsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<EventFilter>;
  first?: Scalars['Int']['input'];
  orderBy?: EventOrder;
};


/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type QueryRelationsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  filter: InputMaybe<RelationFilter>;
  first?: Scalars['Int']['input'];
};


/**
 * Every list takes `first` (1 to 100) and `after` (a cursor of the same list).
 *
 * Errors carry `extensions.code`: NOT_FOUND for an unknown id, BAD_CURSOR, BAD_INPUT for any other argument that cannot be
 * right (with the argument's name as `extensions.argument`), QUERY_TOO_DEEP, QUERY_TOO_COSTLY, TIMEOUT, STORE_UNAVAILABLE,
 * and INTERNAL_SERVER_ERROR with a reference to quote.
 */
export type QueryTimelineArgs = {
  bucket?: TimelineBucketSize;
  filter: InputMaybe<EventFilter>;
  limit?: Scalars['Int']['input'];
};

/** All asserted events of one kind between two actors, added up. NEGOTIATES_WITH, MEETS, AGREES_WITH and COOPERATES_WITH hold both ways and are listed once. */
export type Relation = {
  readonly __typename?: 'Relation';
  readonly articleCount: Scalars['NonNegativeInt']['output'];
  /** Of MEDIATES: between whom. Those that `to` deals with in its events, of the most events first. Empty for other types. */
  readonly between: ReadonlyArray<Actor>;
  readonly eventCount: Scalars['NonNegativeInt']['output'];
  /** The events that add up to it. */
  readonly events: EventConnection;
  readonly from: Actor;
  readonly id: Scalars['ID']['output'];
  /** Earliest day of its events. */
  readonly since: Scalars['LocalDate']['output'];
  readonly to: Actor;
  readonly type: RelationType;
  /** Latest day of its events. */
  readonly until: Scalars['LocalDate']['output'];
};


/** All asserted events of one kind between two actors, added up. NEGOTIATES_WITH, MEETS, AGREES_WITH and COOPERATES_WITH hold both ways and are listed once. */
export type RelationEventsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  orderBy?: EventOrder;
};

export type RelationConnection = {
  readonly __typename?: 'RelationConnection';
  readonly edges: ReadonlyArray<RelationEdge>;
  readonly nodes: ReadonlyArray<Relation>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

export type RelationEdge = {
  readonly __typename?: 'RelationEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Relation;
};

/** Every condition given must hold; an empty list matches nothing. */
export type RelationFilter = {
  /** One actor: relations from or to it. Two: relations between them, either way. */
  readonly between?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Its first to its last day overlap the period from this day */
  readonly from?: InputMaybe<Scalars['LocalDate']['input']>;
  /** to this day, both inclusive. */
  readonly to?: InputMaybe<Scalars['LocalDate']['input']>;
  /** Left out: all but CITES. */
  readonly types?: InputMaybe<ReadonlyArray<RelationType>>;
  /** Whether relations from or to actors without a name ("an official": GENERIC, not known) are listed as well. Those of actors in `between` are anyway. */
  readonly unnamed?: InputMaybe<Scalars['Boolean']['input']>;
};

export type RelationTotal = {
  readonly __typename?: 'RelationTotal';
  /** Events that add to relations of this type. */
  readonly events: Scalars['NonNegativeInt']['output'];
  readonly type: RelationType;
};

/** How two actors are related by events. */
export type RelationType =
  | 'ACCUSES'
  | 'AGREES_WITH'
  | 'AIDS'
  | 'ATTACKS'
  /** From a source of an event to the next that it cites: from a publisher to whom its article cites, from that one to whom it cites in turn. Lists have it only where it is asked for by type; `Event.reports` tells who reports an event. */
  | 'CITES'
  | 'COERCES'
  | 'CONCEDES_TO'
  | 'COOPERATES_WITH'
  /** From a mediator to each party of the event. */
  | 'MEDIATES'
  | 'MEETS'
  | 'MOBILIZES_AGAINST'
  | 'NEGOTIATES_WITH'
  | 'PROTESTS_AGAINST'
  | 'REJECTS'
  | 'REQUESTS_FROM'
  | 'SANCTIONS'
  | 'SUPPORTS'
  | 'THREATENS'
  | 'YIELDS_TO';

/** That an article tells of an event on the word of a source. A source that an article has by several ways is listed by the shortest. */
export type Report = {
  readonly __typename?: 'Report';
  readonly article: Article;
  /** 0: the publisher, where the codebook knows it; 1: whom the article cites; 2: whom that one cites, and so on. */
  readonly depth: Scalars['NonNegativeInt']['output'];
  readonly event: Event;
  /** The sentence that says so. */
  readonly evidence: Evidence;
  readonly id: Scalars['ID']['output'];
  /** When the article was published; null if unknown. */
  readonly publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The publisher, or whom the article cites. */
  readonly source: Actor;
};

export type ReportConnection = {
  readonly __typename?: 'ReportConnection';
  readonly edges: ReadonlyArray<ReportEdge>;
  readonly nodes: ReadonlyArray<Report>;
  readonly pageInfo: PageInfo;
  readonly totalCount: Scalars['NonNegativeInt']['output'];
};

export type ReportEdge = {
  readonly __typename?: 'ReportEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Report;
};

/** A stretch of an article's text: UTF-16 code units, end exclusive. */
export type Span = {
  readonly __typename?: 'Span';
  readonly end: Scalars['NonNegativeInt']['output'];
  readonly start: Scalars['NonNegativeInt']['output'];
};

/** What an event does at the table where parties negotiate. */
export type TalksAct =
  | 'ACCEPT'
  | 'ACCEPT_TALKS'
  | 'ACCEPT_WITH_CHANGES'
  | 'ACCUSE_OF_VIOLATION'
  /** Change a proposal. */
  | 'AMEND'
  /** Talks end without agreement, collapse. */
  | 'BREAK_OFF'
  /** A round ends. */
  | 'CLOSE_ROUND'
  /** Give way on a demand. */
  | 'CONCEDE'
  /** Talks do not move. */
  | 'DEADLOCK'
  /** Set a condition. */
  | 'DEMAND'
  | 'ENTER_INTO_FORCE'
  /** An agreement's time runs out. */
  | 'EXPIRE'
  /** Make an agreement last longer. */
  | 'EXTEND'
  /** Talks are held, go on. */
  | 'HOLD_ROUND'
  /** Carry out what was agreed. */
  | 'IMPLEMENT'
  /** Sign a draft, before the agreement itself. */
  | 'INITIAL'
  /** Offer to mediate between others. */
  | 'OFFER_MEDIATION'
  | 'OFFER_TALKS'
  /** Talks, or a round of them, begin. */
  | 'OPEN_ROUND'
  | 'POSTPONE'
  /** Talks come closer to agreement. */
  | 'PROGRESS'
  /** Put a proposal on the table. */
  | 'PROPOSE'
  | 'RATIFY'
  /** Call one's delegation home. */
  | 'RECALL_DELEGATION'
  | 'REFUSE_MEDIATION'
  | 'REFUSE_TALKS'
  | 'REJECT'
  /** Answer a proposal, neither accepting nor rejecting it. */
  | 'REPLY'
  | 'RESUME'
  | 'SIGN'
  /** Talks stop for a time. */
  | 'SUSPEND'
  /** A demand with a deadline or threat. */
  | 'ULTIMATUM'
  | 'VIOLATE'
  /** Leave the table in protest. */
  | 'WALK_OUT'
  /** Leave an agreement, take back a proposal. */
  | 'WITHDRAW';

/** Who takes part in an event without being one of its parties. */
export type ThirdParty = {
  readonly __typename?: 'ThirdParty';
  readonly actor: Actor;
  /** Whether the text says that it leads. */
  readonly lead: Scalars['Boolean']['output'];
  /** What it is to the event; at least one. */
  readonly roles: ReadonlyArray<ThirdPartyRole>;
};

/** What a third party is to an event: the roles of MEND's codebook, with guarantor and observer. */
export type ThirdPartyRole =
  /** Drafts what the parties are to agree on. */
  | 'DRAFTER'
  /** Brings the parties together, carries no proposals. */
  | 'GOOD_OFFICES'
  /** Answers for the keeping of what is agreed. */
  | 'GUARANTOR'
  /** Where talks between others are held. */
  | 'HOST'
  /** Sees to humanitarian matters, such as a handover. */
  | 'HUMANITARIAN'
  /** Mediates between the parties. */
  | 'MEDIATOR'
  | 'OBSERVER'
  /** Presses or pays a party to agree. */
  | 'PRESSURE'
  /** Witnesses, as at a signing. */
  | 'WITNESS';

/** The events whose first day falls into a period. */
export type TimelineBucket = {
  readonly __typename?: 'TimelineBucket';
  readonly byType: ReadonlyArray<EventTypeCount>;
  readonly count: Scalars['NonNegativeInt']['output'];
  /** The events themselves, earliest first. */
  readonly events: EventConnection;
  readonly from: Scalars['LocalDate']['output'];
  readonly to: Scalars['LocalDate']['output'];
};


/** The events whose first day falls into a period. */
export type TimelineBucketEventsArgs = {
  after: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type TimelineBucketSize =
  | 'DAY'
  | 'MONTH'
  /** Monday to Sunday. */
  | 'WEEK'
  | 'YEAR';

/** Counts over the whole graph. */
export type Totals = {
  readonly __typename?: 'Totals';
  readonly actors: Scalars['NonNegativeInt']['output'];
  readonly articles: Scalars['NonNegativeInt']['output'];
  readonly events: Scalars['NonNegativeInt']['output'];
  readonly evidence: Scalars['NonNegativeInt']['output'];
  /** Only types that occur; CITES and relations of actors without a name count as well. */
  readonly relations: ReadonlyArray<RelationTotal>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Actor: ResolverTypeWrapper<StoredActor>;
  ActorConnection: ResolverTypeWrapper<Connection<StoredActor>>;
  ActorEdge: ResolverTypeWrapper<Omit<ActorEdge, 'node'> & { node: ResolversTypes['Actor'] }>;
  ActorFilter: ActorFilter;
  ActorKind: ActorKind;
  ActorName: ResolverTypeWrapper<ActorName>;
  Article: ResolverTypeWrapper<StoredArticle>;
  ArticleConnection: ResolverTypeWrapper<Connection<StoredArticle>>;
  ArticleEdge: ResolverTypeWrapper<Omit<ArticleEdge, 'node'> & { node: ResolversTypes['Article'] }>;
  ArticleFilter: ArticleFilter;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Channel: Channel;
  CountryCode3: ResolverTypeWrapper<Scalars['CountryCode3']['output']>;
  DatePrecision: DatePrecision;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Event: ResolverTypeWrapper<EventModel>;
  EventConnection: ResolverTypeWrapper<Connection<EventModel>>;
  EventDate: ResolverTypeWrapper<EventDate>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['Event'] }>;
  EventFilter: EventFilter;
  EventOrder: EventOrder;
  EventType: EventType;
  EventTypeCount: ResolverTypeWrapper<EventTypeCount>;
  Evidence: ResolverTypeWrapper<StoredEvidence>;
  EvidenceConnection: ResolverTypeWrapper<Connection<StoredEvidence>>;
  EvidenceEdge: ResolverTypeWrapper<Omit<EvidenceEdge, 'node'> & { node: ResolversTypes['Evidence'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Issue: ResolverTypeWrapper<IssueModel>;
  Language: Language;
  LocalDate: ResolverTypeWrapper<Scalars['LocalDate']['output']>;
  Mention: ResolverTypeWrapper<MentionModel>;
  Modality: Modality;
  NonNegativeInt: ResolverTypeWrapper<Scalars['NonNegativeInt']['output']>;
  Office: ResolverTypeWrapper<OfficeModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Place: ResolverTypeWrapper<Place>;
  Proposal: ResolverTypeWrapper<ProposalModel>;
  QuadCategory: QuadCategory;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Relation: ResolverTypeWrapper<RelationModel>;
  RelationConnection: ResolverTypeWrapper<Connection<RelationModel>>;
  RelationEdge: ResolverTypeWrapper<Omit<RelationEdge, 'node'> & { node: ResolversTypes['Relation'] }>;
  RelationFilter: RelationFilter;
  RelationTotal: ResolverTypeWrapper<RelationTotal>;
  RelationType: RelationType;
  Report: ResolverTypeWrapper<ReportModel>;
  ReportConnection: ResolverTypeWrapper<Connection<ReportModel>>;
  ReportEdge: ResolverTypeWrapper<Omit<ReportEdge, 'node'> & { node: ResolversTypes['Report'] }>;
  Span: ResolverTypeWrapper<Span>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  TalksAct: TalksAct;
  ThirdParty: ResolverTypeWrapper<ThirdPartyModel>;
  ThirdPartyRole: ThirdPartyRole;
  TimelineBucket: ResolverTypeWrapper<TimelineBucketModel>;
  TimelineBucketSize: TimelineBucketSize;
  Totals: ResolverTypeWrapper<Totals>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Actor: StoredActor;
  ActorConnection: Connection<StoredActor>;
  ActorEdge: Omit<ActorEdge, 'node'> & { node: ResolversParentTypes['Actor'] };
  ActorFilter: ActorFilter;
  ActorName: ActorName;
  Article: StoredArticle;
  ArticleConnection: Connection<StoredArticle>;
  ArticleEdge: Omit<ArticleEdge, 'node'> & { node: ResolversParentTypes['Article'] };
  ArticleFilter: ArticleFilter;
  Boolean: Scalars['Boolean']['output'];
  CountryCode3: Scalars['CountryCode3']['output'];
  DateTime: Scalars['DateTime']['output'];
  Event: EventModel;
  EventConnection: Connection<EventModel>;
  EventDate: EventDate;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['Event'] };
  EventFilter: EventFilter;
  EventTypeCount: EventTypeCount;
  Evidence: StoredEvidence;
  EvidenceConnection: Connection<StoredEvidence>;
  EvidenceEdge: Omit<EvidenceEdge, 'node'> & { node: ResolversParentTypes['Evidence'] };
  Float: Scalars['Float']['output'];
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Issue: IssueModel;
  LocalDate: Scalars['LocalDate']['output'];
  Mention: MentionModel;
  NonNegativeInt: Scalars['NonNegativeInt']['output'];
  Office: OfficeModel;
  PageInfo: PageInfo;
  Place: Place;
  Proposal: ProposalModel;
  Query: Record<PropertyKey, never>;
  Relation: RelationModel;
  RelationConnection: Connection<RelationModel>;
  RelationEdge: Omit<RelationEdge, 'node'> & { node: ResolversParentTypes['Relation'] };
  RelationFilter: RelationFilter;
  RelationTotal: RelationTotal;
  Report: ReportModel;
  ReportConnection: Connection<ReportModel>;
  ReportEdge: Omit<ReportEdge, 'node'> & { node: ResolversParentTypes['Report'] };
  Span: Span;
  String: Scalars['String']['output'];
  ThirdParty: ThirdPartyModel;
  TimelineBucket: TimelineBucketModel;
  Totals: Totals;
  URL: Scalars['URL']['output'];
};

export type ListSizeDirectiveArgs = {
  assumedSize: Scalars['Int']['input'];
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = GraphContext, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActorResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Actor'] = ResolversParentTypes['Actor']> = {
  country?: Resolver<Maybe<ResolversTypes['CountryCode3']>, ParentType, ContextType>;
  eventCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<ActorEventsArgs, 'first' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  known?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  memberOf?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ActorNameArgs, 'language'>>;
  names?: Resolver<ReadonlyArray<ResolversTypes['ActorName']>, ParentType, ContextType, Partial<ActorNamesArgs>>;
  offices?: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType, Partial<ActorOfficesArgs>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<ActorRelationsArgs, 'first' | 'unnamed'>>;
  reports?: Resolver<ResolversTypes['ReportConnection'], ParentType, ContextType, RequireFields<ActorReportsArgs, 'first'>>;
  sectors?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  wikidata?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ActorConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ActorConnection'] = ResolversParentTypes['ActorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ActorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ActorEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ActorEdge'] = ResolversParentTypes['ActorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type ActorNameResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ActorName'] = ResolversParentTypes['ActorName']> = {
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  codebook?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<ArticleEventsArgs, 'first' | 'orderBy'>>;
  extractor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['Language'], ParentType, ContextType>;
  mentions?: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisherActor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export interface CountryCode3ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode3'], any> {
  name: 'CountryCode3';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EventResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  articleCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  cameo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['Channel']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  contexts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['EventDate'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['EvidenceConnection'], ParentType, ContextType, RequireFields<EventEvidenceArgs, 'first'>>;
  evidenceCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initiators?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  issues?: Resolver<ReadonlyArray<ResolversTypes['Issue']>, ParentType, ContextType>;
  mediators?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  pairs?: Resolver<ReadonlyArray<ReadonlyArray<ResolversTypes['Actor']>>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  quad?: Resolver<ResolversTypes['QuadCategory'], ParentType, ContextType>;
  recipients?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['RelationType']>, ParentType, ContextType>;
  reports?: Resolver<ResolversTypes['ReportConnection'], ParentType, ContextType, RequireFields<EventReportsArgs, 'first'>>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  talksAct?: Resolver<Maybe<ResolversTypes['TalksAct']>, ParentType, ContextType>;
  thirdParties?: Resolver<ReadonlyArray<ResolversTypes['ThirdParty']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Event']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type EventDateResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EventDate'] = ResolversParentTypes['EventDate']> = {
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['DatePrecision'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
};

export type EventTypeCountResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EventTypeCount'] = ResolversParentTypes['EventTypeCount']> = {
  count?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['EventType'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  attributedTo?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  chains?: Resolver<ReadonlyArray<ReadonlyArray<ResolversTypes['Actor']>>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['EventDate'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  foundBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  trigger?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
};

export type EvidenceConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EvidenceConnection'] = ResolversParentTypes['EvidenceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EvidenceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Evidence']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type EvidenceEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['EvidenceEdge'] = ResolversParentTypes['EvidenceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
};

export type IssueResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Issue'] = ResolversParentTypes['Issue']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<IssueNameArgs, 'language'>>;
};

export interface LocalDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalDate'], any> {
  name: 'LocalDate';
}

export type MentionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  span?: Resolver<ResolversTypes['Span'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface NonNegativeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['NonNegativeInt'], any> {
  name: 'NonNegativeInt';
}

export type OfficeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Office'] = ResolversParentTypes['Office']> = {
  from?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OfficeTitleArgs, 'language'>>;
  to?: Resolver<Maybe<ResolversTypes['LocalDate']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  country?: Resolver<Maybe<ResolversTypes['CountryCode3']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal']> = {
  by?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType, RequireFields<QueryActorArgs, 'id'>>;
  actors?: Resolver<ResolversTypes['ActorConnection'], ParentType, ContextType, RequireFields<QueryActorsArgs, 'first'>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, RequireFields<QueryArticleArgs, 'id'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'first'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<QueryEventsArgs, 'first' | 'orderBy'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<QueryRelationsArgs, 'first'>>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['TimelineBucket']>, ParentType, ContextType, RequireFields<QueryTimelineArgs, 'bucket' | 'limit'>>;
  totals?: Resolver<ResolversTypes['Totals'], ParentType, ContextType>;
};

export type RelationResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  articleCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  between?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  eventCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<RelationEventsArgs, 'first' | 'orderBy'>>;
  from?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type RelationTotalResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['RelationTotal'] = ResolversParentTypes['RelationTotal']> = {
  events?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RelationType'], ParentType, ContextType>;
};

export type ReportResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Report'] = ResolversParentTypes['Report']> = {
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  depth?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['Event'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
};

export type ReportConnectionResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReportConnection'] = ResolversParentTypes['ReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReportEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Report']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ReportEdgeResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ReportEdge'] = ResolversParentTypes['ReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Report'], ParentType, ContextType>;
};

export type SpanResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Span'] = ResolversParentTypes['Span']> = {
  end?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
};

export type ThirdPartyResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['ThirdParty'] = ResolversParentTypes['ThirdParty']> = {
  actor?: Resolver<ResolversTypes['Actor'], ParentType, ContextType>;
  lead?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['ThirdPartyRole']>, ParentType, ContextType>;
};

export type TimelineBucketResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['TimelineBucket'] = ResolversParentTypes['TimelineBucket']> = {
  byType?: Resolver<ReadonlyArray<ResolversTypes['EventTypeCount']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<TimelineBucketEventsArgs, 'first'>>;
  from?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LocalDate'], ParentType, ContextType>;
};

export type TotalsResolvers<ContextType = GraphContext, ParentType extends ResolversParentTypes['Totals'] = ResolversParentTypes['Totals']> = {
  actors?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['NonNegativeInt'], ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['RelationTotal']>, ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = GraphContext> = {
  Actor?: ActorResolvers<ContextType>;
  ActorConnection?: ActorConnectionResolvers<ContextType>;
  ActorEdge?: ActorEdgeResolvers<ContextType>;
  ActorName?: ActorNameResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  CountryCode3?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Event?: EventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventDate?: EventDateResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventTypeCount?: EventTypeCountResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  EvidenceConnection?: EvidenceConnectionResolvers<ContextType>;
  EvidenceEdge?: EvidenceEdgeResolvers<ContextType>;
  Issue?: IssueResolvers<ContextType>;
  LocalDate?: GraphQLScalarType;
  Mention?: MentionResolvers<ContextType>;
  NonNegativeInt?: GraphQLScalarType;
  Office?: OfficeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  RelationTotal?: RelationTotalResolvers<ContextType>;
  Report?: ReportResolvers<ContextType>;
  ReportConnection?: ReportConnectionResolvers<ContextType>;
  ReportEdge?: ReportEdgeResolvers<ContextType>;
  Span?: SpanResolvers<ContextType>;
  ThirdParty?: ThirdPartyResolvers<ContextType>;
  TimelineBucket?: TimelineBucketResolvers<ContextType>;
  Totals?: TotalsResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = GraphContext> = {
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
