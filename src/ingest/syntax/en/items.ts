import type { FunctionWord } from '../../../codebook/lexicon/function-words.ts';
import type { FoundDate } from '../../dates/found-date.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import type { WordIndex } from '../../lexicon/word-index.ts';
import type { NamedSentence } from '../../names/name-article.ts';
import type { Token } from '../../text/token.ts';
import { wordNumber } from '../../text/word-number.ts';
import type { Item } from '../item.ts';
import { functionWord, ItemBuilder, nounItem, plainWord, verbItem } from '../items.ts';
import { NearWords } from '../near-words.ts';
import { isAttribute, isHyphenated, isMistagged, isParticiple, isPassive } from './verbs.ts';

/** How many words before its verb a companion may stand. */
const COMPANION_REACH_BACK = 3;

/** The items of an English sentence: which words are verbs and nouns is mostly the tagger's to say. */
export class EnglishItems extends ItemBuilder {
  readonly #headline: boolean;
  readonly #near: NearWords;

  constructor(named: NamedSentence, dates: readonly FoundDate[], index: WordIndex) {
    super(named, dates, index, named.sentence.tokens.map(asLemma));
    this.#headline = named.sentence.headline;
    this.#near = new NearWords(this.tokens, index, COMPANION_REACH_BACK);
  }

  protected nounAt(at: number): Item | null {
    const token = this.tokens[at];
    if (token === undefined || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ')) return null;
    if (this.#isGerund(at) || this.#isName(at)) return null;
    const match = longer(this.index.nouns.match(this.lemmas, at), this.index.nouns.match(this.tokens, at));
    if (match === null || (token.pos === 'ADJ' && match.length === 1)) return null;
    const uses = this.#near.meant(match.values, at, at + match.length);
    return uses.length === 0 ? null : nounItem(at, match, uses);
  }

  protected verbAt(at: number): Item | null {
    const pos = this.tokens[at]?.pos;
    if (pos !== 'VERB' && pos !== 'AUX' && !this.#isGerund(at)) return null;
    const match = longer(this.index.verbs.match(this.lemmas, at), this.index.verbs.match(this.tokens, at));
    if (match === null) return this.#plainVerb(at);
    if (isHyphenated(this.tokens, at) || (match.length === 1 && isParticiple(this.tokens, at))) return null;
    const uses = this.#near.meant(match.values, at, at + match.length);
    return uses.length === 0 ? this.#plainVerb(at) : verbItem(at, match, uses, isPassive(this.tokens, at, at + match.length));
  }

  protected wordAt(at: number): Item {
    const found = this.classes[at] ?? null;
    if (found === null) return plainWord(at, 1, { number: this.tokens[at]?.pos === 'NUM' });
    const clause = found.word.class === 'PREPOSITION' && found.word.slot === undefined ? this.#subordinatorAt(at) : undefined;
    return functionWord(at, clause === undefined ? found : { ...found, word: clause });
  }

  #subordinatorAt(at: number): FunctionWord | undefined {
    if (!this.#opensClause(at)) return undefined;
    return this.index.functionWords.match(this.tokens, at)?.values.find((word) => word.class === 'SUBORDINATOR');
  }

  /** "after", "before", "since": a preposition before a noun, a subordinator before a clause. */
  #opensClause(at: number): boolean {
    const after = this.tokens.slice(at + 1);
    const end = after.findIndex((token) => token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'VERB' || token.pos === 'AUX');
    const verb = after[end];
    if (end < 1 || verb === undefined || (verb.pos !== 'VERB' && verb.pos !== 'AUX') || /ing$/.test(verb.norm)) return false;
    return after.slice(0, end).some((token) => token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON');
  }

  /** A verb that the lexicon does not know: it names no event, but has a subject and objects of its own. */
  #plainVerb(at: number): Item | null {
    const { tokens } = this;
    if (tokens[at]?.pos !== 'VERB' || isAttribute(tokens, at) || isHyphenated(tokens, at) || isMistagged(tokens, at)) return null;
    const passive = isPassive(tokens, at, at + 1);
    return { kind: 'VERB', from: at, to: at + 1, conjunction: false, particle: '', uses: [], passive, pronoun: '' };
  }

  /** "accused of bombing Syria": a gerund with an object of its own, which the tagger takes for a noun. */
  #isGerund(at: number): boolean {
    const [before, token, after] = [this.tokens[at - 1], this.tokens[at], this.tokens[at + 1]];
    if (token === undefined || !/ing$/.test(token.norm) || before?.pos !== 'ADP') return false;
    return (after?.pos === 'PROPN' || after?.pos === 'DET') && this.index.verbs.match(this.tokens, at) !== null;
  }

  /** A word with a capital within a sentence is part of a name ("March", "the Free Trade Agreement"). */
  #isName(at: number): boolean {
    const token = this.tokens[at];
    return token?.pos === 'PROPN' && at > 0 && !this.#headline && /^\p{Lu}/u.test(token.text) && this.tokens[at - 1]?.pos !== 'PUNCT';
  }
}

/** A token with its dictionary form in the place of the written one. */
function asLemma(token: Token): Token {
  const { lemma } = token;
  const segmentations = token.segmentations.map((one) => ({ ...one, stem: lemma }));
  return { ...token, norm: lemma, number: wordNumber(lemma), segmentations };
}

function longer<T>(a: PhraseMatch<T> | null, b: PhraseMatch<T> | null): PhraseMatch<T> | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length ? b : a;
}
