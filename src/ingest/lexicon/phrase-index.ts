import type { Segmentation, Token } from '../text/token.ts';
import { NO_NUMBER, NUMBERED_WORDS } from '../text/word-number.ts';

/** A phrase found in a sentence: what was filed under it, how many tokens it covers, and how its first word was taken apart. */
export interface PhraseMatch<T> {
  readonly values: readonly T[];
  readonly length: number;
  readonly first: Segmentation;
}

/** Whether ال belongs to the phrase as given (names: الجزيرة is no جزيرة) or may be there or not (common nouns). */
export type ArticleRule = 'EXACT' | 'ANY';

/** What is known of a word's number: nothing yet, no phrase begins with it, one may. */
const [UNKNOWN, NEVER, MAYBE] = [0, 1, 2];

/**
 * Phrases of folded words, found at a place of a sentence in time that depends on the longest phrase that begins there,
 * not on how many phrases there are. Conjunctions and particles written onto the first word are seen through.
 */
export class PhraseIndex<T> {
  readonly #ends = new Map<string, T[]>();
  readonly #prefixes = new Set<string>();
  /** First words of phrases, and which written words can be one: most cannot, and are met again and again. */
  readonly #firsts = new Set<string>();
  readonly #canBegin = new Uint8Array(NUMBERED_WORDS);
  readonly #article: ArticleRule;
  readonly #pronouns: boolean;

  /** `pronouns`: whether words with a pronoun written onto them count (verbs and common nouns, but not names). */
  constructor(article: ArticleRule, pronouns: boolean) {
    this.#article = article;
    this.#pronouns = pronouns;
  }

  /**
   * Files a value under a phrase, given as its folded words. All phrases are filed before the first is looked for.
   * `written`: the phrase as spelled, which tells ألماني from a word with an article.
   */
  add(words: readonly string[], value: T, written = ''): void {
    let key = '';
    const [begin = ''] = words;
    const first = /^[أإآ]ل/u.test(written) ? begin : this.#bare(begin);
    this.#firsts.add(first);
    for (const [index, word] of words.entries()) {
      if (index > 0) this.#prefixes.add(key);
      key = index === 0 ? first : `${key} ${this.#bare(word)}`;
    }
    const values = this.#ends.get(key);
    if (values === undefined) this.#ends.set(key, [value]);
    else values.push(value);
  }

  /** Everything that is filed, in the order of filing, each once. */
  all(): readonly T[] {
    return [...new Set([...this.#ends.values()].flat())];
  }

  /**
   * The longest phrase that begins at a token; of equal length, the one with the fewest clitics on its first word.
   * `accept` may turn matches down, for instance by spelling.
   */
  match(
    tokens: readonly Token[],
    at: number,
    accept: (value: T, first: Segmentation, length: number) => boolean = () => true,
  ): PhraseMatch<T> | null {
    const token = tokens[at];
    if (token === undefined || token.pos === 'PUNCT' || !this.#begins(token)) return null;
    let best: PhraseMatch<T> | null = null;
    for (const segmentation of token.segmentations) {
      if (segmentation.pronoun !== '' && !this.#pronouns) continue;
      const found = this.#longest(tokens, at, this.#wordOf(segmentation), segmentation, accept);
      if (found !== null && (best === null || found.length > best.length)) best = found;
    }
    return best;
  }

  #longest(
    tokens: readonly Token[],
    at: number,
    word: string,
    first: Segmentation,
    accept: (value: T, first: Segmentation, length: number) => boolean,
  ): PhraseMatch<T> | null {
    let best: PhraseMatch<T> | null = null;
    let key = word;
    for (let length = 1; ; length += 1) {
      const values = this.#ends.get(key)?.filter((value) => accept(value, first, length));
      if (values !== undefined && values.length > 0) best = { values, length, first };
      const next = tokens[at + length];
      if (next === undefined || !this.#prefixes.has(key)) return best;
      key = `${key} ${this.#bare(next.norm)}`;
    }
  }

  #begins(token: Token): boolean {
    const known = this.#canBegin[token.number] ?? UNKNOWN;
    if (known !== UNKNOWN) return known === MAYBE;
    const begins = token.segmentations.some((one) => this.#firsts.has(this.#wordOf(one)));
    if (token.number !== NO_NUMBER) this.#canBegin[token.number] = begins ? MAYBE : NEVER;
    return begins;
  }

  #wordOf(segmentation: Segmentation): string {
    return segmentation.definite && this.#article === 'EXACT' ? `ال${segmentation.stem}` : segmentation.stem;
  }

  #bare(word: string): string {
    return this.#article === 'ANY' && word.length > 3 && word.startsWith('ال') ? word.slice(2) : word;
  }
}
