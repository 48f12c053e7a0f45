import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import { turnsAway } from '../../syntax/boundaries.ts';
import { takes } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import { type Place, restOfGroup } from '../../syntax/position.ts';
import { isComplement } from './content.ts';

/** How many items a relative clause may have between two parties. */
const INSET_REACH = 16;
/** How many items behind a noun with its doer's pronoun whom it was done to may stand. */
const POSSESSED_REACH = 3;

/** "talks on a ceasefire in Gaza": what stands in what is spoken of says nothing of where it is spoken of. */
function isOfTopic(at: number, phrase: number, items: readonly Item[]): boolean {
  const between = items.slice(at + 1, phrase);
  const topic = between.findLastIndex((one) => one.kind === 'WORD' && (one.word?.slot === 'about' || one.word?.slot === 'on'));
  if (topic < 0) return false;
  return between.slice(topic + 1).some((one) => one.kind === 'NOUN' || (one.kind === 'WORD' && one.word === null && !one.number));
}

/** Who takes part in an event, as item indexes of phrases. */
export interface Participants {
  readonly initiators: readonly number[];
  readonly recipients: readonly number[];
  readonly mediators: readonly number[];
  /** Those of the initiators who are the grammatical subject. */
  readonly subject: readonly number[];
  /** Phrases that say where it was. */
  readonly where: readonly number[];
  /** Whether the sentence names a doer whom no list knows. */
  readonly strange: boolean;
  /** Whether who speaks is a doer. */
  readonly spoken: boolean;
}

export const NOBODY: Participants = {
  initiators: [],
  recipients: [],
  mediators: [],
  subject: [],
  where: [],
  strange: false,
  spoken: false,
};

/** The participants that stand behind prepositions. `active`: behind an active verb, so that "by" names no doer. */
export function prepositional(
  at: number,
  predicate: Predicate,
  others: readonly number[],
  items: readonly Item[],
  places: readonly (Place | null)[],
  active = false,
): Participants {
  const initiators: number[] = [];
  const recipients: number[] = [];
  const mediators: number[] = [];
  const where: number[] = [];
  // "an appeal from X", "a threat from X": whose words they are.
  const noun = items[at];
  const spoken = noun?.kind === 'NOUN' && predicate.speech !== undefined;
  // «اختطافها للأطفال»: behind the doer's pronoun ل leads to the object.
  const possessed = noun?.kind === 'NOUN' && noun.pronoun;
  for (const one of others) {
    const place = places[one];
    const item = items[one];
    if (item?.kind !== 'PHRASE' || one <= at) continue;
    if ((place?.slot === 'in' || (place?.slot === 'at' && item.phrase.canBePlace)) && !isOfTopic(at, one, items)) where.push(one);
    // «لقاء هدفه تخفيف التوتر بين …»: between whom something else is.
    if (place?.slot === 'between' && noun?.kind === 'NOUN' && !isBetween(at, one, noun, items)) continue;
    // «طرد دبلوماسيين في إطار عمل منسق بين الدول»: what is done to one side has no two parties.
    if (place?.slot === 'between' && predicate.arguments.genitive === 'recipient' && !predicate.arguments.reciprocal) continue;
    if (place?.slot === 'between' && (noun?.kind === 'NOUN' || predicate.arguments.reciprocal)) initiators.push(one);
    else if ((place?.slot === 'by' && !active) || place?.slot === 'together') initiators.push(one);
    else if (place?.slot === 'from' && spoken && isComplement(at, one, items)) initiators.push(one);
    else if (place?.slot === 'for' && possessed && one - at <= POSSESSED_REACH && (predicate.arguments.to ?? []).includes('object'))
      recipients.push(one);
    else if (place?.slot === 'through') mediators.push(one);
    else if (takes(predicate, place) && !(place?.slot === 'in' && !item.phrase.canBePlace))
      (predicate.arguments.reciprocal && place?.slot === 'with' ? initiators : recipients).push(one);
  }
  return { initiators, recipients, mediators, subject: [], where, strange: false, spoken: false };
}

/** «بين المتظاهرين الذين أشعلوا إطارات والجيش», «بين X من جهة، وY»: the other side, behind what describes the one. */
export function behindInset(phrase: number, items: readonly Item[], places: readonly (Place | null)[]): readonly number[] {
  const inset = items[phrase + 1];
  if (inset?.kind !== 'WORD' || (inset.word?.class !== 'RELATIVE' && inset.word?.class !== 'ADVERB')) return [];
  for (let next = phrase + 2; next < Math.min(items.length, phrase + INSET_REACH); next += 1) {
    const item = items[next];
    if (item === undefined || turnsAway(item) || item.kind === 'CITATION') return [];
    if (item.kind === 'PHRASE' && item.conjunction && item.particle === '' && item.phrase.actors.length > 0)
      return restOfGroup(places, next);
  }
  return [];
}

/** Whether what stands right before the preposition of a phrase is the event noun, a time, a phrase or an adjective of the noun. */
function isBetween(at: number, phrase: number, noun: Extract<Item, { kind: 'NOUN' }>, items: readonly Item[]): boolean {
  const preposition = items.findLastIndex((item, index) => index < phrase && item.kind === 'WORD' && item.word?.slot === 'between');
  const before = items[preposition - 1];
  // «الإفراج عن امرأتين كانتا بين الرهائن»
  if (before?.kind === 'WORD' && before.word?.class === 'AUXILIARY') return false;
  if (preposition - 1 <= at || before?.kind !== 'WORD' || before.word !== null || before.particle !== '') return true;
  return before.definite === (noun.definite || noun.pronoun !== '');
}

/** A phrase behind another event noun belongs to that one if it can: «مباحثات مع مصر لوقف القصف على غزة». */
export function ours(at: number, phrase: number, items: readonly Item[], places: readonly (Place | null)[]): boolean {
  for (let between = phrase - 1; between > at; between -= 1) {
    const item = items[between];
    if (item?.kind !== 'NOUN') continue;
    const slot = places[phrase]?.slot;
    const object = (predicate: Predicate) => slot === 'for' && item.pronoun && predicate.arguments.to?.includes('object');
    const party = (predicate: Predicate) => slot === 'between' && predicate.arguments.reciprocal;
    const takesIt = (predicate: Predicate) => takes(predicate, places[phrase]) || slot === 'by' || object(predicate) || party(predicate);
    if (item.uses.some((use) => use.predicate !== null && takesIt(use.predicate))) return false;
  }
  return true;
}
