import type { TableNounWord, TableWord } from '../../../lexicon/table-index.ts';
import type { Place } from '../../../syntax/position.ts';
import type { Token } from '../../../text/token.ts';
import type { FoundNoun, TableText } from './table-text.ts';

/** What one language decides of how talks are told. All else is the same in both. */
export interface TableGrammar {
  /** The words of a sentence in the forms in which they are looked up. */
  rows(tokens: readonly Token[]): readonly (readonly Token[])[];
  /** Whether a word stands as a noun of the table, or as the verb that says the same. */
  standsAs(word: TableNounWord, at: number, length: number, tokens: readonly Token[]): boolean;
  /** Whether a noun is the head of its compound, with the nouns of the table before and behind it. */
  isHead(noun: FoundNoun, before: FoundNoun | undefined, behind: FoundNoun | undefined, tokens: readonly Token[]): boolean;
  /** Whether a verb or a verbal noun, by which an entry says it, is one where it stands. */
  isWordedSo(text: TableText, at: number, length: number, word: TableWord<unknown>): boolean;
  /** Whether a subject may stand behind its verb. */
  readonly subjectBehind: boolean;
  /** Whether what a verb is done to can stand before it: in the passive, or taken up by a pronoun. */
  objectBefore(text: TableText, at: number): boolean;
  /** Whether a verb before another describes a noun, and opens no clause. */
  describes(text: TableText, at: number): boolean;
  /** The preposition by which words govern a noun behind them, folded; `null` if there is none, `several` where it stands deeper. */
  governing(text: TableText, from: number, noun: number): string | null;
  /** Whether a noun stands behind a preposition, so that it is no subject. */
  isBehindPreposition(text: TableText, noun: number): boolean;
  /** Whose something is, before its noun: items of phrases. */
  ownersBefore(text: TableText, token: number): readonly number[];
  /** Whose deed a verbal noun names. */
  doersOfNoun(text: TableText, token: number, places: readonly (Place | null)[]): readonly number[];
  /** Who does what a verb says that the grammar of the sentence has as none. */
  doersBeside(text: TableText, token: number, places: readonly (Place | null)[]): readonly number[];
  /** Whether a word stands for who was named before ("it", «إنها»). */
  isPronoun(token: Token): boolean;
  /** Who is called by a noun right behind the name ("Qatari mediators"). */
  calledBefore(text: TableText, from: number, places: readonly (Place | null)[]): readonly number[];
  /** Whether words behind a name can be about the subject of their clause as well ("took part … as observer"). */
  standsApart(token: Token): boolean;
  /** Where the words that name a proposal begin and end. */
  extent(text: TableText, noun: FoundNoun): { readonly from: number; readonly to: number };
}
