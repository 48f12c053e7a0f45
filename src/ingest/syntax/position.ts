import type { Slot } from '../../codebook/lexicon/predicate.ts';
import type { HeadClass } from '../../codebook/lexicon/schemas.ts';

/**
 * Where a phrase stands: bare (a subject or object), after a preposition, as nationality or genitive of an event noun
 * (`anchor` is that noun's item), or nowhere that gives a role.
 */
export interface Place {
  readonly slot: Slot | 'bare' | 'adjective' | 'genitive' | 'source' | 'none';
  readonly anchor: number;
  /** Item at which the noun group of the phrase begins, heads included («مواقع الجيش»). */
  readonly start: number;
  /** The same number for phrases that are one argument together, joined by conjunctions. */
  readonly group: number;
  /** Set where the phrase stands behind other nouns: what these are to it, for all of them; empty if one is unknown. */
  readonly behind?: ReadonlySet<HeadClass>;
}

/** Marks that may stand inside a name or around it. */
export const INSIDE_NAMES: ReadonlySet<string> = new Set(['"', '«', '»', '“', '”', "'", '‘', '’', '(', ')', '#', '-', '``', "''"]);

/** Whether two phrases are one argument together. */
export function together(a: Place | null | undefined, b: Place | null | undefined): boolean {
  return a != null && b != null && a.group === b.group;
}

/** All phrases that are one argument with one of them, in the order of the sentence. */
export function wholeGroup(places: readonly (Place | null)[], member: number): readonly number[] {
  return places.flatMap((place, at) => (together(place, places[member]) ? [at] : []));
}

/** The phrases that are one argument with one of them, from that on. */
export function restOfGroup(places: readonly (Place | null)[], member: number): readonly number[] {
  return wholeGroup(places, member).filter((one) => one >= member);
}

/** Whether who stands there can be the doer: named directly, or by what acts for them («طائرات التحالف»). */
export function canAct(place: Place | null | undefined): boolean {
  return place?.behind?.has('part') ?? true;
}

/** Whether who stands there can be whom it is done to: named directly, or by what is theirs («مواقع الجيش»). */
export function canSuffer(place: Place | null | undefined): boolean {
  return canAct(place) || (place?.behind?.has('asset') ?? false);
}
