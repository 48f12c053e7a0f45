import { isConcrete, isHabitual, lacksVictim, tells } from './ar/particular.ts';
import { type Candidate, hasSomebody, isComplete, type Surroundings } from './candidate.ts';
import { idsOf } from './sentence-actors.ts';

interface Reason {
  /** In plain words: it is told to whoever asks why an event is missing. */
  readonly reason: string;
  readonly holds: (candidate: Candidate, around: Surroundings) => boolean;
}

/** Why a word of the lexicon is no event where it stands, the first that holds. Each is tried once the sides are known. */
const REASONS: readonly Reason[] = [
  {
    reason: 'the word cites or carries here, and names no event of its own',
    holds: ({ item, use, predicate }) => item.kind === 'VERB' && item.uses[0] !== use && predicate.requires.with === undefined,
  },
  { reason: 'part of the event of the verb over it', holds: ({ companion }) => companion },
  {
    reason: 'who speaks there is a meeting, which is not told of',
    holds: ({ at, predicate }, around) => predicate.arguments.reciprocal === true && speaks(at, around),
  },
  { reason: 'a question tells nothing', holds: (_, { sentence }) => sentence.tokens.at(-1)?.text === '؟' },
  {
    reason: 'what a crowd does that was told of before is part of that',
    holds: ({ predicate, participants }, around) =>
      predicate.arguments.newDoers === true && participants.initiators.some((one) => isKnownCrowd(one, around)),
  },
  {
    reason: 'the word names an event only with whom it is done to',
    holds: ({ use, predicate, initiators, recipients }) =>
      use.needsWhom === true && recipients.length === 0 && !(predicate.arguments.reciprocal && idsOf(initiators).length > 1),
  },
  {
    reason: 'nobody is cited for what must be done, or nobody is to do it',
    holds: ({ predicate, initiators, recipients }) =>
      predicate.speech?.cited === true && (initiators.length === 0 || recipients.length === 0),
  },
  {
    reason: 'nobody takes part, and the words tell of no event in particular',
    holds: (candidate, { items, language }) =>
      !hasSomebody(candidate) &&
      !(candidate.predicate.arguments.agentless && isConcrete(candidate.at, candidate.predicate, items, language === 'ar')),
  },
  {
    reason: 'nobody takes part whom the sentence names',
    holds: (candidate, around) =>
      !hasSomebody(candidate) && around.language === 'ar' && candidate.predicate.type !== 'PROTEST' && namesOthers(around),
  },
  {
    reason: 'it is always directed at somebody, and nobody is named',
    holds: ({ entry, predicate, recipients }, { language }) =>
      language === 'ar' && entry.directed === true && !predicate.arguments.reciprocal && recipients.length === 0,
  },
  {
    reason: 'whom it was done to is a pronoun that was not resolved',
    holds: ({ at, predicate, initiators, recipients }, { items, language }) =>
      language === 'ar' && initiators.length === 0 && lacksVictim(at, predicate, idsOf(recipients), items),
  },
  {
    reason: 'mentioned or usual, not told as having happened',
    holds: (candidate, { items, language, sentence }) =>
      language === 'ar' &&
      !isComplete(candidate) &&
      (!tells(candidate.at, candidate.predicate, items, sentence.headline) ||
        isHabitual(candidate.at, candidate.predicate, items, sentence.headline)),
  },
  {
    reason: 'an accusation that is denied is none',
    holds: ({ item, predicate, modality }) => item.kind === 'NOUN' && predicate.speech !== undefined && modality === 'NEGATED',
  },
  {
    reason: 'what did not happen to nobody',
    holds: (candidate, { language }) => !hasSomebody(candidate) && language === 'ar' && candidate.modality === 'NEGATED',
  },
  {
    reason: 'a deed that is only supposed or to come',
    holds: (candidate, { items, language, sentence }) =>
      language === 'ar' &&
      candidate.predicate.arguments.agentless === true &&
      (candidate.modality === 'HYPOTHETICAL' || candidate.modality === 'FUTURE') &&
      !(isComplete(candidate) && tells(candidate.at, candidate.predicate, items, sentence.headline)),
  },
];

/** Why a candidate is no event; `null` if it is one. */
export function reasonToDrop(candidate: Candidate, around: Surroundings): string | null {
  return REASONS.find(({ holds }) => holds(candidate, around))?.reason ?? null;
}

/** «أدانت القمة …»: who speaks there is no meeting told of. */
function speaks(at: number, { items, language }: Surroundings): boolean {
  const [noun, verb] = [items[at], items[at - 1]];
  if (language !== 'ar' || noun?.kind !== 'NOUN' || !noun.definite || noun.particle !== '' || verb?.kind !== 'VERB') return false;
  return verb.uses.every((use) => use.carrier === null && (use.report !== null || use.predicate?.speech !== undefined));
}

/** «المتظاهرون»: people of whom the article has told already. */
function isKnownCrowd(phrase: number, { items, sentence }: Surroundings): boolean {
  const [item, before] = [items[phrase], items[phrase - 1]];
  if (item?.kind !== 'PHRASE' || !item.phrase.crowd || (before?.kind === 'WORD' && before.number)) return false;
  return sentence.tokens[item.from]?.segmentations.some((one) => one.definite) ?? false;
}

/** Whether the sentence names anybody but who is cited: an event in it without anybody is one that they had a part in. */
function namesOthers({ items, cited }: Surroundings): boolean {
  return items.some((item, at) => item.kind === 'PHRASE' && !cited.has(at) && item.phrase.place === null && !item.phrase.canBePlace);
}
