import type { ActorBook, BookActor, Role } from '../../codebook/actors/actor-book.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Language } from '../../domain/language.ts';
import { articleMark } from '../../domain/unnamed.ts';
import { ActorTable } from './actor-table.ts';
import { ArticleMemory } from './article-memory.ts';
import { ArticlePeople } from './article-people.ts';
import { composeActor, composeOrganisation } from './compose-actor.ts';
import type { Holders } from './holders.ts';
import type { KnownPeople } from './known-people.ts';
import { References } from './references.ts';

/** What belongs to a role as a text gives it. */
export interface RolePhrase {
  readonly role: Role;
  /** Actor id of the state or organisation that the role belongs to; `null` if the text names none. */
  readonly of: string | null;
}

/** What is known before any article is read. */
export interface Knowledge {
  readonly book: ActorBook;
  readonly holders: Holders;
  readonly people: KnownPeople;
}

/** Sectors of those who take up arms: rebels, unidentified armed forces, paramilitaries, criminals. */
const FORCES: ReadonlySet<string> = new Set(['REB', 'UAF', 'PRM', 'CRM']);

/**
 * The actors of one article: those of the codebook, those composed of a role and whom it belongs to, and people that only
 * the article names. Remembers what was named, so that later references can be resolved within the article.
 */
export class ArticleActors {
  readonly language: Language;
  readonly memory: ArticleMemory;
  readonly people: ArticlePeople;
  readonly references: References;
  readonly #book: ActorBook;
  readonly #holders: Holders;
  /** Day of publication, ISO; offices are looked up by it. */
  readonly #day: string | null;
  readonly #table: ActorTable;
  /** People who belong to a state by where something happens alone. */
  readonly #placed = new Set<string>();
  readonly #mark: string;

  constructor(knowledge: Knowledge, about: { readonly id: string; readonly language: Language; readonly day: string | null }) {
    this.#book = knowledge.book;
    this.#holders = knowledge.holders;
    this.language = about.language;
    this.#day = about.day;
    this.#mark = articleMark(about.id);
    this.#table = new ActorTable(knowledge.book);
    this.memory = new ArticleMemory(about.language, this.#table);
    this.people = new ArticlePeople(knowledge, this.#table, this.memory, about);
    this.references = new References(this, this.memory, knowledge.holders);
  }

  get(id: string): Actor | undefined {
    return this.#table.get(id);
  }

  /** Makes an actor known that the codebook has not; one that is known already stays as it is. */
  add(actor: Actor): string {
    return this.get(actor.id) === undefined ? this.#table.set(actor) : actor.id;
  }

  role(id: string): Role | undefined {
    return this.#book.roles.find((role) => role.id === id);
  }

  /** The role that an actor is composed of ("official", "gunman"), if it is. */
  roleOf(id: string): Role | undefined {
    return this.#table.made(id) !== undefined ? this.role(id.split('.')[0] ?? '') : undefined;
  }

  /** An actor of the codebook. */
  known(id: string): BookActor | undefined {
    return this.#table.known(id);
  }

  /** People of a state of whom the text gives the nationality alone; the actor itself if it is no state. */
  nationalsOf(id: string): string {
    const kind = this.get(id)?.kind;
    if (kind !== 'STATE' && kind !== 'GOVERNMENT') return id;
    const role = this.#book.roles.find((one) => one.nationals);
    return role === undefined ? id : this.ofRole({ role, of: id });
  }

  /** Whether an actor is a state, an organisation or an armed force, which acts more often than it suffers; people are none. */
  isForce(id: string): boolean {
    const actor = this.get(id);
    if (actor === undefined || actor.kind === 'PERSON') return false;
    if (actor.kind !== 'GENERIC') return true;
    const role = this.roleOf(id);
    return (
      role !== undefined &&
      (role.kind === 'organisation' || role.kind === 'government' || role.sectors.some((sector) => FORCES.has(sector)))
    );
  }

  /** Whether an actor is an unnamed source or a report, which speaks and does nothing else. */
  isSource(id: string): boolean {
    return this.get(id)?.kind === 'GENERIC' && this.roleOf(id)?.kind === 'source';
  }

  /**
   * The actor that a role stands for: the state for its government, the holder of a unique office on the article's day if
   * the codebook knows one and the text does not speak of several, else an actor composed of the role and whom it belongs to.
   */
  ofRole({ role, of }: RolePhrase, several = false): string {
    const owner = of === null ? undefined : this.get(of);
    if (owner !== undefined && role.kind === 'government') {
      if (owner.kind !== 'PERSON') return this.#holders.body(role.id, owner.id) ?? owner.id;
      return this.#stateOf(owner) ?? owner.id;
    }
    if (role.forOwner && owner !== undefined && owner.kind !== 'GENERIC' && !this.isState(owner.id)) return owner.id;
    const dated = owner !== undefined && role.unique && !several && this.#day !== null;
    this.#placed.delete(`${role.id}.${of}`);
    const holder = dated ? this.#holderOn(this.#day, role, owner) : null;
    const body = owner !== undefined && role.kind === 'organisation' && !several ? this.#holders.body(role.id, owner.id) : null;
    return holder ?? body ?? this.#table.set(composeActor(role, owner));
  }

  /** Whether an actor is a state with the government that acts for it. */
  isState(id: string): boolean {
    const kind = this.get(id)?.kind;
    return kind === 'STATE' || kind === 'GOVERNMENT';
  }

  /** Who held an office; of a body that is no state, whoever was at its head. */
  #holderOn(day: string, role: Role, owner: Actor): string | null {
    const holder = this.#holders.on(day, role.id, owner.id);
    if (holder !== null || !role.head || this.isState(owner.id)) return holder;
    const heads = new Set(this.#book.roles.filter(({ head }) => head).flatMap(({ id }) => this.#holders.on(day, id, owner.id) ?? []));
    return heads.size === 1 ? ([...heads][0] ?? null) : null;
  }

  /** The unique office of whom the text named last of those who have one, on its day. */
  latestOffice(): Role | undefined {
    return this.memory.latestOf((id) => {
      const composed = this.roleOf(id);
      if (composed?.unique && !composed.counterpart) return composed;
      const held = this.role(this.#holders.roleOn(this.#day ?? '', id) ?? '');
      return held?.kind === 'person' && held.unique ? held : undefined;
    });
  }

  /** The country that the text so far is about: what is most of all that it has named, more than once. `null` if there is none. */
  home(): string | null {
    return this.memory.home();
  }

  /** Whether an id stands for an institution of a state that the text does not name («السلطات»). */
  isStateless(id: string): boolean {
    const kind = this.roleOf(id)?.kind;
    return (kind === 'organisation' || kind === 'government') && this.isUnnamed(id);
  }

  /** Whether an actor is an institution or people of another; persons with a name are not. */
  isBodyOf(id: string, owner: string): boolean {
    const actor = this.get(id);
    return actor !== undefined && actor.kind !== 'PERSON' && actor.memberOf.includes(owner);
  }

  /** Whether an id stands for people of a role that belongs to nobody the text names ("five people", "gunmen"). */
  isUnnamed(id: string): boolean {
    const actor = this.#table.made(id);
    const unnamed = actor?.kind === 'GENERIC' || (actor?.kind === 'MEDIA' && id.endsWith('.unnamed'));
    return unnamed && actor.country === null && actor.memberOf.length === 0;
  }

  /** Whether an id stands for an organisation that only the text names. */
  isOwnName(id: string): boolean {
    return id.startsWith('actor.') && this.get(id)?.known === false;
  }

  /** Whether an id stands for people of unknown belonging: unnamed ones, or somebody named by office alone ("President X"). */
  isUnplaced(id: string): boolean {
    const actor = this.#table.made(id);
    return this.isUnnamed(id) || (actor?.kind === 'PERSON' && actor.country === null && actor.memberOf.length === 0);
  }

  /** The same people, belonging to a state: whom news names without more where something happens are people of that place. */
  placed(id: string, state: string): string {
    const actor = this.#table.made(id);
    if (actor === undefined || !this.isUnplaced(id)) return id;
    if (actor.kind === 'PERSON') {
      return this.#table.set({ ...actor, country: this.get(state)?.country ?? null });
    }
    const role = this.roleOf(id);
    // Settlers and tourists are people of somewhere else.
    if (role === undefined || role.kind === 'source' || (role.kind === 'group' && role.abroad)) return id;
    const people = role.kind === 'group' || (role.kind === 'person' && !role.unique);
    const placed = `${role.id}.${state}`;
    const told = this.#table.made(placed) !== undefined && !this.#placed.has(placed);
    const of = this.#holders.body(role.id, state) ?? this.ofRole({ role, of: state });
    if (people && !told) this.#placed.add(of);
    return of;
  }

  /** What an actor is of its state, of another state: `null` if it is nothing of a state («القوات الأميركية والبريطانية»). */
  bodyLike(id: string, state: string): string | null {
    if (this.get(state)?.kind !== 'STATE' && this.get(state)?.kind !== 'GOVERNMENT') return null;
    const actor = this.get(id);
    const role = this.roleOf(id) ?? (actor?.kind === 'PERSON' ? undefined : this.role(this.#holders.roleOfBody(id) ?? ''));
    return role?.kind !== 'organisation' ? null : (this.#holders.body(role.id, state) ?? this.ofRole({ role, of: state }));
  }

  /** The state of a country code, if the codebook has it. */
  stateOf(country: string | null): string | null {
    return country === null ? null : (this.#book.states.find((state) => state.country === country)?.actor ?? null);
  }

  /** Whether a folded word is one that a person's name begins with: a given name of the codebook, or «عبد». */
  isGivenName(word: string): boolean {
    return this.#book.givenNames.has(word) || /^عبد(?:ال.|$)/u.test(word);
  }

  /** An organisation that the codebook does not know, as the text names it; `of`: the state that it is of, if the text tells. */
  organisation(name: string, role: Role, of: string | null): string {
    return this.add(composeOrganisation(name, this.language, { role, owner: of === null ? undefined : this.get(of) }));
  }

  /** A person whom the codebook does not know, as the holder of the office that a composed actor stands for. */
  holderOf(name: string, office: string): string {
    return this.people.unknown(name, { role: this.roleOf(office) ?? null, of: this.get(office)?.memberOf[0] ?? null });
  }

  /** Whether the codebook knows a person as having held, at any time, the office that a composed actor stands for. */
  holds(person: string, office: string): boolean {
    return this.#holders.held(person, this.roleOf(office)?.id, this.get(office)?.memberOf[0]);
  }

  /** Whether the codebook knows two people as having held the same office. */
  shareOffice(one: string, other: string): boolean {
    return this.#holders.share(one, other);
  }

  /**
   * To be called once the article is read: gives the people of whom a later mention told more the ids that follow from that,
   * unnamed people the ids of their article, and so those who belong to them.
   * @returns these ids by the ones used so far
   */
  settle(): ReadonlyMap<string, string> {
    const ofArticle = this.#table.ids().filter((id) => (this.isUnnamed(id) || this.#placed.has(id)) && !id.endsWith(this.#mark));
    const unnamed = ofArticle.map((id) => [id, `${id}.${this.#mark}`] as const);
    const settled = new Map<string, string>();
    for (const [before, id] of [...this.people.settled(), ...unnamed]) {
      for (const one of this.#table.ids()) {
        if (one === before || one.endsWith(`.${before}`)) settled.set(one, `${one.slice(0, one.length - before.length)}${id}`);
      }
    }
    for (const [before, id] of settled) {
      const actor = this.#table.made(before);
      if (actor === undefined) continue;
      // Under its final id may stand the same person, named in another spelling.
      const { names } = this.#table.made(id) ?? actor;
      const ar = [...new Set([...names.ar, ...actor.names.ar])];
      const en = [...new Set([...names.en, ...actor.names.en])];
      const final = (owner: string) => settled.get(owner) ?? owner;
      const offices = actor.offices.map((office) => ({ ...office, of: office.of === null ? null : final(office.of) }));
      this.#table.set({ ...actor, id, names: { ar, en }, memberOf: actor.memberOf.map(final), offices });
    }
    return settled;
  }

  /** «إدارة ترامب»: the state that the person holds an office of, if it is one state. */
  #stateOf(person: Actor): string | null {
    const states = new Set(
      person.offices
        .map((office) => (office.of === null ? undefined : this.#book.actors.get(office.of)))
        .filter((actor) => actor?.kind === 'STATE' || actor?.kind === 'GOVERNMENT'),
    );
    const [state] = states;
    return states.size === 1 && state !== undefined ? state.id : null;
  }
}
