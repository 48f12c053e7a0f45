import type { EventDate } from '../../domain/event-date.ts';

/** A date expression in a sentence. */
export interface FoundDate {
  /** Token indexes in the sentence, `to` exclusive. */
  readonly at: number;
  readonly to: number;
  readonly date: EventDate;
  /** Set for a weekday: the same weekday after publication, for what is still to come. */
  readonly next?: EventDate;
  /** Set for a time that has a name («الثمانينات»). */
  readonly named?: boolean;
}
