import type { WordClass } from '../../lexicon/word-classes.ts';
import type { WordIndex } from '../../lexicon/word-index.ts';
import type { Token } from '../../text/token.ts';
import { endsClause, isComma } from '../boundaries.ts';
import type { Item } from '../item.ts';
import { thatPronouns } from './that-pronoun.ts';

/** Where an Arabic word that can be verb or noun stands as a verb, by the items before it. */
export class VerbPlaces {
  readonly #items: readonly Item[];
  readonly #tokens: readonly Token[];
  readonly #classes: readonly (WordClass | null)[];
  readonly #index: WordIndex;

  /** `items`: those before the word that is asked for, at each time. */
  constructor(items: readonly Item[], tokens: readonly Token[], classes: readonly (WordClass | null)[], index: WordIndex) {
    this.#items = items;
    this.#tokens = tokens;
    this.#classes = classes;
    this.#index = index;
  }

  /** Whether a word can be a verb and stands where one does: not after a preposition, a determiner or another noun. */
  has(at: number): boolean {
    const verb = this.#index.verbs.match(
      this.#tokens,
      at,
      (use, first) => first.particle === '' && !first.definite && (!use.bound || first.pronoun !== ''),
    );
    if (verb === null) return false;
    if (verb.values.every((use) => !use.nounLike)) return true;
    const before = this.#items.at(-1);
    if (before === undefined) return true;
    // «أحداث … قتل فيها ستة»: what takes up the noun before stands behind its verb.
    const next = this.#classes[at + 1];
    if (before.kind === 'MARK' && next?.word.class === 'PREPOSITION' && next.first.pronoun !== '') return true;
    // «بالدفاع وضرب الطائرات»: joined to a noun behind a preposition it is a noun as well.
    if (verb.first.conjunction) return !this.#isInPhrase();
    // «يدرس الرئيس طرد السفير», «قررت، قبل أيام، حبس صحفيين»: behind a verb it is rather that one's object.
    if (this.#followsVerb()) return false;
    if (isComma(before) && this.#items.some((item) => item.kind === 'VERB' && item.uses.some((use) => use.carrier !== null))) return false;
    // «لإعلان ترامب فرض رسوم»: behind who announces it stands what is announced.
    const speech = this.#items.at(-2);
    if (before.kind === 'PHRASE' && speech?.kind === 'NOUN' && speech.particle !== '' && speech.uses.some((use) => use.report !== null))
      return false;
    if (before.kind === 'MARK' || before.kind === 'PHRASE') return true;
    if (before.kind !== 'WORD') return false;
    // «إن قتل الأسرى خطأ»: behind أن a past does not stand alone («بعد أن قتل» is one word of the list).
    if (before.word?.class === 'THAT' && verb.values.every((use) => use.tense === 'PAST'))
      return before.pronoun || thatPronouns(this.#tokens[before.from]).length > 0;
    if (before.word === null) return before.definite;
    return before.word.class !== 'PREPOSITION' && before.word.class !== 'DETERMINER' && before.word.class !== 'NUMBER';
  }

  /** Where hardly a noun can stand: at the beginning of a sentence, after أن, a relative or an auxiliary. */
  isForVerbsAlone(conjunction: boolean): boolean {
    const before = this.#items.at(-1);
    if (before === undefined || (before.kind === 'MARK' && conjunction)) return true;
    return before.kind === 'WORD' && (before.word?.class === 'AUXILIARY' || before.word?.class === 'RELATIVE');
  }

  /** Where a participle goes on with the clause before: after a comma or a complete noun, or joined by و. */
  goesOn(conjunction: boolean): boolean {
    const before = this.#items.at(-1);
    if (before === undefined) return false;
    if (before.kind === 'MARK' || before.kind === 'PHRASE') return true;
    return before.kind === 'WORD' && (conjunction || before.word?.class === 'TIME' || (before.word === null && before.definite));
  }

  /** Whether the noun right before stands behind a preposition. */
  #isInPhrase(): boolean {
    for (const item of this.#items.toReversed()) {
      if (item.kind !== 'WORD' && item.kind !== 'NOUN') return false;
      if (item.particle === 'ب' || item.particle === 'ل' || (item.kind === 'WORD' && item.word?.class === 'PREPOSITION' && !item.pronoun))
        return true;
      if (item.kind === 'WORD' && item.word !== null) return false;
    }
    return false;
  }

  /** Whether a verb stands before in the same clause. */
  #followsVerb(): boolean {
    for (const item of this.#items.toReversed()) {
      if (item.kind === 'CITATION') return false;
      if (item.kind === 'VERB') return true;
      if (item.kind === 'MARK' && /^[،,;؛:.…"«»“”—–-]+$/u.test(item.text)) return false;
      if (item.kind === 'WORD' && endsClause(item)) return false;
    }
    return false;
  }
}
