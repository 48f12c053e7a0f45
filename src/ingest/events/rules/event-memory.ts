import type { RelationType } from '../../../domain/event.ts';

/** A mutual event that was told. */
export interface Remembered {
  readonly relation: RelationType | null;
  /** Who holds the talks, and with whom. */
  readonly subject: readonly string[];
  readonly parties: readonly string[];
  /** Who deals with whom; `null`: everybody with everybody. */
  readonly pairs: readonly (readonly [string, string])[] | null;
  /** Number of the sentence within the article. */
  readonly sentence: number;
}

/** What an article has told so far, for words that point back: "the talks", «هذه المحادثات», "through these channels". */
export class EventMemory {
  readonly #events: Remembered[] = [];
  #group: readonly string[] = [];
  #sentence = 0;

  nextSentence(): void {
    this.#sentence += 1;
  }

  /** Remembers several actors that were named together. */
  rememberGroup(actors: readonly string[]): void {
    if (actors.length > 1) this.#group = actors;
  }

  /** The latest actors that were named together; empty if none were. */
  get group(): readonly string[] {
    return this.#group;
  }

  remember({ relation, subject, parties, pairs }: Omit<Remembered, 'sentence'>): void {
    if (parties.length > 1) this.#events.push({ relation, subject, parties, pairs, sentence: this.#sentence });
  }

  /**
   * All parties of a mutual event of which the text names only some: those of the latest such event with all of these;
   * but if the sentence has just said who talks with others, then it is they who also talk with these.
   */
  complete(relation: RelationType | null, named: readonly string[]): Pick<Remembered, 'parties' | 'pairs'> {
    const same = this.#events.filter((event) => event.relation === relation);
    const here = same.findLast((event) => event.sentence === this.#sentence && event.subject.length > 0);
    if (here !== undefined && named.length > 0 && named.every((actor) => !here.parties.includes(actor))) {
      return {
        parties: [...here.subject, ...named],
        pairs: here.subject.flatMap((one) => named.map((other) => [one, other] as const)),
      };
    }
    return same.findLast((event) => named.every((actor) => event.parties.includes(actor))) ?? { parties: named, pairs: null };
  }
}
