import { z } from 'zod';
import { CHANNELS, THIRD_PARTY_ROLES } from '../../domain/talks.ts';
import { words } from './words.ts';

/** Words that say what somebody is to talks without being a party of them. */
export const thirdPartySchema = z.strictObject({
  /** Its language and a short name: `en.third-party.host`. */
  id: z
    .string()
    .regex(
      /^(?:ar|en)\.third-party\.[a-z]+(?:-[a-z]+)*$/,
      'not "language.third-party.name", small letters, words of the name joined by hyphens',
    ),
  roles: z.array(z.enum(THIRD_PARTY_ROLES)).min(1).readonly(),
  /** Whether they say that it leads the others. */
  lead: z.literal(true).optional(),
  /** Right before who has the role: "brokered by", «بوساطة». */
  before: words.optional(),
  /** Right behind who has the role: «مصر مراقبا», "Egypt as observer", "Qatari-brokered". */
  behind: words.optional(),
  /** Verbs whose subject has the role, as those of predicates. */
  verbs: words.optional(),
  /** The verb counts only with one of these words after it in the clause ("host … talks"). */
  with: words.optional(),
  /** Nouns that say what an actor is, or what it does: by nationality, genitive or apposition («الوسيط القطري», "Qatari mediation"). */
  nouns: words.optional(),
  /** Sectors of which one who has the role is: «عبر الصليب الأحمر» is no word for mediation. */
  sectors: z.array(z.string().min(1)).min(1).readonly().optional(),
  reason: z.string().min(1),
});

export type ThirdPartyWords = z.infer<typeof thirdPartySchema>;

/** Words beside talks and contacts that say how the parties deal with each other. */
export const channelSchema = z.strictObject({ channel: z.enum(CHANNELS), words, reason: z.string().min(1) });

export type ChannelWords = z.infer<typeof channelSchema>;
