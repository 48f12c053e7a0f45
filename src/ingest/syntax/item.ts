import type { Cue, FunctionWord } from '../../codebook/lexicon/function-words.ts';
import type { Report } from '../../codebook/lexicon/schemas.ts';
import type { WordUse } from '../lexicon/word-index.ts';
import type { NounPhrase } from '../names/noun-phrase.ts';

interface Extent {
  /** Token indexes in the sentence, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly conjunction: boolean;
  /** Preposition or particle written onto the first word; '' if none. */
  readonly particle: string;
}

/** A stretch of a sentence as the coding of events sees it. Items follow each other without gaps. */
export type Item =
  | (Extent & { readonly kind: 'PHRASE'; readonly phrase: NounPhrase })
  | (Extent & {
      readonly kind: 'VERB';
      /** Likeliest first; a verb may report, carry and name an event by itself. */
      readonly uses: readonly WordUse[];
      readonly passive: boolean;
      /** Pronoun written onto it as its object, folded; '' if none. */
      readonly pronoun: string;
    })
  | (Extent & {
      readonly kind: 'NOUN';
      readonly uses: readonly WordUse[];
      readonly definite: boolean;
      /** Pronoun written onto it as its owner, folded; '' if none. */
      readonly pronoun: string;
    })
  | (Extent & { readonly kind: 'CITATION'; readonly report: Report })
  | (Extent & {
      readonly kind: 'WORD';
      readonly word: FunctionWord | null;
      readonly definite: boolean;
      readonly pronoun: boolean;
      readonly number: boolean;
    })
  | (Extent & { readonly kind: 'MARK'; readonly text: string });

/** A cue for modality with the token at which it stands. */
export interface FoundCue {
  readonly cue: Cue;
  readonly at: number;
  readonly to: number;
}
