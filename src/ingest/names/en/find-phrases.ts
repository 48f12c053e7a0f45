import type { Token } from '../../text/token.ts';
import type { ActorIndex } from '../actor-index.ts';
import type { ArticleActors } from '../article-actors.ts';
import { type NounPhrase, plainPhrase } from '../noun-phrase.ts';
import { writtenName } from '../written-name.ts';
import { joinAppositions } from './appositions.ts';
import { findCity } from './find-city.ts';
import { EnglishNames } from './names.ts';
import { organisationName } from './organisations.ts';
import { EnglishRoles } from './roles.ts';
import { EnglishWords } from './words.ts';

/** Prepositions of place. */
const PLACED: ReadonlySet<string> = new Set(['in', 'at', 'near', 'inside', 'outside', 'across', 'around', 'over']);

/** What the lexicon says of the words of a sentence. */
interface LexiconTests {
  /** How many tokens a noun that names an event covers here; 0 if none does. */
  readonly eventNoun: (at: number) => number;
  /** Whether a word is a verb of saying. */
  readonly speaks: (at: number) => boolean;
}

/** Finds what an English sentence names, left to right, without overlaps: names, nationalities, roles with owners, people. */
export class EnglishFinder {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #lexicon: LexiconTests;
  readonly #words: EnglishWords;
  readonly #names: EnglishNames;
  readonly #roles: EnglishRoles;

  constructor(index: ActorIndex, actors: ArticleActors, tokens: readonly Token[], lexicon: LexiconTests) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#lexicon = lexicon;
    this.#words = new EnglishWords(index, tokens, lexicon.eventNoun);
    this.#names = new EnglishNames(index, actors, tokens, this.#words);
    this.#roles = new EnglishRoles(index, actors, tokens, this.#words, this.#names, lexicon.eventNoun, (at) => this.#phraseAt(at));
  }

  find(): readonly NounPhrase[] {
    const phrases: NounPhrase[] = [];
    for (let at = 0; at < this.#tokens.length; ) {
      const phrase = this.#pronoun(at) ?? this.#phraseAt(at);
      if (phrase?.pronoun) {
        phrases.push(phrase);
        at = phrase.to;
      } else if (phrase === null) {
        if (this.#lexicon.speaks(at)) this.#actors.memory.spoke();
        at = this.#names.placeName(at) ?? at + 1;
      } else {
        for (const actor of phrase.actors) this.#actors.memory.named(actor, this.#standing(phrase));
        const to = this.#afterShortForm(phrase);
        phrases.push({ ...phrase, to });
        at = to;
      }
    }
    return joinAppositions(phrases, this.#tokens, this.#actors);
  }

  /** Before its verb a phrase may be the subject; a state or capital behind "in" is where something is. */
  #standing({ from, to, adjective, canBePlace }: NounPhrase): 'SUBJECT' | 'OTHER' | 'ASIDE' {
    if (adjective || (canBePlace && PLACED.has(this.#tokens[from - 1]?.norm ?? ''))) return 'ASIDE';
    const next = this.#tokens[to]?.pos === 'ADV' ? this.#tokens[to + 1] : this.#tokens[to];
    return next?.pos === 'VERB' || next?.pos === 'AUX' || this.#tokens[to]?.text === ',' ? 'SUBJECT' : 'OTHER';
  }

  /** "Syrian Democratic Forces (SDF)" */
  #afterShortForm({ actors: [id, ...more], to }: NounPhrase): number {
    const short = id === undefined || more.length > 0 ? null : this.#names.shortForm(to);
    if (short === null || id === undefined || this.#actors.get(id)?.kind === 'PERSON') return to;
    this.#actors.memory.abbreviate(id, short.form);
    return short.to;
  }

  /** "he", "she": whom the sentence, or the one before it, has for its subject. */
  #pronoun(at: number): NounPhrase | null {
    const token = this.#tokens[at];
    if (token?.pos !== 'PRON' || (token.norm !== 'he' && token.norm !== 'she')) return null;
    const person = this.#actors.references.subject(token.norm === 'she');
    return person === null ? null : plainPhrase(at, at + 1, [person], { pronoun: true });
  }

  /** What is named at a token, and who belongs to it behind a possessive. */
  #phraseAt(at: number): NounPhrase | null {
    const phrase = this.#ownAt(at);
    if (phrase === null || phrase.actors.length === 0 || !this.#words.isPossessive(phrase.to)) return phrase;
    const body = this.#names.name(phrase.to + 1);
    const actor = this.#actors.get(body?.values[0]?.actor ?? '');
    // "the Houthis' Supreme Political Council"
    if (body !== null && actor?.memberOf.some((id) => phrase.actors.includes(id)))
      return plainPhrase(at, phrase.to + 1 + body.length, [actor.id]);
    return this.#roles.after(at, phrase.to + 1, phrase.actors) ?? phrase;
  }

  #ownAt(at: number): NounPhrase | null {
    const name = this.#names.name(at);
    const person = this.#names.fullName(at);
    if (person !== null && (name === null || at + name.length < person.to)) {
      const known = name === null ? undefined : this.#actors.get(name.values[0]?.actor ?? '');
      if (known?.kind !== 'PERSON') return plainPhrase(at, person.to, [this.#actors.people.person(person, { role: null, of: null })]);
    }
    const nationality = this.#words.nationalities(at);
    if (nationality !== null && (name === null || name.length <= nationality.to - at)) {
      const owners = nationality.states.map((state) => state.actor);
      const composed = this.#branch(at, nationality.to, owners) ?? this.#roles.after(at, nationality.to, owners);
      if (composed !== null) return composed;
      const noun = this.#tokens[nationality.to];
      const describes =
        noun !== undefined &&
        (noun.pos === 'NOUN' || noun.pos === 'ADJ' || noun.pos === 'PROPN' || noun.pos === 'VERB') &&
        !nationality.people;
      return plainPhrase(at, nationality.to, owners, { adjective: describes, crowd: !describes });
    }
    if (name !== null) {
      const [entry] = name.values;
      if (entry === undefined) return null;
      const to = at + name.length;
      const composed = this.#words.isPossessive(to) ? null : this.#roles.after(at, to, [entry.actor]);
      if (composed !== null) return composed;
      const actor = this.#actors.get(entry.actor);
      const state = actor?.kind === 'STATE' || actor?.kind === 'GOVERNMENT';
      const known = actor?.kind === 'PERSON' ? this.#names.personName(at, 1) : null;
      return plainPhrase(at, known?.to ?? to, [entry.actor], { canBePlace: state || entry.use === 'METONYM' });
    }
    const place = this.#index.places.match(this.#tokens, at, () => this.#words.isCapital(at));
    if (place !== null) return plainPhrase(at, at + place.length, [], { place: place.values[0] ?? null, canBePlace: true });
    const titled = this.#index.titles.match(this.#tokens, at) !== null && this.#words.bodyAt(at + 1) === null;
    const named = titled || !this.#words.isCapital(at) ? null : organisationName(this.#tokens, at, at, this.#words);
    if (named !== null) return plainPhrase(at, named.to, [this.#actors.organisation(named.name, named.role, null)]);
    const role = this.#words.role(at) ?? this.#roles.ownedAt(at);
    if (role !== null) return this.#roles.phrase(at, at, role, null);
    return this.#titled(at) ?? this.#city(at);
  }

  /** "Syrian Arab Coalition", "Turkish Red Crescent": not the known body that the rest of the name would be. */
  #branch(at: number, to: number, [of, ...more]: readonly string[]): NounPhrase | null {
    const rest = this.#names.name(to);
    const [state, other] = [this.#actors.get(of ?? ''), this.#actors.get(rest?.values[0]?.actor ?? '')];
    if (rest === null || rest.length < 2 || more.length > 0 || state?.kind !== 'STATE' || other === undefined) return null;
    const end = to + rest.length;
    const body = this.#words.bodyAt(end - 1);
    const [role] = body?.values ?? [];
    if (role === undefined || body?.length !== 1 || other.kind === 'PERSON' || other.country === state.country) return null;
    return plainPhrase(at, end, [this.#actors.organisation(writtenName(this.#tokens.slice(at, end)), role, state.id)]);
  }

  /** "Mr Smith", "Mrs Erdogan" */
  #titled(at: number): NounPhrase | null {
    const title = this.#index.titles.match(this.#tokens, at);
    const [titled] = title?.values ?? [];
    const person = title === null ? null : this.#names.personName(at + title.length, 1);
    if (titled === undefined || person === null) return null;
    const role = titled.role === null ? null : (this.#actors.role(titled.role) ?? null);
    return plainPhrase(at, person.to, [this.#actors.people.person(person, { role, of: null, woman: titled.woman })]);
  }

  #city(at: number): NounPhrase | null {
    const city = findCity(this.#tokens, at, this.#index.cities);
    return city === null ? null : plainPhrase(at, city.to, [], { place: city.place, canBePlace: true });
  }
}
