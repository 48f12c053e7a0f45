/** The kinds of places that tell when something was published. One kind says a thing once, however often it repeats it. */
export type EvidenceKind = 'GIVEN' | 'LINKED' | 'META' | 'TIME' | 'PRINTED' | 'ADDRESS';

/** One place that may tell when an article was published. */
export interface DateEvidence {
  readonly kind: EvidenceKind;
  /** How people are told of the place: `meta article:published_time`, `printed near the headline`. */
  readonly place: string;
  /** As it stands there. */
  readonly text: string;
  /** How far such a place is to be believed: 10 where it exists for nothing else, 1 where it mostly tells something else. */
  readonly weight: number;
  /** It tells of the last change, which is no earlier than the publication. */
  readonly isChange?: boolean;
}

/** How far a field that exists to tell the time of publication is believed. */
export const STATED = 10;
/** How far a date of change is believed: on it alone if there is no other. */
export const CHANGED = 2;
