import type { ActorBook, BookActor } from '../../codebook/actors/actor-book.ts';

/** Which actors of the codebook hold or held what, found by role and whom it belongs to. */
export class Holders {
  readonly #book: ActorBook;
  readonly #holders = new Map<string, BookActor[]>();

  constructor(book: ActorBook) {
    this.#book = book;
    for (const actor of book.actors.values()) {
      for (const { role, of } of actor.holds) {
        const key = `${role} ${of}`;
        this.#holders.set(key, [...(this.#holders.get(key) ?? []), actor]);
      }
    }
  }

  /** The person who held an office on a day (ISO), if the codebook knows exactly one. */
  on(day: string, role: string, of: string): string | null {
    const holders = this.#of(role, of).filter((person) =>
      person.holds.some(
        (hold) => hold.role === role && hold.of === of && hold.from !== null && hold.from <= day && (hold.to === null || day <= hold.to),
      ),
    );
    // Who held the office twice is listed twice.
    const ids = new Set(holders.map((person) => person.id));
    return ids.size === 1 ? ([...ids][0] ?? null) : null;
  }

  /** Of several people who share a surname, the one in office on a day (ISO), else the one who was last in office before it. */
  inOffice(people: readonly string[], day: string | null): string | null {
    const terms = people.flatMap((id) => (this.#book.actors.get(id)?.holds ?? []).map((hold) => ({ id, ...hold })));
    const begun = terms.filter(({ from }) => from !== null && (day === null || from <= day));
    const now = new Set(begun.filter(({ to }) => to === null || (day !== null && day <= to)).map(({ id }) => id));
    if (now.size > 0) return now.size === 1 ? ([...now][0] ?? null) : null;
    return begun.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))[0]?.id ?? null;
  }

  /** The organisation that is a state's army, service or the like, if there is one. */
  body(role: string, state: string): string | null {
    const [body, ...more] = this.#of(role, state).filter(({ kind }) => kind !== 'PERSON');
    return body !== undefined && more.length === 0 ? body.id : null;
  }

  /** Whether a person held, at any time, an office. */
  held(person: string, role: string | undefined, of: string | undefined): boolean {
    return this.#book.actors.get(person)?.holds.some((hold) => hold.role === role && hold.of === of) ?? false;
  }

  /** The role of an office that a person held on a day (ISO), or of what an organisation is of its state. */
  roleOn(day: string, id: string): string | undefined {
    return this.#book.actors.get(id)?.holds.find(({ from, to }) => from !== null && from <= day && (to === null || day <= to))?.role;
  }

  /** What an organisation is of another ("army"), its first if it is several. */
  roleOfBody(id: string): string | undefined {
    return this.#book.actors.get(id)?.holds[0]?.role;
  }

  /** Whether two people held the same office. */
  share(one: string, other: string): boolean {
    const held = (id: string) => this.#book.actors.get(id)?.holds ?? [];
    return held(one).some((a) => held(other).some((b) => a.role === b.role && a.of === b.of));
  }

  #of(role: string, of: string): readonly BookActor[] {
    return this.#holders.get(`${role} ${of}`) ?? [];
  }
}
