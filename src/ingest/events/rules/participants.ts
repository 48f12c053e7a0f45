import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { Frame, FrameFinder } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import { canAct, canSuffer, type Place } from '../../syntax/position.ts';
import { carriedAfter, carrierSubject, isDoneByOther, NO_CARRIER } from './carriers.ts';
import { ofContent } from './content.ts';
import { behindInset, NOBODY, ours, type Participants, prepositional } from './prepositional.ts';

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
    predicate.requires.with === undefined && english
      ? frame.others.filter((one) => (verb.passive && places[one]?.slot === 'by') || ours(at, one, items, places))
      : frame.others.filter((one) => predicate.requires.with !== undefined || ours(at, one, items, places));
  const active = english ? !verb.passive : frame.subject.some((one) => places[one]?.slot !== 'by');
  const sides = prepositional(at, predicate, others, items, places, active);
  const subject = predicate.arguments.subject ?? 'initiator';
  const to = predicate.arguments.to ?? [];
  const objects = to.includes('object') ? frame.object : [];
  const alone =
    !(verb?.kind === 'VERB' && verb.pronoun) && objects.length === 0 && sides.recipients.length === 0 && sides.initiators.length === 0;
  const asked = predicate.speech?.contentBy === 'recipient' && (frame.unread ?? false);
  const content =
    alone &&
    !asked &&
    subject === 'initiator' &&
    (predicate.speech !== undefined || (predicate.arguments.reciprocal && count(frame.subject, items) < 2))
      ? ofContent(at, predicate, frame.subject, items, places, frames)
      : [];
  const initiators = [...(subject === 'initiator' ? doersOf(at, frame, items, places, frames) : []), ...sides.initiators];
  // «اتهم الإدارة بتوفير الدعم لإسرائيل»: beside the one spoken to, others are spoken of.
  const spokenOf = !english && predicate.speech !== undefined && objects.length > 0;
  const recipients = [...(subject === 'recipient' ? frame.subject : []), ...objects, ...(spokenOf ? [] : sides.recipients), ...content];
  return {
    initiators: predicate.arguments.reciprocal && content.length === 0 ? [...initiators, ...recipients] : initiators,
    recipients: predicate.arguments.reciprocal && content.length === 0 ? [] : recipients,
    mediators: [...(subject === 'mediator' ? frame.subject : []), ...sides.mediators],
    subject: subject === 'initiator' ? frame.subject : [],
    where: sides.where,
    strange: subject === 'initiator' && (frame.strange ?? false),
    spoken: subject === 'initiator' && (frame.spoken ?? false),
  };
}

/** Who is the subject of a verb; of a deed told before it («شنت طائرات … غارات استهدفت») whoever did that. */
function doersOf(
  at: number,
  frame: Frame,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
): readonly number[] {
  const { subject, deed } = frame;
  const noun = deed === undefined || deed > at || subject.length > 0 ? undefined : items[deed];
  const predicate = noun?.kind === 'NOUN' ? noun.uses.find((use) => use.predicate !== null)?.predicate : null;
  if (deed === undefined || predicate == null || predicate.arguments.reciprocal) return subject;
  const governor = items[frames.governor(deed) ?? -1];
  const announced = governor?.kind === 'VERB' && governor.uses.some((use) => use.report !== null);
  return announced ? subject : nounParticipants(deed, predicate, items, places, frames, true).initiators;
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
  const takesObject = predicate.arguments.to?.includes('object') ?? false;
  const attached = (slot: Place['slot']) =>
    places.flatMap((place, one) => (place !== null && place.slot === slot && place.anchor === at ? [one] : []));
  const constructs = attached('genitive');
  // «اتهم X إسرائيل بقصف غزة»: where another is said to do it, the genitive is whom it is done to.
  const doneByOther = arabic && predicate.arguments.genitive === 'initiator' && takesObject && isDoneByOther(found, at, places);
  // «تفجير الحوثيين 19 منزلا»: before an object the genitive is who does it.
  const object = items[(constructs.at(-1) ?? items.length) + 1];
  const victim =
    predicate.arguments.genitive === 'recipient' && object?.kind === 'PHRASE' && object.particle === 'ل'
      ? [(constructs.at(-1) ?? 0) + 1]
      : [];
  // «تعذيب السلطات لمتهمين»: so it is before whom it is done to behind ل.
  const does = arabic && ((takesObject && isCount(object)) || victim.length > 0);
  const before = items[at - 1];
  const wasDone = arabic && takesObject && before?.kind === 'VERB' && before.uses.some((use) => use.carrier?.suffered);
  const genitiveRole = doneByOther || wasDone ? 'recipient' : does ? 'initiator' : (predicate.arguments.genitive ?? 'initiator');
  // «اعتقاله»: whose deed it is, by contrast («هجومه»), is mostly whom the clause speaks of anyway.
  const owner = predicate.arguments.genitive === 'recipient' ? frames.owner(at) : [];
  const genitives = [...constructs, ...owner, ...(arabic ? [] : possessive(at, items))];
  const of = attached('of');
  const ofRole = predicate.arguments.genitive ?? (predicate.arguments.reciprocal ? 'initiator' : 'recipient');
  const right = frames.right(at).filter((one) => ours(at, one, items, places));
  const sides = prepositional(at, predicate, right, items, places);
  const as = (role: 'initiator' | 'recipient' | 'mediator') => [
    ...(genitiveRole === role ? genitives : []),
    ...(ofRole === role ? of : []),
  ];
  const described = attached('adjective');
  // «اعتقال ليبي»: behind a noun that is done to somebody a nationality in the masculine says to whom.
  // «استهداف سيارة إسرائيلية»: and so does the nationality of what is theirs.
  const theirs = (one: number) => places[one]?.behind?.has('asset') ?? false;
  const suffers = (one: number) => arabic && predicate.arguments.genitive === 'recipient' && (isMasculine(items[one]) || theirs(one));
  const between = right.filter((one) => places[one]?.slot === 'between');
  const secondSide = arabic && predicate.arguments.reciprocal && between.length === 1 ? behindInset(between[0] ?? at, items, places) : [];
  const [suffered, adjectives] = [described.filter(suffers), described.filter((one) => !suffers(one))];
  const initiators = [...(genitiveRole === 'mediator' ? [] : adjectives), ...as('initiator'), ...sides.initiators, ...secondSide];
  const recipients = [...suffered, ...as('recipient'), ...sides.recipients, ...victim];
  const mediators = [...(genitiveRole === 'mediator' ? adjectives : []), ...as('mediator'), ...sides.mediators];
  // «محادثات بين X وY» names both parties, and «محادثات مع Y» one of them: the other is the subject of the verb.
  const complete = initiators.some((one) => !predicate.arguments.reciprocal || places[one]?.slot !== 'with');
  const after = arabic ? carriedAfter(at, predicate, items, places, frames) : NOBODY;
  const beside = arabic && predicate.arguments.reciprocal && found.role === 'none' ? duringIt(at, initiators, items, places, frames) : [];
  const carrier = found.role === 'initiator' && (complete || after.initiators.length > 0) ? NO_CARRIER : found;
  const carried = carrier.role === 'initiator' ? carrier.subject : [];
  const all = [...carried, ...beside, ...initiators, ...after.initiators];
  const suffering = [...(carrier.role === 'recipient' ? carrier.subject : []), ...recipients, ...after.recipients];
  return {
    initiators: genitiveRole === 'mediator' ? initiators : predicate.arguments.reciprocal ? [...all, ...suffering] : all,
    recipients: predicate.arguments.reciprocal ? [] : suffering,
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

/** «19 منزلا», «ما لا يقل عن …»: what begins an object behind a doer. */
function isCount(item: Item | undefined): boolean {
  // «حبس صحفيين اثنين»: a two goes with the noun before it.
  if (item?.kind !== 'WORD' || item.word?.value === 2) return false;
  return item.number || (item.word?.class === 'DETERMINER' && !item.conjunction && item.particle === '');
}

function isMasculine(item: Item | undefined): boolean {
  return item?.kind === 'PHRASE' && item.phrase.feminine === false;
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

/** How many actors phrases name: "Egyptian and Jordanian officials" are two in one. */
function count(phrases: readonly number[], items: readonly Item[]): number {
  return phrases.reduce((sum, one) => {
    const item = items[one];
    return sum + (item?.kind === 'PHRASE' ? item.phrase.actors.length : 0);
  }, 0);
}
