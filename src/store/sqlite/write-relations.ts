import type { RelationShare } from '../../conclude/event-relations.ts';
import { mediations } from '../../conclude/mediations.ts';
import type { Event } from '../../domain/event.ts';
import { addTo } from './change.ts';
import type { Database } from './database.ts';

/** Keeps the added-up relations true while events come and go; `finish` brings their counts and days up to date. */
export class RelationChange {
  readonly #db: Database;
  readonly #events = new Map<number, number>();
  readonly #articles = new Map<number, number>();
  /** Of relations of the type MEDIATES: with whom the party has how many more or fewer events. */
  readonly #counterparts = new Map<number, Map<string, number>>();
  /** By type, how many more or fewer events add to relations of it. */
  readonly #totals = new Map<string, number>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Adds what the event of a row gives to relations; returns their ids. */
  add(row: number, event: Event, shares: readonly RelationShare[]): readonly number[] {
    for (const type of new Set(shares.map((share) => share.type))) addTo(this.#totals, type, 1);
    const relations = shares.map((share) => {
      const relation = this.#idOf(share);
      addTo(this.#events, relation, 1);
      for (const article of share.articles) {
        if (!this.#isSupported(relation, article)) addTo(this.#articles, relation, 1);
        this.#db.run('INSERT INTO relation_support (relation, article, event) VALUES (?, ?, ?)', relation, article, row);
      }
      return relation;
    });
    this.#mediate(event, 1);
    return relations;
  }

  /** Takes away what the event of a row gave. */
  remove(row: number, event: Event): void {
    this.#mediate(event, -1);
    const gone = this.#db.all<{ relation: number; article: string }>(
      'DELETE FROM relation_support WHERE event = ? RETURNING relation, article',
      row,
    );
    for (const { relation, article } of gone) {
      if (!this.#isSupported(relation, article)) addTo(this.#articles, relation, -1);
    }
    const relations = new Set(gone.map(({ relation }) => relation));
    for (const relation of relations) addTo(this.#events, relation, -1);
    const types = [...relations].map((id) => this.#db.one<{ type: string }>('SELECT type FROM relation WHERE id = ?', id).type);
    for (const type of new Set(types)) addTo(this.#totals, type, -1);
  }

  finish(): void {
    for (const [relation, events] of this.#events) {
      this.#db.run(
        `UPDATE relation SET
           event_count = event_count + ?2,
           article_count = article_count + ?3,
           first_date = coalesce((SELECT min(date_from) FROM event_link WHERE kind = 'relation' AND target = ?4), ''),
           last_date = coalesce((SELECT max(date_to) FROM event_link WHERE kind = 'relation' AND target = ?4), '')
         WHERE id = ?1`,
        ...[relation, events, this.#articles.get(relation) ?? 0, String(relation)],
      );
      this.#updateCounterparts(relation);
      this.#db.run('DELETE FROM relation WHERE id = ? AND event_count = 0', relation);
    }
    for (const [type, events] of this.#totals) {
      this.#db.run(
        'INSERT INTO relation_total VALUES (?, ?) ON CONFLICT (type) DO UPDATE SET events = events + excluded.events',
        type,
        events,
      );
      this.#db.run('DELETE FROM relation_total WHERE type = ? AND events = 0', type);
    }
  }

  /** Counts an event among those between whose parties its mediators mediate. */
  #mediate(event: Event, by: 1 | -1): void {
    for (const { mediator, party, between } of mediations(event)) {
      const relation = this.#idOf({ type: 'MEDIATES', from: mediator, to: party });
      const counts = this.#counterparts.get(relation) ?? new Map<string, number>();
      for (const other of between) addTo(counts, other, by);
      this.#counterparts.set(relation, counts);
    }
  }

  #updateCounterparts(relation: number): void {
    const changes = [...(this.#counterparts.get(relation) ?? [])].filter(([, by]) => by !== 0);
    if (changes.length === 0) return;
    const { counterparts } = this.#db.one<{ counterparts: string }>('SELECT counterparts FROM relation WHERE id = ?', relation);
    const counts = new Map(Object.entries(JSON.parse(counterparts) as Record<string, number>));
    for (const [other, by] of changes) addTo(counts, other, by);
    const left = Object.fromEntries([...counts].filter(([, events]) => events > 0));
    this.#db.run('UPDATE relation SET counterparts = ? WHERE id = ?', JSON.stringify(left), relation);
  }

  /** The relation's id; makes it if need be. */
  #idOf({ type, from, to }: Pick<RelationShare, 'type' | 'from' | 'to'>): number {
    const known = this.#db.get<{ id: number }>(
      'SELECT id FROM relation WHERE type = ? AND from_actor = ? AND to_actor = ?',
      type,
      from,
      to,
    );
    const sql = `INSERT INTO relation (type, from_actor, to_actor, first_date, last_date, event_count, article_count)
      VALUES (?, ?, ?, '', '', 0, 0) RETURNING id`;
    return (known ?? this.#db.one<{ id: number }>(sql, type, from, to)).id;
  }

  #isSupported(relation: number, article: string): boolean {
    return this.#db.get('SELECT 1 FROM relation_support WHERE relation = ? AND article = ? LIMIT 1', relation, article) !== undefined;
  }
}
