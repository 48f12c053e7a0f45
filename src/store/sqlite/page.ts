import { type CursorKey, encodeCursor } from '../cursor.ts';
import type { Page } from '../store.ts';

/** Makes a page of rows, of which one more than wanted was asked for to see whether there is more. */
export function pageOf<Row, T>(list: string, first: number, rows: readonly Row[], read: (row: Row) => readonly [T, CursorKey]): Page<T> {
  const items = rows.slice(0, first).map((row) => {
    const [node, key] = read(row);
    return { node, cursor: encodeCursor(list, key) };
  });
  return { items, hasNextPage: rows.length > first };
}
