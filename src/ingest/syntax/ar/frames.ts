import type { Token } from '../../text/token.ts';
import { relativeBefore, takesPlace } from '../boundaries.ts';
import { type Frame, FrameFinder } from '../frames.ts';
import type { Item } from '../item.ts';
import type { Place } from '../position.ts';
import { isParticiple, type Verb } from '../verb.ts';
import type { AgreementTests } from './agreement.ts';
import { antecedentOf } from './antecedent.ts';
import { BeforeVerb } from './before-verb.ts';
import { ArabicClauses, type Argument, phrasesOf } from './clauses.ts';
import { type Doer, doerOf, NOBODY } from './doer.ts';
import { FirstArgument } from './first-argument.ts';
import type { NounGroup } from './noun-group.ts';
import { PronounsBehind } from './pronouns-behind.ts';
import { TakenSubject } from './taken-subject.ts';
import { canBePassive, hasNoObject, isPlural, takesObject } from './verb-forms.ts';
import { Voice } from './voice.ts';

/**
 * The arguments of Arabic verbs. A verb comes before its subject and that before its object; a subject may also open the
 * clause, and a verb after و, ف, أن or a relative goes on with one named before. Nouns that name no actor take their place
 * as well, so that nobody else is taken for them.
 */
export class ArabicFrames extends FrameFinder {
  readonly #groups: readonly NounGroup[];
  readonly #tests: AgreementTests;
  readonly #clauses: ArabicClauses;
  readonly #before: BeforeVerb;
  readonly #behind: PronounsBehind;
  readonly #taken: TakenSubject;
  readonly #first: FirstArgument;
  readonly #voice: Voice;

  constructor(
    items: readonly Item[],
    places: readonly (Place | null)[],
    groups: readonly NounGroup[],
    tokens: readonly Token[],
    tests: AgreementTests,
  ) {
    super(items, places);
    this.#groups = groups;
    this.#tests = tests;
    this.#clauses = new ArabicClauses(items, places, groups);
    this.#before = new BeforeVerb(items, places, groups, tokens, tests);
    this.#behind = new PronounsBehind(items, places, tokens, this.#before);
    this.#taken = new TakenSubject(items, places, tokens, tests, this.#before, this.#behind, this);
    this.#first = new FirstArgument(places, tests, this.#behind, this.#taken);
    this.#voice = new Voice(items, places, groups, tests, this.#clauses, this.#before, this.#taken);
  }

  isInfinitive(): boolean {
    return false;
  }

  owner(at: number): readonly number[] {
    const [noun, governor] = [this.items[at], this.governor(at)];
    if (noun?.kind !== 'NOUN' || noun.pronoun === '') return [];
    const verb = governor === null ? undefined : this.items[governor];
    const speaks = verb?.kind === 'VERB' && verb.uses.some((use) => use.report !== null || use.predicate !== null);
    const subject = governor === null || !speaks ? [] : this.verb(governor).subject;
    // Among organisations and things too many agree with ها.
    const people = (one: number) => (this.#tests.isForce(one) ? [] : this.#tests.pronounsOf(one));
    return antecedentOf(at, noun.pronoun, subject, this.places, people);
  }

  behindPreposition(at: number, slots: readonly string[]): readonly number[] {
    const pronoun = this.#behind.onPreposition(at, slots);
    if (pronoun === null) return [];
    const verb = this.items[at]?.kind === 'VERB' ? at : this.governor(at);
    const subject = verb === null ? [] : this.verb(verb).subject;
    return antecedentOf(at, pronoun, subject, this.places, this.#tests.pronounsOf);
  }

  right(at: number): readonly number[] {
    const end = this.#clauses.endOf(at, takesPlace);
    // «حظر التجول لمنع توترات بين …»: what a purpose speaks of is no longer the noun's own.
    const purpose = this.#groups.find(
      ({ from, slot, elements }) =>
        from > at &&
        from < end &&
        slot === 'for' &&
        elements[0]?.part === 'HEAD' &&
        !elements.some((one) => this.places[one.at]?.behind?.size),
    );
    return this.#clauses.phrasesBetween(at, Math.min(end, purpose?.from ?? end));
  }

  protected find(at: number): Frame {
    const verb = this.items[at];
    if (verb?.kind !== 'VERB') throw new TypeError('not a verb');
    const frame = this.#find(at, verb);
    if (verb.pronoun === '' || frame.object.length > 0 || this.#before.described(at) !== null) return frame;
    // A verb that goes on from nothing describes a noun that is no phrase («صواريخ أطلقتها»).
    if (!this.#before.goesOn(at) && this.#before.topic(at) === null) return frame;
    return { ...frame, object: antecedentOf(at, verb.pronoun, frame.subject, this.places, this.#tests.pronounsOf) };
  }

  #find(at: number, verb: Verb): Frame {
    const end = this.#clauses.endOf(at);
    const bare = this.#clauses.argumentsBetween(at, end);
    const others = this.#clauses.phrasesBetween(at, end).filter((one) => this.places[one]?.slot !== 'bare' && !this.#clauses.isDeeper(one));
    const by = others.filter((one) => this.places[one]?.slot === 'by');
    const frame = ({ phrases, strange, deed }: Doer, whom: Argument | undefined): Frame => {
      const object = this.#phrases(whom);
      const unread =
        object.length === 0 &&
        (bare[1]?.every(({ elements }) => elements.every(({ part }) => part !== 'EVENT' && part !== 'PHRASE')) ?? false);
      return { subject: phrases, object, others, strange, unread, ...(deed === undefined ? {} : { deed }) };
    };
    const passive = (object: readonly number[]): Frame => ({ subject: by, object, others });
    const [first, second = this.#behindInset(first, end)] = bare;

    // «اتُّهمت»: a written damma says so.
    if (verb.passive) return passive(this.#phrases(this.#before.described(at) ?? this.#before.topic(at) ?? first));
    if (isParticiple(verb)) return frame(this.#taken.of(at), first);
    const resumes = this.#behind.resume(at);
    const resumed = (only: Argument): Frame => {
      if (this.#voice.isPassiveInside(verb, only)) return passive(this.#phrases(only));
      return hasNoObject(verb) ? frame(this.#doer(only), undefined) : frame(this.#taken.of(at), only);
    };
    const antecedent = this.#before.described(at);
    if (antecedent !== null) {
      // «هجوم شنه مسلحون», «الهجوم الذي نفذته الحركة»: a pronoun on the verb stands for the noun that it describes.
      if (verb.pronoun) return frame(this.#doer(first), antecedent);
      if (this.#behind.takeUp(at, antecedent)) return { subject: [], object: this.#phrases(antecedent), others };
      if (first !== undefined && second === undefined && this.#behind.accuse(verb, first)) return passive(this.#phrases(first));
      if (resumes && first !== undefined) return second === undefined ? resumed(first) : frame(this.#doer(first), second);
      if (first === undefined && canBePassive(verb)) return passive(this.#phrases(antecedent));
      // «المنطقة التي أعلن الأمير …»: what the verb does not agree with is not its subject.
      if (first !== undefined && relativeBefore(this.items, at) !== null && this.#first.differs(verb, antecedent))
        return frame(this.#doer(first), second);
      return frame(this.#doer(antecedent), first);
    }
    const topic = this.#before.topic(at);
    // «الصحافي قتله مسلحون»: the pronoun takes up what the clause begins with.
    if (topic !== null && first !== undefined && this.#before.standsFor(verb.pronoun, topic)) return frame(this.#doer(first), topic);
    // «نرفض», but «نحن قادة فرنسا وألمانيا ندين».
    if (verb.uses.length > 0 && verb.uses.every((use) => use.first)) {
      const named = topic === null ? NOBODY : this.#doer(topic);
      return { ...frame(named, first), strange: false, spoken: named.phrases.length === 0 };
    }
    if (topic !== null) {
      if (this.#behind.takeUp(at, topic)) return { subject: [], object: this.#phrases(topic), others };
      if (this.#voice.isPassiveAfter(verb, at, topic, first)) return passive(this.#phrases(topic));
      return frame(this.#doer(topic), first);
    }
    if (resumes && first !== undefined && second === undefined && !this.#before.goesOn(at) && this.#taken.canBe(at)) return resumed(first);
    const followsPronoun = this.#before.followsPronoun(at);
    // «أنه اعتقل الخميس»: a verb that takes an object and has none is passive.
    const lacksObject = first === undefined && takesObject(verb) && !verb.pronoun;
    if (followsPronoun && lacksObject) return passive(this.#taken.of(at).phrases);
    if (isPlural(verb) || followsPronoun || this.#first.isObject(verb, at, first)) {
      if (first !== undefined && canBePassive(verb) && !isPlural(verb) && this.#taken.of(at).phrases.length === 0)
        return passive(this.#phrases(first));
      return frame(this.#taken.of(at), first);
    }
    if (this.#voice.isPassive(verb, at, bare, by)) return passive(this.#phrases(first));
    if (lacksObject) return passive(this.#taken.of(at).phrases);
    return first === undefined ? frame(this.#taken.of(at), undefined) : frame(this.#doer(first), second);
  }

  #doer(argument: Argument | undefined): Doer {
    return doerOf(argument, this.places);
  }

  #phrases(argument: Argument | undefined): readonly number[] {
    return phrasesOf(argument, this.places);
  }

  /** «خطف مسلحون يرتدون زي الشرطة خمسة عمال»: the object that stands behind a clause which describes the subject. */
  #behindInset(subject: Argument | undefined, end: number): Argument | undefined {
    const inset = this.items[end];
    if (subject === undefined || inset?.kind !== 'VERB' || inset.conjunction || inset.pronoun) return undefined;
    if (this.#before.described(end)?.[0]?.group !== subject[0]?.group) return undefined;
    return this.#clauses.argumentsBetween(end, this.#clauses.endOf(end))[1];
  }
}
