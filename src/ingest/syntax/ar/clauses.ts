import { endsClause, isComma, isTime } from '../boundaries.ts';
import type { Item } from '../item.ts';
import { type Place, together } from '../position.ts';
import type { NounGroup } from './noun-group.ts';

/** How many items a description between commas may hold. */
const DESCRIPTION_REACH = 10;

/** Noun groups that are one argument together. */
export type Argument = readonly NounGroup[];

/** How far the clause of an Arabic verb or noun reaches, and what stands in it. */
export class ArabicClauses {
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #groups: readonly NounGroup[];

  constructor(items: readonly Item[], places: readonly (Place | null)[], groups: readonly NounGroup[]) {
    this.#items = items;
    this.#places = places;
    this.#groups = groups;
  }

  /** The first item after a verb or noun that its arguments cannot stand beyond. */
  endOf(at: number, passes: (item: Item) => boolean = () => false): number {
    for (let next = at + 1; next < this.#items.length; next += 1) {
      const item = this.#items[next];
      if (item === undefined || (endsClause(item) && !passes(item))) return next;
      if (isComma(item) && !this.#goesOnBehind(next) && !this.#awaitsObject(at, next)) {
        const behind = this.#behindDescription(at, next);
        if (behind === null) return next;
        next = behind;
      }
      // «قتلوا وآلاف أصيبوا»: what is joined to a verb begins a clause of its own.
      if (next === at + 1 && item.conjunction && item.kind !== 'MARK') return next;
    }
    return this.#items.length;
  }

  /** A comma inside a list, around an apposition or a time, or before a preposition that goes on with the same clause. */
  #goesOnBehind(comma: number): boolean {
    const [before, next] = [this.#items[comma - 1], this.#items[comma + 1]];
    if (next === undefined) return false;
    // «اعتقلت السلطات، الأحد، ثلاثة أشخاص»: a time between commas stands beside.
    if (isTime(before) && isComma(this.#beforeTime(comma)) && next.kind !== 'VERB' && next.kind !== 'MARK' && !next.conjunction)
      return true;
    // «كل من مولدوفا، والتشيك، وليتوانيا».
    if (next.kind === 'PHRASE')
      return before?.kind === 'PHRASE' && (!next.conjunction || together(this.#places[comma - 1], this.#places[comma + 1]));
    return next.kind === 'WORD' && (next.word?.class === 'PREPOSITION' || next.word?.class === 'TIME');
  }

  #beforeTime(comma: number): Item | undefined {
    return this.#items.slice(0, comma).findLast((item) => !isTime(item));
  }

  /** «المسؤول عن ملف خروج بريطانيا من الاتحاد»: من goes on with what stands behind another preposition right before it. */
  isDeeper(phrase: number): boolean {
    const place = this.#places[phrase];
    if (place?.slot !== 'from') return false;
    const before = this.#groups.findLast(({ from }) => from < place.start);
    const last = before?.elements.at(-1)?.at;
    return before !== undefined && last !== undefined && before.slot !== 'bare' && before.slot !== 'in' && place.start - last <= 2;
  }

  /** «اتهمت المنظمة، المعنية بحقوق الإنسان، التحالف»: the comma behind a description, if the object follows it. */
  #behindDescription(at: number, comma: number): number | null {
    for (let next = comma + 1; next <= comma + DESCRIPTION_REACH; next += 1) {
      const item = this.#items[next];
      if (item === undefined || endsClause(item) || item.conjunction) return null;
      if (isComma(item)) return this.#awaitsObject(at, next) || this.#awaitsObject(at, next, comma) ? next : null;
    }
    return null;
  }

  /** «استهدفت مقاتلات التحالف، لدعم الشرعية في اليمن، مواقع …»: behind a long subject the object may stand behind a comma. */
  #awaitsObject(at: number, comma: number, described = comma): boolean {
    const [verb, next, relative] = [this.#items[at], this.#items[comma + 1], this.#items[at - 1]];
    // A relative clause ends at its comma.
    if (relative?.kind === 'WORD' && relative.word?.class === 'RELATIVE') return false;
    if (verb?.kind !== 'VERB' || next === undefined || next.conjunction || next.particle !== '') return false;
    const counts = next.kind === 'WORD' && (next.number || next.word?.class === 'DETERMINER');
    const noun = next.kind === 'NOUN' || next.kind === 'PHRASE' || counts || (next.kind === 'WORD' && next.word === null && !next.definite);
    return (
      noun && verb.uses.some((use) => use.predicate?.arguments.to?.includes('object')) && this.argumentsBetween(at, described).length === 1
    );
  }

  /** Phrases after one item and before another, those that an event noun has for its own aside. */
  phrasesBetween(at: number, end: number): readonly number[] {
    return this.#items.flatMap((item, one) => {
      const slot = this.#places[one]?.slot;
      return one > at && one < end && item.kind === 'PHRASE' && slot !== 'adjective' && slot !== 'genitive' ? [one] : [];
    });
  }

  /**
   * What can be subject or object between two items, in order; what و joins to something else is neither («في غارات للتحالف
   * ومواجهات»), nor is an age or a duration («رجل يبلغ من العمر 29 عاما»).
   */
  argumentsBetween(at: number, end: number): readonly Argument[] {
    const lasts = ({ elements }: NounGroup) =>
      elements.every(({ part }) => part === 'COUNT') && isTime(this.#items[(elements.at(-1)?.at ?? 0) + 1]);
    const groups = this.#groups.filter((one) => one.from > at && one.from < end && one.slot === 'bare' && !lasts(one));
    const joined = ({ from }: NounGroup) => {
      const before = this.#items[from - 1];
      return this.#items[from]?.conjunction === true || (before?.kind === 'WORD' && before.word?.class === 'CONJUNCTION');
    };
    const all = [...Map.groupBy(groups, ({ group }) => group).values()].filter(([first]) => first !== undefined && !joined(first));
    return all.filter((one, index) => index === 0 || index === all.length - 1 || !this.#describes(one));
  }

  /** «، المعنية بحقوق الإنسان، …»: a definite word behind a comma that is no name describes what stands before it. */
  #describes([group]: Argument): boolean {
    const [head] = group?.elements ?? [];
    return head !== undefined && head.part === 'HEAD' && head.definite && isComma(this.#items[head.at - 1]);
  }
}

/** The phrases of an argument, whatever they stand behind; those of an event noun are its own. */
export function phrasesOf(argument: Argument | undefined, places: readonly (Place | null)[]): readonly number[] {
  return (argument ?? []).flatMap(({ slot, elements }) =>
    elements.flatMap(({ at, part }) => (part === 'PHRASE' && places[at]?.slot === slot ? [at] : [])),
  );
}
