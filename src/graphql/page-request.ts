import type { PageRequest } from '../store/store.ts';
import { BadArgument } from './bad-argument.ts';

/** Items that a page of any list holds at most. */
export const MAX_PAGE = 100;

/** Reads the arguments that every list has. @throws BadArgument if `first` is not 1 to 100 */
export function pageRequest({ first, after }: { readonly first: number; readonly after?: string | null }): PageRequest {
  if (first < 1 || first > MAX_PAGE) throw new BadArgument('first', `is ${first}; right is 1 to ${MAX_PAGE}`);
  return { first, after: after ?? null };
}
