import type { Actor } from '../../domain/actor.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import type { ActorTable } from './actor-table.ts';

/** Whom a sentence has named. */
export interface Named {
  readonly id: string;
  /** Whether beside a verb that it may be the subject of. */
  readonly subject: boolean;
}

/** Whom one article has named so far, so that later references can be resolved within it. */
export class ArticleMemory {
  readonly #language: Language;
  readonly #table: ActorTable;
  readonly #named: string[] = [];
  /** Those of the current sentence, without what only describes something or says where. */
  #sentence: Named[] = [];
  /** Those of the latest sentence before it that named anybody. */
  #before: readonly Named[] = [];
  /** Whether the current sentence has come to a verb of saying. */
  #spoken = false;
  readonly #shortForms = new Map<string, string>();
  readonly #byLastName = new Map<string, Set<string>>();
  /** How often each country was named, by whatever is of it. */
  readonly #countries = new Map<string, number>();

  constructor(language: Language, table: ActorTable) {
    this.#language = language;
    this.#table = table;
  }

  /** To be called before each sentence is read. */
  nextSentence(): void {
    if (this.#sentence.length > 0) this.#before = this.#sentence;
    this.#sentence = [];
    this.#spoken = false;
  }

  /**
   * Remembers that the text has just named an actor: beside a verb that it may be the subject of, elsewhere, or as what describes
   * something or says where it is.
   */
  named(id: string, as: 'SUBJECT' | 'OTHER' | 'ASIDE' = 'OTHER'): string {
    const actor = this.#table.get(id);
    // Who belongs to somebody names them as well: "a Hezbollah lawmaker … the party".
    if (actor !== undefined) this.#named.push(...actor.memberOf, ...actor.offices.flatMap(({ of }) => of ?? []));
    this.#named.push(id);
    if (as !== 'ASIDE') this.#sentence.push({ id, subject: as === 'SUBJECT' });
    if (actor?.country != null && actor.kind !== 'MEDIA') this.#countries.set(actor.country, (this.#countries.get(actor.country) ?? 0) + 1);
    if (actor?.kind === 'PERSON') {
      for (const name of actor.names[this.#language]) this.#addLastName(name, id);
    }
    return id;
  }

  /** Remembers that the sentence has come to a verb of saying. */
  spoke(): void {
    this.#spoken = true;
  }

  /** Whom the current sentence has named so far, whom the one before it, and whether it has come to a verb of saying. */
  sentence(): { readonly named: readonly Named[]; readonly before: readonly Named[]; readonly spoken: boolean } {
    return { named: this.#sentence, before: this.#before, spoken: this.#spoken };
  }

  /** Remembers that the article shortens an actor's name to this. */
  abbreviate(id: string, form: string): void {
    this.#shortForms.set(form, id);
  }

  /** All whom the article has named so far, the latest first. */
  lately(): readonly string[] {
    return this.#named.toReversed();
  }

  /** Whom the article shortens to this, as it writes it. */
  byShortForm(form: string): string | null {
    return this.#shortForms.get(form) ?? null;
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
        const actor = this.#table.get(id);
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
