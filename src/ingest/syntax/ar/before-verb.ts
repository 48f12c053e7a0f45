import type { Token } from '../../text/token.ts';
import { endsClause, isComma, isNumber, isQuote, isQuoted, isTime, relativeBefore, turnsAway } from '../boundaries.ts';
import type { Item } from '../item.ts';
import { INSIDE_NAMES, type Place } from '../position.ts';
import type { AgreementTests } from './agreement.ts';
import { type Argument, phrasesOf } from './clauses.ts';
import type { NounGroup } from './noun-group.ts';
import { thatPronouns } from './that-pronoun.ts';

/** What stands before an Arabic verb: the subject that opens its clause, the noun that it describes, or أن with a pronoun. */
export class BeforeVerb {
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #groups: readonly NounGroup[];
  readonly #tokens: readonly Token[];
  readonly #tests: AgreementTests;

  constructor(
    items: readonly Item[],
    places: readonly (Place | null)[],
    groups: readonly NounGroup[],
    tokens: readonly Token[],
    tests: AgreementTests,
  ) {
    this.#items = items;
    this.#places = places;
    this.#groups = groups;
    this.#tokens = tokens;
    this.#tests = tests;
  }

  standsFor(pronoun: string, argument: Argument): boolean {
    return pronoun !== '' && phrasesOf(argument, this.#places).some((one) => this.#tests.pronounsOf(one).includes(pronoun));
  }

  /** The group that a verb describes: before a relative pronoun, or an indefinite noun right before the verb. */
  described(at: number): Argument | null {
    const verb = this.#items[at];
    const relative = this.#firstRelative(relativeBefore(this.#items, at));
    const from = relative ?? at;
    // «القوات الموالية للحكومة التي …»: the complement of a participle is not what is described.
    const nearest = this.#groups.findLastIndex((one) => one.from < from && this.#fitsRelative(one, relative));
    const complement = relative !== null && this.#groups[nearest]?.slot === 'none';
    const whole = complement ? this.#groups[nearest - 1] : undefined;
    const group = whole !== undefined && this.#fitsRelative(whole, relative) ? whole : this.#groups[nearest];
    // «الهجوم في العاصمة طرابلس، الذي …»: what the pronoun does not agree with stands between.
    const last = this.#groups.findLast((one) => one.from < from)?.elements.at(-1)?.at;
    if (group === undefined || last === undefined) return null;
    // «تحالفا عسكريا يدعم …»: some adjectives are adverbs elsewhere.
    const between = this.#items
      .slice(last + 1, from)
      .filter((item) => (item.kind !== 'MARK' || isComma(item)) && !(item.kind === 'WORD' && item.word?.class === 'ADVERB'));
    if (relative !== null) return between.every((item) => isComma(item)) ? [group] : null;
    if (between.length > 0 || verb?.conjunction || verb?.particle !== '' || group.elements.some(({ definite }) => definite)) return null;
    // «22 مدنيا بينهم نساء قتلوا»: an inset describes nothing.
    if (group.slot === 'none') return null;
    // «وفي سياق متصل قصفت …»: where a preposition opens the clause its noun is not described.
    if (group.slot !== 'bare' && !this.#isInside(group)) return null;
    // A group that opens the clause is its subject, unless a pronoun takes it up.
    const opens = group.slot === 'bare' && this.topic(at) !== null;
    // «إن رجلين اغتصباها»: and the pronoun stands for somebody else.
    const pronoun = verb.kind === 'VERB' ? verb.pronoun : '';
    const phrases = phrasesOf([group], this.#places);
    const takenUp = pronoun !== '' && (pronoun !== 'ها' || phrases.length === 0 || phrases.some((one) => this.agrees(one, [pronoun])));
    return opens && !takenUp ? null : [group];
  }

  /** Whether a relative pronoun agrees with a group in gender, as far as that shows. */
  #fitsRelative({ elements, slot }: NounGroup, relative: number | null): boolean {
    const pronoun = this.#tokens[this.#items[relative ?? -1]?.from ?? -1]?.norm ?? '';
    const [head] = elements;
    if (relative === null || head === undefined || slot === 'none') return true;
    const gender = this.#tests.genderOf(head.at);
    return gender === null || !(pronoun.endsWith('الذي') ? gender === 'F' : pronoun.endsWith('التي') && gender === 'M');
  }

  /** «الجيش، الذي …، والذي …»: a relative pronoun after و describes what the one before it does. */
  #firstRelative(relative: number | null): number | null {
    const item = relative === null ? undefined : this.#items[relative];
    if (relative === null || item?.conjunction !== true) return relative;
    const before = this.#items.findLastIndex((one, index) => index < relative && one.kind === 'WORD' && one.word?.class === 'RELATIVE');
    return before < 0 || this.#items.slice(before, relative).some(turnsAway) ? relative : this.#firstRelative(before);
  }

  /** Whether anything of its clause stands before a group, its preposition aside. */
  #isInside(group: NounGroup): boolean {
    const before = this.#items.slice(0, group.from).findLast((item) => !(item.kind === 'WORD' && item.word?.class === 'PREPOSITION'));
    return before !== undefined && before.kind !== 'MARK' && !endsClause(before) ? true : before?.kind === 'VERB';
  }

  /** The subject before its verb: what opens the clause, with no verb of its own in between. */
  topic(at: number): Argument | null {
    let first: number | null = null;
    for (let back = at - 1; back >= 0; back -= 1) {
      const item = this.#items[back];
      if (item === undefined) break;
      if (item.kind === 'VERB') {
        // «الرئيس، الذي زار القاهرة، أعلن»: what a relative clause tells stands beside.
        const relative = relativeBefore(this.#items, back);
        if (relative === null && this.#describesOpening(back, at)) {
          first = null;
          continue;
        }
        if (relative === null || !this.#items.slice(back, at).some(isComma)) return null;
        back = relative;
        first = null;
        continue;
      }
      // «قوات الأمن التي كانت في الخدمة قتلت …»: a relative clause without a verb stands beside.
      const next = this.#items[back + 1];
      const verbless = item.kind === 'WORD' && item.word?.class === 'RELATIVE' && next?.kind === 'WORD' && next.word?.class === 'AUXILIARY';
      if (endsClause(item) && !verbless) break;
      // «قال الشاهد: …», «قال الشاهد "الشرطة أطلقت …"»: what a quotation begins with.
      if (first !== null && this.#opensSpeech(back, at)) break;
      const group = this.#groups.find(({ from }) => from === back);
      // «وفي اليوم الأخير أمس، قتلت …»: what describes a time is no subject.
      if (group?.slot === 'bare' && !(group.elements[0]?.part === 'HEAD' && isTime(this.#items[back - 1]))) first = group.group;
      if (item.conjunction && (item.kind === 'PHRASE' || item.kind === 'WORD') && isComma(this.#items[back - 1]) && first === back) break;
    }
    if (first === null) return null;
    const argument = this.#groups.filter(({ group, from }) => group === first && from < at);
    // «هذا وبدأت مصر»: a demonstrative alone is no subject of ours.
    const named = argument.some(({ elements }) => elements.some((one) => one.part !== 'COUNT' || isNumber(this.#items[one.at])));
    return named ? argument : null;
  }

  /** «أن انتحاريا يرتدي حزاما فجر نفسه»: a present right behind an indefinite noun after أن describes it, and the past tells what it did. */
  #describesOpening(inset: number, at: number): boolean {
    const tense = (one: number) => {
      const item = this.#items[one];
      return item?.kind === 'VERB' && !item.conjunction && item.particle === '' ? new Set(item.uses.map((use) => use.tense)) : new Set();
    };
    if (!isOnly(tense(inset), 'PRESENT') || !isOnly(tense(at), 'PAST')) return false;
    const group = this.#groups.findLast(({ from }) => from < inset);
    if (group?.elements.at(-1)?.at !== inset - 1 || group.slot !== 'bare' || group.elements.some(({ definite }) => definite)) return false;
    const before = this.#items[this.thatBefore(group.from)];
    return before?.kind === 'WORD' && before.word?.class === 'THAT';
  }

  /** Whether a mark opens a quotation of what a verb before it says, and a verb stands in that. */
  #opensSpeech(mark: number, verb: number): boolean {
    if (!isQuote(this.#items[mark]) || this.#items.slice(mark + 1, verb).some(isQuote) || isQuoted(mark, 0, this.#items)) return false;
    return this.#items.slice(0, mark).some((one) => one.kind === 'VERB' && one.uses.some((use) => use.report !== null));
  }

  agrees(phrase: number, pronouns: readonly string[]): boolean {
    const possible = this.#tests.pronounsOf(phrase);
    return possible.length === 0 || possible.some((one) => pronouns.includes(one));
  }

  /** An Arabic verb goes on with an earlier subject after و, ف, أن or ل; otherwise it describes the noun before it. */
  goesOn(at: number): boolean {
    const item = this.#items[at];
    if (item === undefined || item.conjunction || item.particle === 'ل') return true;
    const before = this.#items
      .slice(0, at)
      .findLast(
        (one) =>
          !(one.kind === 'WORD' && (one.word?.class === 'ADVERB' || one.word?.class === 'AUXILIARY')) &&
          !(one.kind === 'MARK' && INSIDE_NAMES.has(one.text)),
      );
    return (
      before?.kind === 'WORD' &&
      (before.word?.class === 'THAT' || before.word?.class === 'CONJUNCTION' || before.word?.class === 'SUBORDINATOR' || before.conjunction)
    );
  }

  /** «أنها هاجمت سوريا»: the subject is the pronoun, so what follows the verb is its object. */
  followsPronoun(at: number): boolean {
    const before = this.#items[this.thatBefore(at)];
    if (before?.kind !== 'WORD' || before.word?.class !== 'THAT') return false;
    return thatPronouns(this.#tokens[before.from]).length > 0;
  }

  /** The item before a verb, quotation marks aside («أنها "نجحت …"»). */
  thatBefore(at: number): number {
    return this.#items.findLastIndex((item, index) => index < at && !(item.kind === 'MARK' && INSIDE_NAMES.has(item.text)));
  }
}

function isOnly<T>(values: ReadonlySet<T>, one: T): boolean {
  return values.size === 1 && values.has(one);
}
