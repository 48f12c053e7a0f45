import type { Role } from '../../codebook/actors/actor-book.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ArticleActors } from './article-actors.ts';
import type { ArticleMemory, Named } from './article-memory.ts';
import type { Holders } from './holders.ts';

/** Sectors of a state's institutions: government, army, police, intelligence, courts, parliament. */
const OF_STATES: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'SPY', 'JUD', 'LEG']);
/** Sectors that say too little of which body is meant. */
const BROAD: ReadonlySet<string> = new Set([...OF_STATES, 'CVL', 'ELI']);
/** Those that "the organisation" or «المنظمة» may be. */
const UNSPECIFIED: ReadonlySet<string> = new Set(['IGO', 'NGO']);

/** Whom an article means by a noun that says of nobody whose it is: «الجيش», "the group", "the minister". */
export class References {
  readonly #actors: ArticleActors;
  readonly #memory: ArticleMemory;
  readonly #holders: Holders;

  constructor(actors: ArticleActors, memory: ArticleMemory, holders: Holders) {
    this.#actors = actors;
    this.#memory = memory;
    this.#holders = holders;
  }

  /**
   * The actor that a definite noun stands for: an institution of the state whose officials the sentence has speak or act,
   * else whom the article named last of those that the noun describes. `null` if there is none.
   * @param isHead whether a name begins (Arabic) or ends (English) with the noun
   * @param several whether the noun is a plural
   */
  described(role: Role, isHead: (actor: Actor) => boolean, several = false): string | null {
    if (role.kind === 'person' || role.kind === 'group' || role.kind === 'source') {
      return this.#memory.latest((actor) => this.#hasRole(actor, role));
    }
    const isInstitution = role.kind !== 'media' && !role.abroad && !role.proper && role.sectors.some((sector) => OF_STATES.has(sector));
    const state = isInstitution ? this.#stateActing(role) : null;
    if (state !== null) {
      const country = this.#actors.get(state)?.country;
      const headed = this.headed(role, (actor) => actor.country === country && isHead(actor));
      return headed ?? this.#holders.body(role.id, state) ?? this.#actors.ofRole({ role, of: state });
    }
    return (
      this.headed(role, isHead) ??
      this.#memory.latest(({ id }) => this.#actors.roleOf(id)?.id === role.id || this.#holders.roleOfBody(id) === role.id) ??
      (role.proper && !several ? this.#memory.latest((actor) => isOfKind(actor, role)) : null)
    );
  }

  /** Whom the article named last of those whose name has the noun for its head. */
  headed(role: Role, isHead: (actor: Actor) => boolean): string | null {
    return this.#memory.latest(
      (actor) => actor.kind !== 'PERSON' && (actor.kind !== 'STATE' || role.kind === 'government') && isHead(actor),
    );
  }

  /** Whom "he" or "she" (`woman`) stands for: the first person of the sentence so far, else of the one before it. */
  subject(woman: boolean): string | null {
    return this.#persons().find((id) => (this.#actors.known(id)?.woman ?? woman) === woman) ?? null;
  }

  /**
   * The two that a noun in the dual, or "both", stands for: those whom the sentence has named so far, or the one before it, if
   * they are two of the kind; of more the first two. Of people, else the two named last. `null` if there are not so many.
   */
  two(role: Role): readonly [string, string] | null {
    const { named, before } = this.#memory.sentence();
    // «الزعيمان» may be those of whom the article has long spoken.
    const lately = role.kind === 'person' ? [this.#memory.lately()] : [];
    for (const some of [...[named, before].map((list) => list.map(({ id }) => id)), ...lately]) {
      const all = role.pair === 'STATE' ? some.map((id) => this.#stateFor(id)) : some;
      const [one, other] = new Set(all.filter((id) => this.#canBeOfTwo(id, role)));
      if (one !== undefined && other !== undefined) return [one, other];
    }
    return null;
  }

  /** The state that somebody in its service stands for. */
  #stateFor(id: string): string {
    const actor = this.#actors.get(id);
    const serves = actor?.kind === 'PERSON' && actor.sectors.some((sector) => OF_STATES.has(sector));
    return (serves ? this.#actors.stateOf(actor.country) : null) ?? id;
  }

  #canBeOfTwo(id: string, role: Role): boolean {
    const actor = this.#actors.get(id);
    if (actor === undefined || actor.kind === 'MEDIA' || this.#actors.isSource(id)) return false;
    if (role.pair === 'ANY') return actor.kind !== 'PERSON' && actor.kind !== 'GENERIC';
    if (role.pair === 'STATE' || role.kind === 'government') return this.#actors.isState(id);
    return role.kind === 'person' ? this.#isPerson(id) : this.#actors.roleOf(id)?.id === role.id || isOfKind(actor, role);
  }

  /** Whom "we" stands for: the first person of the sentence so far, else of the one before it. */
  speaker(): string | null {
    return this.#persons()[0] ?? null;
  }

  /** The state of the first person of the sentence so far, else of the one before it: "his country", «بلاده». */
  ownState(): string | null {
    const person = this.#persons().find((id) => this.#actors.get(id)?.country != null);
    return person === undefined ? null : this.#actors.stateOf(this.#actors.get(person)?.country ?? null);
  }

  /** The people of the sentence so far, then those of the one before it, each in the order of the text. */
  #persons(): readonly string[] {
    const { named, before } = this.#memory.sentence();
    return [...named, ...before].map(({ id }) => id).filter((id) => this.#isPerson(id));
  }

  #isPerson(id: string): boolean {
    const actor = this.#actors.get(id);
    return actor?.kind === 'PERSON' || (actor?.kind === 'GENERIC' && this.#actors.roleOf(id)?.kind === 'person');
  }

  #hasRole(actor: Actor, role: Role): boolean {
    if (actor.kind !== 'PERSON') return this.#actors.roleOf(actor.id)?.id === role.id;
    return actor.offices.some(({ title }) => role.names.en.some((name) => ` ${title.en.toLowerCase()} `.includes(` ${name} `)));
  }

  /** The state of the first in the sentence who acts for one, or whom it has speak. */
  #stateActing(role: Role): string | null {
    const { named, before, spoken } = this.#memory.sentence();
    return this.#firstState(named, role, spoken) ?? this.#firstState(before, role, false);
  }

  #firstState(some: readonly Named[], role: Role, spoken: boolean): string | null {
    for (const { id, subject } of some) {
      const actor = this.#actors.get(id);
      if (!subject || actor === undefined || actor.country === null || actor.kind === 'MEDIA') continue;
      const state = this.#actors.stateOf(actor.country);
      if (state === null) continue;
      // Of several courts or ministries of a state it is rather the one named before.
      const sole = role.unique || role.kind === 'government';
      const official = sole && actor.sectors.includes('GOV') && !actor.sectors.includes('MIL') && actor.kind !== 'STATE';
      const opposed = role.kind === 'government' && (actor.kind === 'ARMED_GROUP' || actor.kind === 'PERSON');
      if (official || opposed || (spoken && actor.sectors.some((sector) => OF_STATES.has(sector)))) return state;
    }
    return null;
  }
}

/** Whether a body with a name of its own is one that a noun fits: an armed group for a movement, an outlet for a newspaper. */
function isOfKind({ kind, sectors }: Actor, role: Role): boolean {
  if (kind === 'PERSON' || kind === 'GENERIC' || kind === 'STATE' || kind === 'GOVERNMENT') return false;
  if (role.kind === 'media') return kind === 'MEDIA';
  if (role.sectors.length === 0) return sectors.some((sector) => UNSPECIFIED.has(sector));
  if (kind === 'ARMED_GROUP' && role.sectors.some((sector) => sector === 'REB' || sector === 'PRM')) return true;
  return sectors.some((sector) => !BROAD.has(sector) && role.sectors.includes(sector));
}
