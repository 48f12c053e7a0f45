import type { Span } from '../../domain/span.ts';

/**
 * A part of an article's text that is to be read: its headline, a section heading, or a paragraph of the body.
 * What no block covers is page furniture (weather, counters, share notices, repeated titles) and is never read.
 */
export interface Block extends Span {
  readonly kind: 'TITLE' | 'HEADING' | 'PARAGRAPH';
}
