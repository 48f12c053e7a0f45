import type { Token } from '../../text/token.ts';
import type { ActorIndex } from '../actor-index.ts';
import type { ArticleActors } from '../article-actors.ts';
import { type ArabicWords, type LexiconTests, LONGEST_NAME, OWNER_PREPOSITIONS } from './words.ts';

const LONE_COMPOUND = /^عبد\s\S+$/u;

/** A person's name: the actor id if the codebook has it, else the words. `to`: the token after it. */
export interface PersonName {
  readonly known: string | null;
  readonly name: string;
  /** Whether it is a full name of a person of the codebook as that has it, which nothing rules out. */
  readonly full: boolean;
  readonly to: number;
}

/** People whom an Arabic sentence names, of the codebook and others. */
export class ArabicPeople {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #lexicon: LexiconTests;
  readonly #words: ArabicWords;

  constructor(index: ActorIndex, actors: ArticleActors, tokens: readonly Token[], lexicon: LexiconTests, words: ArabicWords) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#words = words;
  }

  /** «قال خليل المراش»: a name that begins with a given one, right after a verb of saying. */
  speaker(at: number): PersonName | null {
    if (!this.#actors.isGivenName(this.#tokens[at]?.norm ?? '') || !this.#lexicon.speaks(at - 1)) return null;
    const person = this.personName(at);
    return person?.known === null && !LONE_COMPOUND.test(person.name) ? person : null;
  }

  /** «الدكتور تايلر»: one word that nobody has listed, right behind a title that tells of no office. */
  loneName(at: number): PersonName | null {
    const token = this.#tokens[at];
    if (token === undefined || token.norm.startsWith('ال') || !this.#words.canBeNamePart(at, true) || !this.#words.endsName(at + 1))
      return null;
    return { known: null, name: this.#words.written(at, at + 1), full: false, to: at + 1 };
  }

  /** «نادر عصام عساف», «التقى عباس الحلبي»: two given names and what follows them, or one and a surname right behind a verb. */
  fullName(at: number): PersonName | null {
    const [first, second] = [this.#tokens[at], this.#tokens[at + 1]];
    if (first === undefined || second === undefined) return null;
    // «عبد الحميد أباعود»
    if (first.norm === 'عبد') return second.norm.startsWith('ال') && this.#words.canBeNamePart(at + 2, false) ? this.personName(at) : null;
    if (this.#words.isFirstName(at, 1) && this.#words.isOnlyVerb(at - 1)) return this.personName(at);
    if (!this.#actors.isGivenName(first.norm) || !this.#actors.isGivenName(second.norm)) return null;
    const person = this.personName(at);
    return person?.known === null && person.to - at > 2 ? person : null;
  }

  /** A person's name: one of the codebook's, or up to four words that are neither function words nor verbs, ending where a name can end. */
  personName(at: number): PersonName | null {
    const known = this.#words.name(at, false);
    const [entry] = known?.values ?? [];
    if (known !== null && entry !== undefined && known.first.particle === '' && !known.first.conjunction) {
      const actor = this.#actors.get(entry.actor);
      if (actor?.kind !== 'PERSON') return null;
      const to = this.afterHouse(at + known.length);
      return { known: entry.actor, name: this.#words.written(at, to), full: entry.use === 'FULL', to };
    }
    let to = at;
    while (to - at < LONGEST_NAME && this.#words.canBeNamePart(to, to === at)) to += 1;
    const words = this.#tokens.slice(at, to);
    const [first] = words;
    const last = words.at(-1);
    const surname = first === undefined ? null : this.#beforeSurname(at, to);
    if (surname !== null) return surname;
    if (first === undefined || last === undefined || words.length < 2) return null;
    // «تعويضا ماليا»: a noun with its adjective in the accusative.
    if (words.slice(0, 2).every(({ norm }) => norm.endsWith('ا')) && !this.#actors.isGivenName(first.norm)) return null;
    return this.#words.endsName(to) ? { known: null, name: this.#words.written(at, to), full: false, to } : null;
  }

  /** «جورجا ميلوني», «أمينة أردوغان»: a first name before the surname of somebody in the codebook, who need not be meant. */
  #beforeSurname(at: number, to: number): PersonName | null {
    if (to === at) return null;
    const match = this.#index.names.match(
      this.#tokens,
      to,
      (entry, first) => entry.use === 'SHORT' && !first.conjunction && first.particle === '',
    );
    if (match === null) return null;
    const end = to + match.length;
    const name = this.#words.written(at, end);
    const known = match.values
      .map(({ actor }) => this.#actors.known(actor))
      .find((person) => person !== undefined && this.#actors.people.mayBe(person, name));
    if (known === undefined && !this.#actors.people.isFirstName(this.#tokens[at]?.norm ?? '')) return null;
    return { known: known?.id ?? null, name, full: false, to: end };
  }

  /** «تميم بن حمد آل ثاني»: the house that a known name goes on with. */
  afterHouse(at: number): number {
    return /^آل$/u.test(this.#tokens[at]?.text ?? '') && this.#tokens[at + 1]?.pos === 'X' ? at + 2 : at;
  }

  /** Whether a nationality, a name or whom something belongs to follows, so that what stands before describes an office. */
  followedByModifier(at: number, definite: boolean): boolean {
    const token = this.#tokens[at];
    if (token === undefined) return false;
    return this.#words.nationality(at, false) !== null || OWNER_PREPOSITIONS.has(token.norm) || (definite && this.personName(at) !== null);
  }
}
