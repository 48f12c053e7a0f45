import type { RelationShare } from '../../conclude/event-relations.ts';
import { addTo } from './change.ts';
import type { Database } from './database.ts';

/** Keeps the added-up relations true while events come and go; `finish` brings their counts and days up to date. */
export class RelationChange {
  readonly #db: Database;
  readonly #events = new Map<number, number>();
  readonly #articles = new Map<number, number>();
  /** By type, how many more or fewer events add to relations of it. */
  readonly #totals = new Map<string, number>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Adds what an event gives to relations; returns their ids. */
  add(event: number, shares: readonly RelationShare[]): readonly number[] {
    for (const type of new Set(shares.map((share) => share.type))) addTo(this.#totals, type, 1);
    return shares.map((share) => {
      const relation = this.#idOf(share);
      addTo(this.#events, relation, 1);
      for (const article of share.articles) {
        if (!this.#isSupported(relation, article)) addTo(this.#articles, relation, 1);
        this.#db.run('INSERT INTO relation_support (relation, article, event) VALUES (?, ?, ?)', relation, article, event);
      }
      return relation;
    });
  }

  /** Takes away what an event gave. */
  remove(event: number): void {
    const gone = this.#db.all<{ relation: number; article: string }>(
      'DELETE FROM relation_support WHERE event = ? RETURNING relation, article',
      event,
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

  /** The relation's id; makes it if need be. */
  #idOf({ type, from, to }: RelationShare): number {
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
