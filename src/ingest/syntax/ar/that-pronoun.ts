import type { Token } from '../../text/token.ts';

/** The pronouns that a token can be أن with («أنه»: ه); empty if it is another word. */
export function thatPronouns(token: Token | undefined): readonly string[] {
  return (token?.segmentations ?? []).flatMap(({ stem, pronoun }) => (stem === 'ان' && pronoun !== '' ? [pronoun] : []));
}
