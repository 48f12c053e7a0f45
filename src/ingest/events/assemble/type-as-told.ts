import type { EventTypeEntry } from '../../../codebook/ontology.ts';
import type { EventType, Modality } from '../../../domain/event.ts';

/** What an act counts as, given how it is told. */
export interface AsTold {
  readonly entry: EventTypeEntry;
  readonly modality: Modality;
}

/**
 * An act that its doer only announces counts as the promise or threat that the announcement is, still to come (FUTURE); one
 * that its doer says they will not do counts as the refusal, which has taken place. Source: PLOVER manual, on future tense.
 */
export function typeAsTold(
  entry: EventTypeEntry,
  modality: Modality,
  refused: boolean,
  eventTypes: ReadonlyMap<EventType, EventTypeEntry>,
): AsTold {
  const refusal = refused && modality === 'NEGATED' ? eventTypes.get(entry.refused ?? entry.type) : undefined;
  if (refusal !== undefined && refusal !== entry) return { entry: refusal, modality: 'ASSERTED' };
  const announced = modality === 'FUTURE' ? eventTypes.get(entry.announced ?? entry.type) : undefined;
  return { entry: announced ?? entry, modality };
}
