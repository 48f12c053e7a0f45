import type { Language } from '../domain/language.ts';
import type { GraphReader } from '../store/store.ts';
import { Deadline } from './deadline.ts';
import { createLoaders, type Loaders } from './loaders.ts';

/** What resolvers of one request share. The loaders are the only way to the store: batched, and watched by the clock. */
export interface GraphContext {
  readonly graph: Loaders;
  readonly issues: IssueNames;
}

/** What issues are called, by id. */
export type IssueNames = ReadonlyMap<string, { readonly name: Readonly<Record<Language, string>> }>;

export interface ContextOptions {
  readonly store: GraphReader;
  readonly issues: IssueNames;
  /** Milliseconds that the request may take. */
  readonly timeoutMs: number;
  /** Aborts when the client has gone. */
  readonly signal: AbortSignal;
}

export function createContext({ store, issues, timeoutMs, signal }: ContextOptions): GraphContext {
  return { graph: createLoaders(store, new Deadline(timeoutMs, signal)), issues };
}
