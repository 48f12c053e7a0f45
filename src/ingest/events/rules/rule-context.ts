import type { AreAtConflict } from '../../../codebook/conflicts.ts';
import type { Months } from '../../../codebook/months.ts';
import type { EventTypeEntry } from '../../../codebook/ontology.ts';
import type { TalksActEntry } from '../../../codebook/talks-acts.ts';
import type { EventType } from '../../../domain/event.ts';
import type { Language } from '../../../domain/language.ts';
import type { TalksAct } from '../../../domain/talks.ts';
import type { WordIndex } from '../../lexicon/word-index.ts';
import type { ArticleActors } from '../../names/article-actors.ts';
import type { DraftPhrase } from '../event-draft.ts';
import type { EventMemory } from './event-memory.ts';
import type { RuleGrammar } from './rule-grammar.ts';

/** What the coding of a sentence needs to know of its article and the codebook. */
export interface RuleContext {
  readonly language: Language;
  readonly grammar: RuleGrammar;
  /** The article's. */
  readonly text: string;
  /** ISO day of publication in the article's own zone; `null` if not known. */
  readonly day: string | null;
  readonly actors: ArticleActors;
  readonly words: WordIndex;
  readonly eventTypes: ReadonlyMap<EventType, EventTypeEntry>;
  readonly talksActs: ReadonlyMap<TalksAct, TalksActEntry>;
  readonly months: Months;
  readonly hijriMonths: Months;
  readonly areAtConflict: AreAtConflict;
  readonly memory: EventMemory;
  /** Who spoke last, for sentences that go on without naming the speaker; updated sentence by sentence. */
  lastSpeakers: readonly DraftPhrase[];
}
