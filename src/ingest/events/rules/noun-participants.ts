import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { FrameFinder } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import type { Place } from '../../syntax/position.ts';
import { carrierSubject, NO_CARRIER } from './carriers.ts';
import { ours, type Participants, prepositional } from './prepositional.ts';
import type { RuleGrammar } from './rule-grammar.ts';

/** The participants of a predicate that is the noun at an item: genitive, nationality, prepositions, and the subject of the verb that carries it. */
export function nounParticipants(
  at: number,
  predicate: Predicate,
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
  grammar: RuleGrammar,
): Participants {
  const { genitive, reciprocal } = predicate.arguments;
  const found = carrierSubject(at, predicate, items, places, frames);
  const attached = (slot: Place['slot']) =>
    places.flatMap((place, one) => (place !== null && place.slot === slot && place.anchor === at ? [one] : []));
  const constructs = attached('genitive');
  const right = frames.right(at).filter((one) => ours(at, one, items, places));
  const noun = { at, predicate, items, places, frames, found, constructs, right };
  const victim = grammar.victimBehindGenitive(noun);
  const genitiveRole = grammar.genitiveRole(noun, victim) ?? genitive ?? 'initiator';
  // «اعتقاله»: whose deed it is, by contrast («هجومه»), is mostly whom the clause speaks of anyway.
  const owner = genitive === 'recipient' ? frames.owner(at) : [];
  const genitives = [...constructs, ...owner, ...grammar.possessors(noun)];
  const of = attached('of');
  const ofRole = genitive ?? (reciprocal ? 'initiator' : 'recipient');
  const sides = prepositional(at, predicate, right, items, places);
  const as = (role: 'initiator' | 'recipient' | 'mediator') => [
    ...(genitiveRole === role ? genitives : []),
    ...(ofRole === role ? of : []),
  ];
  const [suffered, adjectives] = grammar.byNationality(noun, attached('adjective'));
  const initiators = [
    ...(genitiveRole === 'mediator' ? [] : adjectives),
    ...as('initiator'),
    ...sides.initiators,
    ...grammar.secondSide(noun),
  ];
  const recipients = [...suffered, ...as('recipient'), ...sides.recipients, ...victim];
  const mediators = [...(genitiveRole === 'mediator' ? adjectives : []), ...as('mediator'), ...sides.mediators];
  // «محادثات بين X وY» names both parties, and «محادثات مع Y» one of them: the other is the subject of the verb.
  const complete = initiators.some((one) => !reciprocal || places[one]?.slot !== 'with');
  const after = grammar.carriedAfter(noun);
  const beside = grammar.partyBeside(noun, initiators);
  const carrier = found.role === 'initiator' && (complete || after.initiators.length > 0) ? NO_CARRIER : found;
  const carried = carrier.role === 'initiator' ? carrier.subject : [];
  const all = [...carried, ...beside, ...initiators, ...after.initiators];
  const suffering = [...(carrier.role === 'recipient' ? carrier.subject : []), ...recipients, ...after.recipients];
  return {
    initiators: genitiveRole === 'mediator' ? initiators : reciprocal ? [...all, ...suffering] : all,
    recipients: reciprocal ? [] : suffering,
    mediators: genitiveRole === 'mediator' ? [...mediators, ...carried] : mediators,
    subject: [...carried, ...beside],
    where: [...sides.where, ...after.where, ...(carrier.role === 'place' ? carrier.subject : [])],
    strange: all.length === 0 && ((carrier.role === 'initiator' && carrier.strange) || after.strange),
    spoken: carrier.role === 'initiator' && carrier.spoken,
  };
}
