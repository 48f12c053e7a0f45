import type { BookActor } from '../../../codebook/actors/actor-book.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import type { Segmentation, Token } from '../../text/token.ts';
import type { ActorIndex, NameEntry } from '../actor-index.ts';
import type { ArticleActors } from '../article-actors.ts';
import { writtenName } from '../written-name.ts';
import { ACRONYM, type EnglishWords } from './words.ts';

const QUOTES = new Set(['"', '“', '”', "'", '‘', '’', '``', "''"]);
const PLAIN: Segmentation = { conjunction: false, particle: '', definite: false, stem: '', pronoun: '' };
/** Small words and marks within a name ("al-Masri", "de Mistura", "Shia' al-Sudani"). */
const PARTICLES: ReadonlySet<string> = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'bint',
  'ben',
  'abu',
  'de',
  'von',
  'van',
  'der',
  'da',
  'di',
  'la',
]);
/** The Arabic article before sun letters, with a hyphen: "as-Sudani". */
const ASSIMILATED = /^[ae](?:[dnrstz]|sh)$/;
const ARABIC_PARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'bin', 'ibn', 'bint']);
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', '‘', '`']);
/** Prepositions of place: what stands behind one is a place before it is a person. */
const PLACED: ReadonlySet<string> = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'into',
  'from',
  'to',
  'of',
  'toward',
  'towards',
  'over',
]);
const CAPITAL = /^\p{Lu}/u;
const LONGEST_NAME = 8;

/** A person's name: the actor id if the codebook or the article has it, else the words. `to`: the token after it. */
export interface PersonName {
  readonly known: string | null;
  readonly name: string;
  /** Whether it is a full name of a person of the codebook as that has it, which nothing rules out. */
  readonly full: boolean;
  readonly to: number;
}

/** Names in an English sentence: those of the codebook, those that the article has introduced, and rows of capitals that are somebody's. */
export class EnglishNames {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #words: EnglishWords;

  constructor(index: ActorIndex, actors: ArticleActors, tokens: readonly Token[], words: EnglishWords) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#words = words;
  }

  /** A name of the codebook, or the last name of somebody whom the article has named. A surname before other names is a first name. */
  name(at: number, afterNoun = false): PhraseMatch<NameEntry> | null {
    const match = this.#index.names.match(this.#tokens, at, (entry, _, length) => {
      if (!this.#words.isSpelled(at, entry.name)) return false;
      if (entry.use !== 'WEAK') return true;
      return afterNoun || (QUOTES.has(this.#tokens[at - 1]?.text ?? '') && QUOTES.has(this.#tokens[at + length]?.text ?? ''));
    });
    if (match === null) return this.#byArticle(at);
    const short = match.values.every((entry) => entry.use === 'SHORT');
    if (short && this.endOfName(at) > at + match.length) return null;
    if (short && this.#isPlace(at + match.length)) return null;
    const actor = this.#actors.people.whichOf(
      match.values.map((entry) => entry.actor),
      short ? this.#tokens[at + match.length - 1]?.norm : undefined,
    );
    return actor === null
      ? null
      : { ...match, values: [{ actor, use: match.values[0]?.use ?? 'SHORT', name: match.values[0]?.name ?? '' }] };
  }

  /** A short form or a last name that the article itself has introduced. */
  #byArticle(at: number): PhraseMatch<NameEntry> | null {
    const last = this.#tokens[at];
    if (last === undefined || !this.#words.isProper(at)) return null;
    const actor = this.#actors.memory.byShortForm(last.text) ?? this.#actors.memory.byLastName(last.norm);
    return actor === null ? null : { values: [{ actor, use: 'SHORT', name: last.text }], length: 1, first: PLAIN };
  }

  /** "(SDF)" behind a name: its short form, and the token behind it. */
  shortForm(at: number): { readonly form: string; readonly to: number } | null {
    const [open, form, close] = [this.#tokens[at], this.#tokens[at + 1], this.#tokens[at + 2]];
    return open?.text === '(' && close?.text === ')' && ACRONYM.test(form?.text ?? '') ? { form: form?.text ?? '', to: at + 3 } : null;
  }

  /** The token after the proper nouns from a token on that can be one name: what is known as something else ends it. */
  endOfName(at: number): number {
    let to = at;
    while (to - at < LONGEST_NAME) {
      if (this.#words.isProper(to)) {
        if (to > at && !this.#continues(at, to)) break;
        to += 1;
        continue;
      }
      const particle = this.#particlesAt(at, to);
      if (particle === to || !this.#words.isProper(particle)) break;
      to = particle + 1;
    }
    // "Al Thani" is a house; "Al" alone, or a name that breaks off before a hyphen, is none.
    return to;
  }

  /** The token after small words and marks that join the parts of a name. */
  #particlesAt(from: number, at: number): number {
    if (at === from && !ARABIC_PARTICLES.has(this.#tokens[at]?.norm ?? '')) return at;
    let to = at;
    for (let token = this.#tokens[to]; token !== undefined; token = this.#tokens[to]) {
      const glued = this.#tokens[to - 1]?.end === token.start;
      const next = this.#tokens[to + 1];
      if (token.text === '-' && glued && next?.start === token.end) to += 1;
      else if (APOSTROPHES.has(token.text) && glued && (PARTICLES.has(next?.norm ?? '') || ASSIMILATED.test(next?.norm ?? ''))) to += 1;
      else if (PARTICLES.has(token.norm) || (ASSIMILATED.test(token.norm) && next?.text === '-' && next.start === token.end)) to += 1;
      else break;
    }
    return to;
  }

  /** Whether a proper noun within a row of them can be part of the name that began before it. */
  #continues(from: number, at: number): boolean {
    const before = this.#tokens[at - 1];
    const token = this.#tokens[at];
    if (token === undefined || this.#words.isCalendar(at)) return false;
    // "al-Masri", "al-Iraqi": a nationality can be a name behind the article.
    if (before?.text === '-' || PARTICLES.has(before?.norm ?? '')) return true;
    if (this.#words.role(at) !== null || this.#index.titles.match(this.#tokens, at) !== null) return false;
    const other = this.#index.names.match(
      this.#tokens,
      at,
      ({ use, name }) => use !== 'SHORT' && use !== 'WEAK' && this.#words.isSpelled(at, name),
    );
    const nationality = this.#words.nationality(at) !== null;
    if (other === null && !nationality) return true;
    // "Michael Jordan", "Abdel Fatah El Sisi", "Muhammad Shia' al-Sudani": behind a first name that of a state or party may be somebody's.
    const ends = nationality && !this.#words.isProper(this.#particlesAt(from, at + 1));
    return !ends && this.#actors.people.isFirstName(this.#tokens[from]?.norm ?? '');
  }

  /** Whether a word makes a place of the name before it ("Ben Gurion Airport"). */
  #isPlace(at: number): boolean {
    let to = at;
    while (this.#words.isProper(to) && this.#index.placeNouns.match(this.#tokens, to) === null) to += 1;
    return this.#words.isProper(to) && to - at < 2;
  }

  /** Whether a name has such a word in it or behind it. */
  #hasPlace(at: number, to: number): boolean {
    return (
      this.#isPlace(to) ||
      this.#tokens.slice(at + 1, to).some((_, index) => this.#index.placeNouns.match(this.#tokens, at + 1 + index) !== null)
    );
  }

  /** The token behind a name and what makes a place of it ("King Khalid International Airport"), if it does. */
  placeName(at: number): number | null {
    const end = this.endOfName(at);
    return end > at && this.#hasPlace(at, end) ? end : null;
  }

  /** A person's name behind a title or role. `least`: how many words a name must have that nobody knows. */
  personName(at: number, least: number): PersonName | null {
    const known = this.name(at);
    const [entry] = known?.values ?? [];
    if (known !== null && entry !== undefined) {
      const actor = this.#actors.get(entry.actor);
      const to = at + known.length;
      if (actor?.kind === 'PERSON')
        return { known: entry.actor, name: writtenName(this.#tokens.slice(at, to)), full: entry.use === 'FULL', to: this.#withHouse(to) };
      if (this.endOfName(at) === to || !this.#actors.people.isFirstName(this.#tokens[at]?.norm ?? '')) return null;
    }
    if (this.#words.nationality(at) !== null || (!this.#words.isProper(at) && !ARABIC_PARTICLES.has(this.#tokens[at]?.norm ?? '')))
      return null;
    const to = this.endOfName(at);
    const words = this.#tokens.slice(at, to);
    if (this.#hasPlace(at, to)) return null;
    if (words.length === 0 || words.filter((word) => CAPITAL.test(word.text)).length < least) return null;
    return this.#named(at, to);
  }

  /** "Khalil al-Marash", "Emine Erdogan": a name of several words that shows by itself that it is a person's. */
  fullName(at: number): PersonName | null {
    if (!this.#words.isProper(at) || (this.#words.isProper(at - 1) && !this.#words.isCalendar(at - 1))) return null;
    const to = this.endOfName(at);
    const words = this.#tokens.slice(at, to);
    const [first] = words;
    if (this.#words.role(at) !== null || this.#index.titles.match(this.#tokens, at) !== null) return null;
    if (first === undefined || words.filter((word) => CAPITAL.test(word.text)).length < 2) return null;
    // "Howard University", "Grand Mosque": something that is called so.
    if ((this.#words.isProper(to) && this.#words.role(to) !== null) || this.#hasPlace(at, to)) return null;
    const inArabic =
      words.some((word, index) => index > 0 && ARABIC_PARTICLES.has(word.norm)) && !PLACED.has(this.#tokens[at - 1]?.norm ?? '');
    if (this.#actors.people.isFirstName(first.norm) || inArabic || this.#bySurname(at, to).length > 0) return this.#named(at, to);
    // A surname before other names is a first name.
    const short = this.#index.names.match(this.#tokens, at, (entry) => entry.use === 'SHORT' && this.#words.isSpelled(at, entry.name));
    return short !== null && at + short.length < to ? this.#named(at, to) : null;
  }

  #named(at: number, to: number): PersonName {
    const name = writtenName(this.#tokens.slice(at, to)).replace(/\s*["“”]\s*/gu, ' ');
    const known = this.#bySurname(at, to).find((person) => this.#actors.people.mayBe(person, name));
    return { known: known?.id ?? null, name, full: false, to };
  }

  /** The people whose surname a name ends with. */
  #bySurname(at: number, to: number): readonly BookActor[] {
    for (let start = at + 1; start < to; start += 1) {
      const match = this.#index.names.match(this.#tokens, start, (entry, _, length) => entry.use === 'SHORT' && start + length === to);
      if (match !== null && this.#words.isSpelled(start, match.values[0]?.name ?? ''))
        return match.values.flatMap(({ actor }) => this.#actors.known(actor) ?? []);
    }
    return [];
  }

  /** "Tamim bin Hamad Al Thani": the house that a known name goes on with. */
  #withHouse(to: number): number {
    return this.#tokens[to]?.text === 'Al' && this.#words.isProper(to + 1) && this.#words.role(to + 1) === null ? to + 2 : to;
  }
}
