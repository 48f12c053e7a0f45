import type { Article } from '../../domain/article.ts';
import type { NamedArticle, NamedSentence } from '../names/name-article.ts';
import type { EventDraft } from './event-draft.ts';

/**
 * Finds the events that an article tells. It says which sentence and words, which type, which phrases stand in which role, and
 * what it knows of modality, date and speakers; nothing else makes drafts, and nothing but the assembler makes evidence of them.
 */
export interface EventFinder {
  /** Changes whenever the same article can be read differently. */
  readonly version: string;
  /**
   * @param sentences of the article, in the order of the text, with what they name
   * @param tell is told what went wrong with an article that is read all the same
   * @returns drafts in the order of the text
   * @throws WasitError if it cannot read this article
   */
  find(
    sentences: readonly NamedSentence[],
    article: Article,
    named: NamedArticle,
    tell: (problem: string) => void,
  ): readonly EventDraft[] | Promise<readonly EventDraft[]>;
}
