import type { Grammar } from '../grammar.ts';
import { agreementTests } from './agreement.ts';
import { ArabicFrames } from './frames.ts';
import { itemTests } from './item-tests.ts';
import { ArabicItems } from './items.ts';
import { groupNouns } from './noun-groups.ts';
import { placesOf } from './positions.ts';

/** Arabic: no case is written, so that agreement and definiteness tell which nouns belong together, and who does what. */
export const ARABIC: Grammar = {
  items: (named, dates, { words }) => new ArabicItems(named, dates, words).build(),
  layOut(items, { sentence: { tokens } }, context) {
    const agreement = agreementTests(items, tokens, context);
    const tests = itemTests(items, tokens, context, agreement);
    const groups = groupNouns(items, tokens, tests);
    const places = placesOf(groups, items, tests);
    return { places, frames: new ArabicFrames(items, places, groups, tokens, agreement) };
  },
};
