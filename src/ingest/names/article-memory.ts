import type { Actor } from '../../domain/actor.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';

/** Whom one article has named so far, so that later references can be resolved within it. */
export class ArticleMemory {
  readonly #language: Language;
  /** By id: what is known of an actor grows while the article is read. */
  readonly #actor: (id: string) => Actor | undefined;
  readonly #named: string[] = [];
  readonly #byLastName = new Map<string, Set<string>>();
  /** How often each country was named, by whatever is of it. */
  readonly #countries = new Map<string, number>();

  constructor(language: Language, actor: (id: string) => Actor | undefined) {
    this.#language = language;
    this.#actor = actor;
  }

  /** Remembers that the text has just named an actor. */
  named(id: string): void {
    this.#named.push(id);
    const actor = this.#actor(id);
    if (actor?.country != null && actor.kind !== 'MEDIA') this.#countries.set(actor.country, (this.#countries.get(actor.country) ?? 0) + 1);
    if (actor?.kind === 'PERSON') {
      for (const name of actor.names[this.#language]) this.#addLastName(name, id);
    }
  }

  /** The person whose last name this is, if the article has named exactly one such person. */
  byLastName(word: string): string | null {
    const ids = this.#byLastName.get(word);
    return ids?.size === 1 ? ([...ids][0] ?? null) : null;
  }

  /** The latest named actor that passes the test. */
  latest(test: (actor: Actor) => boolean): string | null {
    return (
      this.#named.findLast((id) => {
        const actor = this.#actor(id);
        return actor !== undefined && test(actor);
      }) ?? null
    );
  }

  /** What the latest named actor that has such a thing has. */
  latestOf<Thing>(thing: (id: string) => Thing | undefined): Thing | undefined {
    for (const id of this.#named.toReversed()) {
      const found = thing(id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The country that the text so far is about: what is most of all that it has named, more than once. `null` if there is none. */
  home(): string | null {
    const all = [...this.#countries.values()].reduce((sum, count) => sum + count, 0);
    const [first] = [...this.#countries].sort(([, a], [, b]) => b - a);
    return first !== undefined && first[1] > 1 && first[1] > all / 2 ? first[0] : null;
  }

  #addLastName(name: string, id: string): void {
    const words = name.split(/\s+/u);
    const last = words.at(-1);
    if (words.length < 2 || last === undefined) return;
    // "al-Hayya" is parted into its words in a text.
    const key = fold(last).replace(/^[ae]l-/, '');
    const ids = this.#byLastName.get(key) ?? new Set();
    this.#byLastName.set(key, ids.add(id));
  }
}
