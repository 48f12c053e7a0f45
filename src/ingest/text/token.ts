import type { Span } from '../../domain/span.ts';

/** Universal part-of-speech tags, as far as a stage asks for them; X where the tagger does not know. */
export type PartOfSpeech =
  | 'NOUN'
  | 'PROPN'
  | 'VERB'
  | 'AUX'
  | 'ADP'
  | 'DET'
  | 'ADJ'
  | 'ADV'
  | 'PRON'
  | 'CCONJ'
  | 'SCONJ'
  | 'PART'
  | 'NUM'
  | 'PUNCT'
  | 'X';

/** One way to take a written word apart: `ولواشنطن` is و + ل + واشنطن. English words have one, without clitics. */
export interface Segmentation {
  /** A conjunction written onto the word. */
  readonly conjunction: boolean;
  /** A preposition, future or comparison particle written onto the word (ب, ل, ك, س), folded; '' if none. */
  readonly particle: string;
  /** Whether the stem carries the article (ال, also within لل). */
  readonly definite: boolean;
  /** The folded stem, without article. */
  readonly stem: string;
  /** A pronoun written onto the end of the stem (ها, هم, …), folded, already taken off; '' if none. */
  readonly pronoun: string;
}

/** A word or punctuation mark of a sentence. Offsets are into the article's text. */
export interface Token extends Span {
  /** As written, but in plain letters where the text has shapes of letters (see `plainLetters`). */
  readonly text: string;
  /** Folded (see `fold`). */
  readonly norm: string;
  /** See `wordNumber`; of the folded word, or of the dictionary form where a stage looks that up. */
  readonly number: number;
  readonly pos: PartOfSpeech;
  /** Dictionary form, folded; English only, else the same as `norm`. */
  readonly lemma: string;
  /** Likeliest first: fewer clitics before more. */
  readonly segmentations: readonly Segmentation[];
}

/** A sentence with its tokens. Offsets are into the article's text. */
export interface Sentence extends Span {
  readonly tokens: readonly Token[];
  /** Whether it is the headline or a section heading, where nominal style and the narrative present are usual. */
  readonly headline: boolean;
}
