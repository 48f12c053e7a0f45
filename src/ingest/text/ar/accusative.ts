import type { Token } from '../token.ts';

/**
 * Whether a word may be an indefinite accusative («مسؤولا»): it ends in an alef behind a least number of letters, and not in
 * a hamza, which folding takes away («زعماء»).
 */
export function endsInAlef(token: Token | undefined, letters: number): boolean {
  return token !== undefined && token.norm.length > letters && token.norm.endsWith('ا') && !token.text.endsWith('ء');
}
