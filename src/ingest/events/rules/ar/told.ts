import { isComma, relativeBefore, turnsAway } from '../../../syntax/boundaries.ts';
import type { Item } from '../../../syntax/item.ts';
import { leads, type Verb } from '../../../syntax/verb.ts';

type Noun = Extract<Item, { kind: 'NOUN' }>;

/** How many items may stand between a verb and the event noun that it carries. */
const CARRIER_REACH = 14;
/** How many items after its noun a verb may stand that says it took place («الهجوم المسلح وقع …»). */
const FOLLOWING_REACH = 9;
/** How many items after a noun its victims are counted. */
const COUNT_REACH = 4;

/**
 * Whether an Arabic verbal noun tells an event («شن هجوما», «وقع انفجار», «مقتل ثلاثة جنود») or only mentions one that is
 * known, feared or spoken of («بعد الهجوم», «خطر هجمات», «مكافحة الإرهاب»).
 */
export function isTold(at: number, items: readonly Item[], headline: boolean): boolean {
  const noun = items[at];
  if (noun?.kind !== 'NOUN') return true;
  if (headline && opensHeadline(at, items)) return true;
  if (isCarriedBefore(at, items) || isCarriedAfter(at, noun, items)) return true;
  if (countsVictims(at, noun, items)) return true;
  return noun.conjunction && isJoined(at, items, headline);
}

/** «مقتل ثلاثة وإصابة خمسة»: joined to a noun that is told. */
function isJoined(at: number, items: readonly Item[], headline: boolean): boolean {
  for (let back = at - 1; back >= Math.max(0, at - CARRIER_REACH); back -= 1) {
    const item = items[back];
    if (item === undefined || turnsAway(item) || item.kind === 'VERB') return false;
    if (item.kind === 'NOUN' && namesEvent(item)) return isTold(back, items, headline);
  }
  return false;
}

function namesEvent(item: Noun): boolean {
  return item.uses.some((use) => use.predicate !== null);
}

/** Headlines tell by nouns: «غارات على المدينة», «مقتل جنود». */
function opensHeadline(at: number, items: readonly Item[]): boolean {
  return !items.slice(0, at).some((item) => item.kind === 'VERB' || (item.kind === 'WORD' && item.word?.class === 'PREPOSITION'));
}

/** The noun completes a light verb, a verb of taking place, or a verb that announces it («أعلن مقتل …»). */
function isCarriedBefore(at: number, items: readonly Item[]): boolean {
  for (let back = at - 1; back >= Math.max(0, at - CARRIER_REACH); back -= 1) {
    const item = items[back];
    if (item === undefined || turnsAway(item) || item.kind === 'CITATION') return false;
    if (item.kind === 'WORD' && (item.word?.class === 'THAT' || item.word?.class === 'RELATIVE')) return false;
    // «أسفر الهجوم عن مقتل جندي»: what it came of stands between.
    if (item.kind === 'NOUN' && namesEvent(item) && !leads(items[back - 1])) return false;
    if (item.kind === 'VERB') return !isDescribing(back, items) && carries(item, back, at, items);
  }
  return false;
}

function carries(verb: Verb, at: number, noun: number, items: readonly Item[]): boolean {
  const carrier = verb.uses.find((use) => use.carrier !== null)?.carrier;
  if (carrier != null && leadsTo(at, noun, items, carrier.subject === 'none')) return true;
  // Threats and demands of a deed speak of one in particular.
  if (verb.uses.some((use) => use.predicate?.speech !== undefined) && leadsTo(at, noun, items, false)) return true;
  // What is announced is told if it is the object itself: «أعلن مقتل …», but not «أعلن عن تحقيق في مقتل …».
  const announces = verb.uses.some((use) => use.report !== null);
  return announces && items[noun]?.particle === '' && !items.slice(at + 1, noun).some(isPreposition);
}

function isPreposition(item: Item): boolean {
  return item.kind === 'WORD' && item.word?.class === 'PREPOSITION';
}

/** Whether a verb stands in a clause that describes something known: «المسلحون الذين نفذوا …». */
export function isDescribing(at: number, items: readonly Item[]): boolean {
  return relativeBefore(items, at) !== null;
}

/** Places in which a carrier's own preposition puts its noun: أقدم على، نجا من، شارك في، أدى إلى; أسفر عن for verbs of cause. */
const CARRIED_IN: ReadonlySet<string> = new Set(['to', 'on', 'in', 'from', 'through']);

/** Between a verb and what it carries stands at most the preposition of the noun itself, or phrases with prepositions of their own. */
function leadsTo(verb: number, noun: number, items: readonly Item[], cause: boolean): boolean {
  const between = items.slice(verb + 1, noun);
  return between.every((item, index) => {
    if (!isPreposition(item)) return true;
    const rest = between.slice(index + 1);
    if (rest.slice(0, 5).some((one) => one.kind === 'PHRASE')) return true;
    const slot = item.kind === 'WORD' ? item.word?.slot : undefined;
    return (
      rest.every((one) => one.kind === 'WORD' && one.word === null) &&
      slot !== undefined &&
      (CARRIED_IN.has(slot) || (cause && slot === 'about'))
    );
  });
}

/** «هجوم شنه مسلحون», «الاشتباكات اندلعت», but not «الهجوم الذي وقع», which is known already. */
function isCarriedAfter(at: number, noun: Noun, items: readonly Item[]): boolean {
  for (let next = at + 1; next <= at + FOLLOWING_REACH; next += 1) {
    const item = items[next];
    if (item === undefined || turnsAway(item) || item.kind === 'CITATION' || isComma(item)) return false;
    if (item.kind === 'WORD' && (item.word?.class === 'THAT' || item.word?.class === 'RELATIVE')) return false;
    if (item.kind === 'NOUN' && namesEvent(item)) return false;
    if (item.kind === 'VERB') return item.uses.some((use) => use.carrier !== null) && !item.conjunction && !(noun.definite && item.pronoun);
  }
  return false;
}

/** «مقتل ثلاثة جنود»: victims that are counted. */
function countsVictims(at: number, noun: Noun, items: readonly Item[]): boolean {
  if (!noun.uses.some((use) => use.predicate?.arguments.genitive === 'recipient')) return false;
  for (let next = at + 1; next <= at + COUNT_REACH; next += 1) {
    const item = items[next];
    if (item === undefined || item.kind === 'MARK' || item.kind === 'VERB' || item.kind === 'NOUN') return false;
    if (item.kind === 'WORD' && item.number) return true;
  }
  return false;
}
