/** That an article tells of an event on the word of a source: of each source once, by the shortest way that the article gives. */
export interface Report {
  /** Actor id: the publisher, or whom the article cites. */
  readonly source: string;
  /** Event id. */
  readonly event: string;
  /** Article id. */
  readonly article: string;
  /** When the article was published: RFC 3339, UTC; `null` if unknown. */
  readonly publishedAt: string | null;
  /** 0: the publisher, where the codebook knows it; 1: whom the article cites first hand; 2: whom that one cites, and so on. */
  readonly depth: number;
  /** Id of the evidence that says so: the first in the text at this depth. */
  readonly evidence: string;
}
