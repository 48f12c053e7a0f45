import { hasSomebody } from '../candidate.ts';
import type { Reason } from '../keep.ts';

/** Why a word of the lexicon is no event where it stands in an English sentence. */
export const ENGLISH_REASONS: readonly Reason[] = [
  {
    reason: 'what is only spoken of, without anybody who takes part',
    holds: (candidate, { items }) => {
      if (candidate.item.kind !== 'NOUN' || hasSomebody(candidate)) return false;
      // "worried about violence", "a debate on strikes": adjectives and determiners aside, the preposition stands right before.
      const before = items.slice(0, candidate.at).findLast((one) => one.kind !== 'WORD' || one.word?.class === 'PREPOSITION');
      return before?.kind === 'WORD' && (before.word?.slot === 'about' || before.word?.slot === 'on');
    },
  },
];
