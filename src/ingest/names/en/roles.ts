import type { Role } from '../../../codebook/actors/actor-book.ts';
import type { PhraseMatch } from '../../lexicon/phrase-index.ts';
import type { Token } from '../../text/token.ts';
import type { ActorIndex } from '../actor-index.ts';
import type { ArticleActors } from '../article-actors.ts';
import { type NounPhrase, type Owner, plainPhrase } from '../noun-phrase.ts';
import { writtenName } from '../written-name.ts';
import type { EnglishNames, PersonName } from './names.ts';
import { organisationName } from './organisations.ts';
import type { EnglishWords } from './words.ts';

const OWNER_PREPOSITIONS = new Set(['of', 'from', 'for', 'in', 'to']);
/** Before where somebody is posted or what an office is about: "ambassador to Libya", "envoy for Iran". */
const POSTED = new Set(['to', 'for', 'on']);
const DEFINITE = new Set(['the', 'this', 'that', 'its', 'their', 'his', 'her', "'s", '’s']);
/** Sectors of bodies of which a state has many: business, education, health. */
const OF_MANY: ReadonlySet<string> = new Set(['BUS', 'EDU', 'MED']);
/** How many describing words may stand between a nationality and the noun that it describes. */
const LONGEST_GAP = 4;

/** Roles with what belongs to them: "Israeli Prime Minister X", "Norway's foreign minister", "officials from Egypt", "the group". */
export class EnglishRoles {
  readonly #index: ActorIndex;
  readonly #actors: ArticleActors;
  readonly #tokens: readonly Token[];
  readonly #words: EnglishWords;
  readonly #names: EnglishNames;
  readonly #eventNoun: (at: number) => number;
  /** What is named at a token, for whom a role belongs to. */
  readonly #phraseAt: (at: number) => NounPhrase | null;

  constructor(
    index: ActorIndex,
    actors: ArticleActors,
    tokens: readonly Token[],
    words: EnglishWords,
    names: EnglishNames,
    eventNoun: (at: number) => number,
    phraseAt: (at: number) => NounPhrase | null,
  ) {
    this.#index = index;
    this.#actors = actors;
    this.#tokens = tokens;
    this.#words = words;
    this.#names = names;
    this.#eventNoun = eventNoun;
    this.#phraseAt = phraseAt;
  }

  /** "Israeli Prime Minister …", "Norway's foreign minister", "U.S. and Russian negotiators": a role that what stands before owns. */
  after(from: number, start: number, owners: readonly string[]): NounPhrase | null {
    for (let at = start; at < start + LONGEST_GAP; at += 1) {
      const role = this.#words.role(at, true);
      // "Ukraine's national police": the last of several roles is the head.
      if (role !== null && (this.#tokens[at + role.length]?.pos !== 'NOUN' || this.#words.role(at + role.length, true) === null)) {
        return this.#organisation(from, start, owners) ?? this.phrase(from, at, role, owners);
      }
      const token = this.#tokens[at];
      if (
        token === undefined ||
        (token.pos !== 'ADJ' && token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.norm !== '-') ||
        this.#names.name(at) !== null
      )
        return null;
    }
    return null;
  }

  /** "head of the council": a noun that stands for somebody only together with whom it belongs to. */
  ownedAt(at: number): PhraseMatch<Role> | null {
    const match = this.#words.role(at, true);
    return match !== null && this.#tokens[at + match.length]?.norm === 'of' && this.#owner(at + match.length) !== null ? match : null;
  }

  /** "Iraqi Communist Party", "Iraq's National Orchestra": one of several of its kind, by its name. */
  #organisation(from: number, start: number, owners: readonly string[]): NounPhrase | null {
    const [of, ...more] = owners;
    const kind = of === undefined ? undefined : this.#actors.get(of)?.kind;
    if (of === undefined || more.length > 0 || (kind !== 'STATE' && kind !== 'GOVERNMENT')) return null;
    const possessive = this.#words.isPossessive(start - 1);
    const named = organisationName(this.#tokens, possessive ? start : from, start, this.#words);
    if (named !== null) return plainPhrase(from, named.to, [this.#actors.organisation(named.name, named.role, of)]);
    // "Japan Airlines", "Baghdad University"
    const body = possessive ? null : this.#words.bodyAt(start);
    const [role] = body?.values ?? [];
    if (body === null || role === undefined || !role.sectors.some((sector) => OF_MANY.has(sector))) return null;
    const to = start + body.length;
    return plainPhrase(from, to, [this.#actors.organisation(writtenName(this.#tokens.slice(from, to)), role, of)]);
  }

  /** A role that begins at `at`, in a phrase from `from` on; `before`: whom it belongs to by what stands before it. */
  phrase(from: number, at: number, match: PhraseMatch<Role>, before: readonly string[] | null): NounPhrase | null {
    const [role] = match.values;
    if (role === undefined) return null;
    let to = at + match.length;
    const head = this.#tokens[to - 1];
    const several = head !== undefined && head.norm !== head.lemma;
    const woman = this.#words.isWomans(at, match);
    let owners = before ?? [];
    // Reports and sources have no names, witnesses and analysts have.
    const named = role.kind === 'person' || (role.kind === 'source' && role.sectors.length > 0) || (role.kind === 'group' && !several);
    let person = named ? this.#names.personName(to, 1) : null;
    if (person !== null) to = person.to;
    const owner = owners.length === 0 ? this.#owner(to) : null;
    if (owner !== null) {
      owners = owner.of;
      to = owner.to;
    }
    // "a group of Moroccan diplomats" are those diplomats.
    if (owner !== null && role.kind === 'organisation' && owner.of.every((id) => this.#actors.get(id)?.kind === 'GENERIC'))
      return plainPhrase(from, to, owner.of);
    const post = person === null && named && !several ? this.#post(to) : null;
    if (post !== null) ({ person, to } = post);
    if (person !== null) {
      const of = owners[0] ?? null;
      return plainPhrase(from, to, [this.#actors.people.person(person, { role, of, woman })]);
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
      const composed = owners.map((of) => this.#actors.ofRole({ role, of }, several || post !== null));
      const actors = apposed && only !== undefined ? [only] : [...new Set(composed)];
      return plainPhrase(from, to, actors, { crowd: role.kind === 'group' });
    }
    return this.#bare(from, to, role, several);
  }

  /** "to Libya, Richard Norland": where somebody is posted, and who that is if a name follows. */
  #post(at: number): { readonly person: PersonName | null; readonly to: number } | null {
    if (!POSTED.has(this.#tokens[at]?.norm ?? '')) return null;
    const start = this.#tokens[at + 1]?.pos === 'DET' ? at + 2 : at + 1;
    const where = this.#names.name(start) ?? this.#index.places.match(this.#tokens, start, () => this.#words.isCapital(start));
    if (where === null) return null;
    const end = start + where.length;
    const comma = this.#tokens[end]?.text === ',';
    const person = this.#names.personName(comma ? end + 1 : end, comma ? 2 : 1);
    const closed = person !== null && (!comma || /^[,.]$/.test(this.#tokens[person.to]?.text ?? '.'));
    return closed ? { person, to: person.to } : { person: null, to: end };
  }

  /** A role without owner: what the article named before that it describes, else an actor that stays unnamed. */
  #bare(from: number, to: number, role: Role, several: boolean): NounPhrase | null {
    const definite = DEFINITE.has(this.#tokens[from - 1]?.norm ?? '');
    const named = definite && !several ? this.#described(role, to) : null;
    if (role.kind === 'organisation' || role.kind === 'government' || role.kind === 'media') {
      if (named === null && !this.#isWhole(from, to)) return null;
      return plainPhrase(from, to, [named ?? this.#actors.ofRole({ role, of: null })]);
    }
    const next = this.#tokens[to];
    if (role.kind !== 'source' && next?.pos === 'NOUN' && from === to - 1 && this.#eventNoun(to) === 0) return null;
    // "speakers", "presidents": no office, and nobody's.
    if (role.unique && several) return null;
    const known = named ?? (role.unique ? this.#described(role, to) : null);
    return plainPhrase(from, to, [known ?? this.#actors.ofRole({ role, of: null })], { crowd: role.kind === 'group' });
  }

  /** "the movement": an organisation whose name ends with the word, or what the noun fits. */
  #described(role: Role, to: number): string | null {
    const head = this.#tokens[to - 1]?.norm ?? '';
    return this.#actors.references.described(role, ({ names }) =>
      names.en.some((name) => name.includes(' ') && name.toLowerCase().endsWith(` ${head}`)),
    );
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
    const preposition = this.#tokens[at]?.norm;
    const isPerson = this.#actors.get(inner.actors[0] ?? '')?.kind === 'PERSON';
    // "an adviser to Sisi", but "ambassador to Libya": where somebody is posted.
    const belongs = preposition === 'to' ? isPerson : !(isPerson && (preposition === 'in' || preposition === 'for'));
    return belongs ? { of: inner.actors, to: inner.to } : null;
  }
}
