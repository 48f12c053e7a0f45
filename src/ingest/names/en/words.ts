import type { Role, State } from '../../../codebook/actors/actor-book.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import type { Token } from '../../text/token.ts';
import type { ActorIndex } from '../actor-index.ts';

const CAPITAL = /^\p{Lu}/u;
export const ACRONYM = /^[\p{Lu}.&-]{2,6}$/u;
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** What single words of an English sentence can be. */
export class EnglishWords {
  readonly #index: ActorIndex;
  readonly #tokens: readonly Token[];
  /** How many tokens a noun that names an event covers here; 0 if none does. */
  readonly #eventNoun: (at: number) => number;

  constructor(index: ActorIndex, tokens: readonly Token[], eventNoun: (at: number) => number) {
    this.#index = index;
    this.#tokens = tokens;
    this.#eventNoun = eventNoun;
  }

  isProper(at: number): boolean {
    const token = this.#tokens[at];
    return token?.pos === 'PROPN' && CAPITAL.test(token.text);
  }

  isCalendar(at: number): boolean {
    return CALENDAR.test(this.#tokens[at]?.norm ?? '');
  }

  isCapital(at: number): boolean {
    return CAPITAL.test(this.#tokens[at]?.text ?? '');
  }

  /** Whether a word is written with the capitals of the name: "US" is no "us", "Time" no "time". */
  isSpelled(at: number, name: string): boolean {
    const token = this.#tokens[at];
    if (token === undefined) return false;
    const first = name.split(/[\s-]/u)[0] ?? name;
    if (ACRONYM.test(first)) return token.text === token.text.toUpperCase();
    return !CAPITAL.test(first) || CAPITAL.test(token.text);
  }

  isPossessive(at: number): boolean {
    const norm = this.#tokens[at]?.norm;
    const plural = (norm === "'" || norm === '’') && (this.#tokens[at - 1]?.norm.endsWith('s') ?? false);
    return plural || norm === "'s" || norm === '’s';
  }

  nationality(at: number): { state: State; name: string; length: number } | null {
    const match = this.#index.nationalities.match(this.#tokens, at, (value) => this.isSpelled(at, value.name));
    const [entry] = match?.values ?? [];
    return match === null || entry === undefined ? null : { ...entry, length: match.length };
  }

  nationalities(at: number): { states: readonly State[]; people: boolean; to: number } | null {
    const states: State[] = [];
    let people = false;
    let to = at;
    for (;;) {
      const entry = this.nationality(to);
      if (entry === null) break;
      states.push(entry.state);
      people ||=
        this.#index.names.match(this.#tokens, to) === null && /s$/.test(entry.name) && entry.state.nationality.en[0] !== entry.name;
      to += entry.length;
      const joint = this.#tokens[to];
      const next = joint?.norm === 'and' || joint?.norm === '-' ? to + 1 : to;
      if (next === to || this.nationality(next) === null) break;
      to = next;
    }
    return states.length === 0 ? null : { states, people, to };
  }

  /** A role's name, unless it belongs to the name of an event ("general strike"). `owned`: it belongs to somebody. */
  role(at: number, owned = false): PhraseMatch<Role> | null {
    const token = this.#tokens[at];
    if (token === undefined || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ' && token.pos !== 'NUM')) return null;
    const plain = this.#index.roles.match(this.#tokens, at);
    const more = owned ? this.#index.owned.match(this.#tokens, at) : null;
    const match = (more?.length ?? 0) > (plain?.length ?? 0) ? more : plain;
    // "National Symphony Orchestra" is no national.
    if (match?.length === 1 && match.values[0]?.kind === 'group' && this.isCapital(at) && this.isProper(at + 1)) return null;
    return match === null || this.#eventNoun(at) > match.length ? null : match;
  }

  /** A noun with a capital that says what an organisation or an outlet is ("Party" in the name of one). */
  bodyAt(at: number): PhraseMatch<Role> | null {
    const match = this.isCapital(at) ? this.role(at, true) : null;
    const [role] = match?.values ?? [];
    return role?.kind === 'organisation' || role?.kind === 'media' ? match : null;
  }

  /** Whether a word with a capital can be part of the name of an organisation, and tells of nobody itself. */
  isNamePart(at: number): boolean {
    const token = this.#tokens[at];
    if (token === undefined || !this.isCapital(at) || !/^(?:PROPN|NOUN|ADJ|NUM|VERB)$/.test(token.pos) || this.isCalendar(at)) return false;
    const [role] = this.role(at, true)?.values ?? [];
    // "Workers Party", "Justice Party", but "President"
    if (this.nationality(at) !== null || (role !== undefined && (role.unique || (role.kind !== 'person' && role.kind !== 'group'))))
      return false;
    return this.#index.names.match(this.#tokens, at, ({ use, name }) => use === 'FULL' && this.isSpelled(at, name)) === null;
  }

  /** Whether a role's name is one that only women bear. */
  isWomans(at: number, { values: [role], length }: PhraseMatch<Role>): boolean {
    const words = this.#tokens
      .slice(at, at + length)
      .map(({ norm }) => norm)
      .join(' ');
    return role?.women.some((name) => words.endsWith(name)) ?? false;
  }
}
