import type { ConfidenceFeature } from '../../codebook/confidence.ts';
import type { Evidence } from '../../domain/event.ts';
import type { EventDate } from '../../domain/event-date.ts';

/** A piece of evidence as coded; the date is `null` where neither the sentence nor the article dates it. */
export type CodedEvent = Omit<Evidence, 'date'> & { readonly date: EventDate | null };

/** A coded event before its confidence is estimated. */
export type UnweighedEvent = Omit<CodedEvent, 'confidence'>;

/** A coded event with what its confidence is estimated from. */
export type FeaturedEvent = UnweighedEvent & { readonly features: readonly ConfidenceFeature[] };

/** An event with its confidence and what it was estimated from. */
export type WeighedEvent = CodedEvent & FeaturedEvent;
