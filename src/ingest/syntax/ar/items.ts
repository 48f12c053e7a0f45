import type { FoundDate } from '../../dates/found-date.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import { NO_MEANING, type WordIndex, type WordUse } from '../../lexicon/word-index.ts';
import type { NamedSentence } from '../../names/name-article.ts';
import type { Segmentation } from '../../text/token.ts';
import type { Item } from '../item.ts';
import { functionWord, ItemBuilder, nounItem, plainWord, verbItem } from '../items.ts';
import { NearWords } from '../near-words.ts';
import { VerbPlaces } from './verb-places.ts';

/** How many words before its verb a companion may stand. */
const COMPANION_REACH_BACK = 10;
const MARKED_PASSIVE = /^[وف]?\p{M}?\p{L}\p{M}?\p{L}?\u064f/u;
/** لم, لن and سوف stand before a present. */
const PRESENT_AFTER = /^[وف]?(?:لم|لن|سوف)$/;
/** A long word with ب, or with ل and a pronoun, is rather one with the preposition («بمشاركة», «لقيامه»). */
const LONG_WITH_PREPOSITION = /^[وف]?(?:ب.{5,}|ل.{4,}(?:ه|ها|هم)$)/;
/** Letters of a noun behind clitics and the article: shorter ones are rather part of the word («والدة»). */
const SHORTEST_NOUN = 3;

/** The items of an Arabic sentence: most verbs are spelled like nouns, so that where a word stands tells which it is. */
export class ArabicItems extends ItemBuilder {
  readonly #near: NearWords;
  readonly #verbPlaces: VerbPlaces;

  constructor(named: NamedSentence, dates: readonly FoundDate[], index: WordIndex) {
    super(named, dates, index);
    this.#near = new NearWords(this.tokens, index, COMPANION_REACH_BACK);
    this.#verbPlaces = new VerbPlaces(this.items, this.tokens, this.classes, index);
  }

  protected nounAt(at: number): Item | null {
    const match = this.index.nouns.match(this.tokens, at, (_, first) => first.particle !== 'س' && !isAdjective(first));
    if (match === null) return null;
    const { first, length, values } = match;
    if (length === 1) {
      const marked = first.definite || first.particle !== '' || first.pronoun !== '';
      if ((!marked && this.#verbPlaces.has(at)) || this.#isActiveParticiple(first)) return null;
    }
    const uses = this.#near.meant(values, at, at + length);
    return uses.length === 0 ? null : nounItem(at, match, uses);
  }

  protected verbAt(at: number): Item | null {
    const match = this.#matchVerb(at);
    if (match === null) return null;
    const meant = this.#near.meant(match.values, at, at + match.length);
    if (!this.#isVerb(match, meant, at)) return null;
    const uses = meant.length > 0 ? meant : match.values.slice(0, 1).map(withoutMeaning);
    return verbItem(at, match, uses, this.#isMarkedPassive(at, match.values));
  }

  protected wordAt(at: number): Item {
    const found = this.classes[at] ?? null;
    if (found !== null) return functionWord(at, found);
    return plainWord(at, 1, { ...this.#clitics(at), number: this.tokens[at]?.pos === 'NUM' });
  }

  /** What is written onto an unknown noun: sure with the article (وال, بال, لل), a guess without, so left out there. */
  #clitics(at: number): { conjunction: boolean; particle: string; definite: boolean } {
    const { norm, segmentations } = this.tokens[at] ?? { norm: '', segmentations: [] };
    const [plainest] = segmentations;
    const { heads, cues } = this.index;
    const sure =
      segmentations.find((one) => one.definite && one.stem.length >= SHORTEST_NOUN) ??
      (heads.match(this.tokens, at) ?? cues.match(this.tokens, at, (_, first) => first.particle === 'ب' && !first.conjunction))?.first ??
      (LONG_WITH_PREPOSITION.test(norm) ? segmentations.find(({ particle }) => particle === 'ب' || particle === 'ل') : undefined);
    return { conjunction: sure?.conjunction ?? false, particle: sure?.particle ?? '', definite: (sure ?? plainest)?.definite ?? false };
  }

  #matchVerb(at: number): PhraseMatch<WordUse> | null {
    const presentOnly = PRESENT_AFTER.test(this.tokens[at - 1]?.norm ?? '');
    return this.index.verbs.match(
      this.tokens,
      at,
      (use, first) =>
        !first.definite &&
        // "Me" after a verb is ني: «وزاري» is "ministerial", not "and … visited".
        first.pronoun !== 'ي' &&
        (first.particle === '' || ((first.particle === 'س' || first.particle === 'ل') && use.tense === 'PRESENT' && !use.participle)) &&
        (!use.participle || (first.pronoun === '' && this.#verbPlaces.goesOn(first.conjunction))) &&
        (!use.bound || first.pronoun !== '') &&
        (use.tense !== 'PAST' || !presentOnly),
    );
  }

  /** Whether a word that can be a verb is one here: words that are nouns too must stand where a verb must. */
  #isVerb(match: PhraseMatch<WordUse>, meant: readonly WordUse[], at: number): boolean {
    // «هجوم نفذه مسلحون»: with a pronoun behind an indefinite noun it describes that.
    const before = this.items.at(-1);
    if (match.first.pronoun !== '' && before?.kind === 'NOUN' && !before.definite) return true;
    const meaning = meant.some((use) => use.predicate !== null || use.carrier !== null || use.report !== null);
    if (!meaning && this.classes[at] != null) return false;
    if (!match.values.every((use) => use.nounLike)) return true;
    if (match.values.every((use) => use.dual)) return meaning && before?.kind === 'PHRASE';
    if (!meaning) return this.#verbPlaces.isForVerbsAlone(match.first.conjunction);
    // «فجر» is dawn, unless «نفسه» or the like says that it is "blew up".
    const to = at + match.length;
    const particular = meant.some((use) => use.predicate?.requires.with !== undefined && this.#near.hasCompanion(use.predicate, at, to));
    if (particular && this.classes[at]?.word.class === 'TIME' && this.#near.isCompanion(meant, to)) return true;
    return (this.classes[at] == null || particular || !this.#tellsTime(at)) && this.#verbPlaces.has(at);
  }

  /** «فجر أمس» is dawn, «فجر حافلة» blew up: a time of day stands before a day or alone, not before an indefinite noun. */
  #tellsTime(at: number): boolean {
    const next = this.tokens[at + 1];
    if (this.classes[at]?.word.class !== 'TIME' || next === undefined || next.pos !== 'X') return true;
    return this.classes[at + 1]?.word.class === 'TIME' || next.segmentations.some((one) => one.definite);
  }

  /** «قُتل»: a damma on the first letters of a past; in the present it may also be that of another form («يُعلن»). */
  #isMarkedPassive(at: number, uses: readonly WordUse[]): boolean {
    return uses.every((use) => use.tense === 'PAST') && MARKED_PASSIVE.test(this.tokens[at]?.text.normalize('NFC') ?? '');
  }

  /** «جمعيات مساندة للفلسطينيين»: right behind an indefinite feminine noun it describes that. */
  #isActiveParticiple({ stem, definite, particle, conjunction }: Segmentation): boolean {
    const before = this.items.at(-1);
    if (definite || particle !== '' || conjunction || !/^م.{3,}ه$/.test(stem)) return false;
    return before?.kind === 'WORD' && before.word === null && !before.definite && /..(?:ات|ه)$/.test(this.tokens[before.from]?.norm ?? '');
  }
}

/** «اجتماعي» is "social", not "my meeting"; after a taa marbuta the ending can only be "my" («زيارتي»). */
function isAdjective(first: Segmentation): boolean {
  return first.pronoun === 'ي' && !first.stem.endsWith('ه');
}

/** A verb that names no event here: it has a subject and objects of its own all the same. */
function withoutMeaning(use: WordUse): WordUse {
  return { ...use, ...NO_MEANING };
}
