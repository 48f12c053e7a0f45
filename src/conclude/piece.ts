import type { Evidence } from '../domain/event.ts';

/** A piece of evidence with what places it among others. */
export interface Piece {
  readonly evidence: Evidence;
  readonly article: string;
  /** Epoch milliseconds; `null` sorts last. */
  readonly publishedAt: number | null;
}

/** Orders pieces: earliest published first, then by article id, then by place in the text, then by id. */
export function comparePieces(a: Piece, b: Piece): number {
  return (
    (a.publishedAt ?? Number.POSITIVE_INFINITY) - (b.publishedAt ?? Number.POSITIVE_INFINITY) ||
    compare(a.article, b.article) ||
    a.evidence.sentence.start - b.evidence.sentence.start ||
    a.evidence.trigger.start - b.evidence.trigger.start ||
    compare(a.evidence.id, b.evidence.id)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
