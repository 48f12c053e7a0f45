import type { Mention } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import type { Span } from '../../domain/span.ts';
import type { NamedArticle, NamedSentence } from '../names/name-article.ts';
import type { EventDraft } from './event-draft.ts';

/** An event that a finder saw and left out. */
export interface Drop {
  /** See `Evidence.foundBy`. */
  readonly foundBy: string;
  /** The words that name it, in the article's text; `null` where they are not there. */
  readonly trigger: Span | null;
  /** In plain words, one of a finder's list: "a question tells nothing". */
  readonly reason: string;
}

export interface FoundEvents {
  /** In the order of the text. */
  readonly drafts: readonly EventDraft[];
  readonly dropped: readonly Drop[];
  /**
   * Names that the finder itself resolved, anywhere in the text: they take the place of those of the names stage that they
   * overlap, so that mentions and events agree on who is meant. Empty for a finder that takes names as they are given.
   */
  readonly mentions: readonly Mention[];
}

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
   * @throws WasitError if it cannot read this article
   */
  find(
    sentences: readonly NamedSentence[],
    article: Article,
    named: NamedArticle,
    tell: (problem: string) => void,
  ): FoundEvents | Promise<FoundEvents>;
}
