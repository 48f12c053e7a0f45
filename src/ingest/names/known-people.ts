import type { ActorBook, BookActor, Role } from '../../codebook/actors/actor-book.ts';
import type { Actor } from '../../domain/actor.ts';
import { fold } from '../../domain/fold.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { consonants, nameSkeleton } from './name-skeleton.ts';

/** What a text says of a person beside the name. */
export interface Standing {
  readonly role: Role | null;
  /** The state or organisation that the role belongs to, if the text gives one. */
  readonly owner: Actor | undefined;
  /** Whether the title or role is a woman's. */
  readonly woman?: boolean;
}

const NAMELESS: ReadonlySet<string> = new Set(['al', 'el', 'abu', 'ابو', 'ابي', 'ابا', 'عبد', 'ام', 'بن', 'ابن']);
const INITIAL = /^\p{L}\.?$/u;

/** The people of the codebook as their names tell them: who is meant by another spelling, and whom a text rules out. */
export class KnownPeople {
  readonly #book: ActorBook;
  readonly #bySkeleton = new Map<string, BookActor>();
  readonly #firstNames: Readonly<Record<Language, ReadonlySet<string>>>;

  constructor(book: ActorBook) {
    this.#book = book;
    const firstNames = { ar: new Set<string>(), en: new Set<string>() };
    for (const actor of book.actors.values()) {
      if (actor.kind !== 'PERSON') continue;
      for (const language of LANGUAGES) {
        for (const name of actor.names[language]) {
          const skeleton = nameSkeleton(name, language, book.givenNames);
          if (skeleton !== null) this.#bySkeleton.set(skeleton, actor);
          const [first = '', ...more] = fold(name).split(/[\s-]+/u);
          if (more.length > 0 && first.length > 2 && !NAMELESS.has(first)) firstNames[language].add(first);
        }
      }
    }
    this.#firstNames = firstNames;
  }

  /** The person who bears a full name in this or another spelling or script. */
  bySpelling(name: string, language: Language): BookActor | undefined {
    const skeleton = nameSkeleton(name, language, this.#book.givenNames);
    return skeleton === null ? undefined : this.#bySkeleton.get(skeleton);
  }

  /** Whether a folded word is a given name that the codebook lists, or that somebody in it has. */
  isFirstName(word: string, language: Language): boolean {
    return this.#book.givenNames.has(word) || this.#firstNames[language].has(word);
  }

  /** Whether a full name that ends like a person's may be that person's: with a first name, initial or middle name of theirs. */
  mayBe(person: BookActor, name: string, language: Language): boolean {
    const [first = ''] = fold(name).split(/[\s-]+/u);
    const theirs = person.names[language].flatMap((one) =>
      fold(one)
        .split(/[\s-]+/u)
        .slice(0, -1),
    );
    if (INITIAL.test(first)) return theirs.some((word) => word.startsWith(first.slice(0, 1)));
    const key = this.#key(first, language);
    return theirs.some((word) => word === first || (key !== null && this.#key(word, language) === key));
  }

  /**
   * Whether what a text says of somebody rules a person out who bears the surname: an office of another state or of a body,
   * a woman's title before a man's name.
   */
  isRuledOut(person: BookActor, { role, owner, woman }: Standing): boolean {
    if (woman === true && !person.woman) return true;
    if (owner?.country != null && person.country !== null && owner.country !== person.country) return true;
    const ofBody = role !== null && owner?.kind === 'INTERGOVERNMENTAL' && person.holds.length > 0;
    return ofBody && !person.holds.some(({ of }) => this.#book.actors.get(of)?.kind === 'INTERGOVERNMENTAL');
  }

  #key(word: string, language: Language): string | null {
    return this.#book.givenNames.get(word) ?? consonants(word, language, 2);
  }
}
