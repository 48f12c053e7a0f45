import type { Place } from '../position.ts';
import type { Verb } from '../verb.ts';
import type { AgreementTests } from './agreement.ts';
import { type Argument, phrasesOf } from './clauses.ts';
import type { PronounsBehind } from './pronouns-behind.ts';
import type { TakenSubject } from './taken-subject.ts';

/** Whether what an Arabic verb is followed by first is its object, so that its subject is one named before. */
export class FirstArgument {
  readonly #places: readonly (Place | null)[];
  readonly #tests: AgreementTests;
  readonly #behind: PronounsBehind;
  readonly #taken: TakenSubject;

  constructor(places: readonly (Place | null)[], tests: AgreementTests, behind: PronounsBehind, taken: TakenSubject) {
    this.#places = places;
    this.#tests = tests;
    this.#behind = behind;
    this.#taken = taken;
  }

  isObject(verb: Verb, at: number, first: Argument | undefined): boolean {
    return (
      this.#isAccusative(first) ||
      this.#disagrees(verb, at, first) ||
      this.#isCounted(verb, at, first) ||
      isDeed(verb, first) ||
      this.#suffers(verb, first)
    );
  }

  /** Whether a verb differs in gender from the first noun of an argument. */
  differs(verb: Verb, argument: Argument | undefined): boolean {
    const head = argument?.[0]?.elements[0];
    const gender = head === undefined ? null : this.#tests.genderOf(head.at);
    return gender !== null && verb.uses.length > 0 && verb.uses.every(({ feminine }) => feminine !== (gender === 'F'));
  }

  /** A single noun in the accusative, uncounted: «واعتقلت دبلوماسيا». */
  #isAccusative(first: Argument | undefined): boolean {
    const [group] = first ?? [];
    const [head] = group?.elements ?? [];
    return head !== undefined && head.part !== 'COUNT' && (head.accusative || this.#tests.isOblique(head.at));
  }

  /** A verb right before its subject agrees with it in gender: «وقتلت جنديا», «استهدف القاعدة». */
  #disagrees(verb: Verb, at: number, first: Argument | undefined): boolean {
    const next = this.#behind.resume(at) ? at + 2 : at + 1;
    return first?.[0]?.from === next && this.differs(verb, first);
  }

  /** «استخدمت إسرائيل طائرات وأطلقت 70 صاروخا»: what is counted is what a force that goes on acting acts with or upon. */
  #isCounted(verb: Verb, at: number, first: Argument | undefined): boolean {
    return first?.[0]?.elements[0]?.part === 'COUNT' && this.#taken.isForce(verb, at);
  }

  /** «خلفت عددا من القتلى»: what people are left by is no deed of theirs. */
  #suffers(verb: Verb, first: Argument | undefined): boolean {
    const results = verb.uses.some((use) => use.predicate?.arguments.results);
    const phrases = phrasesOf(first, this.#places);
    return results && phrases.length > 0 && phrases.every((one) => !this.#tests.isForce(one));
  }
}

/** «ورفض إطلاق سراح الرهائن»: a deed does not speak. */
function isDeed(verb: Verb, first: Argument | undefined): boolean {
  const speaks = verb.uses.length > 0 && verb.uses.every((use) => use.predicate?.speech !== undefined);
  return speaks && first?.[0]?.elements[0]?.part === 'EVENT';
}
