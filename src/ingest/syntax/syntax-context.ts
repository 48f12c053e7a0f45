import type { Language } from '../../domain/language.ts';
import type { WordIndex } from '../lexicon/word-index.ts';
import type { ArticleActors } from '../names/article-actors.ts';

/** What the order of words is read with: the words of the language, and the actors that the article has named. */
export interface SyntaxContext {
  readonly language: Language;
  readonly actors: ArticleActors;
  readonly words: WordIndex;
}
