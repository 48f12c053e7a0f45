import { expect, test } from 'vitest';
import { inOrder } from '../../src/commands/in-order.ts';

async function* numbers(most: number): AsyncGenerator<number> {
  for (let number = 0; number < most; number += 1) yield number;
}

test.each([1, 3, 100])('results come in the order of the items, worked on %i at a time', async (atOnce) => {
  let busy = 0;
  let most = 0;
  const work = async (number: number) => {
    busy += 1;
    most = Math.max(most, busy);
    await new Promise((resolve) => setTimeout(resolve, number % 3));
    busy -= 1;
    return number;
  };
  const results: number[] = [];
  for await (const result of inOrder(numbers(10), atOnce, work)) results.push(result);
  expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(Math.min(atOnce, 10));
});
