import type { Item } from '../../../syntax/item.ts';
import { NOBODY } from '../prepositional.ts';
import type { RuleGrammar } from '../rule-grammar.ts';
import { ENGLISH_REASONS } from './keep.ts';
import { isSubordinate } from './subordinate.ts';
import { ENGLISH_TABLE } from './table.ts';

/** What English decides of who takes part. */
export const ENGLISH: RuleGrammar = {
  table: ENGLISH_TABLE,
  reasons: ENGLISH_REASONS,
  isBeside: isSubordinate,
  clues: ['English'],
  isActive: (verb) => !verb.passive,
  // "by" names the doer of a passive; after an active verb it belongs to a noun.
  isDoer: (phrase, active, places) => !active && places[phrase]?.slot === 'by',
  speaksOfOthers: false,

  victimBehindGenitive: () => [],
  genitiveRole: () => null,
  possessors: ({ at, items }) => possessive(at, items),
  byNationality: (_, described) => [[], described],
  secondSide: () => [],
  carriedAfter: () => NOBODY,
  partyBeside: () => [],
  doersAround: () => [],

  standsForPeople: () => false,
  pointsBack(at, items, tokens) {
    const item = items[at];
    if (item?.kind === 'NOUN' && item.definite) return true;
    const before = items.slice(Math.max(0, at - 3), at).findLast((one) => one.kind !== 'WORD' || one.word !== null);
    const token = before === undefined ? undefined : tokens[before.from];
    return before?.kind === 'WORD' && before.word?.class === 'DETERMINER' && /^(?:the|these|those|this|that)$/.test(token?.norm ?? '');
  },
  isToldAgain: () => true,
  placesSuffer: true,
  locates: () => true,
  deedsAnywhere: false,
};

/** "Israel's attack": the phrase before a possessive mark before the noun. */
function possessive(at: number, items: readonly Item[]): readonly number[] {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const item = items[back];
    if (item?.kind === 'MARK' && /^['’]s?$/u.test(item.text)) return items[back - 1]?.kind === 'PHRASE' ? [back - 1] : [];
    if (item?.kind === 'PHRASE')
      return item.phrase.adjective
        ? []
        : items[back + 1]?.kind === 'WORD' && items[back + 1]?.to === item.to + 1 && isPossessive(items[back + 1])
          ? [back]
          : [];
    if (item?.kind !== 'WORD') return [];
  }
  return [];
}

function isPossessive(item: Item | undefined): boolean {
  return item?.kind === 'WORD' && item.word === null && item.to - item.from === 1;
}
