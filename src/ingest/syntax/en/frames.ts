import type { Token } from '../../text/token.ts';
import { endsClause, isComma, relativeBefore, takesPlace } from '../boundaries.ts';
import { type Frame, FrameFinder, NO_FRAME } from '../frames.ts';
import type { Item } from '../item.ts';
import { type Place, together, wholeGroup } from '../position.ts';

/** The arguments of English verbs: subject before, object after, passives by their participle. */
export class EnglishFrames extends FrameFinder {
  readonly #tokens: readonly Token[];

  constructor(items: readonly Item[], places: readonly (Place | null)[], tokens: readonly Token[]) {
    super(items, places);
    this.#tokens = tokens;
  }

  /** Phrases to the right that a noun can have as arguments, up to the end of its clause. */
  right(at: number): readonly number[] {
    return this.#right(at, takesPlace);
  }

  owner(): readonly number[] {
    return [];
  }

  behindPreposition(): readonly number[] {
    return [];
  }

  isInfinitive(at: number): boolean {
    const verb = this.items[at]?.kind === 'VERB' ? at : this.governor(at);
    const from = verb === null ? undefined : this.items[verb]?.from;
    if (from === undefined) return false;
    const before = this.#tokens.slice(0, from).findLast((token) => token.pos !== 'ADV');
    return before?.norm === 'to';
  }

  protected find(at: number): Frame {
    const item = this.items[at];
    if (item?.kind !== 'VERB') return NO_FRAME;
    const phrases = this.#right(at);
    const bare = this.#groups(phrases.filter((one) => this.places[one]?.slot === 'bare'));
    const others = phrases.filter((one) => this.places[one]?.slot !== 'bare');
    const relative = relativeBefore(this.items, at);
    if ((this.#isParticipial(at) || this.isInfinitive(at)) && this.governor(at) !== null)
      return { subject: this.#inherited(at), object: bare[0] ?? [], others };
    const left = relative !== null ? this.#antecedent(relative) : this.#subjectBefore(at);
    if (item.passive) return { subject: others.filter((one) => this.places[one]?.slot === 'by'), object: left, others };
    return { subject: left.length > 0 ? left : this.#inherited(at), object: bare[0] ?? [], others };
  }

  /** ", killing five": a participle after a comma or a preposition goes on with the subject of the verb before it. */
  #isParticipial(at: number): boolean {
    const item = this.items[at];
    if (item === undefined || !/ing$/.test(this.#tokens[item.from]?.norm ?? '')) return false;
    const before = this.items.slice(0, at).findLast((one) => !(one.kind === 'WORD' && one.word?.class === 'ADVERB'));
    return before !== undefined && (isComma(before) || (before.kind === 'WORD' && before.word?.class === 'PREPOSITION'));
  }

  /** Phrases after an item up to the end of its clause; a comma ends it unless the list goes on behind it. */
  #right(at: number, passes: (item: Item) => boolean = () => false): readonly number[] {
    const phrases: number[] = [];
    for (let next = at + 1; next < this.items.length; next += 1) {
      const item = this.items[next];
      if (item === undefined || (endsClause(item) && !passes(item))) break;
      if (isComma(item) && !this.#listGoesOn(next)) break;
      if (item.kind === 'PHRASE' && this.places[next]?.slot !== 'adjective' && this.places[next]?.slot !== 'genitive') phrases.push(next);
    }
    return phrases;
  }

  /** A comma inside a list, around an apposition, or before a preposition that goes on with the same clause. */
  #listGoesOn(comma: number): boolean {
    const next = this.items[comma + 1];
    if (next === undefined) return false;
    if (next.kind === 'PHRASE')
      return this.items[comma - 1]?.kind === 'PHRASE' && !next.conjunction && together(this.places[comma - 1], this.places[comma + 1]);
    return next.kind === 'WORD' && next.word?.class === 'PREPOSITION';
  }

  /** Phrases that are one argument together: joined by conjunctions, they share one place. */
  #groups(phrases: readonly number[]): readonly (readonly number[])[] {
    const groups: number[][] = [];
    for (const phrase of phrases) {
      const last = groups.at(-1);
      const first = last?.[0];
      if (last !== undefined && first !== undefined && together(this.places[first], this.places[phrase])) last.push(phrase);
      else groups.push([phrase]);
    }
    return groups;
  }

  /** The subject before its verb: a bare phrase of the same clause with nothing but descriptions in between. */
  #subjectBefore(at: number): readonly number[] {
    if (this.#goesOnWith(at)) return [];
    for (let back = at - 1; back >= 0; back -= 1) {
      const item = this.items[back];
      if (item === undefined) break;
      if (item.kind === 'PHRASE') {
        if (this.places[back]?.slot !== 'bare') continue;
        const modifier = this.governor(back);
        if (modifier === null || !this.#describes(modifier)) return wholeGroup(this.places, back);
        back = modifier;
        continue;
      }
      if (item.kind === 'VERB') {
        if (this.#joined(back, at) || !this.#describes(back)) return [];
        continue;
      }
      if (endsClause(item)) return [];
    }
    return [];
  }

  /** "granted Y a loan and sent teams": an English verb right after a conjunction shares the subject of the verb before it. */
  #goesOnWith(at: number): boolean {
    const governor = this.governor(at);
    const before = this.items
      .slice(0, at)
      .findLast((one) => !(one.kind === 'WORD' && /^(?:AUX|ADV|PART)$/.test(this.#tokens[one.from]?.pos ?? '')));
    return governor !== null && before?.kind === 'WORD' && before.word?.class === 'CONJUNCTION';
  }

  /** Whether a conjunction or "to" stands right before the verb, so that it shares the subject of an earlier one. */
  #joined(from: number, at: number): boolean {
    for (let back = at - 1; back > from; back -= 1) {
      const item = this.items[back];
      if (item?.kind !== 'WORD') return false;
      if (item.word?.class === 'CONJUNCTION' || this.#tokens[item.from]?.norm === 'to') return true;
      const pos = this.#tokens[item.from]?.pos;
      if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'PART') return false;
    }
    return false;
  }

  /** "the party operating in Iraq said", "a group led by X": a participle that describes the phrase right before it. */
  #describes(at: number): boolean {
    const [verb, before] = [this.items[at], this.items[at - 1]];
    if (verb?.kind !== 'VERB' || before?.kind !== 'PHRASE') return false;
    return /ing$/.test(this.#tokens[verb.from]?.norm ?? '') || verb.passive || this.#tokens[verb.to]?.norm === 'by';
  }

  #antecedent(relative: number): readonly number[] {
    for (let back = relative - 1; back >= Math.max(0, relative - 3); back -= 1) {
      const item = this.items[back];
      if (item?.kind === 'PHRASE') return wholeGroup(this.places, back);
      if (item?.kind !== 'MARK' && !(item?.kind === 'WORD' && item.word === null)) return [];
    }
    return [];
  }

  /** A verb without a subject of its own takes over that of the verb before it, or whom that verb speaks to. */
  #inherited(at: number): readonly number[] {
    const governor = this.governor(at);
    if (governor === null) return [];
    const frame = this.verb(governor);
    const verb = this.items[governor];
    // "was indicted and will resign": the subject of a passive is its object by sense.
    if (verb?.kind === 'VERB' && verb.passive) return frame.object;
    return this.doerOfContent(governor, frame);
  }
}
