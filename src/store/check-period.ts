import { WasitError } from '../domain/errors.ts';
import type { BelievedReading } from './store.ts';

/** Throws BAD_INPUT that names the article if the reading's period is none. */
export function checkPeriod({ reading, believedFrom, believedTo }: BelievedReading): void {
  const isTime = (time: string) => Number.isFinite(Date.parse(time)) && new Date(time).toISOString() === time;
  if (isTime(believedFrom) && (believedTo === null || (isTime(believedTo) && believedFrom <= believedTo))) return;
  throw new WasitError(
    'BAD_INPUT',
    `article "${reading.article.id}", believedFrom and believedTo: ${believedFrom} to ${believedTo} is no period of times such as 2025-05-11T16:43:30.000Z`,
  );
}
