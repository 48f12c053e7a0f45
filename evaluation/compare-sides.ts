import type { ActorMatcher } from './match-actor.ts';
import type { Tally } from './tally.ts';

/**
 * Compares the actors that a reading puts on one side of an event with the words that the gold has there, one to one, each
 * actor with the first free words that name it. Actors whom only `optional` words name count neither way.
 */
export function compareSide(gold: readonly string[], optional: readonly string[], actors: readonly string[], isSame: ActorMatcher): Tally {
  const free = [...gold];
  let right = 0;
  let predicted = 0;
  for (const actor of actors) {
    const found = free.findIndex((words) => isSame(words, actor));
    if (found >= 0) {
      free.splice(found, 1);
      right += 1;
    } else if (!gold.some((words) => isSame(words, actor)) && optional.some((words) => isSame(words, actor))) continue;
    predicted += 1;
  }
  return { right, predicted, gold: gold.length };
}

/** Nothing missing and nothing too much. */
export function isWhole({ right, predicted, gold }: Tally): boolean {
  return right === predicted && right === gold;
}
