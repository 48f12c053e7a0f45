import type { Database } from './database.ts';

/** The latest day of a period on which the group has exactly dated evidence; `null` if there is none. */
export function latestExactDay(db: Database, group: number, from: string, to: string): string | null {
  const sql = 'SELECT max(date_from) AS day FROM evidence WHERE grp = ? AND date_from = date_to AND date_from BETWEEN ? AND ?';
  return db.get<{ day: string | null }>(sql, group, from, to)?.day ?? null;
}
