import type { GivenNames } from '../../codebook/actors/actor-book.ts';
import { fold, slug } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { articleMark } from '../../domain/unnamed.ts';
import type { Standing } from './known-people.ts';
import { nameSkeleton } from './name-skeleton.ts';

interface Named {
  /** As the article calls the person until it is read to its end. */
  readonly id: string;
  readonly name: string;
  /** What the first mention with most says. */
  standing: Standing;
}

/**
 * Which people that the codebook does not know are one. Within an article one name is one person, unless it is given to people
 * of two countries. Between articles ids tell, which follow from what the one article says and from nothing else, so that no
 * order of articles matters:
 * - name, role and owner agree: one person, in both languages where `nameSkeleton` knows the name (`person.khalil-mrc.mp.egypt`);
 * - a full name with less than both: one person with all that bear the name with the same role (`person.john-doe.analyst`);
 * - a lone name that belongs to nobody ("Mr Smith"): a person of that article alone.
 */
export class UnknownPeople {
  readonly #article: string;
  readonly #language: Language;
  readonly #givenNames: GivenNames;
  readonly #named = new Map<string, Named[]>();

  constructor(article: string, language: Language, givenNames: GivenNames) {
    this.#article = article;
    this.#language = language;
    this.#givenNames = givenNames;
  }

  /** The person whom the article names so: who it is for the rest of the article. */
  identify(name: string, standing: Standing): string {
    const key = slug(fold(name));
    const named = this.#named.get(key) ?? [];
    const same = named.findLast((one) => !areApart(one.standing, standing));
    if (same !== undefined) {
      if (tells(standing) > tells(same.standing)) same.standing = standing;
      return same.id;
    }
    const id = this.#id(name, standing);
    this.#named.set(key, [...named, { id, name, standing }]);
    return id;
  }

  /** For those of whom a later mention told more than the first: the id by all that the article tells, by the one used so far. */
  settled(): ReadonlyMap<string, string> {
    const all = [...this.#named.values()].flat().map(({ id, name, standing }) => [id, this.#id(name, standing)] as const);
    return new Map(all.filter(([before, id]) => before !== id));
  }

  #id(name: string, { role, owner }: Standing): string {
    const place = [...(role === null ? [] : [role.id]), ...(owner === undefined ? [] : [owner.id])];
    const isFull = /\s/u.test(name) || owner !== undefined;
    const article = isFull ? [] : [articleMark(this.#article)];
    const shared = role === null || owner === undefined ? null : nameSkeleton(name, this.#language, this.#givenNames);
    return ['person', shared ?? slug(fold(name)), ...place, ...article].join('.');
  }
}

/** How much a mention tells beside the name. */
function tells({ role, owner }: Standing): number {
  return (role === null ? 0 : 1) + (owner === undefined ? 0 : 1);
}

/** People of two countries are two. Two owners of one country are not: a spokesman of a ministry is an official of its state. */
function areApart({ owner: a }: Standing, { owner: b }: Standing): boolean {
  return a?.country != null && b?.country != null && a.country !== b.country;
}
