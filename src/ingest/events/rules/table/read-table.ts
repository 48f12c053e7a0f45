import type { Predicate } from '../../../../codebook/lexicon/predicate.ts';
import type { TalksActEntry } from '../../../../codebook/talks-acts.ts';
import type { EventType } from '../../../../domain/event.ts';
import type { TalksAct } from '../../../../domain/talks.ts';
import type { FrameFinder } from '../../../syntax/frames.ts';
import type { Place } from '../../../syntax/position.ts';
import { NOBODY, type Participants } from '../prepositional.ts';
import { participantsOf } from './act-participants.ts';
import { actSides, nounSides } from './act-sides.ts';
import { type FoundAct, findActs } from './find-acts.ts';
import type { FoundNoun, TableText } from './table-text.ts';
import { type FoundThirdParty, findThirdParties, mediates } from './third-parties.ts';

/** An act at the table as an event: what it counts as, and who takes part. */
export interface TableEvent {
  readonly act: TalksAct | null;
  readonly entry: TalksActEntry | null;
  /** What the words count as, in the form of a predicate. */
  readonly predicate: Predicate;
  readonly participants: Participants;
  /** Item of the words that tell it. */
  readonly head: number;
  /** Item of the noun of the table that it is about; that of its words where there is none. */
  readonly noun: number;
  /** Whether it is what not doing what the words say comes to ("did not accept"), so that it is done. */
  readonly denies: boolean;
  /** Whether a verb or an expression tells it, not a noun that may only mention it. */
  readonly told: boolean;
  /** Whether it is only what something else is for («السعي لإبرام اتفاق»). */
  readonly purpose: boolean;
  /** Whether the noun is one of any gathering, which is one of talks only where its parties are named. */
  readonly weak: boolean;
  /** Whether the sentence names third parties. */
  readonly third: boolean;
}

/** What the event of a third party's verb is, by what it does something with: "brokered a truce", "hosted talks". */
const BY_CLASS: Readonly<Partial<Record<FoundNoun['class'], { readonly act: TalksAct | null; readonly type: EventType }>>> = {
  TALKS: { act: 'HOLD_ROUND', type: 'CONSULT' },
  ROUND: { act: 'HOLD_ROUND', type: 'CONSULT' },
  AGREEMENT: { act: null, type: 'AGREE' },
  TRUCE: { act: null, type: 'AGREE' },
};

/** "carried messages between …" */
const BETWEEN = { act: null, type: 'CONSULT' } as const;

/** How many tokens behind a third party's verb what it does something with may stand. */
const THIRD_REACH = 10;

/** Types whose events are acts of speech, of which the speaker is no source. */
const SPOKEN: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

/** What the reading of talks asks about the actors of a phrase. */
export interface PhraseTests {
  sectorsOf(phrase: number): readonly string[];
  /** Whether it names anybody in particular. */
  isNamed(phrase: number): boolean;
}

/** Whether words beside an item say that it is not so, or that its doer will not do it. */
export interface SaysNo {
  isNegated(at: number): boolean;
  isRefused(at: number): boolean;
}

/** Acts of holding talks, which any gathering is only where its parties are named. */
const HOLDING: ReadonlySet<TalksAct> = new Set<TalksAct>(['OFFER_TALKS', 'OPEN_ROUND', 'HOLD_ROUND', 'CLOSE_ROUND', 'POSTPONE', 'RESUME']);

/** Reads what one sentence tells as done at the table. */
export class TableReader {
  readonly text: TableText;
  readonly #acts: ReadonlyMap<TalksAct, TalksActEntry>;
  readonly #places: readonly (Place | null)[];
  readonly #frames: FrameFinder;
  readonly #tests: PhraseTests;
  readonly #found = new Map<number, FoundAct>();
  /** Items of nouns that are part of an act. */
  readonly #parts = new Set<number>();
  #thirdParties: readonly FoundThirdParty[] | undefined;

  constructor(
    text: TableText,
    places: readonly (Place | null)[],
    frames: FrameFinder,
    acts: ReadonlyMap<TalksAct, TalksActEntry>,
    tests: PhraseTests,
  ) {
    this.text = text;
    this.#acts = acts;
    this.#places = places;
    this.#frames = frames;
    this.#tests = tests;
    if (text.nouns.length === 0) return;
    for (const act of findActs(text)) {
      const at = text.itemAt(act.from);
      if (!this.#found.has(at)) this.#found.set(at, act);
      if (act.noun !== null) this.#addParts(act.noun, at);
    }
    for (const { by, at } of this.thirdParties) {
      // "talks hosted by X": the participle is no event of its own.
      if (by === 'WORDS') this.#parts.add(text.itemAt(at));
      const noun = by === 'VERB' ? this.#nounOfThird(at) : undefined;
      if (noun !== undefined && BY_CLASS[noun.class] !== undefined) this.#addParts(noun, text.itemAt(at));
    }
  }

  /** Who takes part without being a party. */
  get thirdParties(): readonly FoundThirdParty[] {
    this.#thirdParties ??= findThirdParties(this.text, this.#places, this.#frames, this.#tests).filter((one) => this.#isThird(one));
    return this.#thirdParties;
  }

  /** Whether the noun at an item is part of an act that other words tell. */
  isPart(at: number): boolean {
    return this.#parts.has(at) && !this.#found.has(at);
  }

  /** The act that the words at an item tell. */
  foundAt(at: number): FoundAct | undefined {
    return this.#found.get(at);
  }

  /** The event of the act that the words at an item tell; `null` if they tell none. */
  eventAt(at: number, saysNo: SaysNo): TableEvent | null {
    const found = this.#found.get(at);
    if (found !== undefined) return this.#eventOf(found, saysNo);
    if (this.text.nouns.length === 0 && !this.text.speaksOfSides) return null;
    const third = this.thirdParties.find((one) => one.by === 'VERB' && this.text.itemAt(one.at) === at);
    return third === undefined ? null : this.#thirdEvent(third);
  }

  #eventOf(found: FoundAct, { isNegated, isRefused }: SaysNo): TableEvent {
    const { entry, noun } = found;
    const said = this.#actOf(entry.act);
    const head = this.text.itemAt(found.from);
    const instead = (isRefused(head) ? said.refused : undefined) ?? (isNegated(head) ? said.negated : undefined);
    const mediation = instead === 'REFUSE_TALKS' && noun?.class === 'MEDIATION';
    const act = instead === undefined ? said : this.#actOf(mediation ? 'REFUSE_MEDIATION' : instead);
    const sides = actSides(found, this.text, this.#places, this.#frames);
    const { participants, mutual } = participantsOf(sides, act, noun);
    const own = entry.type === undefined || instead !== undefined ? act : entry;
    return {
      act: act.act,
      denies: instead !== undefined,
      entry: act,
      predicate: predicateOf({
        id: entry.id,
        type: instead === undefined ? (entry.type ?? act.type) : act.type,
        mode: own.mode,
        cameo: own.cameo,
        relation: own === act ? act.relation : undefined,
        mutual,
      }),
      participants,
      head,
      noun: noun === null ? head : this.text.itemAt(noun.from),
      told: found.wording !== 'NOUN' || this.#isCarried(head, entry.as === 'near'),
      purpose: found.wording === 'NOUN' && found.particle === 'ل',
      weak: HOLDING.has(act.act) && noun?.class === 'ROUND' && !this.text.speaksOfTalks,
      third: this.thirdParties.length > 0,
    };
  }

  /** Whether a verb carries the noun at an item («قدمت تنازلات»), or any verb stands over it («وصلت إلى طريق مسدود»). */
  #isCarried(at: number, byAny: boolean): boolean {
    const governor = this.#frames.governor(at);
    const verb = governor === null ? undefined : this.text.items[governor];
    return verb?.kind === 'VERB' && (byAny || verb.uses.some((use) => use.carrier !== null));
  }

  #actOf(act: TalksAct): TalksActEntry {
    const entry = this.#acts.get(act);
    if (entry === undefined) throw new RangeError(`no act ${act}`);
    return entry;
  }

  /** "Egypt hosted talks between …", "brokered a truce": of those who deal with each other there. */
  #thirdEvent({ at, phrase, entry }: FoundThirdParty): TableEvent | null {
    const noun = this.#nounOfThird(at);
    // «عرضت استضافة محادثات»: what is done with the talks is told already.
    if (this.#found.values().some((one) => one.noun !== null && (one.noun.from === noun?.from || one.noun.from === at))) return null;
    const between = noun === undefined && mediates(entry);
    const kind = between ? BETWEEN : noun === undefined ? undefined : BY_CLASS[noun.class];
    const sides = nounSides(noun ?? null, at + 1, this.text, this.#places);
    if (kind === undefined || (between && sides.parties.length < 2)) return null;
    const act = kind.act === null ? undefined : this.#acts.get(kind.act);
    const head = this.text.itemAt(at);
    return {
      act: kind.act,
      denies: false,
      entry: act ?? null,
      predicate: predicateOf({
        id: entry.id,
        type: kind.type,
        cameo: act?.cameo,
        relation: kind.type === 'CONSULT' ? 'NEGOTIATES_WITH' : undefined,
        mutual: true,
      }),
      participants: { ...NOBODY, initiators: [...sides.owners, ...sides.parties].filter((one) => one !== phrase), where: sides.where },
      head,
      noun: noun === undefined ? head : this.text.itemAt(noun.from),
      told: true,
      purpose: false,
      weak: noun?.class === 'ROUND' && !this.text.speaksOfTalks,
      third: true,
    };
  }

  /** What a third party's verb does something with: the first noun behind it, or the one that it describes. */
  #nounOfThird(at: number): FoundNoun | undefined {
    const { nouns } = this.text;
    return nouns.find((one) => one.from > at && one.from <= at + THIRD_REACH) ?? nouns.findLast((one) => one.to <= at);
  }

  /** Who hosts talks with one other party is a party of them. */
  #isThird({ entry, by, at, phrase }: FoundThirdParty): boolean {
    if (by !== 'VERB' || !entry.roles.includes('HOST')) return true;
    const noun =
      this.text.nouns.find((one) => one.from > at && one.from <= at + THIRD_REACH) ?? this.text.nouns.findLast((one) => one.to <= at);
    if (noun === undefined) return false;
    const { owners, parties } = nounSides(noun, noun.to, this.text, this.#places);
    const others = [...owners, ...parties].filter((one) => one !== phrase);
    return others.length !== 1 || others.some((one) => this.#places[one]?.slot !== 'with');
  }

  /** The noun of an act, and what that is made up with: "a round of talks", «جولة المفاوضات». */
  #addParts(noun: FoundNoun, head: number): void {
    for (const one of [noun, ...this.text.partsOf(noun)]) {
      const at = this.text.itemAt(one.from);
      if (at !== head) this.#parts.add(at);
    }
  }
}

interface Coded {
  readonly id: string;
  readonly type: EventType;
  readonly mode?: string | undefined;
  readonly cameo?: string | undefined;
  readonly relation?: Predicate['relation'];
  readonly mutual: boolean;
}

function predicateOf({ id, type, mode, cameo, relation, mutual }: Coded): Predicate {
  return {
    id,
    type,
    ...(mode === undefined ? {} : { mode }),
    ...(relation === undefined ? {} : { relation }),
    ...(cameo === undefined ? {} : { cameo }),
    trigger: {},
    requires: {},
    arguments: { reciprocal: mutual, agentless: true },
    ...(SPOKEN.has(type) ? { speech: { content: 'HYPOTHETICAL' } } : {}),
    reason: 'an act at the table',
  };
}
