import type { OtherMatter } from '../../../codebook/lexicon/other-matters.ts';
import type { WordIndex } from '../../lexicon/word-index.ts';
import type { Token } from '../../text/token.ts';

/** "2-1", «3-0»: two small numbers joined by a dash, as one token or as three. */
const SCORE = /(?:^| )\d{1,3} ?[-–] ?\d{1,3}(?: |$)/u;

/** The matters beside politics that a sentence has words of, or a score. */
export function mattersOf(tokens: readonly Token[], { otherMatters }: WordIndex): readonly OtherMatter[] {
  const found = tokens.flatMap((_, at) => otherMatters.match(tokens, at)?.values ?? []);
  const scored = SCORE.test(tokens.map(({ norm }) => norm).join(' '));
  return scored ? [...found, ...otherMatters.all().filter(({ scores }) => scores)] : found;
}
