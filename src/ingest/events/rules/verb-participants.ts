import type { Predicate } from '../../../codebook/lexicon/predicate.ts';
import type { Frame, FrameFinder } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import { canAct, canSuffer, type Place } from '../../syntax/position.ts';
import { ofContent } from './content.ts';
import { nounParticipants } from './noun-participants.ts';
import { ours, type Participants, prepositional } from './prepositional.ts';
import type { RuleGrammar } from './rule-grammar.ts';

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
  grammar: RuleGrammar,
): Participants {
  const frame = frames.verb(at);
  const verb = items[at];
  const active = verb?.kind === 'VERB' && grammar.isActive(verb, frame, places);
  const others = frame.others.filter(
    (one) => predicate.requires.with !== undefined || grammar.isDoer(one, active, places) || ours(at, one, items, places),
  );
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
  const initiators = [...(subject === 'initiator' ? doersOf(at, frame, items, places, frames, grammar) : []), ...sides.initiators];
  // «اتهم الإدارة بتوفير الدعم لإسرائيل»: beside the one spoken to, others are spoken of.
  const spokenOf = grammar.speaksOfOthers && predicate.speech !== undefined && objects.length > 0;
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
  grammar: RuleGrammar,
): readonly number[] {
  const { subject, deed } = frame;
  const noun = deed === undefined || deed > at || subject.length > 0 ? undefined : items[deed];
  const predicate = noun?.kind === 'NOUN' ? noun.uses.find((use) => use.predicate !== null)?.predicate : null;
  if (deed === undefined || predicate == null || predicate.arguments.reciprocal) return subject;
  const governor = items[frames.governor(deed) ?? -1];
  const announced = governor?.kind === 'VERB' && governor.uses.some((use) => use.report !== null);
  return announced ? subject : nounParticipants(deed, predicate, items, places, frames, grammar).initiators;
}

/** How many actors phrases name: "Egyptian and Jordanian officials" are two in one. */
function count(phrases: readonly number[], items: readonly Item[]): number {
  return phrases.reduce((sum, one) => {
    const item = items[one];
    return sum + (item?.kind === 'PHRASE' ? item.phrase.actors.length : 0);
  }, 0);
}
