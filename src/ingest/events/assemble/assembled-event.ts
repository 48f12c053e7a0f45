import type { ConfidenceFeature } from '../../../codebook/confidence.ts';
import type { EventCoding, Evidence } from '../../../domain/event.ts';
import type { EventDate } from '../../../domain/event-date.ts';
import type { Span } from '../../../domain/span.ts';

/** A piece of evidence as coded; the date is `null` where neither the sentence nor the article dates it. */
export type CodedEvent = Omit<Evidence, 'date'> & { readonly date: EventDate | null };

/** A sentence that tells an event, and on whose word: actor ids. */
export interface AssembledPiece {
  readonly sentence: Span;
  readonly trigger: Span;
  readonly chains: readonly (readonly string[])[];
}

/** An event of one article between its actors, before its confidence is estimated. */
export interface AssembledEvent {
  readonly coding: Omit<EventCoding, 'date' | 'confidence'> & { readonly date: EventDate | null };
  /** One for each sentence that tells it, the one that says most first. */
  readonly pieces: readonly [AssembledPiece, ...AssembledPiece[]];
  readonly mutual: boolean;
  /** Whether it is a speech act. */
  readonly speech: boolean;
  readonly foundBy: string;
  readonly told: number | null;
  readonly clues: readonly ConfidenceFeature[];
}
