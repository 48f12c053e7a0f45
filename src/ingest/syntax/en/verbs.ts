import type { Token } from '../../text/token.ts';

/** "the occupied town", "two suspected militants": a participle that describes the noun after it. */
export function isAttribute(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || after === undefined || !/(?:ed|en|ing|wn|ld)$/.test(token.norm)) return false;
  if (after.pos !== 'NOUN' && after.pos !== 'PROPN' && after.pos !== 'ADJ') return false;
  return (
    before !== undefined &&
    (before.pos === 'DET' || before.pos === 'ADJ' || before.pos === 'ADP' || before.pos === 'NUM' || before.pos === 'VERB')
  );
}

/** "the besieged town": a past participle before its noun, which tells no event. */
export function isParticiple(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    /(?:ed|en|wn)$/.test(tokens[at]?.norm ?? '') &&
    before?.pos !== 'VERB' &&
    !/^\p{Lu}/u.test(before?.text ?? '') &&
    isAttribute(tokens, at)
  );
}

/** "a drug suspect", "fired tear gas": a dictionary form where no verb can stand, which the tagger took for one. */
export function isMistagged(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (token === undefined || before === undefined || token.norm !== token.lemma) return false;
  return before.pos === 'VERB' || before.pos === 'DET' || before.pos === 'ADJ' || (before.pos === 'NOUN' && before.norm === before.lemma);
}

/** "Syrian-backed", "government-held": part of a compound. */
export function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [hyphen, token] = [tokens[at - 1], tokens[at]];
  return hyphen?.text === '-' && token !== undefined && hyphen.end === token.start;
}
