import type { Token } from '../../text/token.ts';
import { isComma, relativeBefore, turnsAway } from '../boundaries.ts';
import type { FrameFinder } from '../frames.ts';
import type { Item } from '../item.ts';
import type { Place } from '../position.ts';
import { isParticiple, type Verb } from '../verb.ts';
import type { AgreementTests } from './agreement.ts';
import { antecedentOf } from './antecedent.ts';
import type { BeforeVerb } from './before-verb.ts';
import { type Doer, NOBODY, STRANGER } from './doer.ts';
import type { PronounsBehind } from './pronouns-behind.ts';
import { thatPronouns } from './that-pronoun.ts';
import { sameGender } from './verb-forms.ts';

/** The subject that an Arabic verb takes over from the verb before it. */
export class TakenSubject {
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #tokens: readonly Token[];
  readonly #tests: AgreementTests;
  readonly #before: BeforeVerb;
  readonly #behind: PronounsBehind;
  readonly #frames: FrameFinder;

  /** `frames`: of the verbs before. */
  constructor(
    items: readonly Item[],
    places: readonly (Place | null)[],
    tokens: readonly Token[],
    tests: AgreementTests,
    before: BeforeVerb,
    behind: PronounsBehind,
    frames: FrameFinder,
  ) {
    this.#items = items;
    this.#places = places;
    this.#tokens = tokens;
    this.#tests = tests;
    this.#before = before;
    this.#behind = behind;
    this.#frames = frames;
  }

  /** A verb without a subject of its own takes over that of the verb before it, or whom that verb speaks to. */
  of(at: number): Doer {
    const verb = this.#items[at];
    const participle = verb?.kind === 'VERB' && isParticiple(verb);
    if (this.#isOther(at)) return STRANGER;
    if (!participle && !this.#before.goesOn(at) && !this.#behind.resume(at)) return STRANGER;
    const governor = this.#mainVerbBefore(at);
    if (governor === null) return NOBODY;
    const frame = this.#frames.verb(governor);
    const pronoun = this.#before.followsPronoun(at) ? this.#pronounBefore(at) : [];
    // «انتقدوا الرئيس لأنه رفض»: the pronoun stands for somebody that it agrees with.
    if (pronoun.length > 0 && frame.subject.length > 0 && !frame.subject.some((one) => this.#before.agrees(one, pronoun))) {
      const other = pronoun.flatMap((one) => antecedentOf(at, one, frame.subject, this.#places, this.#tests.pronounsOf));
      return { phrases: other, strange: other.length === 0 };
    }
    // «اتهم مصر وطالبها», «انتقد مصر، متهما»: what goes on beside a verb of speech is not what it speaks of.
    const beside = participle || (verb?.conjunction ?? false);
    return { phrases: beside ? frame.subject : this.#frames.doerOfContent(governor, frame), strange: frame.strange ?? false };
  }

  /** «رفضت الجبهة … واحتجزت 68 رهينة»: a force goes on acting; of people a verb that goes on would stand in the plural. */
  isForce(verb: Verb, at: number): boolean {
    const feminine = verb.uses.every((use) => use.feminine);
    if (!verb.conjunction || (isComma(this.#items[at - 1]) && !feminine)) return false;
    return this.of(at).phrases.some((one) => this.#tests.isForce(one) && !this.#tests.isCrowd(one));
  }

  /** «ألقت طائرات مناشير دعا فيها الجيش»: a verb that differs in gender from the one before has another subject. */
  canBe(at: number): boolean {
    const [verb, governor] = [this.#items[at], this.#frames.governor(at)];
    const before = governor === null ? undefined : this.#items[governor];
    return verb === undefined || before === undefined || sameGender(verb, before);
  }

  /** The verb that another goes on with: the nearest before it; one in a relative clause only for a verb without و. */
  #mainVerbBefore(at: number): number | null {
    const verb = this.#items[at];
    for (let back = at - 1; back >= 0; back -= 1) {
      const item = this.#items[back];
      if (item === undefined || turnsAway(item)) return null;
      if (item.kind !== 'VERB') continue;
      const main = verb?.conjunction || (verb?.kind === 'VERB' && isParticiple(verb));
      // «انتقد X الرياض في كلمة ألقاها، متهما …»: a verb that describes a noun tells something else.
      const describes = relativeBefore(this.#items, back) !== null || (item.pronoun !== '' && this.#before.described(back) !== null);
      if (main && (describes || !sameGender(verb, item))) continue;
      // «أعلن التحالف، الذي تقوده السعودية، أنه نجح»: the pronoun stands for who speaks.
      if (describes && this.#before.followsPronoun(at)) continue;
      return back;
    }
    return null;
  }

  /** «تقول السلطات إنه …»: a pronoun of the other gender stands for somebody else than who speaks. */
  #isOther(at: number): boolean {
    const governor = this.#frames.governor(at - 1);
    const speaker = governor === null ? undefined : this.#items[governor];
    if (speaker?.kind !== 'VERB' || speaker.uses.length === 0 || !this.#before.followsPronoun(at)) return false;
    const pronouns = this.#pronounBefore(at);
    return speaker.uses.every((use) => use.feminine)
      ? pronouns.includes('ه')
      : pronouns.includes('ها') && speaker.uses.every((use) => !use.feminine);
  }

  /** What the pronoun on أن before a verb can be. */
  #pronounBefore(at: number): readonly string[] {
    return thatPronouns(this.#tokens[this.#items[this.#before.thatBefore(at)]?.from ?? -1]);
  }
}
