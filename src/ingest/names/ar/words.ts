import type { Role, State } from '../../../codebook/actors/actor-book.ts';
import { fold } from '../../../domain/fold.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import type { WordClass } from '../../lexicon/word-classes.ts';
import { isSpelledAs } from '../../text/ar/spelling.ts';
import type { Segmentation, Token } from '../../text/token.ts';
import type { ActorIndex, NameEntry } from '../actor-index.ts';
import type { ArticleActors } from '../article-actors.ts';

/** Marks around names. */
export const QUOTES = new Set(['"', '«', '»', '“', '”', "'", '(', ')', '‘', '’']);
/** Prepositions between a role and whom it belongs to: في, ب, ل, لدى, باسم, عن, من. */
export const OWNER_PREPOSITIONS: ReadonlySet<string> = new Set(['في', 'لدي', 'باسم', 'عن', 'من', 'بلسان']);
/** In words. */
export const LONGEST_NAME = 4;
/** «بينيتو موسوليني وأعلنته»: a long word with و behind the first of a name is joined to it («وليد» and the like are short). */
const JOINED = /^و.{4,}/;
/** The end of a sound masculine plural. */
export const SOUND_PLURAL = /(?:ون|ين)$/;
/** A word with "her" or "their" written onto it. */
const POSSESSED = /^.{3,}(?:ها|هم|هما)$/;
/** First words of names of two words, of which the second alone is nobody's: «عبد الله», «أبو مازن». */
const COMPOUND = /^(?:عبد|[اأ]ب[ويا]|بن)$/u;
const COMPOUND_END = /(?:^|\s)(?:عبد|[اأ]ب[ويا])\s\S+$/u;
/** A word without clitics. */
export const PLAIN: Segmentation = { conjunction: false, particle: '', definite: false, stem: '', pronoun: '' };

/** What the lexicon says of the words of a sentence. */
export interface LexiconTests {
  /** Whether a word is a verb, so that no person is called by it. */
  readonly isVerb: (at: number) => boolean;
  /** Whether a word is a common noun, as no part of a name is. */
  readonly isCommon: (at: number) => boolean;
  /** Whether a word is a noun with the victim in its genitive («مقتل جندي»). */
  readonly takesVictim: (at: number) => boolean;
  /** Whether a word is a verb of saying. */
  readonly speaks: (at: number) => boolean;
}

/** What single words and names of an Arabic sentence can be, before they are put together. */
export class ArabicWords {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #classes: readonly (WordClass | null)[];
  readonly #lexicon: LexiconTests;

  constructor(
    index: ActorIndex,
    actors: ArticleActors,
    tokens: readonly Token[],
    classes: readonly (WordClass | null)[],
    lexicon: LexiconTests,
  ) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#classes = classes;
    this.#lexicon = lexicon;
  }

  /** A nationality that goes on with what stands before it: without clitics, or with و after another nationality. */
  nationality(at: number, coordinated: boolean): { state: State; length: number; joined: boolean } | null {
    const match = this.#index.nationalities.match(
      this.#tokens,
      at,
      (_, first) => first.particle === '' && first.pronoun === '' && (!first.conjunction || coordinated),
    );
    const [entry] = match?.values ?? [];
    if (match === null || entry === undefined) return null;
    // «الشرطة السويسرية أفغاني»: without article it does not describe what has one.
    const agrees = match.first.conjunction || match.first.definite || !(this.#tokens[at - 1]?.norm.startsWith('ال') ?? false);
    // «القوات الأميركية والبريطانية الحوثيين»: nor does one of another gender go on with it.
    const feminine = (token: number) => this.#tokens[token]?.text.endsWith('ة') ?? false;
    if (coordinated && !match.first.conjunction && feminine(at) !== feminine(at - 1)) return null;
    return agrees ? { state: entry.state, length: match.length, joined: match.first.conjunction } : null;
  }

  isVerb(at: number): boolean {
    return this.#lexicon.isVerb(at);
  }

  /** «قام فرنسي»: a word that is a verb and no noun, so that nothing describes it. */
  isOnlyVerb(at: number): boolean {
    return this.#lexicon.isVerb(at) && !this.#lexicon.isCommon(at);
  }

  /** The token behind a nationality that describes a name, as it does with the article only («تركيا» is an object). */
  afterNationality(at: number): number {
    return at + (this.#tokens[at]?.norm.startsWith('ال') ? (this.nationality(at, false)?.length ?? 0) : 0);
  }

  /** A name of the codebook at a token. `afterNoun`: a noun before it says what is named, so weak names count. */
  name(at: number, afterNoun: boolean): PhraseMatch<NameEntry> | null {
    const plain = this.notFunctionWord(at);
    const quoted = QUOTES.has(this.#tokens[at - 1]?.text ?? '');
    const match = this.#index.names.match(this.#tokens, at, (entry, first, length) => {
      if (!plain(entry, first, length) || !this.isSpelled(at, length, entry.name)) return false;
      if (entry.use !== 'WEAK') return true;
      return afterNoun || (quoted && QUOTES.has(this.#tokens[at + length]?.text ?? '')) || this.#isNamedPerson(entry.actor, at, first);
    });
    if (match === null) return this.#lastName(at);
    if (match.values.every((entry) => entry.use === 'SHORT') && (this.#isNamesake(at, match.first) || this.isFirstName(at, match.length)))
      return null;
    const short = match.values.every((entry) => entry.use === 'SHORT');
    const ids = match.values.map((entry) => entry.actor);
    const actor = this.#actors.people.whichOf(ids, short ? this.#tokens[at + match.length - 1]?.norm : undefined);
    return actor === null
      ? null
      : { ...match, values: [{ actor, use: match.values[0]?.use ?? 'SHORT', name: match.values[0]?.name ?? '' }] };
  }

  /** «السوداني»: a surname that is a nationality as well, once the article has named the person, where it describes nothing. */
  #isNamedPerson(actor: string, at: number, first: Segmentation): boolean {
    if (!first.definite || this.#actors.known(actor)?.kind !== 'PERSON' || this.#actors.memory.latest(({ id }) => id === actor) === null)
      return false;
    return (
      this.#index.nationalities.match(this.#tokens, at) !== null &&
      (this.#tokens[at - 1] === undefined ||
        this.#tokens[at - 1]?.pos === 'PUNCT' ||
        this.#classes[at - 1] !== null ||
        this.isOnlyVerb(at - 1))
    );
  }

  /** «محمد الغنوشي», «سلطان بن سلمان»: behind a given name a surname is of somebody else than the one that it is short for. */
  #isNamesake(at: number, { conjunction, particle }: Segmentation): boolean {
    const before = this.#tokens[at - 1];
    if (before === undefined || conjunction || particle !== '' || this.#classes[at - 1] !== null || this.#lexicon.isVerb(at - 1))
      return false;
    return this.#actors.isGivenName(before.norm) && this.#index.roles.match(this.#tokens, at - 1) === null;
  }

  /** «عباس الحلبي»: a surname that is a given name too, with another surname behind it. */
  isFirstName(at: number, length: number): boolean {
    if (
      length !== 1 ||
      OWNER_PREPOSITIONS.has(this.#tokens[at]?.norm ?? '') ||
      !this.#actors.isGivenName(this.#tokens[at]?.norm ?? '') ||
      !this.canBeNamePart(at, true)
    )
      return false;
    const next = this.#tokens[at + 1];
    return (next?.norm.startsWith('ال') ?? false) && this.canBeNamePart(at + 1, false) && this.endsName(at + 2);
  }

  /** «المراش»: the last name of a person whom the article alone has named. */
  #lastName(at: number): PhraseMatch<NameEntry> | null {
    const token = this.#tokens[at];
    const actor = token?.norm.startsWith('ال') ? this.#actors.memory.byLastName(token.norm) : null;
    if (token === undefined || actor === null || this.#classes[at] !== null || this.#lexicon.isVerb(at)) return null;
    const named = this.#actors.get(actor);
    if (named === undefined || named.known || !named.names.ar.some((name) => this.#actors.isGivenName(fold(name.split(' ')[0] ?? ''))))
      return null;
    if (named.names.ar.some((name) => COMPOUND_END.test(name)) || COMPOUND.test(this.#tokens[at - 1]?.norm ?? '')) return null;
    return { values: [{ actor, use: 'SHORT', name: token.text }], length: 1, first: PLAIN };
  }

  isSpelled(at: number, length: number, name: string): boolean {
    return length > 1 || isSpelledAs(this.#tokens[at]?.text ?? '', name);
  }

  role(at: number): PhraseMatch<Role> | null {
    const plain = this.#index.roles.match(this.#tokens, at, this.notFunctionWord(at));
    const owned = this.#index.owned.match(this.#tokens, at, this.notFunctionWord(at));
    const match = (owned?.length ?? 0) > (plain?.length ?? 0) ? owned : plain;
    // «اختطفت حاكم المنطقة»: right behind a verb no verb follows.
    if (match === null) return null;
    const noun = match.first.definite || this.#lexicon.isVerb(at - 1) || this.#classes[at - 1]?.word.class === 'PREPOSITION';
    if (match.length === 1 && this.#lexicon.isVerb(at) && !noun) return null;
    if (match.length > 1) return match;
    const adjective = match.first.definite && (match.values[0]?.adjective ?? false);
    return this.#describesBefore(at, match.first, adjective) ? null : match;
  }

  /** «15 منظمة», «ثلاث شركات» */
  isCounted(at: number): boolean {
    return this.#tokens[at - 1]?.pos === 'NUM' || this.#classes[at - 1]?.word.value !== undefined;
  }

  /** Whether a word is the singular of a role's noun, or its feminine. */
  isSingularOf(at: number, { names }: Role): boolean {
    const nouns = new Set(names.ar.map((name) => fold(name.split(' ')[0] ?? '')));
    const isNoun = (stem: string) => nouns.has(stem) && this.#index.singulars.has(stem);
    return this.#tokens[at]?.segmentations.some(({ stem }) => isNoun(stem) || isNoun(stem.replace(/ه$/, ''))) ?? false;
  }

  /** Whether a role's name counts only together with whom it belongs to («طائرات»). */
  isOwned(at: number, { length }: PhraseMatch<Role>): boolean {
    return (this.#index.roles.match(this.#tokens, at)?.length ?? 0) < length;
  }

  /** Whether a word makes a place of the name behind it («حي الشيخ مقصود»). */
  isPlaceNoun(at: number): boolean {
    const match = this.#index.placeNouns.match(this.#tokens, at, this.notFunctionWord(at));
    return match !== null && !match.first.definite && match.length === 1;
  }

  /** «الاشتباك الدبلوماسي», «الائتلاف الحاكم»: a nisba or a role that is an adjective right after a noun that agrees in definiteness describes it. */
  #describesBefore(at: number, first: Segmentation, adjective: boolean): boolean {
    const before = this.#tokens[at - 1];
    if (before === undefined || before.pos !== 'X' || first.conjunction || first.particle !== '') return false;
    if (!adjective && (!/(?:ي|يه)$/.test(first.stem) || this.#lexicon.takesVictim(at - 1))) return false;
    if (adjective && (this.name(at - 1, false) !== null || this.nationality(at - 1, false) !== null)) return false;
    if (this.#classes[at - 1] !== null || this.inFunctionPhrase(at - 1) || this.#lexicon.isVerb(at - 1)) return false;
    return before.norm.startsWith('ال') === first.definite;
  }

  /** Words as a name. */
  written(from: number, to: number): string {
    const words = this.#tokens.slice(from, to);
    return words.map((word) => word.text).join(' ');
  }

  /** Whether a name can end before a token. */
  endsName(at: number): boolean {
    const next = this.#tokens[at];
    return (
      next === undefined || next.pos === 'PUNCT' || this.#classes[at] !== null || this.#lexicon.isVerb(at) || this.#beginsAnother(at, next)
    );
  }

  /** Another name or role, or a preposition written onto the article (بال، لل), cannot go on with a person's name. */
  #beginsAnother(at: number, { segmentations }: Token): boolean {
    return (
      segmentations.some((one) => one.definite && one.particle !== '') ||
      this.#index.roles.match(this.#tokens, at) !== null ||
      this.#index.names.match(this.#tokens, at, (entry) => entry.use === 'FULL') !== null
    );
  }

  /** Whether a word can be part of a person's name that nobody has listed. */
  canBeNamePart(at: number, first: boolean): boolean {
    const token = this.#tokens[at];
    if (
      token === undefined ||
      token.pos !== 'X' ||
      this.#classes[at] !== null ||
      this.inFunctionPhrase(at) ||
      this.#lexicon.isVerb(at) ||
      this.#lexicon.isCommon(at)
    )
      return false;
    // «للشؤون», «والأغلبية»: no part of a name has a preposition or a conjunction before its article.
    if (token.segmentations.some((one) => one.definite && (one.particle !== '' || one.conjunction))) return false;
    // «السفير مغادرة أراضيها», «دعمها الكامل»: what is somebody's is no name.
    if (POSSESSED.test(token.norm)) return false;
    if (first ? token.norm.startsWith('ال') && !this.#actors.isGivenName(token.norm) : JOINED.test(token.norm)) return false;
    if (this.#index.nationalities.match(this.#tokens, at) !== null && first) return false;
    const given = first && this.#actors.isGivenName(token.norm);
    return (
      this.#index.roles.match(this.#tokens, at) === null &&
      this.#index.names.match(this.#tokens, at, ({ use }) => use !== 'WEAK' && !(given && use === 'SHORT')) === null
    );
  }

  isAdjective(at: number, definite: boolean): boolean {
    const token = this.#tokens[at];
    if (token === undefined || token.pos !== 'X' || this.#classes[at] !== null || this.inFunctionPhrase(at) || this.#lexicon.isVerb(at))
      return false;
    if (this.#index.names.match(this.#tokens, at) !== null || this.#index.roles.match(this.#tokens, at) !== null) return false;
    return token.norm.startsWith('ال') === definite;
  }

  inFunctionPhrase(at: number): boolean {
    for (let back = 1; back <= 3; back += 1) if ((this.#classes[at - back]?.length ?? 0) > back) return true;
    return false;
  }

  /** Refuses a one-word match on a word that is a function word as written. */
  notFunctionWord(at: number): (value: unknown, first: Segmentation, length: number) => boolean {
    const function_ = this.#classes[at] ?? null;
    return (_, first, length) => {
      if (function_ === null || length > function_.length) return true;
      return first.definite && !function_.first.definite && !function_.word.words.some((word) => word.startsWith('ال'));
    };
  }
}

export function isComma(token: Token | undefined): boolean {
  return token?.text === '،' || token?.text === ',';
}
