import type { BookPlace } from '../../../codebook/actors/actor-book.ts';
import { fold } from '../../../domain/fold.ts';
import type { Token } from '../../text/token.ts';
import { writtenName } from '../written-name.ts';

const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'around']);
const CAPITAL = /^\p{Lu}/u;

/**
 * "in Chennai": a city of the gazetteer at a token. Many cities are also somebody's or something's name, so it takes a
 * preposition of place before it, and all proper nouns that follow each other must be its name: "in Lincoln County" and
 * "in Jackson's view" tell of no city.
 */
export function findCity(
  tokens: readonly Token[],
  at: number,
  cities: ReadonlyMap<string, BookPlace>,
): { place: BookPlace; to: number } | null {
  if (!PREPOSITIONS.has(tokens[at - 1]?.norm ?? '')) return null;
  let to = at;
  while (isProper(tokens[to]) || (to > at && isHyphen(tokens, to) && isProper(tokens[to + 1]))) to += 1;
  const next = tokens[to];
  if (to === at || isHyphen(tokens, to) || next?.norm === "'s" || next?.norm === '’s') return null;
  const place = cities.get(fold(writtenName(tokens.slice(at, to))));
  return place === undefined ? null : { place, to };
}

function isProper(token: Token | undefined): boolean {
  return token?.pos === 'PROPN' && CAPITAL.test(token.text);
}

function isHyphen(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return token?.text === '-' && before?.end === token.start && after?.start === token.end;
}
