import type { Problem } from '../domain/problem.ts';

/** A problem as people are told it: where and what in one line, and of a defect its stack below. Ends with a line break. */
export function problemText({ source, reason, stack }: Problem): string {
  return `${source}: ${reason}\n${stack === undefined ? '' : `${stack}\n`}`;
}
