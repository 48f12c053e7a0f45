import type { ConfidenceFeature } from '../../../codebook/confidence.ts';
import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { NounPhrase } from '../../names/noun-phrase.ts';
import type { Frame, FrameFinder } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import type { Place } from '../../syntax/position.ts';
import type { Token } from '../../text/token.ts';
import type { CarriedBy } from './carriers.ts';
import type { Reason } from './keep.ts';
import type { IsBeside } from './noteworthy.ts';
import type { Participants } from './prepositional.ts';
import type { TableGrammar } from './table/table-grammar.ts';

/** An event noun with what is known of who stands around it, as item indexes. */
export interface EventNoun {
  readonly at: number;
  readonly predicate: Predicate;
  readonly items: readonly Item[];
  readonly places: readonly (Place | null)[];
  readonly frames: FrameFinder;
  /** Whom the verb that carries it names. */
  readonly found: CarriedBy;
  /** Its genitives. */
  readonly constructs: readonly number[];
  /** Phrases to the right that can be its arguments. */
  readonly right: readonly number[];
}

/** A phrase that takes part, for what its language says of whom it stands for. */
export interface TakingPart {
  readonly item: Item;
  readonly phrase: NounPhrase;
  readonly place: Place | null;
  readonly tokens: readonly Token[];
  readonly side: 'initiators' | 'recipients';
  /** Whether people do or suffer events of this type on this side, not states. */
  readonly people: boolean;
}

/** What one language decides of who takes part in an event, and of what is one. All else is the same in both. */
export interface RuleGrammar {
  readonly table: TableGrammar;
  /** Why a word of the lexicon is no event where it stands, beside the reasons of every language. */
  readonly reasons: readonly Reason[];
  readonly isBeside: IsBeside;
  /** Features of the confidence that hold of every event read in it. */
  readonly clues: readonly ConfidenceFeature[];

  /** Whether a verb is active, so that "by" names no doer. */
  isActive(verb: Extract<Item, { kind: 'VERB' }>, frame: Frame, places: readonly (Place | null)[]): boolean;
  /** Whether a phrase behind a preposition names the doer of a passive verb. */
  isDoer(phrase: number, active: boolean, places: readonly (Place | null)[]): boolean;
  /** Whether, beside the one spoken to, others behind prepositions are spoken of («اتهم الإدارة بتوفير الدعم لإسرائيل»). */
  readonly speaksOfOthers: boolean;

  /** Whom it was done to where that stands behind the doer in the genitive. */
  victimBehindGenitive(noun: EventNoun): readonly number[];
  /** What the genitive is where not what the lexicon says; `null`: as the lexicon says. */
  genitiveRole(noun: EventNoun, victim: readonly number[]): 'initiator' | 'recipient' | null;
  /** Owners named otherwise than by a genitive ("Israel's attack"). */
  possessors(noun: EventNoun): readonly number[];
  /** Nationalities that describe the noun: those who suffered, and those who did it. */
  byNationality(noun: EventNoun, described: readonly number[]): readonly [readonly number[], readonly number[]];
  /** The second side of "between" where something is inset. */
  secondSide(noun: EventNoun): readonly number[];
  /** Who takes part according to the relative clause that describes the noun. */
  carriedAfter(noun: EventNoun): Participants;
  /** The other party of a meeting that a verb tells of as its circumstance. */
  partyBeside(noun: EventNoun, parties: readonly number[]): readonly number[];
  /** Who did what a sentence tells by its victims. */
  doersAround(
    at: number,
    predicate: Predicate,
    items: readonly Item[],
    places: readonly (Place | null)[],
    frames: FrameFinder,
  ): readonly number[];

  /** Whether a nationality stands for people of it, not for the state. */
  standsForPeople(one: TakingPart): boolean;
  /** Whether a noun points back to what was told («المحادثات», "the talks"), whose parties are then known. */
  pointsBack(at: number, items: readonly Item[], tokens: readonly Token[]): boolean;
  /** Whether such a noun, with these parties named, is told again, so that the parties of before are its own. */
  isToldAgain(at: number, predicate: Predicate, named: number, items: readonly Item[]): boolean;
  /** Whether a place can suffer for its state ("the invasion of South Lebanon"). */
  readonly placesSuffer: boolean;
  /** Whether an event of this predicate tells in which country people without more are. */
  locates(predicate: Predicate): boolean;
  /** Whether a nationality or civilian of an event tells where others of it are; see `countryAround`. */
  readonly deedsAnywhere: boolean;
}
