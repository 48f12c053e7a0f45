import type { HeadClass } from '../../codebook/lexicon/schemas.ts';
import type { Token } from '../text/token.ts';
import { agreementTests } from './ar/agreement.ts';
import { ArabicFrames } from './ar/frames.ts';
import { groupNouns, placesOf } from './ar/noun-groups.ts';
import { EnglishFrames } from './en/frames.ts';
import { placeEnglish } from './en/positions.ts';
import type { FrameFinder } from './frames.ts';
import type { Item } from './item.ts';
import type { Place } from './position.ts';
import type { SyntaxContext } from './syntax-context.ts';

/** Where the phrases of a sentence stand, and who does what by it. */
export interface Layout {
  readonly places: readonly (Place | null)[];
  readonly frames: FrameFinder;
}

const UNKNOWN_HEAD: ReadonlySet<HeadClass> = new Set();

/** Lays out a sentence by the grammar of its language. */
export function layOut(items: readonly Item[], tokens: readonly Token[], context: SyntaxContext): Layout {
  if (context.language === 'en') {
    const places = placeEnglish(items);
    return { places, frames: new EnglishFrames(items, places, tokens) };
  }
  const { actors, words } = context;
  const idsOf = (at: number) => {
    const item = items[at];
    return item?.kind === 'PHRASE' ? item.phrase.actors : [];
  };
  const agreement = agreementTests(items, tokens, context);
  const tests = {
    isPerson: (at: number) => idsOf(at).length > 0 && idsOf(at).every((id) => actors.get(id)?.kind === 'PERSON'),
    isGivenName: (at: number) => actors.isGivenName(tokens[items[at]?.from ?? -1]?.norm ?? ''),
    isName: (at: number) => {
      const item = items[at];
      if (item?.kind !== 'PHRASE') return false;
      return (
        item.phrase.place !== null ||
        (!item.phrase.crowd && !item.phrase.adjective && item.phrase.actors.some((id) => actors.get(id)?.kind !== 'GENERIC'))
      );
    },
    isForce: agreement.isForce,
    genderOf: agreement.genderOf,
    slotAtEnd: (at: number) => {
      const item = items[at];
      const last = item !== undefined && item.to - item.from > 1 ? words.functionWords.match(tokens, item.to - 1) : null;
      return last?.values[0]?.slot ?? null;
    },
    headClasses: (at: number) => words.heads.match(tokens, items[at]?.from ?? -1)?.values[0] ?? UNKNOWN_HEAD,
  };
  const groups = groupNouns(items, tokens, tests);
  const places = placesOf(groups, items, tests);
  const frames = new ArabicFrames(items, places, groups, tokens, agreement);
  return { places, frames };
}
