import { z } from 'zod';

const LONE_LETTER = /(?:^\p{Script=Arabic} | \p{Script=Arabic}(?: |$))/u;

/** Words as they stand in a text. «وفقا ل» would never be met: ل is written onto the next word. */
export const phrase = z
  .string()
  .min(1)
  .refine(
    (value) => !LONE_LETTER.test(value),
    'in Arabic no letter of a phrase stands alone: leave out what is written onto the next word',
  );

/** Several phrases of one meaning. */
export const words = z.array(phrase).readonly();

/**
 * Arabic active participles, in the masculine singular («متهم», «داعي»), which in the accusative begin a clause with the
 * subject of the one before («..., متهما إسرائيل بـ»).
 */
export const participles = words.optional();
