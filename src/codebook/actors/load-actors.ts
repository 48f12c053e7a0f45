import { join } from 'node:path';
import { WasitError } from '../../domain/errors.ts';
import { loadJsonl } from '../load-jsonl.ts';
import type { ActorBook, BookActor, NamesByLanguage, Role, State } from './actor-book.ts';
import { actorEntry } from './actor-entry.ts';
import { checkActors } from './check-actors.ts';
import { loadCities } from './cities.ts';
import { givenNameEntry } from './given-name-entry.ts';
import { indexGivenNames } from './given-names.ts';
import { officeTitle } from './office-title.ts';
import { type PersonEntry, personEntry } from './person-entry.ts';
import { placeEntry } from './place-entry.ts';
import { placeNounEntry } from './place-noun-entry.ts';
import { roleEntry } from './role-entry.ts';
import { sectorEntry } from './sector-entry.ts';
import { stateEntry } from './state-entry.ts';
import { stateNames } from './state-names.ts';
import { titleEntry } from './title-entry.ts';

const DATA = join(import.meta.dirname, '..', 'data');
const ACTOR_FILES = ['intergovernmental', 'organisations', 'armed-groups', 'media', 'peoples'];
const NO_NAMES: NamesByLanguage = { ar: [], en: [] };
const NO_NATIONALITY: State['nationality'] = { ar: [], arIrregular: [], en: [] };

/**
 * Loads and checks the actor half of the codebook.
 * @param data folder with `sectors.jsonl` and `actors/`; the codebook's own by default
 * @throws WasitError BAD_INPUT that lists the problems by file and line. Nothing is repaired or skipped.
 */
export function loadActors(data: string = DATA): ActorBook {
  const file = (name: string) => join(data, 'actors', `${name}.jsonl`);
  const entries = {
    sectors: loadJsonl(join(data, 'sectors.jsonl'), sectorEntry),
    states: loadJsonl(file('states'), stateEntry),
    actors: ACTOR_FILES.flatMap((name) => loadJsonl(file(name), actorEntry)),
    people: loadJsonl(file('people'), personEntry),
    roles: loadJsonl(file('roles'), roleEntry),
    titles: loadJsonl(file('titles'), titleEntry),
    places: loadJsonl(file('places'), placeEntry),
  };
  const placeNouns = loadJsonl(file('place-nouns'), placeNounEntry);
  const givenNames = indexGivenNames(loadJsonl(file('given-names'), givenNameEntry));
  const problems = [...checkActors(entries), ...givenNames.problems];
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the codebook is not valid:\n${problems.join('\n')}`);

  const actors = new Map<string, BookActor>();
  const states = new Map<string, State>();
  const likeStates: State[] = [];
  const roles = new Map<string, Role>();
  for (const { entry } of entries.roles) {
    const { ar, en, source: _, reason: __, ...role } = entry;
    roles.set(entry.id, { ...role, names: { ar, en } });
  }
  for (const { entry } of entries.states) {
    actors.set(entry.id, bookActor({ ...entry, ...stateNames(entry) }));
    const { id, country, nationality, metonyms = NO_NAMES } = entry;
    states.set(id, { actor: id, country, nationality, metonyms });
  }
  for (const { entry } of entries.actors) {
    if (entry.nationality !== undefined || entry.metonyms !== undefined) {
      const { id, country, nationality = NO_NATIONALITY, metonyms = NO_NAMES } = entry;
      likeStates.push({ actor: id, country, nationality, metonyms });
    }
    actors.set(entry.id, { ...bookActor(entry), holds: entry.holds.map((held) => ({ ...held, from: null, to: null })) });
  }
  // People come last: the titles of their offices are composed from the actors above.
  for (const { entry } of entries.people) {
    const offices = entry.offices.map(({ role, of, title, from, to }) => ({
      title: title ?? composedTitle(role, of),
      of,
      from,
      to,
    }));
    const holds = entry.offices.map(({ role, of, from, to }) => ({ role, of, from, to }));
    actors.set(entry.id, {
      ...bookActor({ ...entry, kind: 'PERSON' }),
      short: entry.short ?? NO_NAMES,
      woman: entry.woman === true,
      offices,
      holds,
    });
  }
  const book = {
    actors,
    roles: [...roles.values()],
    titles: entries.titles.map(({ entry }) => ({
      names: { ar: entry.ar, en: entry.en },
      role: entry.role ?? null,
      woman: entry.woman === true,
    })),
    places: entries.places.map(({ entry }) => ({
      id: entry.id,
      names: { ar: entry.ar, en: entry.en },
      weak: entry.weak ?? NO_NAMES,
      country: entry.country,
    })),
    states: [...states.values(), ...likeStates],
    placeNouns: { ar: placeNouns.flatMap(({ entry }) => entry.ar), en: placeNouns.flatMap(({ entry }) => entry.en) },
    givenNames: givenNames.names,
  };
  return { ...book, cities: loadCities(book) };

  function composedTitle(roleId: string, of: string): { readonly ar: string; readonly en: string } {
    const role = roles.get(roleId);
    const holder = actors.get(of);
    if (role === undefined || holder === undefined) throw new Error(`unchecked office ${roleId} of ${of}`);
    return officeTitle(role, holder.names, states.get(of));
  }
}

type Named = Pick<PersonEntry, 'id' | 'country' | 'sectors' | 'wikidata' | 'weak' | 'memberOf'> & {
  readonly kind: BookActor['kind'];
  readonly ar: readonly string[];
  readonly en: readonly string[];
};

function bookActor(entry: Named): BookActor {
  return {
    id: entry.id,
    kind: entry.kind,
    names: { ar: entry.ar, en: entry.en },
    country: entry.country,
    sectors: entry.sectors,
    wikidata: entry.wikidata ?? null,
    known: true,
    memberOf: entry.memberOf,
    offices: [],
    short: NO_NAMES,
    weak: entry.weak ?? NO_NAMES,
    woman: false,
    holds: [],
  };
}
