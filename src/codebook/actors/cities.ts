import { cityMapping } from 'city-timezones';
import { fold, slug } from '../../domain/fold.ts';
import type { ActorBook, BookPlace } from './actor-book.ts';
import { isCountry } from './country-names.ts';

/** Smaller ones are more often somebody's or something's name than where news happens. */
const LEAST_PEOPLE = 100_000;
/** How many times as many people as its largest namesake abroad a city must have, so that a name alone means it. */
const OUTWEIGHS = 10;

/**
 * The large cities of the gazetteer package `city-timezones`, whose names mean one of them and nothing else that the codebook
 * names in English: no actor, place, nationality, role, title or given name. It has no Arabic names.
 */
export function loadCities(book: Omit<ActorBook, 'cities'>): ActorBook['cities'] {
  const taken = namesIn(book);
  const cities = new Map<string, BookPlace>();
  for (const [name, namesakes] of Map.groupBy(cityMapping, ({ city }) => fold(city))) {
    const [largest, ...others] = namesakes.toSorted((a, b) => b.pop - a.pop);
    if (largest === undefined || largest.pop < LEAST_PEOPLE || !isCountry(largest.iso3) || taken.has(name)) continue;
    if (others.some(({ iso3, pop }) => iso3 !== largest.iso3 && pop * OUTWEIGHS > largest.pop)) continue;
    const names = { ar: [], en: [largest.city] };
    cities.set(name, { id: slug(name), names, weak: { ar: [], en: [] }, country: largest.iso3 });
  }
  return cities;
}

function namesIn({ actors, states, roles, titles, places, givenNames }: Omit<ActorBook, 'cities'>): ReadonlySet<string> {
  return new Set(
    [
      ...[...actors.values()].flatMap(({ names, short, weak }) => [...names.en, ...short.en, ...weak.en]),
      ...states.flatMap(({ nationality, metonyms }) => [...nationality.en, ...metonyms.en]),
      ...places.flatMap(({ names, weak }) => [...names.en, ...weak.en]),
      ...[...roles, ...titles].flatMap(({ names }) => names.en),
      ...givenNames.keys(),
    ].map(fold),
  );
}
