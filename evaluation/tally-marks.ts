import { isRight, MARKED, type Marked } from './marks.ts';

/** An event as it is coded today, with what its reader found wrong; `null` if nobody read it. */
export interface ReadEvent {
  readonly confidence: number;
  readonly wrong: ReadonlySet<Marked> | null;
}

/** What readers found of the events of a confidence or more. */
export interface MarkTally {
  readonly least: number;
  readonly events: number;
  readonly read: number;
  /** Of those read, by what was judged: how many are right. Sides, modality, attribution and date over those with the right type. */
  readonly right: Readonly<Record<Marked, number>>;
  /** Right in type and both sides, and in all that is judged. */
  readonly sides: number;
  readonly all: number;
}

const LEAST = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8];

/** Counts what readers found, over all events and over those of some confidence or more. */
export function tallyMarks(events: readonly ReadEvent[]): readonly MarkTally[] {
  return LEAST.map((least) => {
    const sure = events.filter(({ confidence }) => confidence >= least);
    const read = sure.flatMap(({ wrong }) => (wrong === null ? [] : [wrong]));
    const typed = read.filter((wrong) => !wrong.has('type'));
    const right = Object.fromEntries(MARKED.map((one) => [one, typed.filter((wrong) => !wrong.has(one)).length]));
    return {
      least,
      events: sure.length,
      read: read.length,
      right: right as Record<Marked, number>,
      sides: read.filter(isRight).length,
      all: read.filter(({ size }) => size === 0).length,
    };
  });
}
