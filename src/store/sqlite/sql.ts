import type { Value } from './database.ts';

/** A piece of SQL with the values of its parameters, in order. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Value[];
}

export function sql(text: string, ...values: readonly Value[]): Sql {
  return { text, values };
}

/** All of the conditions. */
export function and(conditions: readonly Sql[]): Sql {
  if (conditions.length === 0) return sql('TRUE');
  return { text: conditions.map(({ text }) => text).join(' AND '), values: conditions.flatMap(({ values }) => values) };
}

/**
 * The column holds one of the values. One parameter whatever their number, so that the statement stays the same. An index
 * on the column is used for a single value only (hence the plus): those of several values would have to be sorted anew.
 */
export function isAmong(column: string, values: readonly string[]): Sql {
  if (values.length === 1) return sql(`${column} = ?`, values[0] ?? null);
  return sql(`+${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values));
}

/** The same where the values are looked up in an index, each in turn. */
export function isOneOf(column: string, values: readonly string[]): Sql {
  if (values.length === 1) return sql(`${column} = ?`, values[0] ?? null);
  return sql(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values));
}

/** A list's order: columns with their directions, the last of them unique. */
export type Order = readonly (readonly [column: string, direction: 'ASC' | 'DESC'])[];

export function orderBy(order: Order): string {
  return order.map(([column, direction]) => `${column} ${direction}`).join(', ');
}

/** What comes after this place in the order; everything if there is none. */
export function after(order: Order, key: readonly Value[] | null): readonly Sql[] {
  if (key === null) return [];
  const [first] = order;
  if (first === undefined) return [];
  const steps = order.map(([column, direction], index) => {
    const equal = order.slice(0, index).map(([before]) => `${before} = ?`);
    return sql([...equal, `${column} ${direction === 'ASC' ? '>' : '<'} ?`].join(' AND '), ...key.slice(0, index + 1));
  });
  // The first column's bound, said apart, lets the engine begin reading its index here.
  const bound = sql(`${first[0]} ${first[1] === 'ASC' ? '>=' : '<='} ?`, key[0] ?? null);
  return [bound, { text: `(${steps.map(({ text }) => text).join(' OR ')})`, values: steps.flatMap(({ values }) => values) }];
}
