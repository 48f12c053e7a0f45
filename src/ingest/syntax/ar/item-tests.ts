import type { Slot } from '../../../codebook/lexicon/predicate.ts';
import type { HeadClass } from '../../../codebook/lexicon/schemas.ts';
import type { Token } from '../../text/token.ts';
import type { Item } from '../item.ts';
import type { SyntaxContext } from '../syntax-context.ts';
import type { AgreementTests } from './agreement.ts';

/** What the grouping of nouns asks of items. */
export interface ItemTests extends Pick<AgreementTests, 'isForce' | 'genderOf'> {
  /** Whether a phrase names a person, who may stand in apposition to any noun («الناشطة فلانة»). */
  readonly isPerson: (item: number) => boolean;
  /** Whether a word is a given name. */
  readonly isGivenName: (item: number) => boolean;
  /** Whether a phrase is a name, which is definite without an article. */
  readonly isName: (item: number) => boolean;
  /** The place that the last word of an item gives to what follows, if it is a preposition. */
  readonly slotAtEnd: (item: number) => Slot | null;
  /** What a noun is to whom it belongs, by the codebook; empty if it is not known. */
  readonly headClasses: (item: number) => ReadonlySet<HeadClass>;
}

const UNKNOWN_HEAD: ReadonlySet<HeadClass> = new Set();

/** The tests of one sentence. */
export function itemTests(
  items: readonly Item[],
  tokens: readonly Token[],
  { actors, words }: SyntaxContext,
  { isForce, genderOf }: AgreementTests,
): ItemTests {
  return {
    isForce,
    genderOf,
    isPerson: (at) => {
      const item = items[at];
      const ids = item?.kind === 'PHRASE' ? item.phrase.actors : [];
      return ids.length > 0 && ids.every((id) => actors.get(id)?.kind === 'PERSON');
    },
    isGivenName: (at) => actors.isGivenName(tokens[items[at]?.from ?? -1]?.norm ?? ''),
    isName: (at) => {
      const item = items[at];
      if (item?.kind !== 'PHRASE') return false;
      return (
        item.phrase.place !== null ||
        (!item.phrase.crowd && !item.phrase.adjective && item.phrase.actors.some((id) => actors.get(id)?.kind !== 'GENERIC'))
      );
    },
    slotAtEnd: (at) => {
      const item = items[at];
      const last = item !== undefined && item.to - item.from > 1 ? words.functionWords.match(tokens, item.to - 1) : null;
      return last?.values[0]?.slot ?? null;
    },
    headClasses: (at) => words.heads.match(tokens, items[at]?.from ?? -1)?.values[0] ?? UNKNOWN_HEAD,
  };
}
