import type { Role, State } from '../../../codebook/actors/actor-book.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import type { Segmentation, Token } from '../../text/token.ts';
import type { ActorIndex, NameEntry } from '../actor-index.ts';
import type { ArticleActors } from '../article-actors.ts';
import type { NounPhrase, Owner } from '../noun-phrase.ts';
import { writtenName } from '../written-name.ts';
import { findCity } from './find-city.ts';

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^[\p{Lu}.&-]{2,6}$/u;
const QUOTES = new Set(['"', '“', '”', "'", '‘', '’', '``', "''"]);
const OWNER_PREPOSITIONS = new Set(['of', 'from', 'for', 'in']);
const PLAIN: Segmentation = { conjunction: false, particle: '', definite: false, stem: '', pronoun: '' };
/** How many describing words may stand between a nationality and the noun that it describes. */
const LONGEST_GAP = 4;
const LONGEST_NAME = 4;

/** Finds what an English sentence names, left to right, without overlaps: names, nationalities, roles with owners, people after titles. */
export class EnglishFinder {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  /** How many tokens a noun that names an event covers here; 0 if none does. */
  readonly #eventNoun: (at: number) => number;
  /** Whether a word is a verb of saying. */
  readonly #speaks: (at: number) => boolean;

  constructor(
    index: ActorIndex,
    actors: ArticleActors,
    tokens: readonly Token[],
    eventNoun: (at: number) => number,
    speaks: (at: number) => boolean,
  ) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#eventNoun = eventNoun;
    this.#speaks = speaks;
  }

  find(): readonly NounPhrase[] {
    const phrases: NounPhrase[] = [];
    for (let at = 0; at < this.#tokens.length; ) {
      const phrase = this.#phraseAt(at);
      if (phrase === null) at += 1;
      else {
        for (const actor of phrase.actors) this.#actors.named(actor);
        phrases.push(phrase);
        at = phrase.to;
      }
    }
    return phrases;
  }

  #phraseAt(at: number): NounPhrase | null {
    const name = this.#name(at, false);
    const nationality = this.#nationalities(at);
    if (nationality !== null && (name === null || name.length <= nationality.to - at)) {
      const composed = this.#roleAfter(
        at,
        nationality.to,
        nationality.states.map((state) => state.actor),
      );
      if (composed !== null) return composed;
      const noun = this.#tokens[nationality.to];
      const describes =
        noun !== undefined &&
        (noun.pos === 'NOUN' || noun.pos === 'ADJ' || noun.pos === 'PROPN' || noun.pos === 'VERB') &&
        !nationality.people;
      return this.#phrase(
        at,
        nationality.to,
        nationality.states.map((state) => state.actor),
        { adjective: describes, crowd: !describes },
      );
    }
    if (name !== null) {
      const [entry] = name.values;
      if (entry === undefined) return null;
      const possessive = this.#tokens[at + name.length]?.norm === "'s" || this.#tokens[at + name.length]?.norm === '’s';
      const composed = this.#roleAfter(at, at + name.length + (possessive ? 1 : 0), [entry.actor]);
      if (composed !== null) return composed;
      const actor = this.#actors.get(entry.actor);
      const state = actor?.kind === 'STATE' || actor?.kind === 'GOVERNMENT';
      return this.#phrase(at, at + name.length, [entry.actor], { canBePlace: state || entry.use === 'METONYM' });
    }
    const place = this.#index.places.match(this.#tokens, at, () => CAPITAL.test(this.#tokens[at]?.text ?? ''));
    if (place !== null) return this.#phrase(at, at + place.length, [], { place: place.values[0] ?? null, canBePlace: true });
    const role = this.#role(at);
    if (role !== null) return this.#rolePhrase(at, at, role, null);
    const title = this.#index.titles.match(this.#tokens, at);
    const [titled] = title?.values ?? [];
    if (title !== null && titled !== undefined) {
      const person = this.#personName(at + title.length, 1);
      const role = titled.role === null ? null : (this.#actors.role(titled.role) ?? null);
      if (person !== null)
        return this.#phrase(at, person.to, [person.known ?? this.#actors.unknownPerson(person.name, { role, of: null })]);
    }
    return this.#speaker(at) ?? this.#city(at);
  }

  #city(at: number): NounPhrase | null {
    const city = findCity(this.#tokens, at, this.#index.cities);
    return city === null ? null : this.#phrase(at, city.to, [], { place: city.place, canBePlace: true });
  }

  /** "Khalil al-Marash said": a name that begins with a given one, right beside a verb of saying. */
  #speaker(at: number): NounPhrase | null {
    const [before, first] = [this.#tokens[at - 1], this.#tokens[at]];
    if (first === undefined || !this.#actors.isGivenName(first.norm) || (before?.pos === 'PROPN' && !this.#speaks(at - 1))) return null;
    const person = this.#personName(at, 2);
    if (person === null || person.known !== null || !(this.#speaks(at - 1) || this.#speaks(person.to))) return null;
    return this.#phrase(at, person.to, [this.#actors.unknownPerson(person.name, { role: null, of: null })]);
  }

  /** "Israeli Prime Minister …", "Norway's foreign minister", "U.S. and Russian negotiators": a role that what stands before owns. */
  #roleAfter(from: number, start: number, owners: readonly string[]): NounPhrase | null {
    for (let at = start; at < start + LONGEST_GAP; at += 1) {
      const role = this.#role(at);
      // "Ukraine's national police": the last of several roles is the head.
      if (role !== null && (this.#tokens[at + role.length]?.pos !== 'NOUN' || this.#role(at + role.length) === null))
        return this.#rolePhrase(from, at, role, owners);
      const token = this.#tokens[at];
      if (
        token === undefined ||
        (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.norm !== '-') ||
        this.#name(at, false) !== null
      )
        return null;
    }
    return null;
  }

  #rolePhrase(from: number, at: number, match: PhraseMatch<Role>, before: readonly string[] | null): NounPhrase | null {
    const [role] = match.values;
    if (role === undefined) return null;
    let to = at + match.length;
    const head = this.#tokens[to - 1];
    const several = head !== undefined && head.norm !== head.lemma;
    let owners = before ?? [];
    const named = role.kind === 'person' || role.kind === 'source' || (role.kind === 'group' && !several);
    const person = named ? this.#personName(to, 1) : null;
    if (person !== null) to = person.to;
    const owner = owners.length === 0 ? this.#owner(to) : null;
    if (owner !== null) {
      owners = owner.of;
      to = owner.to;
    }
    // "a group of Moroccan diplomats" are those diplomats.
    if (owner !== null && role.kind === 'organisation' && owner.of.every((id) => this.#actors.get(id)?.kind === 'GENERIC'))
      return this.#phrase(from, to, owner.of);
    if (person !== null) {
      const id = person.known ?? this.#actors.unknownPerson(person.name, { role, of: owners[0] ?? null });
      return this.#phrase(from, to, [id]);
    }
    if (owners.length > 0) {
      const [only] = owners;
      const actor = only === undefined ? undefined : this.#actors.get(only);
      const apposed =
        actor !== undefined &&
        owners.length === 1 &&
        before !== null &&
        (actor.kind === 'MEDIA' ||
          role.kind === 'media' ||
          (role.kind === 'organisation' && actor.kind !== 'STATE' && actor.kind !== 'GOVERNMENT' && actor.kind !== 'PERSON'));
      const actors = apposed && only !== undefined ? [only] : [...new Set(owners.map((of) => this.#actors.ofRole({ role, of }, several)))];
      return this.#phrase(from, to, actors, { crowd: role.kind === 'group' });
    }
    return this.#bareRole(from, to, role);
  }

  #bareRole(from: number, to: number, role: Role): NounPhrase | null {
    if (role.kind === 'organisation' || role.kind === 'government' || role.kind === 'media') {
      const the = this.#tokens[from - 1]?.norm;
      const heads = new Set(role.names.en);
      const named =
        the === 'the' || the === 'its'
          ? this.#actors.latest(
              (actor) =>
                actor.kind !== 'STATE' &&
                actor.names.en.some((name) => heads.has(name.split(' ').at(-1)?.toLowerCase() ?? '') && name.includes(' ')),
            )
          : null;
      if (named === null && !this.#isWhole(from, to)) return null;
      return this.#phrase(from, to, [named ?? this.#actors.ofRole({ role, of: null })]);
    }
    const next = this.#tokens[to];
    if (role.kind !== 'source' && next?.pos === 'NOUN' && from === to - 1 && this.#eventNoun(to) === 0) return null;
    if (role.unique) {
      const named = this.#actors.latest(
        (actor) =>
          actor.kind === 'PERSON' &&
          actor.offices.some((office) => role.names.en.some((name) => office.title.en.toLowerCase().includes(name))),
      );
      if (named !== null) return this.#phrase(from, to, [named]);
    }
    return this.#phrase(from, to, [this.#actors.ofRole({ role, of: null })], { crowd: role.kind === 'group' });
  }

  /** Whether a bare organisation stands as a noun phrase of its own: with a determiner, in the plural, or right before its verb. */
  #isWhole(from: number, to: number): boolean {
    const [before, last, next] = [this.#tokens[from - 1], this.#tokens[to - 1], this.#tokens[to]];
    if (next?.pos === 'NOUN' || last === undefined) return false;
    return before?.pos === 'DET' || before?.pos === 'PRON' || last.norm !== last.lemma || next?.pos === 'VERB' || next?.pos === 'AUX';
  }

  /** "officials from Egypt", "president of Iran": whom a role belongs to, after it. */
  #owner(at: number): Owner | null {
    if (!OWNER_PREPOSITIONS.has(this.#tokens[at]?.norm ?? '')) return null;
    const start = this.#tokens[at + 1]?.pos === 'DET' ? at + 2 : at + 1;
    const inner = this.#phraseAt(start);
    if (inner === null || inner.actors.length === 0 || inner.crowd) return null;
    const locative = this.#tokens[at]?.norm === 'in' || this.#tokens[at]?.norm === 'for';
    const actor = this.#actors.get(inner.actors[0] ?? '');
    return locative && actor?.kind === 'PERSON' ? null : { of: inner.actors, to: inner.to };
  }

  #nationalities(at: number): { states: readonly State[]; people: boolean; to: number } | null {
    const states: State[] = [];
    let people = false;
    let to = at;
    for (;;) {
      const match = this.#index.nationalities.match(this.#tokens, to, (value) => this.#spelled(to, value.name));
      const [entry] = match?.values ?? [];
      if (match === null || entry === undefined) break;
      states.push(entry.state);
      people ||=
        this.#index.names.match(this.#tokens, to) === null && /s$/.test(entry.name) && entry.state.nationality.en[0] !== entry.name;
      to += match.length;
      const joint = this.#tokens[to];
      const next = joint?.norm === 'and' || joint?.norm === '-' ? to + 1 : to;
      if (next === to || this.#index.nationalities.match(this.#tokens, next, (value) => this.#spelled(next, value.name)) === null) break;
      to = next;
    }
    return states.length === 0 ? null : { states, people, to };
  }

  #name(at: number, afterNoun: boolean): PhraseMatch<NameEntry> | null {
    const match = this.#index.names.match(this.#tokens, at, (entry, _, length) => {
      if (!this.#spelled(at, entry.name)) return false;
      if (entry.use !== 'WEAK') return true;
      return afterNoun || (QUOTES.has(this.#tokens[at - 1]?.text ?? '') && QUOTES.has(this.#tokens[at + length]?.text ?? ''));
    });
    if (match === null) {
      const last = this.#tokens[at];
      if (last?.pos !== 'PROPN') return null;
      const actor = this.#actors.byLastName(last.norm);
      return actor === null ? null : { values: [{ actor, use: 'SHORT', name: last.text }], length: 1, first: PLAIN };
    }
    const actors = new Set(match.values.map((entry) => entry.actor));
    if (actors.size === 1) return match;
    const named = this.#actors.latest((actor) => actors.has(actor.id));
    return named === null ? null : { ...match, values: match.values.filter((entry) => entry.actor === named) };
  }

  /** Whether a word is written with the capitals of the name: "US" is no "us", "Time" no "time". */
  #spelled(at: number, name: string): boolean {
    const token = this.#tokens[at];
    if (token === undefined) return false;
    const first = name.split(/[\s-]/u)[0] ?? name;
    if (ACRONYM.test(first)) return token.text === token.text.toUpperCase();
    return !CAPITAL.test(first) || CAPITAL.test(token.text);
  }

  /** A role's name, unless it belongs to the name of an event ("general strike") or only describes a noun ("terrorist activities"). */
  #role(at: number): PhraseMatch<Role> | null {
    const token = this.#tokens[at];
    if (token === undefined || (token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ' && token.pos !== 'NUM')) return null;
    const match = this.#index.roles.match(this.#tokens, at);
    return match === null || this.#eventNoun(at) > match.length ? null : match;
  }

  /** A person's name: one of the codebook's, or proper nouns in capitals. `least`: how many words an unknown name must have. */
  #personName(at: number, least: number): { known: string | null; name: string; to: number } | null {
    const known = this.#name(at, false);
    const [entry] = known?.values ?? [];
    if (known !== null && entry !== undefined) {
      return this.#actors.get(entry.actor)?.kind === 'PERSON' ? { known: entry.actor, name: '', to: at + known.length } : null;
    }
    let to = at;
    for (;;) {
      const token = this.#tokens[to];
      if (token === undefined || to - at >= LONGEST_NAME * 2) break;
      const next = this.#tokens[to + 1];
      const joins = token.text === '-' && to > at && this.#tokens[to - 1]?.end === token.start && next?.start === token.end;
      if (!joins && (token.pos !== 'PROPN' || !CAPITAL.test(token.text)) && !/^(al|bin|ibn|el|abu)$/.test(token.norm)) break;
      if (this.#index.nationalities.match(this.#tokens, to, (value) => this.#spelled(to, value.name)) !== null) break;
      to += 1;
    }
    const words = this.#tokens.slice(at, to);
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined || words.length < least || !CAPITAL.test(first.text)) return null;
    return { known: null, name: writtenName(words), to };
  }

  #phrase(from: number, to: number, actors: readonly string[], more: Partial<NounPhrase> = {}): NounPhrase {
    return { from, to, actors, adjective: false, canBePlace: false, place: null, crowd: false, conjunction: false, particle: '', ...more };
  }
}
