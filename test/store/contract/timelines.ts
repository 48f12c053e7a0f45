import { expect, it } from 'vitest';
import type { TimelineBucketSize } from '../../../src/store/store.ts';
import { attack, reading, talks } from '../reading-builder.ts';
import { type Open, sharedGraph } from './open-graph.ts';

export function timelines(open: Open): void {
  const negotiate = ['hamas', 'us-government'];
  const store = sharedGraph(open, (graph) =>
    graph.write([
      reading('a1', [
        talks(negotiate, '2024-12-29'),
        talks(negotiate, '2024-12-30'),
        attack(['israel'], ['hamas'], '2024-12-30'),
        talks(negotiate, ['2025-01-05', '2025-01-20']),
        attack(['israel'], ['hamas'], '2025-01-06'),
      ]),
      reading('a2', [talks(negotiate, '2024-02-29'), attack(['israel'], ['hamas'], '2025-01-06', { modality: 'NEGATED' })]),
    ]),
  );
  const buckets = async (bucket: TimelineBucketSize, limit = 100, filter = {}) =>
    (await store().timeline([{ filter, bucket, limit }]))[0]?.map(
      ({ from, to, count, byType }) => `${from}..${to} ${count}: ${byType.map((item) => `${item.type} ${item.count}`).join(', ')}`,
    );

  it('counts events by their first day', async () => {
    expect(await buckets('DAY')).toEqual([
      '2024-02-29..2024-02-29 1: CONSULT 1',
      '2024-12-29..2024-12-29 1: CONSULT 1',
      '2024-12-30..2024-12-30 2: CONSULT 1, ASSAULT 1',
      '2025-01-05..2025-01-05 1: CONSULT 1',
      '2025-01-06..2025-01-06 2: ASSAULT 2',
    ]);
  });

  it('begins weeks on Monday, across the turn of the year', async () => {
    expect(await buckets('WEEK')).toEqual([
      '2024-02-26..2024-03-03 1: CONSULT 1',
      '2024-12-23..2024-12-29 1: CONSULT 1',
      '2024-12-30..2025-01-05 3: CONSULT 2, ASSAULT 1',
      '2025-01-06..2025-01-12 2: ASSAULT 2',
    ]);
  });

  it('knows how long months and years are', async () => {
    expect(await buckets('MONTH')).toEqual([
      '2024-02-01..2024-02-29 1: CONSULT 1',
      '2024-12-01..2024-12-31 3: CONSULT 2, ASSAULT 1',
      '2025-01-01..2025-01-31 3: CONSULT 1, ASSAULT 2',
    ]);
    expect(await buckets('YEAR')).toEqual([
      '2024-01-01..2024-12-31 4: CONSULT 3, ASSAULT 1',
      '2025-01-01..2025-12-31 3: CONSULT 1, ASSAULT 2',
    ]);
  });

  it('gives the earliest buckets, up to its limit', async () => {
    expect(await buckets('MONTH', 2)).toEqual(['2024-02-01..2024-02-29 1: CONSULT 1', '2024-12-01..2024-12-31 3: CONSULT 2, ASSAULT 1']);
    expect(await buckets('MONTH', 0)).toEqual([]);
  });

  it('takes a filter; a range that began earlier counts where it began', async () => {
    expect(await buckets('MONTH', 10, { modalities: ['NEGATED'] })).toEqual(['2025-01-01..2025-01-31 1: ASSAULT 1']);
    expect(await buckets('DAY', 10, { from: '2025-01-10' })).toEqual(['2025-01-05..2025-01-05 1: CONSULT 1']);
    expect(await buckets('DAY', 10, { types: [] })).toEqual([]);
  });
}
