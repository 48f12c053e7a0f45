import type { ConfidenceFeature } from '../../codebook/confidence.ts';
import type { EventType, Modality, Place, RelationType } from '../../domain/event.ts';
import type { EventDate } from '../../domain/event-date.ts';
import type { Span } from '../../domain/span.ts';
import type { Channel, TalksAct, ThirdPartyRole } from '../../domain/talks.ts';
import type { NamedSentence } from '../names/name-article.ts';

/** Words that stand in a role, with the actors that the names stage gave them. */
export interface DraftPhrase {
  /** Actor ids; several where one noun has several nationalities. Whether they are final the assembler decides. */
  readonly actors: readonly string[];
  /** Where the words stand in the article's text; `null` where they are not there (a pronoun, "the talks", a verb's own subject). */
  readonly span: Span | null;
  /** Whether a nationality stands here for people of it («اعتقال ليبي»), not for the state. */
  readonly people: boolean;
}

export interface DraftThirdParty {
  readonly phrase: DraftPhrase;
  readonly roles: readonly ThirdPartyRole[];
  readonly lead: boolean;
}

/** A sentence that tells the event, and on whose word. */
export interface DraftEvidence {
  readonly sentence: NamedSentence;
  /** The words that name the event, in the article's text and within the sentence. */
  readonly trigger: Span;
  /** Who is cited for it, each chain outermost first. Who speaks in a speech act may stand here too: the assembler takes it out. */
  readonly chains: readonly (readonly DraftPhrase[])[];
}

/**
 * What a finder says of an event: words and roles, no conclusion. Types, roles and modality are as the text tells them;
 * actors, dates, relation, id and confidence are made of it in one place (`assemble/`).
 */
export interface EventDraft {
  /** What found it; see `Evidence.foundBy`. */
  readonly foundBy: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** `undefined`: the type's own. */
  readonly relation: RelationType | null | undefined;
  /** `null`: the talks act's or the type's own. */
  readonly cameo: string | null;
  /** The sentence that says most first. At least one. */
  readonly evidence: readonly [DraftEvidence, ...DraftEvidence[]];
  /** Whether all parties do it together: they are all among `initiators`. */
  readonly mutual: boolean;
  readonly initiators: readonly DraftPhrase[];
  readonly recipients: readonly DraftPhrase[];
  /** Of a mutual event: who is told as dealing with whom. `null`: everybody with everybody. */
  readonly pairs: readonly (readonly [DraftPhrase, DraftPhrase])[] | null;
  readonly thirdParties: readonly DraftThirdParty[];
  readonly talksAct: TalksAct | null;
  readonly channel: Channel | null;
  /** Ids of `issues.jsonl`. */
  readonly issues: readonly string[];
  readonly proposal: { readonly words: string; readonly by: readonly DraftPhrase[] } | null;
  /** As the wording has it; that it lies far back or ahead the assembler sees by the date. */
  readonly modality: Modality;
  /** Whether the doer says that they will not do it, which refuses what others ask. */
  readonly refused: boolean;
  /** Whether an act that is only announced counts as the promise or threat that announcing it is; `false` where the finder has weighed that. */
  readonly announces: boolean;
  /** Whether it is a speech act, whose speaker is no source of it. */
  readonly speech: boolean;
  /** The date that the text gives; `null` where it gives none, so that it counts as of the day of publication. */
  readonly date: EventDate | null;
  /** Whether it goes on, so that a period begun long ago makes it no background. */
  readonly goesOn: boolean;
  readonly place: Place | null;
  /** ISO 3166-1 alpha-3: where the sentence puts people and institutions of whom it says no more; `null` if it does not. */
  readonly country: string | null;
  /** See `Evidence.told`. */
  readonly told: number | null;
  /** What the finder saw that bears on how sure the event is: features of `confidence.jsonl`. */
  readonly clues: readonly ConfidenceFeature[];
}
