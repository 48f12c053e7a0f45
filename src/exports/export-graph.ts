import type { GraphReader } from '../store/store.ts';
import { toLine } from './reading-line.ts';

/** Readings in memory at a time. */
const PAGE = 100;

/** The whole graph as lines of JSON, each with its line end: every reading with its period, from which all else follows. */
export async function* exportGraph(reader: Pick<GraphReader, 'readings'>): AsyncGenerator<string> {
  for (let after: string | null = null; ; ) {
    const page = await reader.readings({ first: PAGE, after });
    for (const { node } of page.items) yield `${toLine(node)}\n`;
    if (!page.hasNextPage) return;
    after = page.items.at(-1)?.cursor ?? null;
  }
}
