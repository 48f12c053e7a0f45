import type { FoundDate } from '../dates/found-date.ts';
import type { NamedSentence } from '../names/name-article.ts';
import type { FrameFinder } from './frames.ts';
import type { Item } from './item.ts';
import type { Place } from './position.ts';
import type { SyntaxContext } from './syntax-context.ts';

/** Where the phrases of a sentence stand, and who does what by it. */
export interface Layout {
  /** For each item the place of the phrase that it is; `null` for other items. */
  readonly places: readonly (Place | null)[];
  readonly frames: FrameFinder;
}

/** What a language tells by its words and their order. */
export interface Grammar {
  /** Takes a sentence apart into items, in its order and without gaps. */
  items(named: NamedSentence, dates: readonly FoundDate[], context: SyntaxContext): readonly Item[];
  /** Finds the places of the phrases among the items, and the arguments of the verbs. */
  layOut(items: readonly Item[], named: NamedSentence, context: SyntaxContext): Layout;
}
