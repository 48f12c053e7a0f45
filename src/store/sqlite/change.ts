import type { Database } from './database.ts';

/** A day of a group of evidence: where one event stands. */
export interface Bucket {
  readonly group: number;
  readonly day: string;
}

/** What a write has touched so far, and so must conclude again before it ends. */
export class Change {
  readonly db: Database;
  /** Events to conclude again. */
  readonly buckets = new Map<string, Bucket>();
  /** Days that gain or lose exactly dated evidence, and whether they had any before this write. */
  readonly exactDays = new Map<string, Bucket & { readonly before: boolean }>();
  /** Rows of new evidence that is dated imprecisely and has not found its day yet. */
  readonly unplaced: number[] = [];
  /** Actors of whom a record came or went. */
  readonly actors = new Set<string>();
  /** By how much the number of an actor's events changed. */
  readonly eventCounts = new Map<string, number>();

  constructor(db: Database) {
    this.db = db;
  }

  touch(group: number, day: string): void {
    this.buckets.set(`${group} ${day}`, { group, day });
  }

  /** To be called before the exactly dated evidence comes or goes. */
  touchExactDay(group: number, day: string): void {
    const key = `${group} ${day}`;
    if (!this.exactDays.has(key)) this.exactDays.set(key, { group, day, before: this.isExact(group, day) });
  }

  isExact(group: number, day: string): boolean {
    return this.db.get('SELECT 1 FROM evidence WHERE grp = ? AND date_from = ? AND date_from = date_to LIMIT 1', group, day) !== undefined;
  }
}

/** Adds to the number that stands under the key, 0 at first. */
export function addTo<K>(counts: Map<K, number>, key: K, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
