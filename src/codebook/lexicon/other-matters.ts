import { z } from 'zod';
import { EVENT_TYPES } from '../../domain/event.ts';
import { words } from './words.ts';

/** Words of a matter that is no politics, in whose sentences words of the lexicon mean something else ("beat", "an earthquake killed"). */
export const otherMatterSchema = z.strictObject({
  matter: z.enum(['SPORT', 'DISASTER', 'ACCIDENT']),
  words,
  /** Types that no event of a sentence with one of the words has. */
  hides: z.array(z.enum(EVENT_TYPES)).min(1).readonly(),
  /** Whether only where nobody is told to have done it. */
  doerless: z.boolean(),
  /** Whether a score ("2-1") is a sign of it as well. */
  scores: z.literal(true).optional(),
  reason: z.string().min(1),
});

export type OtherMatter = z.infer<typeof otherMatterSchema>;
