import type { ActorBook, BookActor } from '../../codebook/actors/actor-book.ts';
import type { Actor } from '../../domain/actor.ts';

/** The actors of one article by id: those of the codebook and those made for the article. */
export class ActorTable {
  readonly #book: ActorBook;
  readonly #made = new Map<string, Actor>();

  constructor(book: ActorBook) {
    this.#book = book;
  }

  get(id: string): Actor | undefined {
    return this.#made.get(id) ?? this.#book.actors.get(id);
  }

  /** An actor of the codebook. */
  known(id: string): BookActor | undefined {
    return this.#book.actors.get(id);
  }

  /** An actor made for the article. */
  made(id: string): Actor | undefined {
    return this.#made.get(id);
  }

  /** The ids of those made for the article. */
  ids(): readonly string[] {
    return [...this.#made.keys()];
  }

  /** Files an actor made for the article, in place of what stood under its id. */
  set(actor: Actor): string {
    this.#made.set(actor.id, actor);
    return actor.id;
  }
}
