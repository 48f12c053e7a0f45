import { WasitError } from '../domain/errors.ts';

/** The values that place an item in its list's order, the last of them unique. */
export type CursorKey = readonly (string | number | null)[];

/**
 * Makes the opaque cursor of an item. `list` names the list and its order (`events:DATE_DESC`), so that a cursor of one
 * list is refused by another.
 */
export function encodeCursor(list: string, key: CursorKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

/**
 * Reads a cursor back into its key; `null` stays `null`.
 * @throws WasitError BAD_CURSOR if it is no cursor of this list.
 */
export function decodeCursor(list: string, cursor: string | null, length: number): CursorKey | null {
  if (cursor === null) return null;
  const parts = parse(cursor);
  if (parts === undefined || parts[0] !== list || parts.length !== length + 1) {
    throw new WasitError(
      'BAD_CURSOR',
      `"${cursor.slice(0, 80)}" is no cursor of this list: pass the endCursor or an edge's cursor of the same query, with the same order`,
    );
  }
  return parts.slice(1);
}

function parse(cursor: string): CursorKey | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey = Array.isArray(value) && value.every((part) => part === null || typeof part === 'string' || typeof part === 'number');
    return isKey ? value : undefined;
  } catch {
    return undefined;
  }
}
