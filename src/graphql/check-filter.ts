import type { ActorFilter, ArticleFilter, EventFilter, RelationFilter } from '../store/store.ts';
import { BadArgument } from './bad-argument.ts';

/** Entries that a list in a filter holds at most. */
const MAX_ENTRIES = 100;
/** UTF-16 code units that a search text holds at most. */
const MAX_TEXT = 200;

interface AnyFilter {
  readonly search?: string | null;
  readonly text?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly minConfidence?: number | null;
  readonly between?: readonly string[] | null;
}

/**
 * Refuses a filter that cannot be meant: a period that ends before it begins, a confidence outside 0 to 1, more than two
 * actors to stand between, a list or text beyond all use. `path` leads to the filter among the field's arguments (`filter.`).
 * @throws BadArgument
 */
export function checkFilter<Filter extends ActorFilter | ArticleFilter | EventFilter | RelationFilter>(
  filter: Filter,
  path: string,
): Filter {
  const { from, to, minConfidence, between }: AnyFilter = filter;
  for (const [name, value] of Object.entries(filter)) {
    if (Array.isArray(value) && value.length > MAX_ENTRIES) {
      throw new BadArgument(path + name, `has ${value.length} entries; right is at most ${MAX_ENTRIES}`);
    }
    if ((name === 'text' || name === 'search') && typeof value === 'string' && value.length > MAX_TEXT) {
      throw new BadArgument(path + name, `has ${value.length} characters; right is at most ${MAX_TEXT}`);
    }
  }
  if (from && to && from > to)
    throw new BadArgument(`${path}from`, `is ${from}, after "${path}to", ${to}; right is a day before or the same`);
  if (typeof minConfidence === 'number' && !(minConfidence >= 0 && minConfidence <= 1)) {
    throw new BadArgument(`${path}minConfidence`, `is ${minConfidence}; right is 0 to 1`);
  }
  if (between && between.length > 2) throw new BadArgument(`${path}between`, `names ${between.length} actors; right is one or two`);
  return filter;
}
