import type { Role, State } from '../../codebook/actors/actor-book.ts';
import type { ActorKind } from '../../domain/actor.ts';
import { fold } from '../../domain/fold.ts';
import { isSpelledAs } from '../text/ar/spelling.ts';
import type { PhraseMatch } from '../text/phrase-index.ts';
import type { Segmentation, Token } from '../text/token.ts';
import type { WordClass } from '../text/word-classes.ts';
import type { ActorIndex, NameEntry } from './actor-index.ts';
import type { ArticleActors } from './article-actors.ts';
import type { NounPhrase } from './noun-phrase.ts';

const QUOTES = new Set(['"', '«', '»', '“', '”', "'", '(', ')', '#', '‘', '’']);
/** Prepositions between a role and whom it belongs to: في, ب, ل, لدى, باسم, عن, من. */
const OWNER_PREPOSITIONS = new Set(['في', 'لدي', 'باسم', 'عن', 'من', 'بلسان']);
const OWNER_PARTICLES = new Set(['ل', 'ب']);
const LONGEST_NAME = 4;
/** Forms of several people, after which no one's name stands: «الصحفيين», «مسؤولون». */
const SEVERAL = /...(?:ون|يين|ولين|مين|رين|فين|بين)$/;
/** A sound plural that keeps its nun has no genitive: «مسلحون», but «مسلحو الحركة». */
const FULL_PLURAL = /ون$/;

const bareWord = (word: string) => (word.startsWith('ال') ? word.slice(2) : word);

interface Owner {
  readonly of: readonly string[];
  readonly to: number;
}

/** Finds what an Arabic sentence names, left to right, without overlaps: names, nationalities, roles with owners, people after titles. */
export class ArabicFinder {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #classes: readonly (WordClass | null)[];
  /** Whether a word is one that no person is called by: a verb of the lexicon. */
  readonly #isVerb: (at: number) => boolean;

  constructor(
    index: ActorIndex,
    actors: ArticleActors,
    tokens: readonly Token[],
    classes: readonly (WordClass | null)[],
    isVerb: (at: number) => boolean,
  ) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#classes = classes;
    this.#isVerb = isVerb;
  }

  find(): readonly NounPhrase[] {
    const phrases: NounPhrase[] = [];
    for (let at = 0; at < this.#tokens.length; ) {
      const phrase = this.#phraseAt(at);
      if (phrase === null || this.#describesPhrase(phrase, phrases.at(-1))) at += Math.max(1, this.#classes[at]?.length ?? 1);
      else {
        for (const actor of phrase.actors) this.#actors.named(actor);
        phrases.push(phrase);
        at = phrase.to;
      }
    }
    return phrases;
  }

  /** «الجندي المحتجز»: a definite participle right after a definite phrase describes it. */
  #describesPhrase(phrase: NounPhrase, before: NounPhrase | undefined): boolean {
    const { from, to, crowd, conjunction, particle } = phrase;
    return (
      crowd &&
      before?.to === from &&
      to === from + 1 &&
      !conjunction &&
      particle === '' &&
      (this.#tokens[from]?.norm.startsWith('ال') ?? false)
    );
  }

  #phraseAt(at: number): NounPhrase | null {
    const name = this.#name(at, false);
    const role = this.#role(at);
    const isNamed =
      name !== null && (name.length > (role?.length ?? 0) || (name.length === role?.length && name.values[0]?.use === 'FULL'));
    if (role !== null && !isNamed) {
      const phrase = this.#rolePhrase(at, role);
      if (phrase !== null) return phrase;
    }
    if (name !== null) return this.#namePhrase(at, name);
    const place = this.#index.places.match(this.#tokens, at, this.#notFunctionWord(at));
    if (place !== null) {
      return this.#phrase(at, at + place.length, [], place.first, { place: place.values[0] ?? null, canBePlace: true });
    }
    const title = this.#index.titles.match(this.#tokens, at);
    const [titled] = title?.values ?? [];
    if (title !== null && titled !== undefined) {
      const person = this.#personName(at + title.length);
      if (person !== null) {
        const role = this.#roleById(titled.role);
        const id = person.known ?? this.#actors.unknownPerson(person.name, { role, of: null });
        return this.#phrase(at, person.to, [id], title.first);
      }
    }
    return this.#nationalityPhrase(at);
  }

  #namePhrase(at: number, match: PhraseMatch<NameEntry>): NounPhrase | null {
    const [entry] = match.values;
    if (entry === undefined) return null;
    const actor = this.#actors.get(entry.actor);
    const state = actor?.kind === 'STATE' || actor?.kind === 'GOVERNMENT';
    const to = this.#afterHolder(at, at + match.length, actor?.kind ?? 'PERSON');
    return this.#phrase(at, to, [entry.actor], match.first, { canBePlace: entry.use === 'METONYM' || state });
  }

  /** «مكتب رئيس الوزراء … فلان»: the name of an organisation that ends with an office goes on with who holds it. */
  #afterHolder(from: number, to: number, kind: ActorKind): number {
    if (kind === 'PERSON' || to - from < 3) return to;
    const named = this.#tokens
      .slice(from, to)
      .some((_, index) => index > 0 && this.#index.roles.match(this.#tokens, from + index)?.values[0]?.unique);
    const person = named ? this.#personName(to) : null;
    return person?.known == null ? to : person.to;
  }

  /** A role with nationality, owner and name, as far as they follow. */
  #rolePhrase(at: number, match: PhraseMatch<Role>): NounPhrase | null {
    const [role] = match.values;
    if (role === undefined) return null;
    let to = at + match.length;
    const quoted = this.#quotedName(to);
    if (quoted !== null && (role.kind === 'organisation' || role.kind === 'media' || role.kind === 'group')) {
      return this.#phrase(at, quoted.to, [quoted.actor], match.first);
    }
    let owners: readonly string[] = [];
    const states: State[] = [];
    for (;;) {
      const nationality = this.#nationality(to, states.length > 0);
      if (nationality !== null) {
        states.push(nationality.state);
        to += nationality.length;
        continue;
      }
      if (states.length === 0 && owners.length === 0) {
        const owner = this.#owner(
          to,
          to === at + match.length && !match.first.definite && !FULL_PLURAL.test(this.#tokens[to - 1]?.norm ?? ''),
        );
        if (owner !== null) {
          const [only] = owner.of;
          const actor = only === undefined ? undefined : this.#actors.get(only);
          // «وزير الدفاع ماتيس»: who holds the office, not whose it is.
          const held = actor?.kind === 'PERSON' && role.unique && role.kind === 'person' && role.sectors.includes('GOV');
          if (held && owner.to === to + 1) return this.#phrase(at, owner.to, owner.of, match.first);
          const apposed =
            owner.of.length === 1 &&
            actor !== undefined &&
            actor.kind !== 'STATE' &&
            actor.kind !== 'GOVERNMENT' &&
            actor.kind !== 'PERSON';
          if (
            apposed &&
            (role.kind === 'organisation' || role.kind === 'media') &&
            to === at + match.length &&
            this.#tokens[to]?.norm !== 'باسم'
          ) {
            return this.#phrase(at, this.#afterNationality(owner.to), owner.of, match.first);
          }
          owners = owner.of;
          to = owner.to;
          continue;
        }
      }
      const place = states.length + owners.length > 0 ? this.#placeAfterIn(to) : 0;
      if (place > 0 && this.#personName(to + place) !== null) {
        to += place;
        continue;
      }
      if (this.#isAdjective(to, match.first.definite) && this.#followedByModifier(to + 1, match.first.definite)) {
        to += 1;
        continue;
      }
      break;
    }
    const of = states.length > 0 ? states.map((state) => state.actor) : owners;
    const several = to === at + match.length && SEVERAL.test(this.#tokens[to - 1]?.norm ?? '');
    const person = several ? null : this.#nameOfHolder(role, to);
    // Names stand after definite nouns only: «المسؤول الفلسطيني محمد …», «وزير خارجية مصر سامح …».
    const definite =
      match.first.definite ||
      (match.length > 1 && (this.#tokens[at + match.length - 1]?.norm.startsWith('ال') ?? false)) ||
      owners.length > 0 ||
      (states.length > 0 && (this.#tokens[to - 1]?.norm.startsWith('ال') ?? false));
    if (person !== null && (definite || person.known !== null)) {
      const id = person.known ?? this.#actors.unknownPerson(person.name, { role, of: of[0] ?? null });
      return this.#phrase(at, person.to, [id], match.first);
    }
    if (of.length === 0) return this.#bareRole(at, role, match);
    const actors = [...new Set(of.map((owner) => this.#actors.ofRole({ role, of: owner })))];
    return this.#phrase(at, to, actors, match.first, { crowd: role.kind === 'group', accusative: this.#isAccusative(at, match) });
  }

  #isAccusative(at: number, { first }: PhraseMatch<Role>): boolean {
    return !first.definite && /...ا$/.test(this.#tokens[at]?.norm ?? '');
  }

  /** The name after a role. Members of a group («الجندي») are recognised by names of the codebook alone. */
  #nameOfHolder(role: Role, at: number): { known: string | null; name: string; to: number } | null {
    if (role.kind !== 'person' && role.kind !== 'source' && role.kind !== 'group') return null;
    const person = this.#personName(at);
    return person !== null && role.kind === 'group' && person.known === null ? null : person;
  }

  /** «رئيس الحركة في غزة خليل …»: how many tokens say where the office is held. */
  #placeAfterIn(at: number): number {
    if (this.#tokens[at]?.norm !== 'في') return 0;
    const place = this.#index.places.match(this.#tokens, at + 1);
    return place === null || place.first.particle !== '' ? 0 : 1 + place.length;
  }

  /** A role without owner: «الحركة» is the organisation named before whose name begins so; people stay unnamed; else nothing. */
  #bareRole(at: number, role: Role, match: PhraseMatch<Role>): NounPhrase | null {
    const to = at + match.length;
    if (role.kind === 'organisation' || role.kind === 'government' || role.kind === 'media') {
      if (!match.first.definite && match.first.pronoun === '') return null;
      // «الحركة» is «حركة …»; plurals name no one organisation, and no name begins with one.
      const named = this.#actors.latest((actor) =>
        actor.names.ar.some((name) => name.includes(' ') && bareWord(fold(name.split(' ')[0] ?? '')) === match.first.stem),
      );
      return named === null ? null : this.#phrase(at, to, [named], match.first);
    }
    if (role.unique && match.first.definite) {
      const named = this.#actors.latest(
        (actor) =>
          actor.kind === 'PERSON' &&
          actor.offices.some((office) => role.names.en.some((name) => office.title.en.toLowerCase().includes(name))),
      );
      if (named !== null) return this.#phrase(at, to, [named], match.first);
    }
    return this.#phrase(at, to, [this.#actors.ofRole({ role, of: null })], match.first, {
      crowd: role.kind === 'group',
      accusative: this.#isAccusative(at, match),
    });
  }

  #nationalityPhrase(at: number): NounPhrase | null {
    const states: State[] = [];
    let to = at;
    const first = this.#index.nationalities.match(
      this.#tokens,
      at,
      ({ name }, segmentation, length) => segmentation.pronoun === '' && this.#isSpelled(at, length, name),
    );
    const [entry] = first?.values ?? [];
    if (first === null || entry === undefined) return null;
    states.push(entry.state);
    to += first.length;
    for (let next = this.#nationality(to, true); next !== null; next = this.#nationality(to, true)) {
      states.push(next.state);
      to += next.length;
    }
    // A nationality before a person's name says who that is: «الفلسطيني الأميركي فلان».
    const person = first.first.definite ? this.#personName(to) : null;
    if (person?.known != null) return this.#phrase(at, person.to, [person.known], first.first);
    const before = this.#tokens[at - 1];
    const describes =
      before !== undefined &&
      before.pos === 'X' &&
      this.#classes[at - 1] === null &&
      !first.first.conjunction &&
      first.first.particle === '' &&
      !this.#inFunctionPhrase(at - 1);
    return this.#phrase(
      at,
      to,
      states.map((state) => state.actor),
      first.first,
      { adjective: describes, crowd: !describes },
    );
  }

  /** A nationality that goes on with what stands before it: without clitics, or with و after another nationality. */
  #nationality(at: number, coordinated: boolean): { state: State; length: number } | null {
    const match = this.#index.nationalities.match(
      this.#tokens,
      at,
      (_, first) => first.particle === '' && first.pronoun === '' && (!first.conjunction || coordinated),
    );
    const [entry] = match?.values ?? [];
    return match === null || entry === undefined ? null : { state: entry.state, length: match.length };
  }

  #afterNationality(at: number): number {
    return at + (this.#nationality(at, false)?.length ?? 0);
  }

  /** Whom a role belongs to: a genitive right after it, or a noun after one of the prepositions of belonging. */
  #owner(at: number, adjacent: boolean): Owner | null {
    const token = this.#tokens[at];
    if (token === undefined) return null;
    const preposition = OWNER_PREPOSITIONS.has(token.norm);
    const start = preposition ? at + 1 : at;
    const clitic = this.#tokens[start]?.segmentations.some((segmentation) => OWNER_PARTICLES.has(segmentation.particle)) ?? false;
    if (!preposition && !adjacent && !clitic) return null;
    const name = this.#name(start, preposition || adjacent);
    if (name !== null) {
      const { particle, conjunction } = name.first;
      if (conjunction || (particle !== '' && !OWNER_PARTICLES.has(particle)) || (particle === '' && !preposition && !adjacent)) return null;
      const [entry] = name.values;
      return entry === undefined ? null : { of: [entry.actor], to: start + name.length };
    }
    const role = this.#role(start);
    if (role === null || role.first.conjunction || (!preposition && role.first.particle === '' && !adjacent)) return null;
    const inner = this.#rolePhrase(start, role);
    if (inner === null || inner.place !== null) return null;
    const owners = inner.actors.filter((id) => this.#actors.get(id)?.country != null || this.#actors.get(id)?.known);
    return owners.length === 0 ? null : { of: owners, to: inner.to };
  }

  /** «حركة "حماس"»: a name in quotes right after its noun. */
  #quotedName(at: number): { actor: string; to: number } | null {
    const open = this.#tokens[at];
    if (open === undefined || !QUOTES.has(open.text)) return null;
    const match = this.#index.names.match(
      this.#tokens,
      at + 1,
      (entry, first) => entry.use !== 'SHORT' && !first.conjunction && first.particle === '',
    );
    const [entry] = match?.values ?? [];
    if (match === null || entry === undefined) return null;
    const close = this.#tokens[at + 1 + match.length];
    return close !== undefined && QUOTES.has(close.text) ? { actor: entry.actor, to: this.#afterNationality(at + 2 + match.length) } : null;
  }

  /** A name of the codebook at a token. `afterNoun`: a noun before it says what is named, so weak names count. */
  #name(at: number, afterNoun: boolean): PhraseMatch<NameEntry> | null {
    const plain = this.#notFunctionWord(at);
    const quoted = QUOTES.has(this.#tokens[at - 1]?.text ?? '');
    const match = this.#index.names.match(this.#tokens, at, (entry, first, length) => {
      if (!plain(entry, first, length) || !this.#isSpelled(at, length, entry.name)) return false;
      if (entry.use === 'WEAK') return afterNoun || (quoted && QUOTES.has(this.#tokens[at + length]?.text ?? ''));
      return true;
    });
    if (match === null) return null;
    const actors = new Set(match.values.map((entry) => entry.actor));
    if (actors.size === 1) return match;
    // A surname that several people share counts once the article has said which of them it is.
    const named = this.#actors.latest((actor) => actors.has(actor.id));
    return named === null ? null : { ...match, values: match.values.filter((entry) => entry.actor === named) };
  }

  #isSpelled(at: number, length: number, name: string): boolean {
    return length > 1 || isSpelledAs(this.#tokens[at]?.text ?? '', name);
  }

  #role(at: number): PhraseMatch<Role> | null {
    const match = this.#index.roles.match(this.#tokens, at, this.#notFunctionWord(at));
    if (match === null || (match.length === 1 && this.#isVerb(at) && !match.first.definite)) return null;
    return match.length === 1 && this.#describesBefore(at, match.first) ? null : match;
  }

  /** «الاشتباك الدبلوماسي»: a nisba right after a noun that agrees in definiteness describes it. */
  #describesBefore(at: number, first: Segmentation): boolean {
    const before = this.#tokens[at - 1];
    if (before === undefined || before.pos !== 'X' || first.conjunction || first.particle !== '' || !/(?:ي|يه)$/.test(first.stem))
      return false;
    if (this.#classes[at - 1] !== null || this.#inFunctionPhrase(at - 1) || this.#isVerb(at - 1)) return false;
    return before.norm.startsWith('ال') === first.definite;
  }

  #roleById(id: string | null): Role | null {
    return id === null ? null : (this.#actors.role(id) ?? null);
  }

  /** A person's name: one of the codebook's, or up to four words that are neither function words nor verbs, ending where a name can end. */
  #personName(at: number): { known: string | null; name: string; to: number } | null {
    const known = this.#name(at, false);
    const [entry] = known?.values ?? [];
    if (known !== null && entry !== undefined && known.first.particle === '' && !known.first.conjunction) {
      const actor = this.#actors.get(entry.actor);
      if (actor?.kind !== 'PERSON') return null;
      return { known: entry.actor, name: '', to: at + known.length };
    }
    let to = at;
    while (to - at < LONGEST_NAME && this.#canBeNamePart(to, to === at)) to += 1;
    const words = this.#tokens.slice(at, to);
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined || words.length < 2) return null;
    const next = this.#tokens[to];
    const ends =
      next === undefined || next.pos === 'PUNCT' || this.#classes[to] !== null || this.#isVerb(to) || this.#beginsAnother(to, next);
    return ends ? { known: null, name: words.map((word) => word.text).join(' '), to } : null;
  }

  /** Another name or role, or a preposition written onto the article (بال، لل), cannot go on with a person's name. */
  #beginsAnother(at: number, { segmentations }: Token): boolean {
    return (
      segmentations.some((one) => one.definite && one.particle !== '') ||
      this.#index.roles.match(this.#tokens, at) !== null ||
      this.#index.names.match(this.#tokens, at, (entry) => entry.use === 'FULL') !== null
    );
  }

  #canBeNamePart(at: number, first: boolean): boolean {
    const token = this.#tokens[at];
    if (token === undefined || token.pos !== 'X' || this.#classes[at] !== null || this.#inFunctionPhrase(at) || this.#isVerb(at))
      return false;
    if (first && token.norm.startsWith('ال')) return false;
    if (this.#index.nationalities.match(this.#tokens, at) !== null && first) return false;
    return (
      this.#index.roles.match(this.#tokens, at) === null &&
      this.#index.names.match(this.#tokens, at, (entry) => entry.use !== 'WEAK') === null
    );
  }

  #isAdjective(at: number, definite: boolean): boolean {
    const token = this.#tokens[at];
    if (token === undefined || token.pos !== 'X' || this.#classes[at] !== null || this.#inFunctionPhrase(at) || this.#isVerb(at))
      return false;
    if (this.#index.names.match(this.#tokens, at) !== null || this.#index.roles.match(this.#tokens, at) !== null) return false;
    return token.norm.startsWith('ال') === definite;
  }

  #followedByModifier(at: number, definite: boolean): boolean {
    const token = this.#tokens[at];
    if (token === undefined) return false;
    return this.#nationality(at, false) !== null || OWNER_PREPOSITIONS.has(token.norm) || (definite && this.#personName(at) !== null);
  }

  #inFunctionPhrase(at: number): boolean {
    for (let back = 1; back <= 3; back += 1) if ((this.#classes[at - back]?.length ?? 0) > back) return true;
    return false;
  }

  /** Refuses a one-word match on a word that is a function word as written. */
  #notFunctionWord(at: number): (value: unknown, first: Segmentation, length: number) => boolean {
    const function_ = this.#classes[at] ?? null;
    return (_, first, length) => {
      if (function_ === null || length > function_.length) return true;
      return first.definite && !function_.first.definite && !function_.word.words.some((word) => word.startsWith('ال'));
    };
  }

  #phrase(from: number, to: number, actors: readonly string[], first: Segmentation, more: Partial<NounPhrase> = {}): NounPhrase {
    return {
      from,
      to,
      actors,
      adjective: false,
      canBePlace: false,
      place: null,
      crowd: false,
      conjunction: first.conjunction,
      particle: first.particle,
      ...more,
    };
  }
}
