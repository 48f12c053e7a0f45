import type { Actor, Mention } from './actor.ts';
import type { Article } from './article.ts';
import type { Evidence } from './event.ts';

/**
 * What one article says, as one version of extractor and codebook read it: facts, never conclusions.
 * Immutable; a corrected article or a newer codebook makes a new reading that takes the place of the old one.
 */
export interface Reading {
  readonly article: Article;
  /** Every actor that a mention, a participant or an attribution of this reading names, and those they belong to or hold office of; sorted by id. */
  readonly actors: readonly Actor[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** In the order of the text. */
  readonly evidence: readonly Evidence[];
  /** Actor id of the publisher, if the codebook knows it; it is then among `actors`. */
  readonly publisherActor: string | null;
  /** Versions of the extractor and of the codebook that made the reading. */
  readonly extractor: string;
  readonly codebook: string;
}
