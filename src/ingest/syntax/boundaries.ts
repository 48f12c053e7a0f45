import type { Item } from './item.ts';

/** Whether the arguments of a predicate cannot stand beyond this item: another clause begins, or another verb. */
export function endsClause(item: Item): boolean {
  if (item.kind === 'MARK') return /^[;:؛.!?؟…—–]+$/u.test(item.text);
  if (item.kind === 'WORD')
    return item.word !== null && (item.word.class === 'THAT' || item.word.class === 'RELATIVE' || item.word.class === 'SUBORDINATOR');
  return item.kind === 'VERB' || item.kind === 'CITATION';
}

/** Whether a verb only says that its noun takes place, goes on or is led: «المحادثات تجري برعاية …». */
export function takesPlace(item: Item): boolean {
  return (
    item.kind === 'VERB' &&
    item.uses.some((use) => use.carrier !== null) &&
    item.uses.every((use) => use.predicate === null && use.report === null)
  );
}

/**
 * Whether an Arabic verb in the past stands beside an earlier verb («رفضت … واحتجزت»): it is part of what that one speaks of
 * only where both depend on أن.
 */
export function goesOnBeside(at: number, earlier: number, items: readonly Item[]): boolean {
  const item = items[at];
  if (item?.kind !== 'VERB' || item.uses[0]?.tense !== 'PAST' || !item.conjunction) return false;
  return !items.slice(earlier + 1, at).some((one) => one.kind === 'WORD' && one.word?.class === 'THAT');
}

/** Whether the sentence turns to another matter here, so that what was said or supposed before no longer holds. */
export function turnsAway(item: Item): boolean {
  if (item.kind === 'MARK') return item.text === ';' || item.text === '؛';
  return item.kind === 'WORD' && item.word?.class === 'SUBORDINATOR';
}

export function isTime(item: Item | undefined): boolean {
  return item?.kind === 'WORD' && item.word?.class === 'TIME';
}

export function isNumber(item: Item | undefined): boolean {
  return item?.kind === 'WORD' && item.number;
}

export function isComma(item: Item | undefined): boolean {
  return item?.kind === 'MARK' && (item.text === ',' || item.text === '،');
}

export function isQuote(item: Item | undefined): boolean {
  return item?.kind === 'MARK' && /["“”«»]/u.test(item.text);
}

/** Whether a quotation that is opened from one item on is not closed before another. */
export function isQuoted(at: number, from: number, items: readonly Item[]): boolean {
  return items.slice(from, at).filter(isQuote).length % 2 === 1;
}

/** The relative pronoun that opens the clause of a verb; `null` if there is none right before it. */
export function relativeBefore(items: readonly Item[], at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const item = items[back];
    if (item?.kind !== 'WORD') return null;
    if (item.word?.class === 'RELATIVE') return back;
    if (item.word !== null && item.word.class !== 'AUXILIARY' && item.word.class !== 'ADVERB') return null;
  }
  return null;
}
