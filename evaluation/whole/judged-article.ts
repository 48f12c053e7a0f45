import type { Modality } from '../../src/domain/event.ts';
import type { Span } from '../../src/domain/span.ts';
import type { ExtractedArticle } from '../../src/exports/extract-article.ts';
import type { WholeRecord } from './whole-record.ts';

/** An event to compare: who takes part goes by keys of the article that it belongs to. */
export interface JudgedEvent {
  readonly type: string;
  readonly alsoType: readonly string[];
  readonly modality: Modality;
  readonly initiators: readonly string[];
  readonly recipients: readonly string[];
  readonly mediators: readonly string[];
  readonly attributedTo: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  /** Sentences that tell it. */
  readonly sentences: readonly Span[];
  readonly optional: boolean;
}

/** What one reader finds in an article: events, and where the text names whom. */
export interface JudgedArticle {
  readonly events: readonly JudgedEvent[];
  /** By key: where the text names the actor. */
  readonly places: ReadonlyMap<string, readonly Span[]>;
}

/** What the annotators found. */
export function ofRecord({ text, gold }: WholeRecord): JudgedArticle {
  return {
    events: gold.events.map((event) => ({ ...event, sentences: event.spans.map(([start, end]) => ({ start, end })) })),
    places: new Map(gold.actors.map(({ key, spans }) => [key, spans.flatMap((words) => occurrences(text, words))])),
  };
}

/** What an extractor found, as `extract` writes it. */
export function ofExtraction({ events, mentions }: ExtractedArticle): JudgedArticle {
  return {
    events: events.map(({ evidence, ...event }) => ({
      ...event,
      alsoType: [],
      sentences: evidence.map(({ sentence }) => sentence),
      optional: false,
    })),
    places: Map.groupBy(mentions, ({ actor }) => actor),
  };
}

function occurrences(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  // "the UK" and "UK" are one name.
  const skipped = words.toLowerCase().startsWith('the ') ? 4 : 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    found.push({ start: at + skipped, end: at + words.length });
  return found;
}
