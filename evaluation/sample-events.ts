import { createHash } from 'node:crypto';
import type { Evidence } from '../src/domain/event.ts';
import type { Reading } from '../src/domain/reading.ts';

/** An event as a person needs it to judge it: names instead of ids, words instead of offsets. */
export interface SampledEvent {
  /** Id of the evidence, by which marks go (evaluation/readings). */
  readonly evidence: string;
  readonly article: string;
  readonly publishedAt: string | null;
  /** The sentence that tells the event, in one line. */
  readonly sentence: string;
  /** The words that name it. */
  readonly trigger: string;
  readonly type: Evidence['type'];
  readonly modality: Evidence['modality'];
  readonly initiators: readonly string[];
  readonly recipients: readonly string[];
  readonly mediators: readonly string[];
  readonly attributedTo: readonly string[];
  /** As the evidence has it: calendar days, both inclusive. */
  readonly date: Evidence['date'];
  readonly confidence: number;
}

/**
 * Draws at random `count` of the events that readings tell, or all where there are fewer, each piece of evidence as likely
 * as any other. The order of SHA-256 over seed and evidence id is the order of drawing: the same seed and readings give
 * the same sample, in whatever order the readings come.
 */
export function sampleEvents(readings: Iterable<Reading>, count: number, seed: string): readonly SampledEvent[] {
  const drawn = [...readings].flatMap((reading) => reading.evidence.map((piece) => ({ reading, piece, rank: rank(seed, piece.id) })));
  return drawn
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ reading, piece }) => describe(reading, piece));
}

function rank(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}|${id}`).digest('hex');
}

function describe({ article, actors }: Reading, piece: Evidence): SampledEvent {
  const names = (ids: readonly string[]) =>
    ids.map((id) => {
      const actor = actors.find((one) => one.id === id);
      return `${actor?.names[article.language][0] ?? actor?.names.en[0] ?? actor?.names.ar[0] ?? id} (${id})`;
    });
  const words = ({ start, end }: Evidence['trigger']) => article.text.slice(start, end).replace(/\s+/gu, ' ').trim();
  return {
    evidence: piece.id,
    article: article.id,
    publishedAt: article.publishedAt,
    sentence: words(piece.sentence),
    trigger: words(piece.trigger),
    type: piece.type,
    modality: piece.modality,
    initiators: names(piece.initiators),
    recipients: names(piece.recipients),
    mediators: names(piece.mediators),
    attributedTo: names(piece.attributedTo),
    date: piece.date,
    confidence: piece.confidence,
  };
}
