import type { EventCoding } from './event.ts';

type Pairs = EventCoding['pairs'];

/** Everybody with everybody. `parties` are without repeats. */
export function everyPair(parties: readonly string[]): Pairs {
  return inOrder(parties.flatMap((one, index) => parties.slice(index + 1).map((other) => [one, other] as const)));
}

/** Pairs as an event has them: the smaller id first, sorted, without repeats; nobody deals with himself. */
export function inOrder(pairs: Pairs): Pairs {
  const turned = pairs
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => (one < other ? ([one, other] as const) : ([other, one] as const)));
  const distinct = new Map(turned.map((pair) => [JSON.stringify(pair), pair]));
  return [...distinct.values()].sort(([a, b], [c, d]) => (a < c || (a === c && b < d) ? -1 : 1));
}
