import type { Evidence } from '../src/domain/event.ts';
import { compareSide } from './compare-sides.ts';
import type { GoldEvent, GoldRecord } from './gold-record.ts';
import type { ActorMatcher } from './match-actor.ts';

export interface EventPair {
  readonly gold: GoldEvent;
  readonly evidence: Evidence;
}

export interface MatchedEvents {
  readonly pairs: readonly EventPair[];
  /** Gold events that were asked for and not found. */
  readonly missed: readonly GoldEvent[];
  /** Evidence that neither a gold event nor an optional one accounts for. */
  readonly spurious: readonly Evidence[];
}

/**
 * Pairs gold events with evidence, one to one: only of the same type (or the gold's second type) in the same sentence;
 * those whose initiators, recipients and modality agree best first, then in the order of the text. Optional gold events
 * take what is left over.
 */
export function matchEvents(record: GoldRecord, evidence: readonly Evidence[], isSame: ActorMatcher): MatchedEvents {
  const candidates = record.gold.events
    .flatMap((gold) => evidence.filter((piece) => mayPair(record, gold, piece)).map((piece) => ({ gold, evidence: piece })))
    .map((pair) => ({ pair, agreement: agreement(pair, isSame) }))
    .sort((a, b) => Number(a.pair.gold.optional ?? false) - Number(b.pair.gold.optional ?? false) || b.agreement - a.agreement);
  const taken = new Set<GoldEvent | Evidence>();
  const pairs: EventPair[] = [];
  for (const { pair } of candidates) {
    if (taken.has(pair.gold) || taken.has(pair.evidence)) continue;
    taken.add(pair.gold).add(pair.evidence);
    if (!pair.gold.optional) pairs.push(pair);
  }
  return {
    pairs,
    missed: record.gold.events.filter((gold) => !gold.optional && !taken.has(gold)),
    spurious: evidence.filter((piece) => !taken.has(piece)),
  };
}

function mayPair(record: GoldRecord, gold: GoldEvent, { type, sentence }: Evidence): boolean {
  if (type !== gold.type && type !== gold.alsoType) return false;
  const { start, end } = gold.sentence ?? { start: 0, end: record.text.length };
  return Math.min(end, sentence.end) > Math.max(start, sentence.start);
}

/** Participants on the right side, minus those on a wrong one, and half a point for the modality. */
function agreement({ gold, evidence }: EventPair, isSame: ActorMatcher): number {
  const optional = gold.optionalParticipants ?? [];
  const initiators = compareSide(gold.initiators, optional, evidence.initiators, isSame);
  const recipients = compareSide(gold.recipients, optional, evidence.recipients, isSame);
  const right = initiators.right + recipients.right;
  const wrong = initiators.predicted + recipients.predicted - right;
  return right - wrong + (gold.modality === evidence.modality ? 0.5 : 0);
}
