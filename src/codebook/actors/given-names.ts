import { fold } from '../../domain/fold.ts';
import type { Sourced } from '../load-jsonl.ts';
import type { GivenNames } from './actor-book.ts';
import type { GivenNameEntry } from './given-name-entry.ts';

/** Files given names by spelling; a spelling of two names would make two people one, so it is a problem. */
export function indexGivenNames(entries: readonly Sourced<GivenNameEntry>[]): { names: GivenNames; problems: readonly string[] } {
  const names = new Map<string, string>();
  const problems: string[] = [];
  for (const { entry, at } of entries) {
    const [usual = ''] = entry.en;
    for (const spelling of [...entry.ar, ...entry.en]) {
      const earlier = names.get(fold(spelling));
      if (earlier !== undefined) problems.push(`${at}: «${spelling}» is a spelling of "${earlier}" already`);
      else names.set(fold(spelling), fold(usual));
    }
  }
  return { names, problems };
}
