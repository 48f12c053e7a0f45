import type { Reading } from '../../domain/reading.ts';
import type * as port from '../store.ts';
import { Database } from './database.ts';
import { migrate } from './migrations.ts';
import { countActors, findActors, readActor } from './read-actors.ts';
import { countArticles, findArticles, readArticle, readMentions } from './read-articles.ts';
import { countEvents, findEvents, readEvent } from './read-events.ts';
import { findEvidence, readEvidence } from './read-evidence.ts';
import { readReadings } from './read-readings.ts';
import { countRelations, findRelations, readRelation } from './read-relations.ts';
import { countReports, findReports } from './read-reports.ts';
import { readTimeline } from './timeline.ts';
import { readTotals } from './totals.ts';
import { currentFingerprint, restore, retract, write } from './write.ts';

export interface SqliteOptions {
  /** How long a call waits while another process writes, in milliseconds; 10,000 if left out. */
  readonly busyTimeout?: number;
}

/**
 * Opens the graph in an SQLite file, made with its folder if it is not there; `:memory:` keeps it for as long as it is
 * open. Calls work synchronously inside their promise, so one finds the thread busy while another runs; there is no
 * time-out for reading, since nothing could interrupt it.
 * @throws WasitError STORE_UNAVAILABLE if the file cannot be opened, CONFIGURATION if it is not for this version.
 */
export function openSqliteStore(path: string, { busyTimeout = 10_000 }: SqliteOptions = {}): port.GraphStore {
  const db = new Database(path, busyTimeout);
  try {
    migrate(db, path);
  } catch (error) {
    db.close();
    throw error;
  }
  return new SqliteStore(db);
}

class SqliteStore implements port.GraphStore {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  actors = (ids: readonly string[]) => this.#each(ids, readActor);
  events = (ids: readonly string[]) => this.#each(ids, readEvent);
  articles = (ids: readonly string[]) => this.#each(ids, readArticle);
  evidence = (ids: readonly string[]) => this.#each(ids, readEvidence);
  relations = (keys: Parameters<port.GraphReader['relations']>[0]) => this.#each(keys, readRelation);
  mentions = (articles: readonly string[]) => this.#each(articles, readMentions);

  findActors = (queries: readonly port.ActorQuery[]) => this.#each(queries, findActors);
  findEvents = (queries: readonly port.EventQuery[]) => this.#each(queries, findEvents);
  findRelations = (queries: readonly port.RelationQuery[]) => this.#each(queries, findRelations);
  findArticles = (queries: readonly port.ArticleQuery[]) => this.#each(queries, findArticles);
  findEvidence = (queries: readonly port.EvidenceQuery[]) => this.#each(queries, findEvidence);
  findReports = (queries: readonly port.ReportQuery[]) => this.#each(queries, findReports);

  countActors = (filters: readonly port.ActorFilter[]) => this.#each(filters, countActors);
  countEvents = (filters: readonly port.EventFilter[]) => this.#each(filters, countEvents);
  countRelations = (filters: readonly port.RelationFilter[]) => this.#each(filters, countRelations);
  countArticles = (filters: readonly port.ArticleFilter[]) => this.#each(filters, countArticles);
  countReports = (filters: readonly port.ReportFilter[]) => this.#each(filters, countReports);

  timeline = (queries: readonly port.TimelineQuery[]) => this.#each(queries, readTimeline);

  async totals(): Promise<port.GraphTotals> {
    return this.#db.read(() => readTotals(this.#db));
  }

  async readings(page: port.PageRequest): Promise<port.Page<port.BelievedReading>> {
    return this.#db.read(() => readReadings(this.#db, page));
  }

  async write(readings: readonly Reading[]): Promise<port.WriteReport> {
    return write(this.#db, readings);
  }

  async restore(readings: readonly port.BelievedReading[]): Promise<number> {
    return restore(this.#db, readings);
  }

  async retract(articles: readonly string[]): Promise<number> {
    return retract(this.#db, articles);
  }

  fingerprints = (articles: readonly string[]) => this.#each(articles, currentFingerprint);

  async close(): Promise<void> {
    this.#db.close();
  }

  /** Answers each question in turn, all from one committed state. */
  async #each<Question, Answer>(
    questions: readonly Question[],
    answer: (db: Database, question: Question) => Answer,
  ): Promise<readonly Answer[]> {
    return this.#db.read(() => questions.map((question) => answer(this.#db, question)));
  }
}
