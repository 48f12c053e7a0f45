import { isComma, isNumber } from '../boundaries.ts';
import type { Item } from '../item.ts';
import type { Place } from '../position.ts';
import type { Verb } from '../verb.ts';
import type { AgreementTests } from './agreement.ts';
import type { BeforeVerb } from './before-verb.ts';
import { type ArabicClauses, type Argument, phrasesOf } from './clauses.ts';
import type { NounGroup } from './noun-group.ts';
import type { TakenSubject } from './taken-subject.ts';
import { canBePassive } from './verb-forms.ts';

/** Whether an Arabic verb is passive: without diacritics «قتل» is "killed" and "was killed", and what stands around it tells. */
export class Voice {
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #groups: readonly NounGroup[];
  readonly #tests: AgreementTests;
  readonly #clauses: ArabicClauses;
  readonly #before: BeforeVerb;
  readonly #taken: TakenSubject;

  constructor(
    items: readonly Item[],
    places: readonly (Place | null)[],
    groups: readonly NounGroup[],
    tests: AgreementTests,
    clauses: ArabicClauses,
    before: BeforeVerb,
    taken: TakenSubject,
  ) {
    this.#items = items;
    this.#places = places;
    this.#groups = groups;
    this.#tests = tests;
    this.#clauses = clauses;
    this.#before = before;
    this.#taken = taken;
  }

  /**
   * Whether a verb before its arguments is passive: if its doer is named after it, if it has no object, or if people are counted
   * first whom nobody named follows.
   */
  isPassive(verb: Verb, at: number, bare: readonly Argument[], by: readonly number[]): boolean {
    if (!canBePassive(verb) || verb.pronoun) return false;
    if (by.length > 0) return true;
    const [first, second] = bare;
    if (first !== undefined && this.#isDoneTo(verb, at, first)) return false;
    if (first === undefined) return !this.#before.goesOn(at) || this.#taken.of(at).phrases.length === 0;
    const counted = first.some(({ elements }) => elements[0]?.part === 'COUNT');
    if (counted) {
      const object = second !== undefined && this.#phrases(second).length > 0 && !this.#isApart(first, second);
      return !object && !this.#taken.isForce(verb, at);
    }
    // «يتهم النظام باستخدام …»: nobody accuses without whom.
    if (second === undefined && verb.uses.every((use) => use.predicate?.speech !== undefined)) return true;
    const members = second === undefined && this.#isMembers(verb, first);
    return (second === undefined || this.#isBesideVictim(verb, first, second)) && (members || !this.#isForceful(first));
  }

  /** «أربعة حراس قتلوا في هجوم»: nothing after a verb that can be passive that could be its object. */
  isPassiveAfter(verb: Verb, at: number, topic: Argument, object: Argument | undefined): boolean {
    if (!canBePassive(verb) || verb.pronoun) return false;
    if (this.#isDoneTo(verb, at, topic)) return false;
    if (object === undefined) return true;
    // «30 شخصا قتلوا في انفجارين ضربا موكب …»
    const next = this.#items[at + 1];
    const inset = next?.kind === 'WORD' && next.word?.class === 'PREPOSITION' && object[0]?.elements[0]?.part !== 'COUNT';
    return inset && topic[0]?.elements[0]?.part === 'COUNT' && !this.#isForceful(topic);
  }

  /** «اجتماع اتهم فيه مسؤول»: of a verb in the clause of a noun that it takes up, with one argument. */
  isPassiveInside(verb: Verb, only: Argument): boolean {
    return canBePassive(verb) && (!this.#isForceful(only) || this.#phrases(only).every(this.#tests.isCrowd));
  }

  /** «حكم القاضي على المتهم»: of a verb whose recipient stands behind a preposition, whom it names without one is the doer. */
  #isDoneTo(verb: Verb, at: number, doer: Argument): boolean {
    if (this.#phrases(doer).length === 0) return false;
    const end = this.#clauses.endOf(at);
    const behind = this.#groups.filter(({ from }) => from > at && from < end);
    return verb.uses.some((use) => use.predicate?.arguments.to?.some((one) => one !== 'object' && behind.some(({ slot }) => slot === one)));
  }

  /** «قتل فلان رئيس المجلس، السلطة العليا …»: deaths are told by the victim, and what stands right behind or behind a comma describes. */
  #isBesideVictim(verb: Verb, first: Argument, second: Argument): boolean {
    const [head] = second[0]?.elements ?? [];
    const end = first[0]?.elements.at(-1)?.at;
    if (head === undefined || end === undefined || first.length > 1 || head.accusative || head.part === 'COUNT') return false;
    if (!verb.uses.some((use) => use.predicate?.arguments.agentless) || this.#tests.isCrowd(end)) return false;
    return isComma(this.#items[head.at - 1]) || (head.at === end + 1 && head.part === 'PHRASE' && !head.definite);
  }

  /** «قتل عنصران من الكتائب»: of members whom nothing follows that they could have killed nothing tells that they did. */
  #isMembers(verb: Verb, first: Argument): boolean {
    const next = this.#items[(first.at(-1)?.elements.at(-1)?.at ?? this.#items.length) + 1];
    if (next?.kind === 'VERB' || next?.kind === 'PHRASE' || isNumber(next)) return false;
    return verb.uses.some((use) => use.predicate?.arguments.agentless) && this.#phrases(first).every(this.#tests.isCrowd);
  }

  /** «قتل 43 مدنيا في قصف لمدينة … الكردية»: what stands behind a preposition or a mark of its own is not the object of those counted. */
  #isApart(first: Argument, second: Argument): boolean {
    const end = first.at(-1)?.elements.at(-1)?.at ?? 0;
    const [head] = second[0]?.elements ?? [];
    if (head === undefined || head.accusative || head.part === 'COUNT') return false;
    return this.#items.slice(end + 1, head.at).some((item) => item.kind === 'MARK' || (item.kind === 'WORD' && item.word !== null));
  }

  #isForceful(argument: Argument): boolean {
    return this.#phrases(argument).some(this.#tests.isForce);
  }

  #phrases(argument: Argument): readonly number[] {
    return phrasesOf(argument, this.#places);
  }
}
