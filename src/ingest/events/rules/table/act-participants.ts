import type { TalksActEntry } from '../../../../codebook/talks-acts.ts';
import type { TalksAct } from '../../../../domain/talks.ts';
import { NOBODY, type Participants } from '../prepositional.ts';
import type { ActSides } from './act-sides.ts';
import type { FoundNoun } from './table-text.ts';

/** Who takes part in an act, and whether they do it together. */
interface InAct {
  readonly participants: Participants;
  readonly mutual: boolean;
}

/** Acts whose doer answers to third parties, and is none of them. */
const ANSWERS: ReadonlySet<TalksAct> = new Set<TalksAct>(['ACCEPT_TALKS', 'REFUSE_MEDIATION', 'REFUSE_TALKS']);
/** Acts by which a third party ends what it does for others. */
const ENDS: ReadonlySet<TalksAct> = new Set<TalksAct>(['SUSPEND', 'BREAK_OFF']);
/** Nouns that are somebody's own, so that who owns them is no second party of what is done together. */
const OWN: ReadonlySet<string> = new Set(['PROPOSAL', 'REPLY', 'DEMAND', 'DELEGATION']);

/** Gives those who stand around an act their part in it. */
export function participantsOf(sides: ActSides, { act, mutual: mutualAct }: TalksActEntry, noun: FoundNoun | null): InAct {
  const mutual: boolean = mutualAct ?? false;
  const { doers, owners, parties, between, addressees, where } = sides;
  if (noun?.class === 'MEDIATION') return mediated(sides, act);
  const together = noun !== null && OWN.has(noun.class) ? parties : [...owners, ...parties];
  if (mutual) return { participants: { ...NOBODY, initiators: [...doers, ...together, ...addressees], subject: doers, where }, mutual };
  // Talks that are broken off by nobody are so by their parties.
  if (doers.length === 0 && (noun?.class === 'TALKS' || noun?.class === 'ROUND')) {
    const others = [...owners.filter((one) => !together.includes(one)), ...addressees];
    return { participants: { ...NOBODY, initiators: together, recipients: others, where }, mutual: together.length > 1 };
  }
  // "rejects an agreement between X and Y": an agreement of others is none with its doer.
  const others = noun?.class === 'AGREEMENT' || noun?.class === 'TRUCE' ? parties.filter((one) => !between.includes(one)) : parties;
  // Whose delegation is recalled is no second side.
  const theirs = noun?.class === 'DELEGATION' ? [] : owners;
  return {
    participants: { ...NOBODY, initiators: doers, recipients: [...others, ...theirs, ...addressees], subject: doers, where },
    mutual,
  };
}

/** What is done with mediation: by the mediator, unless it answers to one. */
function mediated({ doers, owners, parties, addressees, where }: ActSides, act: TalksAct): InAct {
  if (ANSWERS.has(act)) return { participants: { ...NOBODY, initiators: doers, recipients: owners, subject: doers, where }, mutual: false };
  if (ENDS.has(act)) {
    const by = doers.length > 0 ? doers : owners;
    return { participants: { ...NOBODY, initiators: by, recipients: [...parties, ...addressees], subject: by, where }, mutual: false };
  }
  return { participants: { ...NOBODY, initiators: [...parties, ...addressees], mediators: [...doers, ...owners], where }, mutual: true };
}
