import type { BookActor, Role } from '../../codebook/actors/actor-book.ts';
import type { Language } from '../../domain/language.ts';
import type { ActorTable } from './actor-table.ts';
import type { Knowledge } from './article-actors.ts';
import type { ArticleMemory } from './article-memory.ts';
import { composePerson } from './compose-actor.ts';
import { UnknownPeople } from './unknown-people.ts';

/** What a text says of a person; `of`: the actor id of whom the role belongs to. */
export interface Told {
  readonly role: Role | null;
  readonly of: string | null;
  /** Whether the title or role is a woman's. */
  readonly woman?: boolean;
}

/** The people of one article: whom of the codebook its names mean, and those whom it alone names. */
export class ArticlePeople {
  readonly #knowledge: Knowledge;
  readonly #language: Language;
  /** Day of publication, ISO. */
  readonly #day: string | null;
  readonly #table: ActorTable;
  readonly #memory: ArticleMemory;
  readonly #unknown: UnknownPeople;

  constructor(
    knowledge: Knowledge,
    table: ActorTable,
    memory: ArticleMemory,
    { id, language, day }: { readonly id: string; readonly language: Language; readonly day: string | null },
  ) {
    this.#knowledge = knowledge;
    this.#table = table;
    this.#memory = memory;
    this.#language = language;
    this.#day = day;
    this.#unknown = new UnknownPeople(id, language, knowledge.book.givenNames);
  }

  /** Whether a folded word is a given name that the codebook lists, or that somebody in it has. */
  isFirstName(word: string): boolean {
    return this.#knowledge.people.isFirstName(word, this.#language);
  }

  /** Whether a full name that ends with a person's surname may be theirs. */
  mayBe(person: BookActor, name: string): boolean {
    return this.#knowledge.people.mayBe(person, name, this.#language);
  }

  /**
   * Which of those whom a name can stand for the article means: whom it has named, else who is or was last in office. A
   * `surname` (folded) is of the namesake whom it has named, if it has named nobody else.
   */
  whichOf(ids: readonly string[], surname?: string): string | null {
    const all = [...new Set(ids)];
    const named = this.#memory.latest((actor) => all.includes(actor.id));
    const namesake = surname === undefined || named !== null ? null : this.#memory.byLastName(surname);
    if (namesake !== null) return namesake;
    if (all.length === 1) return all[0] ?? null;
    return named ?? (surname === undefined ? null : this.#knowledge.holders.inOffice(all, this.#day));
  }

  /**
   * Who a person's name stands for, given what the text says of the person: whom the codebook knows by it unless that rules
   * them out, else a person of the text's own. `full`: the name is a full one of the codebook, which nothing rules out.
   */
  person({ known, name, full }: { readonly known: string | null; readonly name: string; readonly full: boolean }, told: Told): string {
    if (full && known !== null) return known;
    const { people } = this.#knowledge;
    const standing = { role: told.role, owner: told.of === null ? undefined : this.#table.get(told.of), woman: told.woman ?? false };
    const meant = known === null ? people.bySpelling(name, this.#language) : this.#table.known(known);
    if (meant !== undefined && !people.isRuledOut(meant, standing)) return meant.id;
    return known !== null && meant === undefined ? known : this.unknown(name, told);
  }

  /** A person whom the codebook does not know, as the text names them. */
  unknown(name: string, { role, of }: Told): string {
    const owner = of === null ? undefined : this.#table.get(of);
    const id = this.#unknown.identify(name, { role, owner });
    const made = this.#table.made(id);
    const names = { ar: [], en: [], [this.#language]: [...new Set([...(made?.names[this.#language] ?? []), name])] };
    const tellsMore = role !== null && (made?.offices.length === 0 || (made?.memberOf.length === 0 && of !== null));
    return this.#table.set(made === undefined || tellsMore ? composePerson(id, names, { role, of, owner }) : { ...made, names });
  }

  /** For those of whom a later mention told more than the first: the id by all that the article tells, by the one used so far. */
  settled(): ReadonlyMap<string, string> {
    return this.#unknown.settled();
  }
}
