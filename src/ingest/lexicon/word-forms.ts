import type { FunctionWord } from '../../codebook/lexicon/function-words.ts';
import type { Segmentation } from '../text/token.ts';

/** How a form of a word is used where it is found. */
export interface FormUse {
  readonly tense: 'PAST' | 'PRESENT' | null;
  /** An Arabic past without ending or dual, which is often written like a noun («قصف» bombed, bombing; «هجوما»). */
  readonly nounLike: boolean;
  /** Whether it is the past of two («قتلا»), which is spelled as a noun in the accusative («قصفا»). */
  readonly dual?: boolean;
  /** An Arabic form that says that several people do it. */
  readonly plural: boolean;
  /** An Arabic form that agrees with a feminine subject. */
  readonly feminine: boolean;
  /** An Arabic form of the first person plural. */
  readonly first?: boolean;
  /** An Arabic form that is spelled so before a pronoun alone. */
  readonly bound?: boolean;
  /** An Arabic participle in the accusative, which goes on with the subject of the clause before. */
  readonly participle?: boolean;
}

/** A form of a word as texts have it. */
export interface WordForm {
  /** Folded. */
  readonly words: readonly string[];
  readonly use: FormUse;
}

/** Of a form whose spelling says nothing of how it is used. */
export const PLAIN_USE: FormUse = { tense: null, nounLike: false, plural: false, feminine: false };

/** How the words of the codebook are written in texts of a language. */
export interface WordForms {
  /** The folded words of a phrase, parted as those of a text are. */
  phrase(phrase: string): readonly string[];
  /** Of a verb that names, carries or cites an event. */
  verb(verb: string): readonly WordForm[];
  /** Of a verb that names no event; `nounLike`: whether the lexicon marks it so. */
  plainVerb(verb: string, nounLike: boolean): readonly WordForm[];
  participle(participle: string): readonly WordForm[];
  noun(noun: string): readonly WordForm[];
  /** A folded word without its article, so that a word is found with and without it. */
  bare(word: string): string;
  /** Whether a phrase is given with its article. */
  isDefinite(phrase: string): boolean;
  /** Whether a function word can be what is written, its first word taken apart in this way; `length` in tokens. */
  isFunctionWord(word: FunctionWord, written: string, first: Segmentation, length: number): boolean;
}
