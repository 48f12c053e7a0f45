import type { Grammar } from '../grammar.ts';
import { EnglishFrames } from './frames.ts';
import { EnglishItems } from './items.ts';
import { placesOf } from './positions.ts';

/** English: order and prepositions tell who does what, and a tagger which words are verbs. */
export const ENGLISH: Grammar = {
  items: (named, dates, { words }) => new EnglishItems(named, dates, words).build(),
  layOut(items, { sentence }) {
    const places = placesOf(items);
    return { places, frames: new EnglishFrames(items, places, sentence.tokens) };
  },
};
