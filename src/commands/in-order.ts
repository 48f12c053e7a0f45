/**
 * Works on items as they come, on at most `atOnce` at a time, and gives the results in the order of the items.
 * @param work must not fail: what goes wrong is part of its result
 */
export async function* inOrder<T, R>(items: AsyncIterable<T>, atOnce: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for await (const item of items) {
    begun.push(work(item));
    const [first] = begun;
    if (first === undefined || begun.length < atOnce) continue;
    yield await first;
    begun.shift();
  }
  for (const one of begun) yield await one;
}
