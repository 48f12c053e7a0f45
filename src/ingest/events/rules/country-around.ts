import type { ArticleActors } from '../../names/article-actors.ts';
import type { Item } from '../../syntax/item.ts';
import type { Place } from '../../syntax/position.ts';

/** Sectors of those who report what happened where they are: police, health. */
const LOCAL: ReadonlySet<string> = new Set(['COP', 'MED']);

/** Sectors of those who serve a state: what is done to them is mostly done at home. */
const SERVING: ReadonlySet<string> = new Set(['GOV', 'MIL', 'COP', 'SPY']);

/**
 * The country that unnamed participants of an event belong to where its place does not tell: the only one that the sentence
 * names by people, organisations, nationalities and places, those who are `cited` aside; for institutions, else the one that
 * the text is about. `deedsAnywhere`: whether the nationality of a deed or of one side says nothing of the others. Where states take part
 * themselves, states tell nothing of the others. `null` if none or several are named, or nobody needs it.
 */
export function countryAround(
  participants: readonly string[],
  items: readonly Item[],
  places: readonly (Place | null)[],
  cited: ReadonlySet<number>,
  actors: ArticleActors,
  deedsAnywhere: boolean,
): string | null {
  if (!participants.some((id) => actors.isUnplaced(id))) return null;
  const amongStates = participants.some((id) => actors.get(id)?.kind === 'STATE');
  const countries = new Set(
    items.flatMap((item, at) => {
      if (item.kind !== 'PHRASE') return [];
      if (cited.has(at) && !item.phrase.actors.some((id) => participants.includes(id) || isLocal(id))) return [];
      if (item.phrase.place !== null) return [item.phrase.place.country];
      // «منذ التدخل السعودي»: deeds of a state may be anywhere.
      const place = places[at];
      if (deedsAnywhere && item.phrase.adjective && ((place?.anchor ?? -1) >= 0 || place?.behind?.has('deed'))) return [];
      return item.phrase.actors.flatMap((id) => {
        const actor = actors.get(id);
        if (actors.roleOf(id)?.abroad) return [];
        const acts = amongStates && actor?.kind === 'STATE' && !item.phrase.adjective;
        // «خطف مسلحون مصورا فرنسيا»: the nationality of one side tells nothing of the other, unless they serve a state at home.
        const civilian = actor?.kind === 'GENERIC' && !actor.sectors.some((sector) => SERVING.has(sector));
        if (deedsAnywhere && participants.includes(id) && !item.phrase.adjective && civilian) return [];
        return actor === undefined || actor.country === null || acts ? [] : [actor.country];
      });
    }),
  );
  const [only] = countries;
  if (countries.size === 1 && only !== undefined) return only;
  return participants.some((id) => actors.isStateless(id)) ? actors.home() : null;

  /** Police and hospitals are cited for what happened at home. */
  function isLocal(id: string): boolean {
    return actors.get(id)?.sectors.some((sector) => LOCAL.has(sector)) ?? false;
  }
}
