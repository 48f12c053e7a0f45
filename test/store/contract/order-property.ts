import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprint } from '../../../src/domain/fingerprint.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import type { GraphStore } from '../../../src/store/store.ts';
import { dump } from '../dump.ts';
import { expectedGraph } from '../expected-graph.ts';
import { readings } from '../reading-arbitrary.ts';
import { freshGraph, type Open } from './open-graph.ts';

/** What becomes of one article: its versions in the order they were written, and whether it is retracted after one of them. */
interface Life {
  readonly versions: readonly Reading[];
  readonly retractedAfter: number | null;
}

type Step = { readonly write: Reading } | { readonly retract: string };

const ids = Array.from({ length: 7 }, (_, index) => `p${index}`);

const life = (id: string): fc.Arbitrary<Life> =>
  fc.record({
    versions: fc.array(readings(id, 'small'), { minLength: 1, maxLength: 3 }),
    retractedAfter: fc.option(fc.nat({ max: 2 }), { freq: 3 }),
  });

/** A history: every article's own steps in their order, the articles interleaved at random, cut into batches at random. */
const histories = fc.tuple(...ids.map(life)).chain((lives) => {
  const steps = lives.map(stepsOf);
  const turns = steps.flatMap((own, article) => own.map(() => article));
  return fc.record({
    readings: fc.constant(lives.flatMap(finalReading)),
    steps: fc.shuffledSubarray([...turns.keys()], { minLength: turns.length }).map((order) => {
      const left = steps.map((own) => own.values());
      return order.flatMap((turn): readonly Step[] => {
        const next = left[turns[turn] ?? -1]?.next();
        return next?.done === false ? [next.value] : [];
      });
    }),
    cuts: fc.array(fc.boolean(), { minLength: turns.length, maxLength: turns.length }),
  });
});

export function orderProperty(open: Open, runs: number): void {
  const graph = freshGraph(open);

  it('of the articles, corrections and retractions included, change nothing in the graph', async () => {
    const { store } = graph();
    const empty = await dump(store);
    await fc.assert(
      fc.asyncProperty(histories, async ({ readings, steps, cuts }) => {
        try {
          await play(store, steps, cuts);
          await expectGraph(store, readings);
        } finally {
          await store.retract(ids);
        }
        expect(await dump(store)).toEqual(empty);
      }),
      { numRuns: runs },
    );
  }, 120_000);
}

async function play(store: GraphStore, steps: readonly Step[], cuts: readonly boolean[]): Promise<void> {
  let batch: Reading[] = [];
  const flush = async () => {
    if (batch.length > 0) await store.write(batch);
    batch = [];
  };
  for (const [index, step] of steps.entries()) {
    if ('retract' in step) {
      await flush();
      await store.retract([step.retract]);
    } else {
      batch.push(step.write);
      if (cuts[index]) await flush();
    }
  }
  await flush();
}

/** The store shows what follows from these readings, no more and no less. */
async function expectGraph(store: GraphStore, readings: readonly Reading[]): Promise<void> {
  const expected = expectedGraph(readings);
  const seen = await dump(store);
  const byId = <T extends { readonly id: string }>(items: readonly T[]) => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const key = ({ type, from, to }: { type: string; from: string; to: string }) => ({ id: JSON.stringify([type, from, to]) });
  const sorted = byId(expected.events.map((item) => ({ ...item, id: item.event.id })));

  expect(byId(seen.events)).toEqual(sorted.map(({ event }) => event));
  expect(seen.evidence.toSorted((a, b) => ((a[0]?.event ?? '') < (b[0]?.event ?? '') ? -1 : 1))).toEqual(
    sorted.map(({ event, pieces }) =>
      pieces.map(({ evidence, article }) => ({
        ...evidence,
        event: event.id,
        article,
        quote: quote(readings, article, evidence.sentence),
      })),
    ),
  );
  for (const [article, pieces] of seen.evidence.flatMap((of) => [...Map.groupBy(of, (piece) => piece.article)])) {
    const kept = new Set(pieces.map(({ told }) => told).filter((told) => told !== null));
    expect({ article, kept: kept.size }).toEqual({ article, kept: Math.min(kept.size, 1) });
  }
  const inOrder = <T>(items: readonly T[]) => items.map((item) => JSON.stringify(item)).toSorted();
  expect(inOrder(seen.reports.flat())).toEqual(inOrder(expected.events.flatMap(({ reports }) => reports)));
  expect(byId(seen.relations.map((relation) => ({ ...relation, ...key(relation) })))).toEqual(
    byId(expected.relations.map((relation) => ({ ...relation, ...key(relation) }))),
  );
  expect(byId(seen.actors)).toEqual(byId(expected.actors));
  expect(byId(seen.articles)).toEqual(
    byId(readings.map(({ article, publisherActor, extractor, codebook }) => ({ ...article, publisherActor, extractor, codebook }))),
  );
  expect(seen.fingerprints).toEqual(seen.articles.map((article) => fingerprint(article, article.extractor, article.codebook)));
  expect(seen.totals).toEqual({
    articles: readings.length,
    actors: expected.actors.length,
    events: expected.events.length,
    evidence: readings.flatMap(({ evidence }) => evidence).length,
    relations: seen.totals.relations.map(({ type }) => ({
      type,
      events: expected.events.filter(({ shares }) => shares.some((share) => share.type === type)).length,
    })),
  });
  expect(new Set(seen.totals.relations.map(({ type }) => type))).toEqual(new Set(expected.relations.map(({ type }) => type)));
}

function quote(readings: readonly Reading[], id: string, { start, end }: { start: number; end: number }): string | undefined {
  return readings.find(({ article }) => article.id === id)?.article.text.slice(start, end);
}

function stepsOf({ versions, retractedAfter }: Life): readonly Step[] {
  return versions.flatMap((version, index): readonly Step[] =>
    index === retractedAfter ? [{ write: version }, { retract: version.article.id }] : [{ write: version }],
  );
}

function finalReading({ versions, retractedAfter }: Life): readonly Reading[] {
  return retractedAfter === versions.length - 1 ? [] : versions.slice(-1);
}
