import type { Token } from '../text/token.ts';

/** The tokens of a name as the text joins them: with a space where it has one, whatever its width. */
export function writtenName(tokens: readonly Token[]): string {
  return tokens.map((token, at) => (at > 0 && tokens[at - 1]?.end !== token.start ? ` ${token.text}` : token.text)).join('');
}
