import DataLoader from 'dataloader';
import type { Mention } from '../domain/actor.ts';
import type { Event, Relation } from '../domain/event.ts';
import type { Report } from '../domain/report.ts';
import type {
  ActorFilter,
  ActorQuery,
  ArticleFilter,
  ArticleQuery,
  EventFilter,
  EventQuery,
  EvidenceQuery,
  GraphReader,
  GraphTotals,
  Page,
  PageRequest,
  RelationFilter,
  RelationQuery,
  ReportFilter,
  ReportQuery,
  StoredActor,
  StoredArticle,
  StoredEvidence,
  TimelineBucket,
  TimelineQuery,
} from '../store/store.ts';
import type { Deadline } from './deadline.ts';

/** Questions that one store call takes at most: so that the clock is looked at, and other requests are served, in between. */
const MAX_BATCH = 500;

type Loader<Key, Value> = DataLoader<Key, Value, string>;

/** The store's reading half for one request: every question is gathered with others of its kind and asked once. */
export interface Loaders {
  readonly actors: Loader<string, StoredActor | null>;
  readonly events: Loader<string, Event | null>;
  readonly articles: Loader<string, StoredArticle | null>;
  readonly evidence: Loader<string, StoredEvidence | null>;
  readonly mentions: Loader<string, readonly Mention[]>;
  readonly findActors: Loader<ActorQuery, Page<StoredActor>>;
  readonly findEvents: Loader<EventQuery, Page<Event>>;
  readonly findRelations: Loader<RelationQuery, Page<Relation>>;
  readonly findArticles: Loader<ArticleQuery, Page<StoredArticle>>;
  readonly findEvidence: Loader<EvidenceQuery, Page<StoredEvidence>>;
  /** Reports of an event, and by a source: apart, for the one's cursors are none of the other's. */
  readonly eventReports: Loader<ReportQuery, Page<Report>>;
  readonly sourceReports: Loader<ReportQuery, Page<Report>>;
  readonly countActors: Loader<ActorFilter, number>;
  readonly countEvents: Loader<EventFilter, number>;
  readonly countRelations: Loader<RelationFilter, number>;
  readonly countArticles: Loader<ArticleFilter, number>;
  readonly countReports: Loader<ReportFilter, number>;
  readonly timeline: Loader<TimelineQuery, readonly TimelineBucket[]>;
  readonly totals: Loader<'all', GraphTotals>;
}

/** Makes the loaders of one request. Each throws what the port throws, and WasitError TIMEOUT past the deadline. */
export function createLoaders(store: GraphReader, deadline: Deadline): Loaders {
  const batched = <Key, Value>(call: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>): Loader<Key, Value> =>
    new DataLoader<Key, Value, string>((keys) => deadline.run(() => call(keys)), {
      cacheKeyFn: (key) => JSON.stringify(key),
      maxBatchSize: MAX_BATCH,
      // After the microtasks, so that resolvers at different depths meet in one batch.
      batchScheduleFn: (callback) => setImmediate(callback),
    });
  const paged = <Query extends PageRequest, Node>(find: (queries: readonly Query[]) => Promise<readonly Page<Node>[]>) =>
    batched<Query, Page<Node>>((queries) => askByCursor(queries, find));

  return {
    actors: batched((ids) => store.actors(ids)),
    events: batched((ids) => store.events(ids)),
    articles: batched((ids) => store.articles(ids)),
    evidence: batched((ids) => store.evidence(ids)),
    mentions: batched((articles) => store.mentions(articles)),
    findActors: paged((queries) => store.findActors(queries)),
    findEvents: paged((queries) => store.findEvents(queries)),
    findRelations: paged((queries) => store.findRelations(queries)),
    findArticles: paged((queries) => store.findArticles(queries)),
    findEvidence: paged((queries) => store.findEvidence(queries)),
    eventReports: paged((queries) => store.findReports(queries)),
    sourceReports: paged((queries) => store.findReports(queries)),
    countActors: batched((filters) => store.countActors(filters)),
    countEvents: batched((filters) => store.countEvents(filters)),
    countRelations: batched((filters) => store.countRelations(filters)),
    countArticles: batched((filters) => store.countArticles(filters)),
    countReports: batched((filters) => store.countReports(filters)),
    timeline: batched((queries) => store.timeline(queries)),
    totals: batched(async () => [await store.totals()]),
  };
}

/**
 * One call for each place in the query that pages: a store refuses a whole call for one bad cursor, and a list beside it
 * must not fail for that. A query has few distinct cursors, however many items it asks for.
 */
async function askByCursor<Query extends PageRequest, Node>(
  queries: readonly Query[],
  find: (queries: readonly Query[]) => Promise<readonly Page<Node>[]>,
): Promise<readonly (Page<Node> | Error)[]> {
  const answers = new Map<Query, Page<Node> | Error>();
  for (const group of Map.groupBy(queries, ({ after, ...query }) =>
    JSON.stringify([after, 'orderBy' in query && query.orderBy]),
  ).values()) {
    const pages = await find(group).catch((error: Error) => group.map(() => error));
    for (const [index, query] of group.entries()) answers.set(query, pages[index] ?? new Error('the store left a question unanswered'));
  }
  return queries.map((query) => answers.get(query) ?? new Error('the store left a question unanswered'));
}
