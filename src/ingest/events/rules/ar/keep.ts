import { hasSomebody, isComplete } from '../candidate.ts';
import type { Reason } from '../keep.ts';
import { idsOf } from '../sentence-actors.ts';
import { isHabitual, lacksVictim, tells } from './particular.ts';

/** Why a word of the lexicon is no event where it stands in an Arabic sentence. */
export const ARABIC_REASONS: readonly Reason[] = [
  {
    // «أدانت القمة …».
    reason: 'who speaks there is a meeting, which is not told of',
    holds: ({ at, item, predicate }, { items }) => {
      const verb = items[at - 1];
      if (!predicate.arguments.reciprocal || item.kind !== 'NOUN' || !item.definite || item.particle !== '' || verb?.kind !== 'VERB')
        return false;
      return verb.uses.every((use) => use.carrier === null && (use.report !== null || use.predicate?.speech !== undefined));
    },
  },
  {
    reason: 'it is always directed at somebody, and nobody is named',
    holds: ({ entry, predicate, recipients }) => entry.directed === true && !predicate.arguments.reciprocal && recipients.length === 0,
  },
  {
    reason: 'whom it was done to is a pronoun that was not resolved',
    holds: ({ at, predicate, initiators, recipients }, { items }) =>
      initiators.length === 0 && lacksVictim(at, predicate, idsOf(recipients), items),
  },
  {
    reason: 'mentioned or usual, not told as having happened',
    holds: (candidate, { items, sentence }) =>
      !isComplete(candidate) &&
      (!tells(candidate.at, candidate.predicate, items, sentence.headline) ||
        isHabitual(candidate.at, candidate.predicate, items, sentence.headline)),
  },
  {
    reason: 'what did not happen to nobody',
    holds: (candidate) => !hasSomebody(candidate) && candidate.modality === 'NEGATED',
  },
  {
    reason: 'a deed that is only supposed or to come',
    holds: (candidate, { items, sentence }) =>
      candidate.predicate.arguments.agentless === true &&
      (candidate.modality === 'HYPOTHETICAL' || candidate.modality === 'FUTURE') &&
      !(isComplete(candidate) && tells(candidate.at, candidate.predicate, items, sentence.headline)),
  },
];
