import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { Carrier } from '../../../codebook/lexicon/schemas.ts';
import { endsClause, turnsAway } from '../../syntax/boundaries.ts';
import { doneSince } from '../../syntax/done.ts';
import type { FrameFinder } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import type { Place } from '../../syntax/position.ts';
import { NOBODY, type Participants, prepositional } from './prepositional.ts';

/** Whom a verb that carries an event noun names. */
export interface CarriedBy {
  readonly role: NonNullable<Carrier['subject']>;
  readonly subject: readonly number[];
  readonly strange: boolean;
  readonly spoken: boolean;
}

/** Whether a carrier names a doer other than the noun's own owner («أوقعت غارات للتحالف …»). */
export function isDoneByOther({ role, subject, strange }: CarriedBy, noun: number, places: readonly (Place | null)[]): boolean {
  return role === 'initiator' && (strange || subject.some((one) => places[one]?.anchor !== noun));
}

export const NO_CARRIER: CarriedBy = { role: 'none', subject: [], strange: false, spoken: false };

/** "X held talks": the subject of the light verb that the noun completes, and what it is to the event; for other verbs of speech, who is to do it. */
export function carrierSubject(
  at: number,
  predicate: Predicate,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): CarriedBy {
  // «أعلن الوزير … بعد هجوم الحوثيين»: behind what tells when or why, only a fight or meeting is the subject's own.
  if (!predicate.arguments.reciprocal && doneSince(at, items) > 0) return NO_CARRIER;
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item === undefined || (endsClause(item) && item.kind !== 'VERB')) return NO_CARRIER;
    // «إعلان ترامب فرض رسوم»: who announces it does it.
    const speaker = back === at - 1 && places[back]?.slot === 'source' && predicate.arguments.genitive !== 'recipient';
    if (speaker) return { ...NO_CARRIER, role: 'initiator', subject: [back] };
    // «جددت مطالبتها للوحدات بالانسحاب»: who is to do what a noun of speech asks for is not who speaks.
    const asked =
      item.kind === 'NOUN' && predicate.speech === undefined && item.uses.some((use) => use.predicate?.speech?.contentBy === 'recipient');
    if (asked) return { ...NO_CARRIER, role: 'initiator', strange: true };
    if (item.kind !== 'VERB') continue;
    if (!isCarried(back, at, items)) return NO_CARRIER;
    const carrier = item.uses.find((use) => use.carrier !== null)?.carrier;
    // «وجهت إليهم الاتهامات»: the noun is the subject.
    const next = items[back + 1];
    if (carrier != null && next?.kind === 'WORD' && next.word?.class === 'PREPOSITION' && next.pronoun) return NO_CARRIER;
    // «الضربات التي نفذتها … على خلفية الهجوم»: the pronoun is what it carries.
    if (carrier != null && item.pronoun && items[at]?.particle === '') return NO_CARRIER;
    // Who announces deaths is not who killed; who denies them is said to be.
    const announces = item.uses.some((use) => use.report !== null);
    const denies = item.uses.some((use) => use.report?.content !== undefined);
    const deliberate = denies && predicate.arguments.to?.includes('object');
    if (announces && !deliberate && predicate.type === 'ASSAULT' && predicate.arguments.genitive === 'recipient') return NO_CARRIER;
    if (carrier == null && !denies && item.uses.every((use) => use.predicate?.speech === undefined)) return NO_CARRIER;
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
export function carriedAfter(
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
