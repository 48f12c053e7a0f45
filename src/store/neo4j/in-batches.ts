import type { Run } from './database.ts';

const ROWS = 5_000;

/**
 * Runs a statement that begins with `UNWIND $rows AS row` over any number of rows, at most 5,000 a time (so that no
 * statement needs much memory on the server), and gives all it returned. No rows, no statement.
 */
export async function inBatches<T extends object>(run: Run, rows: readonly unknown[], cypher: string): Promise<readonly T[]> {
  const batches: (readonly T[])[] = [];
  for (let start = 0; start < rows.length; start += ROWS) {
    batches.push(await run<T>(cypher, { rows: rows.slice(start, start + ROWS) }));
  }
  return batches.flat();
}
