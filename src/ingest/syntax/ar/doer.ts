import { canAct, type Place } from '../position.ts';
import type { Argument } from './clauses.ts';

/** Who does it, as far as the sentence names them. */
export interface Doer {
  readonly phrases: readonly number[];
  /** Named, but not by a phrase. */
  readonly strange: boolean;
  /** The event noun that it is, if any. */
  readonly deed?: number;
}

export const NOBODY: Doer = { phrases: [], strange: false };
/** Somebody whom no phrase names. */
export const STRANGER: Doer = { phrases: [], strange: true };

/** Who an argument names as a doer: «الغارات الإسرائيلية» is done by whom its nouns name. */
export function doerOf(argument: Argument | undefined, places: readonly (Place | null)[]): Doer {
  if (argument === undefined) return NOBODY;
  const deed = argument.flatMap(({ elements }) => elements.filter(({ part }) => part === 'EVENT'))[0]?.at;
  const event = deed !== undefined;
  const named = argument.flatMap(({ elements }) =>
    elements.flatMap(({ at, part }) => (part === 'PHRASE' && canAct(places[at]) ? [at] : [])),
  );
  const phrases = named.filter((at) => event || places[at]?.slot !== 'source');
  return { phrases, strange: phrases.length === 0 && !event, ...(event ? { deed } : {}) };
}
