import { type CursorKey, encodeCursor } from '../cursor.ts';
import type { Page } from '../store.ts';
import type { Run } from './database.ts';

/** One question for a page, in Cypher over `q`, its own parameters. */
export interface PageQuestion {
  /** Clauses that bind what `item` is made of, with every condition, the cursor's included. `null`: nothing can match. */
  readonly match: string | null;
  /** A map expression. */
  readonly item: string;
  readonly orderBy: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly first: number;
  /** Name of the list and its order, for cursors. */
  readonly list: string;
}

/**
 * Answers many questions for pages in their order. Questions of one shape (a list of a hundred actors, each with its
 * events) are one statement; statements are sent together without waiting for each other.
 */
export async function findPages<Row extends object, T>(
  run: Run,
  questions: readonly PageQuestion[],
  read: { readonly node: (row: Row, question: number) => T; readonly key: (row: Row, question: number) => CursorKey },
): Promise<readonly Page<T>[]> {
  const numbered = questions.map((question, index) => ({ ...question, index }));
  const shapes = Map.groupBy(numbered, ({ match, item, orderBy, first }) => JSON.stringify([match, item, orderBy, first]));
  const pages: Page<T>[] = questions.map(() => ({ items: [], hasNextPage: false }));
  await Promise.all(
    [...shapes.values()].map(async (alike) => {
      const [shape] = alike;
      if (shape === undefined || shape.match === null) return;
      const rows = await run<{ index: number; items: readonly Row[] }>(
        `UNWIND $queries AS q
         RETURN q.index AS index, COLLECT { ${shape.match} RETURN ${shape.item} AS item ORDER BY ${shape.orderBy} LIMIT $limit } AS items`,
        { queries: alike.map(({ parameters, index }) => ({ ...parameters, index })), limit: shape.first + 1 },
      );
      for (const { index, items } of rows) {
        const page = items.slice(0, shape.first);
        pages[index] = {
          items: page.map((row) => ({ node: read.node(row, index), cursor: encodeCursor(shape.list, read.key(row, index)) })),
          hasNextPage: items.length > shape.first,
        };
      }
    }),
  );
  return pages;
}

/** How many items each question has, paging aside. */
export async function countItems(run: Run, questions: readonly Pick<PageQuestion, 'match' | 'parameters'>[]): Promise<readonly number[]> {
  const numbered = questions.map((question, index) => ({ ...question, index }));
  const counts = questions.map(() => 0);
  await Promise.all(
    [...Map.groupBy(numbered, ({ match }) => match)].map(async ([match, alike]) => {
      if (match === null) return;
      const rows = await run<{ index: number; count: number }>(
        `UNWIND $queries AS q RETURN q.index AS index, COUNT { ${match} RETURN 1 AS one } AS count`,
        { queries: alike.map(({ parameters, index }) => ({ ...parameters, index })) },
      );
      for (const { index, count } of rows) counts[index] = count;
    }),
  );
  return counts;
}
