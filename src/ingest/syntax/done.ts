import type { Item } from './item.ts';

/**
 * The token from which a noun is spoken of as done, with nobody but its own doers («بعد الهجوم», «رغم مقتل …»), so that what is
 * supposed, denied or begun before it is something else; 0 if it is not.
 */
export function doneSince(at: number, items: readonly Item[]): number {
  if (items[at]?.kind !== 'NOUN') return 0;
  const before = items.slice(0, at).findLast((item) => !(item.kind === 'WORD' && item.word?.class === 'DETERMINER'));
  return before?.kind === 'WORD' && before.word?.done ? before.from : 0;
}
