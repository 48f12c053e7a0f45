import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { GraphStore } from '../../../src/store/store.ts';

/** An empty graph in a real engine, for one test or one group of tests; one at a time, for an engine may hold one graph only. */
export interface OpenGraph {
  readonly store: GraphStore;
  /** Another connection to the same graph, as a second process would have it. The caller closes it. */
  connect(): Promise<GraphStore>;
  /** Closes the store and leaves nothing behind. */
  destroy(): Promise<void>;
}

export type Open = () => Promise<OpenGraph>;

/** An empty graph for each test of the group. */
export function freshGraph(open: Open): () => OpenGraph {
  let graph: OpenGraph | undefined;
  beforeEach(async () => {
    graph = await open();
  });
  afterEach(() => graph?.destroy());
  return () => defined(graph);
}

/** One graph for all tests of the group, which only read it. */
export function sharedGraph(open: Open, fill: (store: GraphStore) => Promise<unknown>): () => GraphStore {
  let graph: OpenGraph | undefined;
  beforeAll(async () => {
    graph = await open();
    await fill(graph.store);
  });
  afterAll(() => graph?.destroy());
  return () => defined(graph).store;
}

/** The value, which the test knows to be there. */
export function defined<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new TypeError('expected a value');
  return value;
}
