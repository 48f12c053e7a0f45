import type { FunctionWord } from '../../codebook/lexicon/function-words.ts';
import type { FoundDate } from '../dates/found-date.ts';
import type { PhraseMatch } from '../lexicon/phrase-index.ts';
import type { WordClass } from '../lexicon/word-classes.ts';
import type { WordIndex, WordUse } from '../lexicon/word-index.ts';
import type { NamedSentence } from '../names/name-article.ts';
import type { NounPhrase } from '../names/noun-phrase.ts';
import type { Token } from '../text/token.ts';
import type { Item } from './item.ts';
import type { Verb } from './verb.ts';

type Noun = Extract<Item, { kind: 'NOUN' }>;
type Word = Extract<Item, { kind: 'WORD' }>;

/** A date expression, whatever its words. */
const DATE: FunctionWord = { words: [], class: 'TIME', reason: 'found as a date' };

/**
 * Takes a sentence apart into items: what names actors, what names events, reports or carries them, function words and marks.
 * Fixed phrases that only look like events are plain words. Which other words are nouns and verbs is for a language to tell.
 */
export abstract class ItemBuilder {
  /** Those before the token that is looked at. */
  protected readonly items: Item[] = [];
  protected readonly tokens: readonly Token[];
  protected readonly classes: readonly (WordClass | null)[];
  protected readonly index: WordIndex;
  /** The tokens as the lexicon writes nouns and fixed phrases. */
  protected readonly lemmas: readonly Token[];
  readonly #starts: ReadonlyMap<number, NounPhrase>;
  readonly #dates: readonly FoundDate[];

  constructor(named: NamedSentence, dates: readonly FoundDate[], index: WordIndex, lemmas: readonly Token[] = named.sentence.tokens) {
    this.tokens = named.sentence.tokens;
    this.classes = named.classes;
    this.index = index;
    this.lemmas = lemmas;
    this.#starts = new Map(named.phrases.map((phrase) => [phrase.from, phrase]));
    this.#dates = dates;
  }

  /** The items, in the order of the sentence and without gaps. To be called once. */
  build(): readonly Item[] {
    for (let at = 0; at < this.tokens.length; at = this.items.at(-1)?.to ?? this.tokens.length) this.items.push(this.#itemAt(at));
    return this.items;
  }

  /** The noun of the lexicon that a token begins; `null` if there is none, or if it is no noun here. */
  protected abstract nounAt(at: number): Item | null;

  /** The verb that a token begins; `null` if it is none. */
  protected abstract verbAt(at: number): Item | null;

  /** What a token is that begins neither a noun of the lexicon nor a verb. */
  protected abstract wordAt(at: number): Item;

  #itemAt(at: number): Item {
    const token = this.tokens[at];
    if (token === undefined) throw new RangeError('no token there');
    const phrase = this.#starts.get(at);
    if (phrase !== undefined)
      return { kind: 'PHRASE', from: at, to: phrase.to, conjunction: phrase.conjunction, particle: phrase.particle, phrase };
    if (token.pos === 'PUNCT') return { kind: 'MARK', from: at, to: at + 1, conjunction: false, particle: '', text: token.text };
    const inert = this.index.inert.match(this.lemmas, at, (withArticle, first) => !withArticle || first.definite);
    if (inert !== null) {
      const { conjunction, particle, definite } = inert.first;
      return plainWord(at, inert.length, { conjunction, particle, definite });
    }
    const citation = this.index.citations.match(this.tokens, at);
    const [report] = citation?.values ?? [];
    if (citation !== null && report !== undefined) {
      return { kind: 'CITATION', from: at, to: at + citation.length, conjunction: citation.first.conjunction, particle: '', report };
    }
    // "March 5" says when and «بوساطة قطر» through whom: neither names an event.
    const date = this.#dates.find((one) => one.at === at);
    if (date !== undefined) return plainWord(at, date.to - at, { word: DATE });
    // «يذكر أن» cites nobody.
    const known = this.classes[at]?.word;
    if (known?.slot !== undefined || known?.class === 'THAT') return this.wordAt(at);
    return this.nounAt(at) ?? this.verbAt(at) ?? this.wordAt(at);
  }
}

/** The item of a verb that was found at a token. */
export function verbItem(at: number, { first, length }: PhraseMatch<WordUse>, uses: readonly WordUse[], passive: boolean): Verb {
  const { conjunction, particle, pronoun } = first;
  return { kind: 'VERB', from: at, to: at + length, conjunction, particle, uses, passive, pronoun };
}

/** The item of a noun that was found at a token. */
export function nounItem(at: number, { first, length }: PhraseMatch<WordUse>, uses: readonly WordUse[]): Noun {
  const { conjunction, particle, definite, pronoun } = first;
  return { kind: 'NOUN', from: at, to: at + length, conjunction, particle, uses, definite, pronoun };
}

/** The item of a function word that was found at a token. */
export function functionWord(at: number, { word, first, length }: WordClass): Word {
  const { conjunction, particle } = first;
  return plainWord(at, length, { conjunction, particle, word, pronoun: first.pronoun !== '', number: word.value !== undefined });
}

/** An item that names no actor and no event. */
export function plainWord(from: number, length: number, more: Partial<Word>): Word {
  return {
    kind: 'WORD',
    from,
    to: from + length,
    conjunction: false,
    particle: '',
    word: null,
    definite: false,
    pronoun: false,
    number: false,
    ...more,
  };
}
