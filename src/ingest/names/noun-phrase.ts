import type { BookPlace } from '../../codebook/actors/actor-book.ts';
import type { Segmentation, Token } from '../text/token.ts';

/** A stretch of a sentence that names actors or a place. Indexes count the sentence's tokens, `to` exclusive. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Actor ids; several where one noun has several nationalities ("Hungarian and Romanian officials"). */
  readonly actors: readonly string[];
  /** A nationality that describes another noun («القصف الإسرائيلي», "Israeli air strikes"). */
  readonly adjective: boolean;
  /** A capital, seat or state, which is a place when something happens "in" it. */
  readonly canBePlace: boolean;
  /** Set where the phrase names a place and no actor. */
  readonly place: BookPlace | null;
  /** Whether a conjunction is written onto its first word. */
  readonly conjunction: boolean;
  /** Preposition written onto its first word, folded; '' if none. */
  readonly particle: string;
  /** Whether it is a pronoun: it stands for somebody named elsewhere and mentions nobody itself. */
  readonly pronoun?: boolean;
  /** Whether it names people of no office (protesters, civilians), who suffer more often than they act for a state. */
  readonly crowd: boolean;
  /** Arabic: whether its last word ends in ة, as adjectives of feminine nouns and of things in the plural do. */
  readonly feminine?: boolean;
  /** Whether an Arabic noun is written as an object («جنديا»): neither a subject nor, in the passive, the one it was done to. */
  readonly accusative?: boolean;
}

/** Whom a role belongs to, and the token behind the words that say so. */
export interface Owner {
  readonly of: readonly string[];
  readonly to: number;
}

/** A phrase of words without clitics. */
export function plainPhrase(from: number, to: number, actors: readonly string[], more: Partial<NounPhrase> = {}): NounPhrase {
  return { from, to, actors, adjective: false, canBePlace: false, place: null, crowd: false, conjunction: false, particle: '', ...more };
}

/**
 * A phrase of Arabic tokens. `first`: how its first word is taken apart.
 */
export function nounPhrase(
  tokens: readonly Token[],
  from: number,
  to: number,
  actors: readonly string[],
  first: Segmentation,
  more: Partial<NounPhrase> = {},
): NounPhrase {
  const feminine = tokens[to - 1]?.text.endsWith('ة') ?? false;
  return plainPhrase(from, to, actors, { conjunction: first.conjunction, particle: first.particle, feminine, ...more });
}
