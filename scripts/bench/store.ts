import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reading } from '../../src/domain/reading.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { GraphStore } from '../../src/store/store.ts';
import { type Figure, measure, printFigures } from './figures.ts';
import { syntheticReadings } from './synthetic.ts';

const BATCH = 100;

/** Writing and asking with a small and with a large graph: neither may grow with it. */
export async function benchStore(events: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'wasit-bench-'));
  const small = Math.max(1_000, Math.round(events / 20));
  try {
    const store = openSqliteStore(join(folder, 'graph.db'));
    const first = await write(store, 'first', syntheticReadings(small), small);
    const before = await ask(store, small);
    await write(store, 'middle', skip(syntheticReadings(events - small), small), events - 2 * small);
    const last = await write(store, 'last', skip(syntheticReadings(events), events - small), small);
    const after = await ask(store, events);
    printFigures(`SQLite, writing ${small.toLocaleString('en')} events`, [
      { ...first, name: 'into an empty graph (baseline)' },
      { ...last, name: `into one of ${(events - small).toLocaleString('en')} events` },
    ]);
    for (const [index, figure] of before.entries())
      printFigures(`SQLite, ${figure.name}`, [named(figure, small), named(after[index], events)]);
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function ask(store: GraphStore, events: number): Promise<readonly Figure[]> {
  const page = { first: 20, after: null };
  const id = `e${Math.round(events / 2)}`;
  return await measure([
    {
      name: 'events of an actor, latest first',
      items: 1,
      run: () => store.findEvents([{ ...page, filter: { participants: ['actor-7'] }, orderBy: 'DATE_DESC' }]),
    },
    { name: 'relations of an actor', items: 1, run: () => store.findRelations([{ ...page, filter: { between: ['actor-7'] } }]) },
    { name: 'evidence of an event', items: 1, run: () => store.findEvidence([{ ...page, event: id }]) },
    {
      name: 'timeline of an actor by month',
      items: 1,
      run: () => store.timeline([{ filter: { participants: ['actor-7'] }, bucket: 'MONTH', limit: 120 }]),
    },
    { name: 'actors by name', items: 1, run: () => store.findActors([{ ...page, filter: { search: 'فاعل' } }]) },
  ]);
}

async function write(store: GraphStore, name: string, readings: Iterable<Reading>, events: number): Promise<Figure> {
  const started = performance.now();
  let batch: Reading[] = [];
  for (const reading of readings) {
    batch.push(reading);
    if (batch.length < BATCH) continue;
    await store.write(batch);
    batch = [];
  }
  if (batch.length > 0) await store.write(batch);
  return { name, items: events, milliseconds: performance.now() - started };
}

function* skip(readings: Iterable<Reading>, events: number): Generator<Reading> {
  let passed = 0;
  for (const reading of readings) {
    if (passed >= events) yield reading;
    passed += reading.evidence.length;
  }
}

function named(figure: Figure | undefined, events: number): Figure {
  if (figure === undefined) throw new RangeError('no figure');
  return { ...figure, name: `graph of ${events.toLocaleString('en')} events` };
}
