import type { Event } from '../domain/event.ts';

/** That somebody mediates for a party of an asserted event. */
export interface Mediation {
  readonly mediator: string;
  readonly party: string;
  /** Whom the party deals with there, the mediator aside; sorted. */
  readonly between: readonly string[];
}

/** Every mediator of an event with each of its parties; none where the event is not asserted. */
export function mediations({ modality, mediators, initiators, recipients, pairs }: Event): readonly Mediation[] {
  if (modality !== 'ASSERTED') return [];
  const parties = new Set([...initiators, ...recipients]);
  const dealings = [...pairs, ...initiators.flatMap((one) => recipients.map((other) => [one, other] as const))];
  return mediators.flatMap((mediator) =>
    [...parties]
      .filter((party) => party !== mediator)
      .map((party) => {
        const others = dealings.flatMap(([one, other]) => (one === party ? [other] : other === party ? [one] : []));
        return { mediator, party, between: [...new Set(others.filter((other) => other !== mediator && other !== party))].sort() };
      }),
  );
}
