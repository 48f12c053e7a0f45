import type { Carrier, Predicate } from '../../codebook/lexicon/schemas.ts';
import { endsClause, turnsAway } from './boundaries.ts';
import { isComplement, ofContent } from './content.ts';
import { type FrameFinder, takes } from './frames.ts';
import type { Item } from './item.ts';
import { canAct, canSuffer, type Place, wholeGroup } from './place.ts';

/** How many items a relative clause may have between two parties. */
const INSET_REACH = 16;
/** How many items behind a noun with its doer's pronoun whom it was done to may stand. */
const POSSESSED_REACH = 3;

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

/**
 * Leaves out who stands behind nouns that neither act nor suffer for them: «حرب اليمن», «محامو الرئيس».
 * `deeds`: whether the event speaks of deeds, so that whose deed it is is its recipient, whatever it is called.
 */
export function directlyNamed(participants: Participants, places: readonly (Place | null)[], deeds: boolean): Participants {
  const acting = (phrases: readonly number[]) => phrases.filter((one) => canAct(places[one]));
  return {
    ...participants,
    initiators: acting(participants.initiators),
    recipients: participants.recipients.filter((one) => (deeds ? places[one]?.behind?.size !== 0 : canSuffer(places[one]))),
    mediators: acting(participants.mediators),
  };
}

/** The participants of a predicate that is the verb at an item. */
export function verbParticipants(
  at: number,
  predicate: Predicate,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): Participants {
  const frame = frames.verb(at);
  const verb = items[at];
  // In English "by" names the doer of a passive; after an active verb it belongs to a noun.
  const english = verb?.kind === 'VERB' && verb.uses.every((use) => use.tense === null);
  const others =
    predicate.with === undefined && english
      ? frame.others.filter((one) => (verb.passive && places[one]?.slot === 'by') || ours(at, one, items, places))
      : frame.others.filter((one) => predicate.with !== undefined || ours(at, one, items, places));
  const active = english ? !verb.passive : frame.subject.some((one) => places[one]?.slot !== 'by');
  const sides = prepositional(at, predicate, others, items, places, active);
  const subject = predicate.subject ?? 'initiator';
  const to = predicate.to ?? [];
  const objects = to.includes('object') ? frame.object : [];
  const alone =
    !(verb?.kind === 'VERB' && verb.pronoun) && objects.length === 0 && sides.recipients.length === 0 && sides.initiators.length === 0;
  const asked = predicate.contentBy === 'recipient' && (frame.unread ?? false);
  const content =
    alone &&
    !asked &&
    subject === 'initiator' &&
    (predicate.content !== undefined || (predicate.reciprocal && count(frame.subject, items) < 2))
      ? ofContent(at, predicate, frame.subject, items, places, frames)
      : [];
  const initiators = [...(subject === 'initiator' ? frame.subject : []), ...sides.initiators];
  // «اتهم الإدارة بتوفير الدعم لإسرائيل»: beside the one spoken to, others are spoken of.
  const spokenOf = !english && predicate.content !== undefined && objects.length > 0;
  const recipients = [...(subject === 'recipient' ? frame.subject : []), ...objects, ...(spokenOf ? [] : sides.recipients), ...content];
  return {
    initiators: predicate.reciprocal && content.length === 0 ? [...initiators, ...recipients] : initiators,
    recipients: predicate.reciprocal && content.length === 0 ? [] : recipients,
    mediators: [...(subject === 'mediator' ? frame.subject : []), ...sides.mediators],
    subject: subject === 'initiator' ? frame.subject : [],
    where: sides.where,
    strange: subject === 'initiator' && (frame.strange ?? false),
    spoken: subject === 'initiator' && (frame.spoken ?? false),
  };
}

/** The participants of a predicate that is the noun at an item: genitive, nationality, prepositions, and the subject of the verb that carries it. */
export function nounParticipants(
  at: number,
  predicate: Predicate,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
  arabic: boolean,
): Participants {
  const found = carrierSubject(at, predicate, items, places, frames);
  const takesObject = predicate.to?.includes('object') ?? false;
  const attached = (slot: Place['slot']) =>
    places.flatMap((place, one) => (place !== null && place.slot === slot && place.anchor === at ? [one] : []));
  const constructs = attached('genitive');
  // «اتهم X إسرائيل بقصف غزة»: where another is said to do it, the genitive is whom it is done to.
  const doneByOther = arabic && predicate.genitive === 'initiator' && takesObject && isDoneByOther(found, at, places);
  // «تفجير الحوثيين 19 منزلا»: before an object the genitive is who does it.
  const object = items[(constructs.at(-1) ?? items.length) + 1];
  const victim =
    predicate.genitive === 'recipient' && object?.kind === 'PHRASE' && object.particle === 'ل' ? [(constructs.at(-1) ?? 0) + 1] : [];
  // «تعذيب السلطات لمتهمين»: so it is before whom it is done to behind ل.
  const does = arabic && ((takesObject && object?.kind === 'WORD' && object.number) || victim.length > 0);
  const genitiveRole = doneByOther ? 'recipient' : does ? 'initiator' : (predicate.genitive ?? 'initiator');
  // «اعتقاله»: whose deed it is, by contrast («هجومه»), is mostly whom the clause speaks of anyway.
  const owner = predicate.genitive === 'recipient' ? frames.owner(at) : [];
  const genitives = [...constructs, ...owner, ...(arabic ? [] : possessive(at, items))];
  const of = attached('of');
  const ofRole = predicate.genitive ?? (predicate.reciprocal ? 'initiator' : 'recipient');
  const right = frames.right(at).filter((one) => ours(at, one, items, places));
  const sides = prepositional(at, predicate, right, items, places);
  const as = (role: 'initiator' | 'recipient' | 'mediator') => [
    ...(genitiveRole === role ? genitives : []),
    ...(ofRole === role ? of : []),
  ];
  const described = attached('adjective');
  // «اعتقال ليبي»: behind a noun that is done to somebody a nationality in the masculine says to whom.
  const suffers = (one: number) => arabic && predicate.genitive === 'recipient' && isMasculine(items[one]);
  const between = right.filter((one) => places[one]?.slot === 'between');
  const secondSide = arabic && predicate.reciprocal && between.length === 1 ? behindInset(between[0] ?? at, items, places) : [];
  const [suffered, adjectives] = [described.filter(suffers), described.filter((one) => !suffers(one))];
  const initiators = [...(genitiveRole === 'mediator' ? [] : adjectives), ...as('initiator'), ...sides.initiators, ...secondSide];
  const recipients = [...suffered, ...as('recipient'), ...sides.recipients, ...victim];
  const mediators = [...(genitiveRole === 'mediator' ? adjectives : []), ...as('mediator'), ...sides.mediators];
  // «محادثات بين X وY» names both parties, and «محادثات مع Y» one of them: the other is the subject of the verb.
  const complete = initiators.some((one) => !predicate.reciprocal || places[one]?.slot !== 'with');
  const after = arabic ? carriedAfter(at, predicate, items, places, frames) : NOBODY;
  const beside = arabic && predicate.reciprocal && found.role === 'none' ? duringIt(at, initiators, items, places, frames) : [];
  const carrier = found.role === 'initiator' && (complete || after.initiators.length > 0) ? NO_CARRIER : found;
  const carried = carrier.role === 'initiator' ? carrier.subject : [];
  const all = [...carried, ...beside, ...initiators, ...after.initiators];
  const suffering = [...(carrier.role === 'recipient' ? carrier.subject : []), ...recipients, ...after.recipients];
  return {
    initiators: genitiveRole === 'mediator' ? initiators : predicate.reciprocal ? [...all, ...suffering] : all,
    recipients: predicate.reciprocal ? [] : suffering,
    mediators: genitiveRole === 'mediator' ? [...mediators, ...carried] : mediators,
    subject: carried,
    where: [...sides.where, ...after.where, ...(carrier.role === 'place' ? carrier.subject : [])],
    strange: all.length === 0 && ((carrier.role === 'initiator' && carrier.strange) || after.strange),
    spoken: carrier.role === 'initiator' && carrier.spoken,
  };
}

/** «قدم استقالته خلال اجتماع مع الملك»: of a meeting with one party, that a verb tells of as its circumstance, its subject is the other. */
function duringIt(
  at: number,
  parties: readonly number[],
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): readonly number[] {
  const [noun, before, governor] = [items[at], items[at - 1], frames.governor(at)];
  if (noun?.kind !== 'NOUN' || noun.definite || noun.pronoun !== '' || governor === null) return [];
  if (before?.kind !== 'WORD' || before.word?.slot !== 'in' || parties.length === 0) return [];
  return parties.every((one) => places[one]?.slot === 'with') ? frames.verb(governor).subject.filter((one) => canAct(places[one])) : [];
}

function isMasculine(item: Item | undefined): boolean {
  return item?.kind === 'PHRASE' && item.phrase.feminine === false;
}

function prepositional(
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
  const spoken = noun?.kind === 'NOUN' && predicate.content !== undefined;
  // «اختطافها للأطفال»: behind the doer's pronoun ل leads to the object.
  const possessed = noun?.kind === 'NOUN' && noun.pronoun;
  for (const one of others) {
    const place = places[one];
    const item = items[one];
    if (item?.kind !== 'PHRASE' || one <= at) continue;
    if (place?.slot === 'in' || (place?.slot === 'at' && item.phrase.canBePlace)) where.push(one);
    // «لقاء هدفه تخفيف التوتر بين …»: between whom something else is.
    if (place?.slot === 'between' && noun?.kind === 'NOUN' && !isBetween(at, one, noun, items)) continue;
    if (place?.slot === 'between' && (noun?.kind === 'NOUN' || predicate.reciprocal)) initiators.push(one);
    else if ((place?.slot === 'by' && !active) || place?.slot === 'together') initiators.push(one);
    else if (place?.slot === 'from' && spoken && isComplement(at, one, items)) initiators.push(one);
    else if (place?.slot === 'for' && possessed && one - at <= POSSESSED_REACH && (predicate.to ?? []).includes('object'))
      recipients.push(one);
    else if (place?.slot === 'through') mediators.push(one);
    else if (takes(predicate, place) && !(place?.slot === 'in' && !item.phrase.canBePlace))
      (predicate.reciprocal && place?.slot === 'with' ? initiators : recipients).push(one);
  }
  return { initiators, recipients, mediators, subject: [], where, strange: false, spoken: false };
}

/** «بين المتظاهرين الذين أشعلوا إطارات والجيش», «بين X من جهة، وY»: the other side, behind what describes the one. */
function behindInset(phrase: number, items: readonly Item[], places: readonly (Place | null)[]): readonly number[] {
  const inset = items[phrase + 1];
  if (inset?.kind !== 'WORD' || (inset.word?.class !== 'RELATIVE' && inset.word?.class !== 'ADVERB')) return [];
  for (let next = phrase + 2; next < Math.min(items.length, phrase + INSET_REACH); next += 1) {
    const item = items[next];
    if (item === undefined || turnsAway(item) || item.kind === 'CITATION') return [];
    if (item.kind === 'PHRASE' && item.conjunction && item.particle === '' && item.phrase.actors.length > 0)
      return wholeGroup(places, next).filter((one) => one >= next);
  }
  return [];
}

/** Whether what stands right before the preposition of a phrase is the event noun, a time, a phrase or an adjective of the noun. */
function isBetween(at: number, phrase: number, noun: Extract<Item, { kind: 'NOUN' }>, items: readonly Item[]): boolean {
  const preposition = items.findLastIndex((item, index) => index < phrase && item.kind === 'WORD' && item.word?.slot === 'between');
  const before = items[preposition - 1];
  if (preposition - 1 <= at || before?.kind !== 'WORD' || before.word !== null || before.particle !== '') return true;
  return before.definite === (noun.definite || noun.pronoun !== '');
}

/** A phrase behind another event noun belongs to that one if it can: «مباحثات مع مصر لوقف القصف على غزة». */
function ours(at: number, phrase: number, items: readonly Item[], places: readonly (Place | null)[]): boolean {
  for (let between = phrase - 1; between > at; between -= 1) {
    const item = items[between];
    if (item?.kind !== 'NOUN') continue;
    const slot = places[phrase]?.slot;
    const object = (predicate: Predicate) => slot === 'for' && item.pronoun && predicate.to?.includes('object');
    const party = (predicate: Predicate) => slot === 'between' && predicate.reciprocal;
    const takesIt = (predicate: Predicate) => takes(predicate, places[phrase]) || slot === 'by' || object(predicate) || party(predicate);
    if (item.uses.some((use) => use.predicate !== null && takesIt(use.predicate))) return false;
  }
  return true;
}

/** "Israel's attack": the phrase before a possessive mark before the noun. */
function possessive(at: number, items: readonly Item[]): readonly number[] {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const item = items[back];
    if (item?.kind === 'MARK' && /^['’]s?$/u.test(item.text)) return items[back - 1]?.kind === 'PHRASE' ? [back - 1] : [];
    if (item?.kind === 'PHRASE')
      return item.phrase.adjective
        ? []
        : items[back + 1]?.kind === 'WORD' && items[back + 1]?.to === item.to + 1 && isPossessive(items[back + 1])
          ? [back]
          : [];
    if (item?.kind !== 'WORD') return [];
  }
  return [];
}

function isPossessive(item: Item | undefined): boolean {
  return item?.kind === 'WORD' && item.word === null && item.to - item.from === 1;
}

interface CarriedBy {
  readonly role: NonNullable<Carrier['subject']>;
  readonly subject: readonly number[];
  readonly strange: boolean;
  readonly spoken: boolean;
}

/** Whether a carrier names a doer other than the noun's own owner («أوقعت غارات للتحالف …»). */
function isDoneByOther({ role, subject, strange }: CarriedBy, noun: number, places: readonly (Place | null)[]): boolean {
  return role === 'initiator' && (strange || subject.some((one) => places[one]?.anchor !== noun));
}

const NO_CARRIER: CarriedBy = { role: 'none', subject: [], strange: false, spoken: false };
const NOBODY: Participants = { initiators: [], recipients: [], mediators: [], subject: [], where: [], strange: false, spoken: false };

/** "X held talks": the subject of the light verb that the noun completes, and what it is to the event; for other verbs of speech, who is to do it. */
function carrierSubject(
  at: number,
  predicate: Predicate,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): CarriedBy {
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item === undefined || (endsClause(item) && item.kind !== 'VERB')) return NO_CARRIER;
    // «إعلان ترامب فرض رسوم»: who announces it does it.
    const speaker = back === at - 1 && places[back]?.slot === 'source' && predicate.genitive !== 'recipient';
    if (speaker) return { ...NO_CARRIER, role: 'initiator', subject: [back] };
    // «جددت مطالبتها للوحدات بالانسحاب»: who is to do what a noun of speech asks for is not who speaks.
    const asked =
      item.kind === 'NOUN' && predicate.content === undefined && item.uses.some((use) => use.predicate?.contentBy === 'recipient');
    if (asked) return { ...NO_CARRIER, role: 'initiator', strange: true };
    if (item.kind !== 'VERB') continue;
    if (!isCarried(back, at, items)) return NO_CARRIER;
    const carrier = item.uses.find((use) => use.carrier !== null)?.carrier;
    // «وجهت إليهم الاتهامات»: the noun is the subject.
    const next = items[back + 1];
    if (carrier != null && next?.kind === 'WORD' && next.word?.class === 'PREPOSITION' && next.pronoun) return NO_CARRIER;
    // «الضربات التي نفذتها … على خلفية الهجوم»: the pronoun is what it carries.
    if (carrier != null && item.pronoun && items[at]?.particle === '') return NO_CARRIER;
    // Who announces deaths is not who killed.
    const announces = item.uses.some((use) => use.report !== null);
    if (announces && predicate.type === 'ASSAULT' && predicate.genitive === 'recipient') return NO_CARRIER;
    const denies = item.uses.some((use) => use.report?.content !== undefined);
    if (carrier == null && !denies && item.uses.every((use) => use.predicate?.content === undefined)) return NO_CARRIER;
    const frame = frames.verb(back);
    const subject = frames.doerOfContent(back, frame).filter((one) => one !== at);
    return {
      role: carrier?.subject ?? 'initiator',
      subject,
      strange: subject.length === 0 && (frame.strange ?? false),
      spoken: frame.spoken ?? false,
    };
  }
  return NO_CARRIER;
}

/** «هجوم شنه مسلحون على …»: who takes part according to the light verb of the relative clause that describes the noun. */
function carriedAfter(
  at: number,
  predicate: Predicate,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): Participants {
  for (let next = at + 1; next < Math.min(items.length, at + 12); next += 1) {
    const item = items[next];
    if (item === undefined || turnsAway(item) || item.kind === 'CITATION') return NOBODY;
    if (item.kind === 'WORD' && item.word?.class === 'THAT') return NOBODY;
    if (item.kind === 'NOUN' && item.uses.some((use) => use.predicate !== null)) return NOBODY;
    if (item.kind !== 'VERB') continue;
    const [use] = item.uses;
    if (use?.carrier == null) return NOBODY;
    const frame = frames.verb(next);
    const sides = prepositional(next, predicate, frame.others, items, places);
    const doers = item.pronoun && (use.carrier.subject ?? 'initiator') === 'initiator' ? frame.subject : [];
    return { ...sides, initiators: [...doers, ...sides.initiators], strange: item.pronoun !== '' && (frame.strange ?? false) };
  }
  return NOBODY;
}

/** The noun that a verb carries is its object or stands after one preposition; what stands deeper is about something else. */
function isCarried(verb: number, noun: number, items: readonly Item[]): boolean {
  const prepositions = items
    .slice(verb + 1, noun)
    .flatMap((item, index) => (item.kind === 'WORD' && item.word?.class === 'PREPOSITION' ? [verb + 1 + index] : []));
  // «إجراءات لاحتواء الاحتجاجات»: a noun behind another with a preposition is what that one is about.
  const last = items[noun - 1];
  if (last?.kind === 'WORD' && last.word === null && last.particle === 'ل') return false;
  // «قام متظاهرون في ضواحي نابولي بالاحتجاج»: a preposition of its own tells that those before are closed.
  const [item, before] = [items[noun], items[noun - 1]];
  const own = item?.kind === 'NOUN' && (item.particle === 'ب' || (before?.kind === 'WORD' && before.word?.class === 'PREPOSITION'));
  // «أعلن حالة الطوارئ في خضم احتجاجات»: what it carries stands before, and the noun says only when.
  const carries = items.slice(verb + 1, noun).some((one) => one.kind === 'NOUN' && one.uses.some((use) => use.predicate !== null));
  const inside = prepositions.some((at) => slotOf(items[at]) === 'in');
  if (carries && inside && !item?.conjunction) return false;
  return prepositions.every((at) => noun - at <= 2 || own || followedByPhrase(at, noun, items));
}

function slotOf(item: Item | undefined): string | undefined {
  return item?.kind === 'WORD' ? item.word?.slot : undefined;
}

/** "held in Cairo talks", «أجرت في 15 يناير محادثات»: a phrase or date of its own after the preposition closes it. */
function followedByPhrase(at: number, noun: number, items: readonly Item[]): boolean {
  const [first] = items.slice(at + 1, noun);
  if (first?.kind === 'WORD' && first.word?.class === 'TIME') return true;
  const next = items.slice(at + 1, noun).findIndex((item) => item.kind === 'PHRASE');
  return next >= 0 && next <= 2;
}

/** How many actors phrases name: "Egyptian and Jordanian officials" are two in one. */
function count(phrases: readonly number[], items: readonly Item[]): number {
  return phrases.reduce((sum, one) => {
    const item = items[one];
    return sum + (item?.kind === 'PHRASE' ? item.phrase.actors.length : 0);
  }, 0);
}
