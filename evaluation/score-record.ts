import type { Evidence } from '../src/domain/event.ts';
import type { EventDate } from '../src/domain/event-date.ts';
import type { Reading } from '../src/domain/reading.ts';
import { compareSide, isWhole } from './compare-sides.ts';
import type { GoldRecord } from './gold-record.ts';
import { type ActorMatcher, createActorMatcher } from './match-actor.ts';
import { type EventPair, matchEvents } from './match-events.ts';
import { addTallies, EMPTY_TALLY, type Tally } from './tally.ts';

/**
 * What is measured. `event type` counts all events, `actors` all named actors; sides, modality, attribution and date count
 * over the events whose type was found; `marked modality` leaves plain assertions out; `whole event` asks for type, both
 * sides and modality at once.
 */
export const MEASURES = [
  'actors',
  'event type',
  'initiator',
  'recipient',
  'mediator',
  'modality',
  'marked modality',
  'attribution',
  'date',
  'whole event',
] as const;

export type Measure = (typeof MEASURES)[number];

/** What the extractor claimed of one event, and whether type, sides and modality were right. */
export interface Judgement {
  /** Id of the evidence. */
  readonly evidence: string;
  readonly confidence: number;
  readonly right: boolean;
}

export interface RecordScore {
  readonly tallies: Readonly<Record<Measure, Tally>>;
  readonly judgements: readonly Judgement[];
  /** One line for each thing that is wrong, for people to read. */
  readonly misses: readonly string[];
}

const SIDES = { initiator: 'initiators', recipient: 'recipients', mediator: 'mediators', attribution: 'attributedTo' } as const;

/** Compares what the extractor read in a gold record's text with the gold. */
export function scoreRecord(record: GoldRecord, reading: Reading): RecordScore {
  const isSame = createActorMatcher(record, reading);
  const { pairs, missed, spurious } = matchEvents(record, withoutRepeats(reading.evidence), isSame);
  const misses = [
    ...missed.map((gold) => `missed ${gold.type} ${gold.modality} by [${gold.initiators.join(', ')}] to [${gold.recipients.join(', ')}]`),
    ...spurious.map((piece) => `not in the gold: ${describe(record, piece)}`),
  ];
  const type: Tally = { right: pairs.length, predicted: pairs.length + spurious.length, gold: pairs.length + missed.length };
  const tallies: Record<Measure, Tally> = {
    ...(Object.fromEntries(MEASURES.map((measure) => [measure, EMPTY_TALLY])) as Record<Measure, Tally>),
    'event type': type,
    actors: scoreActors(record, reading, isSame, misses),
  };
  const judgements: Judgement[] = spurious.map(({ id, confidence }) => ({ evidence: id, confidence, right: false }));
  for (const pair of pairs) {
    const parts = scorePair(pair, isSame);
    for (const [measure, tally] of Object.entries(parts) as [Measure, Tally][]) {
      tallies[measure] = addTallies(tallies[measure], tally);
      if (!isWhole(tally) && measure !== 'marked modality')
        misses.push(`${measure} of ${describe(record, pair.evidence)}: ${expected(pair, measure)}`);
    }
    const right = isWhole(parts.initiator) && isWhole(parts.recipient) && isWhole(parts.modality);
    judgements.push({ evidence: pair.evidence.id, confidence: pair.evidence.confidence, right });
  }
  tallies['whole event'] = { ...type, right: judgements.filter(({ right }) => right).length };
  return { tallies, judgements, misses };
}

/** Pieces of evidence of one sentence with the same coding tell one event: the graph puts them together, so one is counted. */
function withoutRepeats(evidence: readonly Evidence[]): readonly Evidence[] {
  const key = ({ sentence, type, modality, initiators, recipients }: Evidence): string =>
    JSON.stringify([sentence.start, type, modality, initiators, recipients]);
  return [...new Map(evidence.toReversed().map((piece) => [key(piece), piece])).values()].reverse();
}

function scorePair({ gold, evidence }: EventPair, isSame: ActorMatcher) {
  const optional = gold.optionalParticipants ?? [];
  const side = (name: (typeof SIDES)[keyof typeof SIDES]): Tally => compareSide(gold[name], optional, evidence[name], isSame);
  const modality = Number(gold.modality === evidence.modality);
  return {
    initiator: side('initiators'),
    recipient: side('recipients'),
    mediator: side('mediators'),
    attribution: side('attributedTo'),
    modality: { right: modality, predicted: 1, gold: 1 },
    'marked modality': {
      right: gold.modality === 'ASSERTED' ? 0 : modality,
      predicted: Number(evidence.modality !== 'ASSERTED'),
      gold: Number(gold.modality !== 'ASSERTED'),
    },
    date: gold.date === null ? EMPTY_TALLY : { right: Number(datesAgree(gold.date, evidence.date)), predicted: 1, gold: 1 },
  };
}

/** Predicted actors are counted once each, however often they are mentioned; publishers and attributions are actors too. */
function scoreActors({ gold }: GoldRecord, reading: Reading, isSame: ActorMatcher, misses: string[]): Tally {
  const predicted = [...new Set(reading.mentions.map((mention) => mention.actor))];
  const isWanted = (id: string): boolean => gold.actors.some((actor) => isSame(actor.text, id));
  const wanted = gold.actors.filter((actor) => !actor.optional);
  const found = wanted.filter((actor) => predicted.some((id) => isSame(actor.text, id)));
  const wrong = predicted.filter((id) => !isWanted(id));
  for (const actor of wanted) if (!found.includes(actor)) misses.push(`missed actor ${actor.text}`);
  for (const id of wrong) {
    misses.push(`not an actor in the gold: ${id} (${reading.mentions.find((mention) => mention.actor === id)?.text})`);
  }
  return { right: found.length, predicted: found.length + wrong.length, gold: wanted.length };
}

const DAY = 86_400_000;

/** The days that both dates hold are at least half of the days that either holds: a single day must be met almost exactly. */
function datesAgree(a: Pick<EventDate, 'from' | 'to'>, b: Pick<EventDate, 'from' | 'to'>): boolean {
  const days = (from: number, to: number): number => Math.max(0, (to - from) / DAY + 1);
  const [aFrom, aTo, bFrom, bTo] = [a.from, a.to, b.from, b.to].map((day) => Date.parse(day)) as [number, number, number, number];
  const shared = days(Math.max(aFrom, bFrom), Math.min(aTo, bTo));
  return shared / (days(aFrom, aTo) + days(bFrom, bTo) - shared) >= 0.5;
}

function describe({ text }: GoldRecord, { type, modality, trigger, initiators, recipients }: Evidence): string {
  return `${type} ${modality} "${text.slice(trigger.start, trigger.end)}" by [${initiators.join(', ')}] to [${recipients.join(', ')}]`;
}

function expected({ gold, evidence }: EventPair, measure: Measure): string {
  if (measure === 'modality') return `the gold has ${gold.modality}`;
  if (measure === 'date') return `${evidence.date.from}..${evidence.date.to}, the gold has ${gold.date?.from}..${gold.date?.to}`;
  if (!(measure in SIDES)) return '';
  const side = SIDES[measure as keyof typeof SIDES];
  return `[${evidence[side].join(', ')}], the gold has [${gold[side].join(', ')}]`;
}
