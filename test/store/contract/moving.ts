import { expect, it } from 'vitest';
import type { BelievedReading, GraphStore } from '../../../src/store/store.ts';
import { all, dump } from '../dump.ts';
import { sampleReadings } from '../reading-arbitrary.ts';
import { attack, reading, talks } from '../reading-builder.ts';
import { freshGraph, type Open } from './open-graph.ts';

export function moving(open: Open): void {
  const graph = freshGraph(open);
  const everything = (store: GraphStore, first = 7) => all((page) => store.readings(page), first);
  const first = reading('a1', [
    talks(['hamas', 'us-government'], '2025-05-10'),
    attack(['israel'], ['hamas'], ['2025-05-08', '2025-05-10']),
  ]);
  const corrected = reading('a1', [talks(['hamas', 'us-government'], '2025-05-11')], { title: 'تصحيح' });

  it('gives every reading with the period in which it was believed', async () => {
    const { store } = graph();
    const before = new Date().toISOString();
    await store.write([first, reading('a2', [])]);
    await store.write([corrected]);
    await store.write([first]);
    const readings = await everything(store, 1);
    expect(readings.map((item) => item.reading)).toEqual([first, corrected, first, reading('a2', [])]);
    expect(readings.map((item) => item.believedTo === null)).toEqual([false, false, true, true]);
    const times = readings.slice(0, 3).flatMap((item) => [item.believedFrom, item.believedTo ?? item.believedFrom]);
    expect([before, ...times]).toEqual([before, ...times].toSorted());
    expect(readings[1]?.believedFrom).toBe(readings[0]?.believedTo);
  });

  it('makes the same graph of them again, whatever their order and batches', async () => {
    const { store } = graph();
    const samples = sampleReadings(30);
    await store.write([...samples, first]);
    await store.write([corrected, ...samples.slice(0, 10).map((item) => ({ ...item, codebook: 'test-9' }))]);
    const [graphBefore, readings] = [await dump(store), await everything(store)];
    expect(readings).toHaveLength(42);

    await store.retract(readings.map((item) => item.reading.article.id));
    expect(await everything(store)).toEqual([]);
    const turned = readings.toReversed();
    expect(await store.restore(turned.slice(0, 17))).toBe(17);
    expect(await store.restore(turned.slice(15))).toBe(25);
    expect(await everything(store)).toEqual(readings);
    expect(await dump(store)).toEqual(graphBefore);
    expect(await store.events([first.evidence[0]?.id ?? ''])).toMatchObject([null]);

    expect(await store.restore(readings)).toBe(0);
    expect(await everything(store)).toEqual(readings);
    expect(await store.restore([])).toBe(0);
  });

  it('refuses a period that is none, and all that came with it', async () => {
    const { store } = graph();
    const good: BelievedReading = { reading: first, believedFrom: '2025-05-11T00:00:00.000Z', believedTo: null };
    for (const period of [{ believedTo: '2025-05-10T00:00:00.000Z' }, { believedFrom: 'yesterday' }]) {
      const bad = { ...good, reading: reading('a2', []), ...period };
      await expect(store.restore([good, bad])).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringContaining('"a2", believedFrom'),
      });
    }
    expect(await store.totals()).toMatchObject({ articles: 0 });
  });
}
