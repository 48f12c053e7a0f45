import type { JudgedEvent } from './judged-article.ts';

/** That two actors are related by an event: what the relations of the graph are made of. */
export interface Edge {
  /** The event's type and those allowed beside it; MEDIATES for a mediator and each party. */
  readonly types: readonly string[];
  readonly from: string;
  readonly to: string;
  /** Whether it holds in both directions. */
  readonly mutual: boolean;
}

/** Who is related to whom by an event. A mutual one relates its pairs, or everybody where none are given. */
export function edgesOf({ type, alsoType, initiators, recipients, mediators, pairs }: JudgedEvent): readonly Edge[] {
  const types = [type, ...alsoType];
  const mutual = recipients.length === 0;
  const given =
    pairs.length > 0 ? pairs : mutual ? everyPair(initiators) : initiators.flatMap((from) => recipients.map((to) => [from, to] as const));
  return [
    ...given.filter(([from, to]) => from !== to).map(([from, to]) => ({ types, from, to, mutual })),
    ...mediators.flatMap((from) => [...initiators, ...recipients].map((to) => ({ types: ['MEDIATES'], from, to, mutual: false }))),
  ];
}

/** Edges that are the same are one. */
export function withoutRepeats(edges: readonly Edge[]): readonly Edge[] {
  const key = ({ types: [type], from, to, mutual }: Edge) => JSON.stringify([type, mutual, ...(mutual ? [from, to].sort() : [from, to])]);
  return [...new Map(edges.toReversed().map((edge) => [key(edge), edge])).values()];
}

function everyPair(keys: readonly string[]): readonly (readonly [string, string])[] {
  return keys.flatMap((from, at) => keys.slice(at + 1).map((to) => [from, to] as const));
}
