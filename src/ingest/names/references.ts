import type { Role } from '../../codebook/actors/actor-book.ts';
import type { Actor } from '../../domain/actor.ts';
import type { ArticleActors } from './article-actors.ts';
import type { ArticleMemory } from './article-memory.ts';
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
   */
  described(role: Role, isHead: (actor: Actor) => boolean): string | null {
    if (role.kind === 'person' || role.kind === 'group' || role.kind === 'source') {
      return this.#memory.latest((actor) => this.#hasRole(actor, role));
    }
    const state = role.kind !== 'media' && role.sectors.some((sector) => OF_STATES.has(sector)) ? this.#stateActing(role) : null;
    if (state !== null) return this.#holders.body(role.id, state) ?? this.#actors.ofRole({ role, of: state });
    return this.#memory.latest((actor) => this.#isBody(actor, role, isHead));
  }

  /** Whom "he" or "she" (`woman`) stands for: the first person of the sentence so far, else of the one before it. */
  subject(woman: boolean): string | null {
    const { ids, before } = this.#memory.sentence();
    return [...ids, ...before].find((id) => this.#isPerson(id) && (this.#actors.known(id)?.woman ?? woman) === woman) ?? null;
  }

  #isPerson(id: string): boolean {
    const actor = this.#actors.get(id);
    return actor?.kind === 'PERSON' || (actor?.kind === 'GENERIC' && this.#actors.roleOf(id)?.kind === 'person');
  }

  #hasRole(actor: Actor, role: Role): boolean {
    if (actor.kind !== 'PERSON') return this.#actors.roleOf(actor.id)?.id === role.id;
    return actor.offices.some(({ title }) => role.names.en.some((name) => title.en.toLowerCase().includes(name)));
  }

  #isBody(actor: Actor, role: Role, isHead: (actor: Actor) => boolean): boolean {
    if (actor.kind === 'PERSON' || (actor.kind === 'STATE' && role.kind !== 'government')) return false;
    if (isHead(actor) || this.#actors.roleOf(actor.id)?.id === role.id || this.#holders.roleOfBody(actor.id) === role.id) return true;
    if (actor.kind === 'GENERIC' || actor.kind === 'STATE' || role.kind === 'government') return false;
    if (role.kind === 'media') return actor.kind === 'MEDIA';
    if (role.sectors.length === 0) return actor.sectors.some((sector) => UNSPECIFIED.has(sector));
    if (actor.kind === 'ARMED_GROUP' && role.sectors.some((sector) => sector === 'REB' || sector === 'PRM')) return true;
    return actor.sectors.some((sector) => !BROAD.has(sector) && role.sectors.includes(sector));
  }

  /** The state of the first in the sentence who acts for one, or whom it has speak. */
  #stateActing(role: Role): string | null {
    const { ids, before, spoken } = this.#memory.sentence();
    return this.#firstState(ids, role, spoken) ?? this.#firstState(before, role, false);
  }

  #firstState(ids: readonly string[], role: Role, spoken: boolean): string | null {
    for (const id of ids) {
      const actor = this.#actors.get(id);
      if (actor === undefined || actor.country === null || actor.kind === 'MEDIA') continue;
      const state = this.#actors.stateOf(actor.country);
      if (state === null) continue;
      const official = actor.sectors.includes('GOV') && !actor.sectors.includes('MIL') && actor.kind !== 'STATE';
      const opposed = role.kind === 'government' && (actor.kind === 'ARMED_GROUP' || actor.kind === 'PERSON');
      if (official || opposed || (spoken && actor.sectors.some((sector) => OF_STATES.has(sector)))) return state;
    }
    return null;
  }
}
