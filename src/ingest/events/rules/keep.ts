import { type Candidate, hasSomebody, isComplete, type Surroundings } from './candidate.ts';
import { idsOf } from './sentence-actors.ts';

export interface Reason {
  /** In plain words: it is told to whoever asks why an event is missing. */
  readonly reason: string;
  readonly holds: (candidate: Candidate, around: Surroundings) => boolean;
}

const QUESTION: Reason = { reason: 'a question tells nothing', holds: (_, { sentence }) => sentence.tokens.at(-1)?.text === '؟' };

/** Why a word of the lexicon is no event where it stands, in either language. */
const REASONS: readonly Reason[] = [
  {
    reason: 'the word cites or carries here, and names no event of its own',
    holds: ({ item, use, predicate }) =>
      item.kind === 'VERB' && use !== null && item.uses[0] !== use && predicate.requires.with === undefined,
  },
  { reason: 'part of the event of the verb over it', holds: ({ companion }) => companion },
  {
    reason: 'what a crowd does that was told of before is part of that',
    holds: ({ predicate, participants }, around) =>
      predicate.arguments.newDoers === true && participants.initiators.some((one) => isKnownCrowd(one, around)),
  },
  {
    reason: 'the word names an event only with whom it is done to',
    holds: ({ use, predicate, initiators, recipients }) =>
      use?.needsWhom === true && recipients.length === 0 && !(predicate.arguments.reciprocal && idsOf(initiators).length > 1),
  },
  {
    reason: 'nobody is cited for what must be done, or nobody is to do it',
    holds: ({ predicate, initiators, recipients }) =>
      predicate.speech?.cited === true && (initiators.length === 0 || recipients.length === 0),
  },
  {
    reason: 'the sentence tells of sport, a disaster or an accident',
    holds: ({ predicate, initiators }, { matters }) =>
      matters().some(({ hides, doerless }) => hides.includes(predicate.type) && !(doerless && initiators.length > 0)),
  },
  {
    reason: 'an accusation that is denied is none',
    holds: ({ item, predicate, modality }) => item.kind === 'NOUN' && predicate.speech !== undefined && modality === 'NEGATED',
  },
];

/** Whether it is told without doubt: asserted, or of the modality that the act itself has. */
function isAsTold({ modality, table }: Candidate): boolean {
  return modality === 'ASSERTED' || modality === table?.entry?.modality;
}

/** Words of the table are told apart by their nouns, so that less is needed for what they tell to be an event. */
const AT_THE_TABLE: readonly Reason[] = [
  {
    reason: 'nobody takes part, and the words only mention it',
    holds: (candidate) => !hasSomebody(candidate) && candidate.table?.third !== true && !(candidate.table?.told && isAsTold(candidate)),
  },
  {
    reason: 'concessions that are only mentioned',
    holds: ({ table, item }) => table?.act === 'CONCEDE' && !table.told && item.kind !== 'VERB',
  },
  {
    reason: 'supposed or planned, without its parties',
    holds: (candidate) => {
      const own = candidate.table?.entry?.modality;
      const open = candidate.modality === 'HYPOTHETICAL' || candidate.modality === 'FUTURE';
      const done = candidate.predicate.arguments.reciprocal !== true && candidate.initiators.length > 0;
      return open && candidate.modality !== own && candidate.table?.third !== true && !done && !isComplete(candidate);
    },
  },
];

/**
 * Why a candidate is no event, the first reason that holds; `null` if it is one. Reasons are tried once the sides are known.
 * @param more those of its language
 */
export function reasonToDrop(candidate: Candidate, around: Surroundings, more: readonly Reason[]): string | null {
  const reasons = candidate.table === null ? [...REASONS, ...more] : AT_THE_TABLE;
  return [QUESTION, ...reasons].find(({ holds }) => holds(candidate, around))?.reason ?? null;
}

/** «المتظاهرون»: people of whom the article has told already. */
function isKnownCrowd(phrase: number, { items, sentence }: Surroundings): boolean {
  const [item, before] = [items[phrase], items[phrase - 1]];
  if (item?.kind !== 'PHRASE' || !item.phrase.crowd || (before?.kind === 'WORD' && before.number)) return false;
  return sentence.tokens[item.from]?.segmentations.some((one) => one.definite) ?? false;
}
