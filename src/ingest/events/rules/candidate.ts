import type { ConfidenceFeature } from '../../../codebook/confidence.ts';
import type { OtherMatter } from '../../../codebook/lexicon/other-matters.ts';
import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { EventTypeEntry } from '../../../codebook/ontology.ts';
import type { Actor } from '../../../domain/actor.ts';
import type { EventType, Modality, RelationType } from '../../../domain/event.ts';
import type { WordIndex, WordUse } from '../../lexicon/word-index.ts';
import type { FrameFinder } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import type { Sentence } from '../../text/token.ts';
import type { DraftPhrase } from '../event-draft.ts';
import type { Participants } from './prepositional.ts';
import type { Parties } from './sentence-actors.ts';
import type { TableEvent } from './table/read-table.ts';

/** A word that may tell an event, with who would take part: it becomes a draft unless there is a reason to drop it. */
export interface Candidate {
  readonly foundBy: string;
  /** Item of the sentence that names it. */
  readonly at: number;
  readonly item: Item;
  /** `null` of an act at the table, whose words stand apart. */
  readonly use: WordUse | null;
  readonly table: TableEvent | null;
  readonly predicate: Predicate;
  readonly entry: EventTypeEntry;
  readonly relation: RelationType | null;
  readonly participants: Participants;
  readonly initiators: readonly DraftPhrase[];
  readonly pairs: Parties['pairs'];
  readonly recipients: readonly DraftPhrase[];
  readonly mediators: readonly DraftPhrase[];
  /** Whether an infinitive tells it. */
  readonly nonFinite: boolean;
  /** Whether it is part of the event of the verb over it («علّق المفاوضات»). */
  readonly companion: boolean;
  readonly modality: Modality;
}

/** What a sentence has around its events. */
export interface Surroundings {
  readonly sentence: Sentence;
  /** Features of the confidence that hold of every event of the language. */
  readonly clues: readonly ConfidenceFeature[];
  readonly items: readonly Item[];
  readonly frames: FrameFinder;
  readonly words: WordIndex;
  /** Matters beside politics that the sentence has words of. */
  readonly matters: () => readonly OtherMatter[];
  readonly eventTypes: ReadonlyMap<EventType, EventTypeEntry>;
  /** Items of phrases that name who is cited. */
  readonly cited: ReadonlySet<number>;
  actorOf(id: string): Pick<Actor, 'kind' | 'known'> | undefined;
  isUnnamed(id: string): boolean;
}

/** Whether both sides of it are named, or all parties, or who mediates. */
export function isComplete({ predicate, initiators, recipients, mediators }: Candidate): boolean {
  const parties = initiators.flatMap(({ actors }) => actors).length;
  return (predicate.arguments.reciprocal && parties > 1) || (parties > 0 && recipients.length > 0) || mediators.length > 0;
}

/** Whether anybody takes part. */
export function hasSomebody({ initiators, recipients, mediators }: Candidate): boolean {
  return initiators.length + recipients.length + mediators.length > 0;
}
