import type { Sourced } from '../load-jsonl.ts';
import type { ActorEntry } from './actor-entry.ts';
import { type Aliases, checkAliases } from './check-aliases.ts';
import { checkHolders } from './check-holders.ts';
import { isCountry } from './country-names.ts';
import type { PersonEntry } from './person-entry.ts';
import type { PlaceEntry } from './place-entry.ts';
import type { RoleEntry } from './role-entry.ts';
import type { SectorEntry } from './sector-entry.ts';
import type { StateEntry } from './state-entry.ts';
import { stateNames } from './state-names.ts';
import type { TitleEntry } from './title-entry.ts';

export interface ActorEntries {
  readonly sectors: readonly Sourced<SectorEntry>[];
  readonly states: readonly Sourced<StateEntry>[];
  readonly actors: readonly Sourced<ActorEntry>[];
  readonly people: readonly Sourced<PersonEntry>[];
  readonly roles: readonly Sourced<RoleEntry>[];
  readonly titles: readonly Sourced<TitleEntry>[];
  readonly places: readonly Sourced<PlaceEntry>[];
}

const NO_NAMES = { ar: [], en: [] };

/** The problems that no line has alone: double ids, targets that are not there, names that would mean two things. */
export function checkActors(entries: ActorEntries): readonly string[] {
  const { states, actors, people, roles, titles, places } = entries;
  const problems: string[] = [];
  const named = [...states, ...actors, ...people];

  const sectors = ids(entries.sectors.map(({ entry, at }) => ({ entry: { id: entry.code }, at })));
  const actorIds = ids(named);
  const roleIds = ids(roles);
  ids(places);

  for (const { entry, at } of [...named, ...places]) {
    if (entry.country !== null && !isCountry(entry.country)) {
      problems.push(`${at}: country: "${entry.country}" is no ISO 3166-1 alpha-3 code`);
    }
  }
  for (const { entry, at } of [...named, ...roles]) {
    for (const code of entry.sectors) target(sectors, code, `${at}: sectors`, 'sectors.jsonl');
  }
  for (const { entry, at } of named) {
    for (const id of entry.memberOf) target(actorIds, id, `${at}: memberOf`, 'the codebook');
    if (entry.memberOf.includes(entry.id)) problems.push(`${at}: memberOf: "${entry.id}" cannot belong to itself`);
  }
  const held = [
    ...people.map(({ entry, at }) => ({ list: entry.offices, field: `${at}: offices` })),
    ...actors.map(({ entry, at }) => ({ list: entry.holds, field: `${at}: holds` })),
  ];
  for (const { list, field } of held) {
    for (const { role, of } of list) {
      target(roleIds, role, `${field}: role`, 'roles.jsonl');
      target(actorIds, of, `${field}: of`, 'the codebook');
    }
  }
  problems.push(...checkHolders(roles, people));
  for (const { entry, at } of titles) {
    if (entry.role !== undefined) target(roleIds, entry.role, `${at}: role`, 'roles.jsonl');
  }
  for (const { entry, at } of states) {
    if (entry.cldr !== 'none' && entry.country === null) {
      problems.push(`${at}: cldr: a state without a country has no CLDR name (write "cldr":"none")`);
    }
  }
  // Names of countries are looked up by code, so the codes must be right first.
  return problems.length > 0 ? problems : checkAliases([...states.map(stateAliases), ...[...actors, ...people, ...places].map(aliases)]);

  function ids(list: readonly Sourced<{ readonly id: string }>[]): ReadonlySet<string> {
    const seen = new Map<string, string>();
    for (const { entry, at } of list) {
      const earlier = seen.get(entry.id);
      if (earlier !== undefined) problems.push(`${at}: id: "${entry.id}" stands in ${earlier} already`);
      else seen.set(entry.id, at);
    }
    return new Set(seen.keys());
  }

  function target(known: ReadonlySet<string>, id: string, field: string, where: string): void {
    if (!known.has(id)) problems.push(`${field}: "${id}" is not in ${where}`);
  }
}

function stateAliases({ entry, at }: Sourced<StateEntry>): Aliases {
  const full = [stateNames(entry), entry.metonyms ?? NO_NAMES];
  return { id: entry.id, at, full, short: NO_NAMES, shared: false, weak: entry.weak ?? NO_NAMES };
}

function aliases({ entry, at }: Sourced<ActorEntry | PersonEntry | PlaceEntry>): Aliases {
  const [short, shared] = 'offices' in entry ? [entry.short ?? NO_NAMES, entry.ambiguous === true] : [NO_NAMES, false];
  const full = 'metonyms' in entry && entry.metonyms !== undefined ? [entry, entry.metonyms] : [entry];
  return { id: entry.id, at, full, short, shared, weak: entry.weak ?? NO_NAMES };
}
