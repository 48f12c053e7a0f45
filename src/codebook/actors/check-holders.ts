import type { Sourced } from '../load-jsonl.ts';
import type { OfficeEntry, PersonEntry } from './person-entry.ts';
import type { RoleEntry } from './role-entry.ts';

interface Holder {
  readonly id: string;
  readonly at: string;
  readonly office: OfficeEntry;
}

/**
 * The problems of offices that one person holds at a time: without any day a holder would be found on every date, and two
 * holders may share no more than the day on which one follows the other.
 */
export function checkHolders(roles: readonly Sourced<RoleEntry>[], people: readonly Sourced<PersonEntry>[]): readonly string[] {
  const unique = new Set(roles.filter(({ entry }) => entry.unique).map(({ entry }) => entry.id));
  const problems: string[] = [];
  const holders: Holder[] = [];
  for (const { entry, at } of people) {
    for (const office of entry.offices) {
      if (!unique.has(office.role)) continue;
      if (office.from === null && office.to === null) {
        problems.push(`${at}: offices: "${office.role}" of "${office.of}" needs \`from\` or \`to\`: one person holds it at a time`);
      } else holders.push({ id: entry.id, at, office });
    }
  }
  for (const list of Map.groupBy(holders, ({ office }) => `${office.role} of ${office.of}`).values()) {
    list.sort((a, b) => compare(a.office.from ?? '', b.office.from ?? ''));
    for (const [index, later] of list.entries()) {
      const earlier = list[index - 1];
      if (earlier === undefined || (earlier.office.to !== null && earlier.office.to <= (later.office.from ?? ''))) continue;
      const { role, of, from } = later.office;
      problems.push(`${later.at}: offices: "${role}" of "${of}" from ${from}: "${earlier.id}" (${earlier.at}) holds it still`);
    }
  }
  return problems;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
