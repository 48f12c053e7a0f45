import { Bench } from 'tinybench';

/** One measured thing: the median time of a run in milliseconds, and what a run comprises. */
export interface Figure {
  readonly name: string;
  readonly milliseconds: number;
  /** How many articles, rows or look-ups one run comprises. */
  readonly items: number;
}

/** Measures functions side by side in one process and gives the median time of each. */
export async function measure(
  runs: readonly { readonly name: string; readonly items: number; readonly run: () => unknown }[],
): Promise<readonly Figure[]> {
  const bench = new Bench({ time: 1_500, warmupTime: 300, iterations: 5 });
  for (const { name, run } of runs) bench.add(name, run);
  await bench.run();
  return runs.map(({ name, items }) => {
    const task = bench.getTask(name);
    const result = task?.result;
    if (result === undefined || result.state !== 'completed') throw new Error(`${name}: did not complete`);
    return { name, items, milliseconds: result.latency.p50 };
  });
}

/** Prints figures as a table; each is compared with the first, the baseline of the same run. */
export function printFigures(title: string, figures: readonly Figure[]): void {
  const [baseline] = figures;
  if (baseline === undefined) return;
  const perItem = (figure: Figure) => figure.milliseconds / figure.items;
  console.log(`\n${title}`);
  for (const figure of figures) {
    const rate = Math.round(1_000 / perItem(figure)).toLocaleString('en');
    const ratio = (perItem(figure) / perItem(baseline)).toFixed(2);
    console.log(
      `  ${figure.name.padEnd(52)} ${figure.milliseconds.toFixed(2).padStart(10)} ms   ${rate.padStart(10)} a second   ×${ratio}`,
    );
  }
}
