import type { EventFilter, TimelineBucket as StoredBucket } from '../store/store.ts';

/** Periods that a timeline holds at most. */
export const MAX_BUCKETS = 1000;

/** A period of a timeline, with the filter that the timeline was asked with. */
export interface TimelineBucket extends StoredBucket {
  readonly filter: EventFilter;
}
