import type { Place } from '../position.ts';

/** What a noun of a group is: a phrase that names actors, an event noun, a noun of reporting, another noun, its adjective, its number. */
type Part = 'PHRASE' | 'EVENT' | 'REPORT' | 'HEAD' | 'ADJECTIVE' | 'COUNT';

export interface Element {
  readonly at: number;
  readonly part: Part;
  readonly definite: boolean;
  readonly accusative: boolean;
  /** Shows no case. */
  readonly caseless?: boolean;
  /** Ends in an adjective of its own («اتصال هاتفي»). */
  readonly closed?: boolean;
  /** Named as the owner of the group by a word of belonging («التابعة للجيش»). */
  readonly owner?: boolean;
}

/** A noun with its number, genitives, adjectives and appositions: an argument, or a part of one where several are joined. */
export interface NounGroup {
  /** First item; the last is that of the last element. */
  readonly from: number;
  readonly slot: Place['slot'];
  /** The same number for groups joined by conjunctions. */
  readonly group: number;
  /** In the order of the sentence. */
  readonly elements: readonly Element[];
}
