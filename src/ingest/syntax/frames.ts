import type { Predicate } from '../../codebook/lexicon/predicate.ts';
import { turnsAway } from './boundaries.ts';
import type { Item } from './item.ts';
import type { Place } from './position.ts';

/** Who takes part in what a verb or noun of the sentence names, as item indexes of phrases. */
export interface Frame {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  /** Phrases after prepositions in the clause, in order. */
  readonly others: readonly number[];
  /** Whether the sentence names a doer whom no list knows, so that nobody else may be taken for it. */
  readonly strange?: boolean;
  /** Whether an object stands there that no list knows. */
  readonly unread?: boolean;
  /** Whether who speaks is the subject («نرفض»). */
  readonly spoken?: boolean;
  /** The event noun that is the subject («غارات استهدفت …»): whose deed that is did this too. */
  readonly deed?: number;
}

export const NO_FRAME: Frame = { subject: [], object: [], others: [] };

/** Works out the arguments of the verbs of one sentence: subjects and objects by word order, voice and relative clauses. */
export abstract class FrameFinder {
  protected readonly items: readonly Item[];
  protected readonly places: readonly (Place | null)[];
  readonly #known = new Map<number, Frame>();

  constructor(items: readonly Item[], places: readonly (Place | null)[]) {
    this.items = items;
    this.places = places;
  }

  /** The arguments of the verb at an item, subjects taken over from earlier verbs included. */
  verb(at: number): Frame {
    const known = this.#known.get(at);
    if (known !== undefined) return known;
    const frame = this.find(at);
    this.#known.set(at, frame);
    return frame;
  }

  protected abstract find(at: number): Frame;

  /** Phrases to the right that a noun can have as arguments, up to the end of its clause. */
  abstract right(at: number): readonly number[];

  /** Whom a pronoun written onto the noun at an item stands for; empty if the sentence does not tell. */
  abstract owner(at: number): readonly number[];

  /** Whom a pronoun behind one of these prepositions in the clause of an item stands for («أطلقوا النار عليه»); empty if that shows not. */
  abstract behindPreposition(at: number, slots: readonly string[]): readonly number[];

  /** Whether an infinitive with "to" names an event, or carries the noun that does. */
  abstract isInfinitive(at: number): boolean;

  /** The verb that governs an item: the nearest before it, unless the sentence has turned to another matter in between. */
  governor(at: number): number | null {
    for (let back = at - 1; back >= 0; back -= 1) {
      const item = this.items[back];
      if (item === undefined || turnsAway(item)) return null;
      if (item.kind === 'VERB') return back;
    }
    return null;
  }

  /** Who does what a verb speaks of: its recipients for demands and accusations, else its subject. */
  doerOfContent(at: number, frame: Frame): readonly number[] {
    const item = this.items[at];
    const predicate = item?.kind === 'VERB' ? item.uses.find((use) => use.predicate?.speech !== undefined)?.predicate : undefined;
    if (predicate?.speech?.contentBy !== 'recipient') return frame.subject;
    return [...frame.object, ...frame.others.filter((one) => takes(predicate, this.places[one]))];
  }
}

/** Whether a predicate takes what stands in a place as whom it is done to, or as a further party. */
export function takes(predicate: Predicate, place: Place | null | undefined): boolean {
  const slot = place?.slot;
  if (slot === undefined || slot === 'bare' || slot === 'adjective' || slot === 'genitive' || slot === 'source' || slot === 'none')
    return false;
  return (predicate.arguments.to ?? []).includes(slot);
}
