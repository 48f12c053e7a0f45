import type { Mention } from '../../domain/actor.ts';
import type { Event, Relation } from '../../domain/event.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Report } from '../../domain/report.ts';
import { checkPeriod } from '../check-period.ts';
import { checkReading } from '../check-reading.ts';
import type * as port from '../store.ts';
import type { Database, Run } from './database.ts';
import { countActors, findActors, readActors } from './read-actors.ts';
import { countArticles, findArticles, readArticles, readMentions } from './read-articles.ts';
import { countEvents, findEvents, findEvidence, readEvents, readEvidence } from './read-events.ts';
import { readReadings } from './read-readings.ts';
import { countRelations, findRelations, readRelations } from './read-relations.ts';
import { countReports, findReports } from './read-reports.ts';
import { readTimelines } from './timeline.ts';
import { readTotals } from './totals.ts';
import { readFingerprints, restoreReadings, retractArticles, writeReadings } from './write.ts';

/** The port on Neo4j: each call is one managed transaction. */
export class Neo4jStore implements port.GraphStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  actors(ids: readonly string[]): Promise<readonly (port.StoredActor | null)[]> {
    return this.#each(ids, readActors);
  }
  events(ids: readonly string[]): Promise<readonly (Event | null)[]> {
    return this.#each(ids, readEvents);
  }
  articles(ids: readonly string[]): Promise<readonly (port.StoredArticle | null)[]> {
    return this.#each(ids, readArticles);
  }
  evidence(ids: readonly string[]): Promise<readonly (port.StoredEvidence | null)[]> {
    return this.#each(ids, readEvidence);
  }
  relations(keys: readonly Pick<Relation, 'type' | 'from' | 'to'>[]): Promise<readonly (Relation | null)[]> {
    return this.#each(keys, readRelations);
  }
  mentions(articles: readonly string[]): Promise<readonly (readonly Mention[])[]> {
    return this.#each(articles, readMentions);
  }

  findActors(queries: readonly port.ActorQuery[]): Promise<readonly port.Page<port.StoredActor>[]> {
    return this.#each(queries, findActors);
  }
  findEvents(queries: readonly port.EventQuery[]): Promise<readonly port.Page<Event>[]> {
    return this.#each(queries, findEvents);
  }
  findRelations(queries: readonly port.RelationQuery[]): Promise<readonly port.Page<Relation>[]> {
    return this.#each(queries, findRelations);
  }
  findArticles(queries: readonly port.ArticleQuery[]): Promise<readonly port.Page<port.StoredArticle>[]> {
    return this.#each(queries, findArticles);
  }
  findEvidence(queries: readonly port.EvidenceQuery[]): Promise<readonly port.Page<port.StoredEvidence>[]> {
    return this.#each(queries, findEvidence);
  }
  findReports(queries: readonly port.ReportQuery[]): Promise<readonly port.Page<Report>[]> {
    return this.#each(queries, findReports);
  }

  countActors(filters: readonly port.ActorFilter[]): Promise<readonly number[]> {
    return this.#each(filters, countActors);
  }
  countEvents(filters: readonly port.EventFilter[]): Promise<readonly number[]> {
    return this.#each(filters, countEvents);
  }
  countRelations(filters: readonly port.RelationFilter[]): Promise<readonly number[]> {
    return this.#each(filters, countRelations);
  }
  countArticles(filters: readonly port.ArticleFilter[]): Promise<readonly number[]> {
    return this.#each(filters, countArticles);
  }
  countReports(filters: readonly port.ReportFilter[]): Promise<readonly number[]> {
    return this.#each(filters, countReports);
  }

  timeline(queries: readonly port.TimelineQuery[]): Promise<readonly (readonly port.TimelineBucket[])[]> {
    return this.#each(queries, readTimelines);
  }
  totals(): Promise<port.GraphTotals> {
    return this.#database.read(readTotals);
  }

  readings(page: port.PageRequest): Promise<port.Page<port.BelievedReading>> {
    return this.#database.read((run) => readReadings(run, page));
  }

  async write(readings: readonly Reading[]): Promise<port.WriteReport> {
    if (readings.length === 0) return { added: 0, replaced: 0, unchanged: 0 };
    for (const reading of readings) checkReading(reading);
    return await this.#database.write((run) => writeReadings(run, readings));
  }
  async restore(readings: readonly port.BelievedReading[]): Promise<number> {
    if (readings.length === 0) return 0;
    for (const item of readings) {
      checkReading(item.reading);
      checkPeriod(item);
    }
    return await this.#database.write((run) => restoreReadings(run, readings));
  }
  async retract(articles: readonly string[]): Promise<number> {
    return articles.length === 0 ? 0 : await this.#database.write((run) => retractArticles(run, articles));
  }
  async fingerprints(articles: readonly string[]): Promise<readonly (string | null)[]> {
    return articles.length === 0 ? [] : await this.#database.readForWrite((run) => readFingerprints(run, articles));
  }
  async close(): Promise<void> {
    await this.#database.close();
  }

  /** No questions, no call to the server. */
  async #each<Question, Answer>(
    questions: readonly Question[],
    answer: (run: Run, questions: readonly Question[]) => Promise<readonly Answer[]>,
  ): Promise<readonly Answer[]> {
    return questions.length === 0 ? [] : await this.#database.read((run) => answer(run, questions));
  }
}
