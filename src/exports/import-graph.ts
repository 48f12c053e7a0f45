import { WasitError } from '../domain/errors.ts';
import type { BelievedReading, GraphWriter } from '../store/store.ts';
import { fromLine } from './reading-line.ts';

export interface ImportReport {
  readonly lines: number;
  /** Readings that were not in the graph yet. */
  readonly restored: number;
  /** Lines that could not be used. */
  readonly problems: number;
}

export interface ImportOptions {
  readonly writer: Pick<GraphWriter, 'restore'>;
  /** Told each line that cannot be used, counted from 1; the rest goes on. */
  readonly onProblem: (line: number, reason: string) => void;
}

/** Readings in one write. */
const BATCH = 100;

interface Numbered {
  readonly line: number;
  readonly item: BelievedReading;
}

/**
 * Reads lines that `exportGraph` wrote into a graph, empty or not; empty lines are passed over. Memory does not grow with
 * their number. Reading the same lines again changes nothing.
 * @throws what the writer throws, BAD_INPUT aside; batches written before stay
 */
export async function importGraph(lines: AsyncIterable<string>, { writer, onProblem }: ImportOptions): Promise<ImportReport> {
  const report = { lines: 0, restored: 0, problems: 0 };
  const attempt = async <T>(line: number, work: () => T | Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof WasitError && error.code === 'BAD_INPUT')) throw error;
      report.problems += 1;
      onProblem(line, error.message);
      return null;
    }
  };
  const restore = async (batch: readonly Numbered[]) => {
    const items = batch.map(({ item }) => item);
    const restored = await writer.restore(items).catch(async (error: unknown) => {
      if (!(error instanceof WasitError && error.code === 'BAD_INPUT') || batch.length === 0) throw error;
      // One of them contradicts what is stored; which, only trying each tells.
      let some = 0;
      for (const { line, item } of batch) some += (await attempt(line, () => writer.restore([item]))) ?? 0;
      return some;
    });
    report.restored += restored;
  };

  let batch: Numbered[] = [];
  for await (const content of lines) {
    report.lines += 1;
    const line = report.lines;
    const item = content.trim() === '' ? null : await attempt(line, () => fromLine(content));
    if (item !== null) batch.push({ line, item });
    if (batch.length < BATCH) continue;
    await restore(batch);
    batch = [];
  }
  await restore(batch);
  return report;
}
