import type { Token } from '../../text/token.ts';

/** How many words before a participle its form of to be may stand. */
const AUXILIARY_REACH = 4;

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

/** "was killed", "were badly wounded", "organised by": a form of to be before the participle, or its doer after it. */
export function isPassive(tokens: readonly Token[], from: number, to: number): boolean {
  const participle =
    /(?:ed|en|t|d|n|k|g)$/.test(tokens[from]?.norm ?? '') &&
    tokens[from]?.norm !== tokens[from]?.lemma &&
    !/ing$/.test(tokens[from]?.norm ?? '');
  if (!participle && tokens[from]?.norm !== tokens[from]?.lemma) return false;
  for (let back = from - 1; back >= 0 && back >= from - AUXILIARY_REACH; back -= 1) {
    const token = tokens[back];
    if (token === undefined) break;
    if (token.lemma === 'be' || token.lemma === 'get') return true;
    // "were killed or wounded"
    if (token.pos === 'CCONJ' || (token.pos === 'VERB' && tokens[back + 1]?.pos === 'CCONJ')) continue;
    if (token.pos !== 'ADV' && token.pos !== 'PART' && token.pos !== 'AUX') break;
  }
  return participle && tokens[to]?.norm === 'by';
}
