import { WasitError } from '../domain/errors.ts';

/**
 * Writes all items at once. Where that fails for something in one of them, each is written on its own, so that only what is at
 * fault is left out.
 * @param refuse is told an item that is left out, and why
 * @returns what `write` gave
 * @throws what concerns the store rather than an item: a `WasitError` other than BAD_INPUT
 */
export async function writeEach<T, R>(
  items: readonly T[],
  write: (items: readonly T[]) => Promise<R>,
  refuse: (item: T, error: unknown) => void,
): Promise<readonly R[]> {
  if (items.length === 0) return [];
  try {
    return [await write(items)];
  } catch (error) {
    if (concernsStore(error)) throw error;
  }
  const written: R[] = [];
  for (const item of items) {
    try {
      written.push(await write([item]));
    } catch (error) {
      if (concernsStore(error)) throw error;
      refuse(item, error);
    }
  }
  return written;
}

function concernsStore(error: unknown): boolean {
  return error instanceof WasitError && error.code !== 'BAD_INPUT';
}
