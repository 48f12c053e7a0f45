import type { Token } from '../../text/token.ts';
import { endsClause, isComma, isNumber, relativeBefore, takesPlace, turnsAway } from '../boundaries.ts';
import { type Frame, FrameFinder } from '../frames.ts';
import type { Item } from '../item.ts';
import { canAct, type Place } from '../position.ts';
import type { AgreementTests } from './agreement.ts';
import { antecedentOf } from './antecedent.ts';
import { BeforeVerb } from './before-verb.ts';
import { ArabicClauses, type Argument, phrasesOf } from './clauses.ts';
import type { NounGroup } from './noun-groups.ts';
import { thatPronouns } from './that-pronoun.ts';
import { canBePassive, hasNoObject, isParticiple, isPlural, sameGender, takesObject, type Verb } from './verb-forms.ts';

/** How many items behind a verb a pronoun may take up its topic. */
const TAKEN_UP_REACH = 4;

/** Who does it, as far as the sentence names them. */
interface Doer {
  readonly phrases: readonly number[];
  /** Named, but not by a phrase. */
  readonly strange: boolean;
  /** The event noun that it is, if any. */
  readonly deed?: number;
}

const NOBODY: Doer = { phrases: [], strange: false };

/**
 * The arguments of Arabic verbs. A verb comes before its subject and that before its object; a subject may also open the
 * clause, and a verb after و, ف, أن or a relative goes on with one named before. Nouns that name no actor take their place
 * as well, so that nobody else is taken for them.
 */
export class ArabicFrames extends FrameFinder {
  readonly #groups: readonly NounGroup[];
  readonly #tokens: readonly Token[];
  readonly #tests: AgreementTests;
  readonly #clauses: ArabicClauses;
  readonly #before: BeforeVerb;

  constructor(
    items: readonly Item[],
    places: readonly (Place | null)[],
    groups: readonly NounGroup[],
    tokens: readonly Token[],
    tests: AgreementTests,
  ) {
    super(items, places);
    this.#groups = groups;
    this.#tokens = tokens;
    this.#tests = tests;
    this.#clauses = new ArabicClauses(items, places, groups);
    this.#before = new BeforeVerb(items, places, groups, tokens, tests);
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
    const verb = this.items[at]?.kind === 'VERB' ? at : this.governor(at);
    const subject = verb === null ? [] : this.verb(verb).subject;
    for (let next = at + 1; next < Math.min(this.items.length, at + TAKEN_UP_REACH); next += 1) {
      const item = this.items[next];
      if (item === undefined || endsClause(item) || isComma(item)) return [];
      if (item.kind !== 'WORD' || !item.pronoun || item.word?.slot === undefined || !slots.includes(item.word.slot)) continue;
      const pronoun = this.#tokens[item.from]?.segmentations.find((one) => one.pronoun !== '')?.pronoun ?? '';
      return antecedentOf(at, pronoun, subject, this.places, this.#tests.pronounsOf);
    }
    return [];
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
    const frame = (doer: Doer, object: readonly number[]): Frame => {
      const unread =
        object.length === 0 &&
        (bare[1]?.every(({ elements }) => elements.every(({ part }) => part !== 'EVENT' && part !== 'PHRASE')) ?? false);
      return {
        subject: doer.phrases,
        object,
        others,
        strange: doer.strange,
        unread,
        ...(doer.deed === undefined ? {} : { deed: doer.deed }),
      };
    };
    const passive = (object: readonly number[]): Frame => ({ subject: by, object, others });
    const resumed = (one: Argument): Frame =>
      canBePassive(verb) && (!this.#isForceful(one) || this.#phrases(one).every((at) => this.#isCrowd(at)))
        ? passive(this.#phrases(one))
        : hasNoObject(verb)
          ? frame(this.#doer(one), [])
          : frame(this.#taken(at), this.#phrases(one));
    const [first, second = this.#behindInset(first, end)] = bare;

    // «اتُّهمت»: a written damma says so.
    if (verb.passive) return passive(this.#phrases(this.#before.described(at) ?? this.#before.topic(at) ?? first));
    if (isParticiple(verb)) return frame(this.#taken(at), this.#phrases(first));
    const antecedent = this.#before.described(at);
    if (antecedent !== null) {
      // «هجوم شنه مسلحون», «الهجوم الذي نفذته الحركة»: a pronoun on the verb stands for the noun that it describes.
      if (verb.pronoun) return frame(this.#doer(first), this.#phrases(antecedent));
      if (this.#isTakenUp(at, antecedent)) return { subject: [], object: this.#phrases(antecedent), others };
      if (first !== undefined && second === undefined && this.#isAccused(verb, first)) return passive(this.#phrases(first));
      if (this.#resumes(at) && first !== undefined && second === undefined) return resumed(first);
      if (this.#resumes(at) && first !== undefined) return frame(this.#doer(first), this.#phrases(second));
      if (first === undefined && canBePassive(verb)) return passive(this.#phrases(antecedent));
      // «المنطقة التي أعلن الأمير …»: what the verb does not agree with is not its subject.
      if (first !== undefined && relativeBefore(this.items, at) !== null && this.#differs(verb, antecedent))
        return frame(this.#doer(first), this.#phrases(second));
      return frame(this.#doer(antecedent), this.#phrases(first));
    }
    const topic = this.#before.topic(at);
    // «الصحافي قتله مسلحون»: the pronoun takes up what the clause begins with.
    if (topic !== null && first !== undefined && this.#before.standsFor(verb.pronoun, topic))
      return frame(this.#doer(first), this.#phrases(topic));
    // «نرفض», but «نحن قادة فرنسا وألمانيا ندين».
    if (verb.uses.length > 0 && verb.uses.every((use) => use.first)) {
      const named = topic === null ? NOBODY : this.#doer(topic);
      return { ...frame(named, this.#phrases(first)), strange: false, spoken: named.phrases.length === 0 };
    }
    if (topic !== null) {
      if (this.#isTakenUp(at, topic)) return { subject: [], object: this.#phrases(topic), others };
      if (this.#isPassiveAfter(at, topic, first)) return passive(this.#phrases(topic));
      return frame(this.#doer(topic), this.#phrases(first));
    }
    if (this.#resumes(at) && first !== undefined && second === undefined && !this.#before.goesOn(at) && this.#agreesWithBefore(at))
      return resumed(first);
    if (first === undefined && this.#before.followsPronoun(at) && takesObject(verb) && !verb.pronoun)
      return passive(this.#taken(at).phrases);
    const object =
      this.#isObject(first) ||
      this.#disagrees(at, first) ||
      this.#isCountedObject(verb, at, first) ||
      isDeed(verb, first) ||
      this.#suffers(verb, first);
    if (isPlural(verb) || this.#before.followsPronoun(at) || object) {
      if (first !== undefined && canBePassive(verb) && !isPlural(verb) && this.#taken(at).phrases.length === 0)
        return passive(this.#phrases(first));
      return frame(this.#taken(at), this.#phrases(first));
    }
    if (this.#isPassive(verb, at, bare, by)) return passive(this.#phrases(first));
    // «أنه اعتقل الخميس»: a verb that takes an object and has none is passive.
    if (first === undefined && takesObject(verb) && !verb.pronoun) return passive(this.#taken(at).phrases);
    if (first === undefined) return frame(this.#taken(at), []);
    return frame(this.#doer(first), this.#phrases(second));
  }

  #phrases(argument: Argument | undefined): readonly number[] {
    return phrasesOf(argument, this.places);
  }

  /** Who an argument names as a doer: «الغارات الإسرائيلية» is done by whom its nouns name. */
  #doer(argument: Argument | undefined): Doer {
    if (argument === undefined) return NOBODY;
    const deed = argument.flatMap(({ elements }) => elements.filter(({ part }) => part === 'EVENT'))[0]?.at;
    const event = deed !== undefined;
    const named = argument.flatMap(({ elements }) =>
      elements.flatMap(({ at, part }) => (part === 'PHRASE' && canAct(this.places[at]) ? [at] : [])),
    );
    const phrases = named.filter((at) => event || this.places[at]?.slot !== 'source');
    return { phrases, strange: phrases.length === 0 && !event, ...(event ? { deed } : {}) };
  }

  /** «رفضت الجبهة … واحتجزت 68 رهينة»: a force goes on acting; of people a verb that goes on would stand in the plural. */
  #goesOnActing(verb: Verb, at: number): boolean {
    const feminine = verb.uses.every((use) => use.feminine);
    if (!verb.conjunction || (isComma(this.items[at - 1]) && !feminine)) return false;
    return this.#taken(at).phrases.some((one) => this.#tests.isForce(one) && !this.#isCrowd(one));
  }

  /** «استخدمت إسرائيل طائرات وأطلقت 70 صاروخا»: what is counted is what a force that goes on acting acts with or upon. */
  #isCountedObject(verb: Verb, at: number, first: Argument | undefined): boolean {
    return first?.[0]?.elements[0]?.part === 'COUNT' && this.#goesOnActing(verb, at);
  }

  /** «خلفت عددا من القتلى»: what people are left by is no deed of theirs. */
  #suffers(verb: Verb, first: Argument | undefined): boolean {
    const results = verb.uses.some((use) => use.predicate?.arguments.results);
    return (
      results && first !== undefined && this.#phrases(first).length > 0 && this.#phrases(first).every((one) => !this.#tests.isForce(one))
    );
  }

  #isCrowd(at: number): boolean {
    const item = this.items[at];
    return item?.kind === 'PHRASE' && item.phrase.crowd;
  }

  /** «قتل فلان رئيس المجلس، السلطة العليا …»: deaths are told by the victim, and what stands right behind or behind a comma describes. */
  #isBesideVictim(verb: Verb, first: Argument, second: Argument): boolean {
    const [head] = second[0]?.elements ?? [];
    const end = first[0]?.elements.at(-1)?.at;
    if (head === undefined || end === undefined || first.length > 1 || head.accusative || head.part === 'COUNT') return false;
    if (!verb.uses.some((use) => use.predicate?.arguments.agentless) || this.#isCrowd(end)) return false;
    return isComma(this.items[head.at - 1]) || (head.at === end + 1 && head.part === 'PHRASE' && !head.definite);
  }

  /** «قتل عنصران من الكتائب»: of members whom nothing follows that they could have killed nothing tells that they did. */
  #isMembers(verb: Verb, first: Argument): boolean {
    const next = this.items[(first.at(-1)?.elements.at(-1)?.at ?? this.items.length) + 1];
    if (next?.kind === 'VERB' || next?.kind === 'PHRASE' || isNumber(next)) return false;
    return verb.uses.some((use) => use.predicate?.arguments.agentless) && this.#phrases(first).every((one) => this.#isCrowd(one));
  }

  /** «قتل 43 مدنيا في قصف لمدينة … الكردية»: what stands behind a preposition or a mark of its own is not the object of those counted. */
  #isApart(first: Argument, second: Argument): boolean {
    const end = first.at(-1)?.elements.at(-1)?.at ?? 0;
    const [head] = second[0]?.elements ?? [];
    if (head === undefined || head.accusative || head.part === 'COUNT') return false;
    return this.items.slice(end + 1, head.at).some((item) => item.kind === 'MARK' || (item.kind === 'WORD' && item.word !== null));
  }

  #isForceful(argument: Argument): boolean {
    return this.#phrases(argument).some(this.#tests.isForce);
  }

  /** «خطف مسلحون يرتدون زي الشرطة خمسة عمال»: the object that stands behind a clause which describes the subject. */
  #behindInset(subject: Argument | undefined, end: number): Argument | undefined {
    const inset = this.items[end];
    if (subject === undefined || inset?.kind !== 'VERB' || inset.conjunction || inset.pronoun) return undefined;
    if (this.#before.described(end)?.[0]?.group !== subject[0]?.group) return undefined;
    return this.#clauses.argumentsBetween(end, this.#clauses.endOf(end))[1];
  }

  /** «X، ألقي القبض عليه»: a pronoun behind a preposition of the verb's own takes up whom the clause begins with. */
  #isTakenUp(at: number, argument: Argument): boolean {
    const verb = this.items[at];
    if (verb?.kind !== 'VERB') return false;
    return this.items.slice(at + 1, at + TAKEN_UP_REACH).some((item) => {
      const slot = item.kind === 'WORD' && item.pronoun ? item.word?.slot : undefined;
      if (slot === undefined || !verb.uses.some((use) => use.predicate?.arguments.to?.includes(slot))) return false;
      const pronouns = this.#tokens[item.from]?.segmentations.flatMap(({ pronoun }) => (pronoun === '' ? [] : [pronoun])) ?? [];
      const phrases = this.#phrases(argument);
      return phrases.length === 0 || phrases.some((one) => this.#before.agrees(one, pronouns));
    });
  }

  /** «هجوم اتهمت قوات النظام بشنه»: who is accused of what the verb describes, with ب and a pronoun that takes that up. */
  #isAccused(verb: Verb, first: Argument): boolean {
    const next = this.items[(first.at(-1)?.elements.at(-1)?.at ?? this.items.length) + 1];
    if (next?.kind !== 'WORD' || next.word !== null || !canBePassive(verb)) return false;
    return this.#tokens[next.from]?.segmentations.some(({ particle, pronoun }) => particle === 'ب' && pronoun !== '') ?? false;
  }

  /** «اتهمت فيه السلطات», «قتل فيه ثلاثة»: a preposition with a pronoun right after the verb takes up the noun that it describes. */
  #resumes(at: number): boolean {
    const next = this.items[at + 1];
    return next?.kind === 'WORD' && next.word?.class === 'PREPOSITION' && next.pronoun;
  }

  /** A verb without a subject of its own takes over that of the verb before it, or whom that verb speaks to. */
  #taken(at: number): Doer {
    const verb = this.items[at];
    const participle = verb?.kind === 'VERB' && isParticiple(verb);
    if (this.#isOther(at)) return { phrases: [], strange: true };
    if (!participle && !this.#before.goesOn(at) && !this.#resumes(at)) return { phrases: [], strange: true };
    const governor = this.#mainVerbBefore(at);
    if (governor === null) return NOBODY;
    const frame = this.verb(governor);
    const pronoun = this.#before.followsPronoun(at) ? thatPronouns(this.#tokens[this.items[this.#before.thatBefore(at)]?.from ?? -1]) : [];
    // «انتقدوا الرئيس لأنه رفض»: the pronoun stands for somebody that it agrees with.
    if (pronoun.length > 0 && frame.subject.length > 0 && !frame.subject.some((one) => this.#before.agrees(one, pronoun))) {
      const other = pronoun.flatMap((one) => antecedentOf(at, one, frame.subject, this.places, this.#tests.pronounsOf));
      return { phrases: other, strange: other.length === 0 };
    }
    // «اتهم مصر وطالبها», «انتقد مصر، متهما»: what goes on beside a verb of speech is not what it speaks of.
    const beside = participle || (verb?.conjunction ?? false);
    return { phrases: beside ? frame.subject : this.doerOfContent(governor, frame), strange: frame.strange ?? false };
  }

  /** «ألقت طائرات مناشير دعا فيها الجيش»: a verb that differs in gender from the one before has another subject. */
  #agreesWithBefore(at: number): boolean {
    const [verb, governor] = [this.items[at], this.governor(at)];
    const before = governor === null ? undefined : this.items[governor];
    return verb === undefined || before === undefined || sameGender(verb, before);
  }

  /** The verb that another goes on with: the nearest before it; one in a relative clause only for a verb without و. */
  #mainVerbBefore(at: number): number | null {
    const verb = this.items[at];
    for (let back = at - 1; back >= 0; back -= 1) {
      const item = this.items[back];
      if (item === undefined || turnsAway(item)) return null;
      if (item.kind !== 'VERB') continue;
      const main = verb?.conjunction || (verb?.kind === 'VERB' && isParticiple(verb));
      // «انتقد X الرياض في كلمة ألقاها، متهما …»: a verb that describes a noun tells something else.
      const describes = relativeBefore(this.items, back) !== null || (item.pronoun !== '' && this.#before.described(back) !== null);
      if (main && (describes || !sameGender(verb, item))) continue;
      // «أعلن التحالف، الذي تقوده السعودية، أنه نجح»: the pronoun stands for who speaks.
      if (describes && this.#before.followsPronoun(at)) continue;
      return back;
    }
    return null;
  }

  /** «تقول السلطات إنه …»: a pronoun of the other gender stands for somebody else than who speaks. */
  #isOther(at: number): boolean {
    const governor = this.governor(at - 1);
    const speaker = governor === null ? undefined : this.items[governor];
    if (speaker?.kind !== 'VERB' || speaker.uses.length === 0 || !this.#before.followsPronoun(at)) return false;
    const pronouns = thatPronouns(this.#tokens[this.items[this.#before.thatBefore(at)]?.from ?? -1]);
    return speaker.uses.every((use) => use.feminine)
      ? pronouns.includes('ه')
      : pronouns.includes('ها') && speaker.uses.every((use) => !use.feminine);
  }

  /** A single noun in the accusative, uncounted: «واعتقلت دبلوماسيا». */
  #isObject(first: Argument | undefined): boolean {
    const [group] = first ?? [];
    const [head] = group?.elements ?? [];
    return head !== undefined && head.part !== 'COUNT' && (head.accusative || this.#tests.isOblique(head.at));
  }

  /** A verb right before its subject agrees with it in gender: «وقتلت جنديا», «استهدف القاعدة». */
  #disagrees(at: number, first: Argument | undefined): boolean {
    const verb = this.items[at];
    const next = this.#resumes(at) ? at + 2 : at + 1;
    return verb?.kind === 'VERB' && first?.[0]?.from === next && this.#differs(verb, first);
  }

  /** Whether a verb differs in gender from the first noun of an argument. */
  #differs(verb: Verb, argument: Argument | undefined): boolean {
    const head = argument?.[0]?.elements[0];
    const gender = head === undefined ? null : this.#tests.genderOf(head.at);
    return gender !== null && verb.uses.length > 0 && verb.uses.every(({ feminine }) => feminine !== (gender === 'F'));
  }

  /** «أربعة حراس قتلوا في هجوم»: nothing after a verb that can be passive that could be its object. */
  #isPassiveAfter(at: number, topic: Argument, object: Argument | undefined): boolean {
    const verb = this.items[at];
    if (verb?.kind !== 'VERB' || !canBePassive(verb) || verb.pronoun) return false;
    if (this.#isDoneTo(verb, at, topic)) return false;
    if (object === undefined) return true;
    // «30 شخصا قتلوا في انفجارين ضربا موكب …»
    const next = this.items[at + 1];
    const inset = next?.kind === 'WORD' && next.word?.class === 'PREPOSITION' && object[0]?.elements[0]?.part !== 'COUNT';
    return inset && topic[0]?.elements[0]?.part === 'COUNT' && !this.#isForceful(topic);
  }

  /** «حكم القاضي على المتهم»: of a verb whose recipient stands behind a preposition, whom it names without one is the doer. */
  #isDoneTo(verb: Verb, at: number, doer: Argument): boolean {
    if (this.#phrases(doer).length === 0) return false;
    const end = this.#clauses.endOf(at);
    const behind = this.#groups.filter(({ from }) => from > at && from < end);
    return verb.uses.some((use) => use.predicate?.arguments.to?.some((one) => one !== 'object' && behind.some(({ slot }) => slot === one)));
  }

  /**
   * Without diacritics «قتل» is "killed" and "was killed": it is passive if its doer is named after it, if it has no object, or
   * if people are counted first whom nobody named follows.
   */
  #isPassive(verb: Verb, at: number, bare: readonly Argument[], by: readonly number[]): boolean {
    if (!canBePassive(verb) || verb.pronoun) return false;
    if (by.length > 0) return true;
    const [first, second] = bare;
    if (first !== undefined && this.#isDoneTo(verb, at, first)) return false;
    if (first === undefined) return !this.#before.goesOn(at) || this.#taken(at).phrases.length === 0;
    const counted = first.some(({ elements }) => elements[0]?.part === 'COUNT');
    if (counted) {
      const object = second !== undefined && this.#phrases(second).length > 0 && !this.#isApart(first, second);
      return !object && !this.#goesOnActing(verb, at);
    }
    // «يتهم النظام باستخدام …»: nobody accuses without whom.
    if (second === undefined && verb.uses.every((use) => use.predicate?.speech !== undefined)) return true;
    const members = second === undefined && this.#isMembers(verb, first);
    return (second === undefined || this.#isBesideVictim(verb, first, second)) && (members || !this.#isForceful(first));
  }
}

/** «ورفض إطلاق سراح الرهائن»: a deed does not speak. */
function isDeed(verb: Verb, first: Argument | undefined): boolean {
  const speaks = verb.uses.length > 0 && verb.uses.every((use) => use.predicate?.speech !== undefined);
  return speaks && first?.[0]?.elements[0]?.part === 'EVENT';
}
