import { type Problem, problemOf } from '../domain/problem.ts';
import type { BelievedReading, GraphWriter } from '../store/store.ts';
import { writeEach } from '../store/write-each.ts';
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
  /** What the lines are called; their numbers, counted from 1, are put behind it. */
  readonly source: string;
  /** Told each line that cannot be used, also where a defect is why; the rest goes on. */
  readonly onProblem: (problem: Problem) => void;
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
 * @throws what the writer throws of the store itself; batches written before stay
 */
export async function importGraph(lines: AsyncIterable<string>, { writer, source, onProblem }: ImportOptions): Promise<ImportReport> {
  const report = { lines: 0, restored: 0, problems: 0 };
  const refuse = (line: number, error: unknown) => {
    report.problems += 1;
    onProblem(problemOf(`${source}:${line}`, error));
  };
  const restore = async (batch: readonly Numbered[]) => {
    const restored = await writeEach(
      batch,
      (some) => writer.restore(some.map(({ item }) => item)),
      ({ line }, error) => refuse(line, error),
    );
    for (const number of restored) report.restored += number;
  };

  let batch: Numbered[] = [];
  for await (const content of lines) {
    report.lines += 1;
    if (content.trim() === '') continue;
    try {
      batch.push({ line: report.lines, item: fromLine(content) });
    } catch (error) {
      refuse(report.lines, error);
    }
    if (batch.length < BATCH) continue;
    await restore(batch);
    batch = [];
  }
  await restore(batch);
  return report;
}
