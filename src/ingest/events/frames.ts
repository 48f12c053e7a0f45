import type { Predicate } from '../../codebook/lexicon/schemas.ts';
import type { Token } from '../text/token.ts';
import { endsClause, isComma, takesPlace, turnsAway } from './boundaries.ts';
import type { Item } from './item.ts';
import type { Place } from './slots.ts';

/** Who takes part in what a verb or noun of the sentence names, as item indexes of phrases. */
export interface Frame {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  /** Phrases after prepositions in the clause, in order. */
  readonly others: readonly number[];
}

/** Works out the arguments of the verbs of one sentence: subjects and objects by word order, voice and relative clauses. */
export class FrameFinder {
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #tokens: readonly Token[];
  readonly #arabic: boolean;
  readonly #isForce: (phrase: number) => boolean;
  readonly #known = new Map<number, Frame>();

  /** `isForce` tells of a phrase whether it names a state or an organised force, which acts more often than it suffers. */
  constructor(
    items: readonly Item[],
    places: readonly (Place | null)[],
    tokens: readonly Token[],
    arabic: boolean,
    isForce: (phrase: number) => boolean,
  ) {
    this.#isForce = isForce;
    this.#items = items;
    this.#places = places;
    this.#tokens = tokens;
    this.#arabic = arabic;
  }

  /** The arguments of the verb at an item, subjects taken over from earlier verbs included. */
  verb(at: number): Frame {
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const frame = this.#arabic ? this.#arabicVerb(at) : this.#englishVerb(at);
    this.#known.set(at, frame);
    return frame;
  }

  /** Phrases to the right that a noun can have as arguments, up to the end of its clause. */
  right(at: number): readonly number[] {
    return this.#right(at, takesPlace).phrases;
  }

  /** The verb that governs an item: the nearest before it, unless the sentence has turned to another matter in between. */
  governor(at: number): number | null {
    for (let back = at - 1; back >= 0; back -= 1) {
      const item = this.#items[back];
      if (item === undefined || turnsAway(item)) return null;
      if (item.kind === 'VERB') return back;
    }
    return null;
  }

  /** Whether an English infinitive with "to" names an event, or carries the noun that does. */
  isInfinitive(at: number): boolean {
    if (this.#arabic) return false;
    const verb = this.#items[at]?.kind === 'VERB' ? at : this.governor(at);
    const from = verb === null ? undefined : this.#items[verb]?.from;
    if (from === undefined) return false;
    const before = this.#tokens.slice(0, from).findLast((token) => token.pos !== 'ADV');
    return before?.norm === 'to';
  }

  #arabicVerb(at: number): Frame {
    const item = this.#items[at];
    const { phrases } = this.#right(at);
    const bare = this.#groups(phrases.filter((one) => this.#places[one]?.slot === 'bare'));
    const others = phrases.filter((one) => this.#places[one]?.slot !== 'bare');
    const relative = this.#relativeBefore(at);
    if (relative !== null && item?.kind === 'VERB') {
      const antecedent = this.#antecedent(relative);
      const done = bare.length === 0 && !item.pronoun && item.uses.some((use) => use.predicate?.passive);
      if (done) return { subject: others.filter((one) => this.#places[one]?.slot === 'by'), object: antecedent, others };
      return item.pronoun ? { subject: bare[0] ?? [], object: antecedent, others } : { subject: antecedent, object: bare[0] ?? [], others };
    }
    const before = this.#subjectBefore(at);
    if (before.length > 0) {
      if (this.#passiveAfter(at, bare[0]?.[0]))
        return { subject: others.filter((one) => this.#places[one]?.slot === 'by'), object: before, others };
      return { subject: before, object: bare[0] ?? [], others };
    }
    if (this.#describesEvent(at)) return { subject: [], object: bare[0] ?? [], others };
    if (isPlural(item) || this.#followsPronoun(at) || this.#isObject(bare[0]))
      return { subject: this.#inherited(at), object: bare[0] ?? [], others };
    const passive = this.#passiveArabic(at, bare, others);
    if (passive) return { subject: others.filter((one) => this.#places[one]?.slot === 'by'), object: bare[0] ?? [], others };
    if (bare.length === 0) return { subject: this.#inherited(at), object: [], others };
    if (this.#hasUnknownSubject(at, bare[0] ?? [])) return { subject: [], object: bare[0] ?? [], others };
    return { subject: bare[0] ?? [], object: bare[1] ?? [], others };
  }

  /** «اتهم الجيش قوات …»: a noun with the article right after the verb, which names no actor, is its subject. */
  #hasUnknownSubject(at: number, first: readonly number[]): boolean {
    const next = this.#items.findIndex(
      (one, index) => index > at && (one.kind !== 'WORD' || (one.word?.class !== 'TIME' && one.word?.class !== 'ADVERB')),
    );
    const word = this.#items[next];
    const [phrase] = first;
    if (phrase === undefined || (this.#places[phrase]?.start ?? phrase) <= next) return false;
    return word?.kind === 'WORD' && word.word === null && word.definite && word.particle === '' && !word.conjunction;
  }

  /** «أنها هاجمت سوريا»: the subject is the pronoun, so what follows the verb is its object. */
  #followsPronoun(at: number): boolean {
    const before = this.#items[at - 1];
    if (before?.kind !== 'WORD' || before.word?.class !== 'THAT') return false;
    return this.#tokens[before.from]?.segmentations.some((one) => one.pronoun !== '' && one.stem === 'ان') ?? false;
  }

  /** A single noun in the accusative, uncounted: «واعتقلت دبلوماسيا». */
  #isObject(first: readonly number[] | undefined): boolean {
    const only = first?.[0];
    const phrase = only === undefined ? undefined : this.#items[only];
    if (only === undefined || phrase?.kind !== 'PHRASE' || !phrase.phrase.accusative) return false;
    const before = this.#items[only - 1];
    return !(before?.kind === 'WORD' && (before.number || before.word?.class === 'DETERMINER'));
  }

  /** «هجوم انتحاري استهدف دورية»: the subject of a verb right behind an event noun is that event. */
  #describesEvent(at: number): boolean {
    const item = this.#items[at];
    if (item?.kind !== 'VERB' || item.conjunction || item.pronoun) return false;
    const before = this.#items
      .slice(Math.max(0, at - 4), at)
      .findLast((one) => one.kind !== 'WORD' || (one.word !== null && one.word.class !== 'TIME'));
    return before?.kind === 'NOUN' && !before.definite && before.uses.some((use) => use.predicate !== null);
  }

  /** «أربعة حراس قتلوا في هجوم»: nothing after a verb that can be passive that could be its object. */
  #passiveAfter(at: number, object: number | undefined): boolean {
    const item = this.#items[at];
    if (item?.kind !== 'VERB' || item.pronoun || !item.uses.some((use) => use.predicate?.passive)) return false;
    const next = this.#items
      .slice(at + 1)
      .find((one) => one.kind !== 'WORD' || (one.word?.class !== 'TIME' && one.word?.class !== 'ADVERB'));
    if (next === undefined || next.kind === 'MARK') return true;
    if (next.particle === 'ب' || next.particle === 'ل' || (next.kind === 'WORD' && next.word?.class === 'PREPOSITION')) return true;
    return object === undefined && (next.kind !== 'WORD' || next.word !== null || next.particle !== '');
  }

  /** Without diacritics «قتل» is "killed" and "was killed": it is passive if its doer is named after it, or if its only noun is a crowd. */
  #passiveArabic(at: number, bare: readonly (readonly number[])[], others: readonly number[]): boolean {
    const item = this.#items[at];
    if (item?.kind !== 'VERB' || !item.uses.some((use) => use.predicate?.passive)) return false;
    if (item.pronoun || bare.length > 1) return false;
    if (others.some((one) => this.#places[one]?.slot === 'by')) return true;
    const only = bare[0]?.[0];
    if (only === undefined) return true;
    const counted = this.#items.slice(at + 1, only).some((one) => one.kind === 'WORD' && (one.number || one.word?.class === 'DETERMINER'));
    const phrase = this.#items[only];
    if (!counted && phrase?.kind === 'PHRASE' && phrase.phrase.accusative) return false;
    return counted || (!this.#isForce(only) && !this.#objectAfter(only));
  }

  /** A noun without article, preposition or agreement right after the subject is the object, whoever it names. */
  #objectAfter(subject: number): boolean {
    const next = this.#items
      .slice(subject + 1)
      .find((one) => one.kind !== 'WORD' || (one.word?.class !== 'TIME' && one.word?.class !== 'ADVERB'));
    return next?.kind === 'WORD' && next.word === null && !next.definite && next.particle === '' && next.conjunction === false;
  }

  #englishVerb(at: number): Frame {
    const item = this.#items[at];
    if (item?.kind !== 'VERB') return { subject: [], object: [], others: [] };
    const { phrases } = this.#right(at);
    const bare = this.#groups(phrases.filter((one) => this.#places[one]?.slot === 'bare'));
    const others = phrases.filter((one) => this.#places[one]?.slot !== 'bare');
    const relative = this.#relativeBefore(at);
    if ((this.#isParticipial(at) || this.isInfinitive(at)) && this.governor(at) !== null)
      return { subject: this.#inherited(at), object: bare[0] ?? [], others };
    const left = relative !== null ? this.#antecedent(relative) : this.#subjectBefore(at);
    if (item.passive) return { subject: others.filter((one) => this.#places[one]?.slot === 'by'), object: left, others };
    return { subject: left.length > 0 ? left : this.#inherited(at), object: bare[0] ?? [], others };
  }

  /** ", killing five": a participle after a comma or a preposition goes on with the subject of the verb before it. */
  #isParticipial(at: number): boolean {
    const item = this.#items[at];
    if (item === undefined || !/ing$/.test(this.#tokens[item.from]?.norm ?? '')) return false;
    const before = this.#items.slice(0, at).findLast((one) => !(one.kind === 'WORD' && one.word?.class === 'ADVERB'));
    return before !== undefined && (isComma(before) || (before.kind === 'WORD' && before.word?.class === 'PREPOSITION'));
  }

  /** Phrases after an item up to the end of its clause; a comma ends it unless the list goes on behind it. */
  #right(at: number, passes: (item: Item) => boolean = () => false): { phrases: readonly number[] } {
    const phrases: number[] = [];
    for (let next = at + 1; next < this.#items.length; next += 1) {
      const item = this.#items[next];
      if (item === undefined || (endsClause(item) && !passes(item))) break;
      if (isComma(item) && !this.#listGoesOn(next)) break;
      if (item.kind === 'PHRASE' && this.#places[next]?.slot !== 'adjective' && this.#places[next]?.slot !== 'genitive') phrases.push(next);
    }
    return { phrases };
  }

  /** A comma inside a list, around an apposition, or before a preposition that goes on with the same clause. */
  #listGoesOn(comma: number): boolean {
    const next = this.#items[comma + 1];
    if (next === undefined) return false;
    if (next.kind === 'PHRASE')
      return (
        this.#items[comma - 1]?.kind === 'PHRASE' &&
        !next.conjunction &&
        (this.#arabic || this.#places[comma - 1] === this.#places[comma + 1])
      );
    return next.kind === 'WORD' && next.word?.class === 'PREPOSITION';
  }

  /** Phrases that are one argument together: joined by conjunctions, they share one place. */
  #groups(phrases: readonly number[]): readonly (readonly number[])[] {
    const groups: number[][] = [];
    for (const phrase of phrases) {
      const last = groups.at(-1);
      const first = last?.[0];
      if (last !== undefined && first !== undefined && this.#places[first] === this.#places[phrase]) last.push(phrase);
      else groups.push([phrase]);
    }
    return groups;
  }

  /** The subject before its verb: a bare phrase of the same clause with nothing but descriptions in between. */
  #subjectBefore(at: number): readonly number[] {
    if (!this.#arabic && this.#goesOnWith(at)) return [];
    let candidate: number | null = null;
    for (let back = at - 1; back >= 0; back -= 1) {
      const item = this.#items[back];
      if (item === undefined) break;
      if (item.kind === 'PHRASE') {
        const slot = this.#places[back]?.slot;
        if (slot === 'bare') {
          const modifier = this.#arabic ? null : this.governor(back);
          if (modifier !== null && this.#describes(modifier)) {
            back = modifier;
            continue;
          }
          candidate = back;
          if (!this.#arabic) break;
        } else if (this.#arabic && slot === 'adjective') return [];
        continue;
      }
      if (item.kind === 'NOUN' && this.#arabic && item.uses.some((use) => use.predicate !== null))
        return candidate === null ? [] : this.#wholeGroup(candidate);
      if (item.kind === 'VERB') {
        if (this.#arabic) return [];
        if (this.#joined(back, at)) return [];
        if (this.#describes(back)) continue;
        break;
      }
      if (isComma(item)) {
        if (candidate !== null) break;
        continue;
      }
      if (endsClause(item)) break;
    }
    if (candidate === null) return [];
    return this.#wholeGroup(candidate);
  }

  /** "granted Y a loan and sent teams": an English verb right after a conjunction shares the subject of the verb before it. */
  #goesOnWith(at: number): boolean {
    const governor = this.governor(at);
    const before = this.#items
      .slice(0, at)
      .findLast((one) => !(one.kind === 'WORD' && /^(?:AUX|ADV|PART)$/.test(this.#tokens[one.from]?.pos ?? '')));
    return governor !== null && before?.kind === 'WORD' && before.word?.class === 'CONJUNCTION';
  }

  /** Whether a conjunction or "to" stands right before the verb, so that it shares the subject of an earlier one. */
  #joined(from: number, at: number): boolean {
    for (let back = at - 1; back > from; back -= 1) {
      const item = this.#items[back];
      if (item?.kind !== 'WORD') return false;
      if (item.word?.class === 'CONJUNCTION' || this.#tokens[item.from]?.norm === 'to') return true;
      const pos = this.#tokens[item.from]?.pos;
      if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'PART') return false;
    }
    return false;
  }

  /** "the party operating in Iraq said", "a group led by X": a participle that describes the phrase right before it. */
  #describes(at: number): boolean {
    const [verb, before] = [this.#items[at], this.#items[at - 1]];
    if (verb?.kind !== 'VERB' || before?.kind !== 'PHRASE') return false;
    return /ing$/.test(this.#tokens[verb.from]?.norm ?? '') || verb.passive || this.#tokens[verb.to]?.norm === 'by';
  }

  #wholeGroup(member: number): readonly number[] {
    const place = this.#places[member];
    return this.#items.flatMap((_, at) => (place !== null && this.#places[at] === place ? [at] : []));
  }

  #relativeBefore(at: number): number | null {
    for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
      const item = this.#items[back];
      if (item?.kind !== 'WORD') return null;
      if (item.word?.class === 'RELATIVE') return back;
      if (item.word !== null && item.word.class !== 'AUXILIARY' && item.word.class !== 'ADVERB') return null;
    }
    return null;
  }

  #antecedent(relative: number): readonly number[] {
    for (let back = relative - 1; back >= Math.max(0, relative - 3); back -= 1) {
      const item = this.#items[back];
      if (item?.kind === 'PHRASE') return this.#arabic ? [back] : this.#wholeGroup(back);
      if (item?.kind !== 'MARK' && !(item?.kind === 'WORD' && item.word === null)) return [];
    }
    return [];
  }

  /** A verb without a subject of its own takes over that of the verb before it, or whom that verb speaks to. */
  #inherited(at: number): readonly number[] {
    if (this.#arabic && !this.#goesOn(at)) return [];
    const governor = this.governor(at);
    if (governor === null) return [];
    const frame = this.verb(governor);
    const verb = this.#items[governor];
    // "was indicted and will resign": the subject of a passive is its object by sense.
    if (!this.#arabic && verb?.kind === 'VERB' && verb.passive) return frame.object;
    return this.doerOfContent(governor, frame);
  }

  /** An Arabic verb goes on with an earlier subject after و, ف, أن or ل; otherwise it describes the noun before it. */
  #goesOn(at: number): boolean {
    const item = this.#items[at];
    if (item === undefined || item.conjunction || item.particle === 'ل') return true;
    const before = this.#items
      .slice(0, at)
      .findLast((one) => !(one.kind === 'WORD' && (one.word?.class === 'ADVERB' || one.word?.class === 'AUXILIARY')));
    return (
      before?.kind === 'WORD' &&
      (before.word?.class === 'THAT' || before.word?.class === 'CONJUNCTION' || before.word?.class === 'SUBORDINATOR' || before.conjunction)
    );
  }

  /** Who does what a verb speaks of: its recipients for demands and accusations, else its subject. */
  doerOfContent(at: number, frame: Frame): readonly number[] {
    const item = this.#items[at];
    const speech = item?.kind === 'VERB' ? item.uses.find((use) => use.predicate?.content !== undefined)?.predicate : undefined;
    if (speech?.contentBy !== 'recipient') return frame.subject;
    const recipients = [...frame.object, ...frame.others.filter((one) => takes(speech, this.#places[one]))];
    return recipients;
  }
}

/** An Arabic verb before its subject stays singular: after a plural verb comes its object («خطفوا القنصل»). */
function isPlural(item: Item | undefined): boolean {
  return item?.kind === 'VERB' && item.uses.length > 0 && item.uses.every((use) => use.plural);
}

/** Whether a predicate takes what stands in a place as whom it is done to, or as a further party. */
export function takes(predicate: Predicate, place: Place | null | undefined): boolean {
  const slot = place?.slot;
  if (slot === undefined || slot === 'bare' || slot === 'adjective' || slot === 'genitive' || slot === 'source' || slot === 'none')
    return false;
  return (predicate.to ?? []).includes(slot);
}
