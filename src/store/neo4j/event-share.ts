import type { RelationType } from '../../domain/event.ts';

/** What one event adds to one relation, as the graph holds it in `[:ADDS_TO]`. */
export interface EventShare {
  /** `relationKey` of the relation. */
  readonly relation: string;
  readonly type: RelationType;
  /** Ids of the actors that the relation leads from and to. */
  readonly source: string;
  readonly target: string;
  /** Of MEDIATES: whom the party deals with in the event. */
  readonly between: readonly string[];
  /** Ids of the articles whose evidence supports it, sorted. */
  readonly articles: readonly string[];
  /** The event's first and last day, ISO. */
  readonly from: string;
  readonly to: string;
}

/** What an event added to relations before a write, and what it adds now. */
export interface ShareChange {
  readonly before: readonly EventShare[];
  readonly after: readonly EventShare[];
}
