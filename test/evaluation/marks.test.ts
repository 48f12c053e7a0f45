import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadMarks, type Marked } from '../../evaluation/marks.ts';
import { formatMarks } from '../../evaluation/report.ts';
import { type ReadEvent, tallyMarks } from '../../evaluation/tally-marks.ts';

const MARKS = new URL('../../evaluation/readings/marks.jsonl', import.meta.url).pathname;

describe('what readers found of events', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'marks-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const load = (text: string) => {
    writeFileSync(join(folder, 'marks.jsonl'), text);
    return loadMarks(join(folder, 'marks.jsonl'));
  };

  it('is kept for thousands of events, by the id of the evidence', () => {
    const marks = loadMarks(MARKS);
    expect(marks.size).toBeGreaterThan(4000);
    const right = [...marks.values()].filter(({ size }) => size === 0).length;
    expect(right / marks.size).toBeGreaterThan(0.3);
  });

  it('is refused by file, line and field', () => {
    const id = `e${'0'.repeat(20)}`;
    expect(load(`{"evidence":"${id}","wrong":["type"]}\n`)).toEqual(new Map([[id, new Set(['type'])]]));
    expect(() => load(`{"evidence":"${id}","wrong":[]}\n{"evidence":"x","wrong":[]}`)).toThrow(/marks\.jsonl:2: evidence: /);
    expect(() => load(`{"evidence":"${id}","wrong":["mood"]}`)).toThrow(/marks\.jsonl:1: wrong\.0: /);
    expect(() => load('no')).toThrow('marks.jsonl:1: not JSON');
  });
});

describe('counting what readers found', () => {
  const read = (confidence: number, ...wrong: Marked[]): ReadEvent => ({ confidence, wrong: new Set(wrong) });
  const events = [read(0.9), read(0.8, 'date'), read(0.6, 'recipients'), read(0.2, 'type', 'initiators'), { confidence: 0.7, wrong: null }];

  it('takes sides, modality, attribution and date of the events with the right type', () => {
    const [all, ...rest] = tallyMarks(events);
    expect(all).toEqual({
      least: 0,
      events: 5,
      read: 4,
      right: { type: 3, initiators: 3, recipients: 2, modality: 3, attribution: 3, date: 2 },
      sides: 2,
      all: 1,
    });
    expect(rest.map(({ least, events, read, sides }) => [least, events, read, sides])).toEqual([
      [0.3, 4, 3, 2],
      [0.4, 4, 3, 2],
      [0.5, 4, 3, 2],
      [0.6, 4, 3, 2],
      [0.7, 3, 2, 2],
      [0.8, 2, 2, 2],
    ]);
  });

  it('shows shares, and nothing where nobody has read', () => {
    const lines = formatMarks(tallyMarks(events.slice(3))).split('\n');
    expect(lines[0]).toMatch(/^\| confidence from \| events \| read \| +type \| initiators \| .* \| type and sides \| all six \|$/);
    expect(lines[2]).toMatch(/^\| 0\.0 +\| +2 \| +1 \| 0\.00 \| +– \|/);
    expect(lines[8]).toMatch(/^\| 0\.8 +\| +0 \| +0 \| +– \|/);
  });
});
