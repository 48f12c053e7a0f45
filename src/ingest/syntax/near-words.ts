import type { Predicate } from '../../codebook/lexicon/predicate.ts';
import type { WordIndex, WordUse } from '../lexicon/word-index.ts';
import type { Token } from '../text/token.ts';

/** How many words after its verb a companion may stand. */
const COMPANION_REACH = 12;
/** How far from it a word may stand that shows what kind of event is meant. */
const CONTEXT_REACH = 20;

/** What the words near a verb or noun allow it to mean. */
export class NearWords {
  readonly #tokens: readonly Token[];
  readonly #index: WordIndex;
  readonly #companionReachBack: number;

  /** `companionReachBack`: how many words before its verb a companion may stand. */
  constructor(tokens: readonly Token[], index: WordIndex, companionReachBack: number) {
    this.#tokens = tokens;
    this.#index = index;
    this.#companionReachBack = companionReachBack;
  }

  /** Uses whose predicate finds one of the companions that it asks for; those that ask for one go first. */
  meant(uses: readonly WordUse[], from: number, to: number): readonly WordUse[] {
    const meant = uses.filter(({ predicate }) => predicate === null || this.#isMeant(predicate, from, to));
    const met = meant.filter((use) => use.predicate?.requires.with !== undefined && this.hasCompanion(use.predicate, from, to));
    const free = meant.filter((use) => use.predicate?.requires.with === undefined || (use.predicate.requires.whom && !met.includes(use)));
    return [...met, ...free];
  }

  /** Whether one of the companions that a predicate asks for stands near the words that name it. */
  hasCompanion(predicate: Predicate, from: number, to: number): boolean {
    const [after, before] = [
      this.#tokens.slice(from + 1, to + COMPANION_REACH),
      this.#tokens.slice(Math.max(0, from - this.#companionReachBack), from),
    ];
    return this.#isNear(this.#index.companions.get(predicate), [...after, ...before], true);
  }

  /** Whether the word at a token goes with one of the predicates of the word before it. */
  isCompanion(uses: readonly WordUse[], at: number): boolean {
    const word = this.#tokens.slice(at, at + 1);
    return uses.some(({ predicate }) => predicate !== null && this.#isNear(this.#index.companions.get(predicate), word, true));
  }

  /** Whether the words around allow of a predicate. */
  #isMeant(predicate: Predicate, from: number, to: number): boolean {
    const near = this.#tokens.slice(Math.max(0, from - CONTEXT_REACH), to + CONTEXT_REACH);
    if (predicate.requires.without !== undefined && this.#isNear(this.#index.strangers.get(predicate), near, false)) return false;
    return predicate.requires.beside === undefined || this.#isNear(this.#index.witnesses.get(predicate), near, false);
  }

  /** `pronouns`: whether a word with a pronoun written onto it counts. */
  #isNear(wanted: ReadonlySet<string> | undefined, near: readonly Token[], pronouns: boolean): boolean {
    return (
      wanted !== undefined &&
      near.some(
        (token) =>
          wanted.has(token.norm) ||
          wanted.has(token.lemma) ||
          token.segmentations.some(
            (one) => (pronouns || one.pronoun === '') && (wanted.has(one.stem) || wanted.has(this.#index.bare(one.stem))),
          ),
      )
    );
  }
}
