import type { GraphReader } from '../store/store.ts';
import { Deadline } from './deadline.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What resolvers of one request share. The loaders are the only way to the store: batched, and watched by the clock. */
export interface GraphContext {
  readonly graph: Loaders;
}

export interface ContextOptions {
  readonly store: GraphReader;
  /** Milliseconds that the request may take. */
  readonly timeoutMs: number;
  /** Aborts when the client has gone. */
  readonly signal: AbortSignal;
}

export function createContext({ store, timeoutMs, signal }: ContextOptions): GraphContext {
  return { graph: createLoaders(store, new Deadline(timeoutMs, signal)) };
}
