import { describe, expect, it } from 'vitest';
import { sampleEvents } from '../../evaluation/sample-events.ts';
import { evidence, reading } from './gold-reading.ts';

const many = reading(Array.from({ length: 40 }, (_, index) => evidence({ id: `e${index}`, confidence: index / 100 })));
/** Each event has a confidence of its own here, which tells it from the others. */
const drawn = (readings: Parameters<typeof sampleEvents>[0], count: number, seed: string) =>
  sampleEvents(readings, count, seed).map(({ confidence }) => confidence);

describe('a sample of events', () => {
  it('is the same for the same seed, whatever the order of the readings, and another for another', () => {
    const first = { ...many, evidence: many.evidence.slice(0, 13) };
    const rest = { ...many, evidence: many.evidence.slice(13) };
    const sample = drawn([many], 10, '1');
    expect(new Set(sample).size).toBe(10);
    expect(drawn([rest, first], 10, '1')).toEqual(sample);
    expect(drawn([many], 10, '2')).not.toEqual(sample);
    expect(drawn([many], 5, '1')).toEqual(sample.slice(0, 5));
  });

  it('has all events where fewer are told', () => {
    expect(drawn([many], 100, '1')).toHaveLength(40);
    expect(drawn([], 100, '1')).toEqual([]);
  });

  it('shows what a person needs to judge an event', () => {
    expect(sampleEvents([reading([evidence({ id: 'e1' })])], 1, '1')).toEqual([
      {
        evidence: 'e1',
        article: 'r',
        publishedAt: '2025-07-07T12:00:00Z',
        sentence: 'Hamas and Israel held talks on Monday, Reuters said.',
        trigger: 'talks',
        type: 'CONSULT',
        modality: 'ASSERTED',
        initiators: ['hamas (hamas)', 'israel (israel)'],
        recipients: [],
        mediators: [],
        attributedTo: ['reuters (reuters)'],
        date: { from: '2025-07-07', to: '2025-07-07', precision: 'DAY' },
        confidence: 0.9,
      },
    ]);
  });
});
