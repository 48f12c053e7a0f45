import type { HeadClass } from '../../../codebook/lexicon/schemas.ts';
import type { Item } from '../item.ts';
import type { Place } from '../position.ts';
import type { ItemTests } from './item-tests.ts';
import type { Element, NounGroup } from './noun-group.ts';

const NOTHING: ReadonlySet<HeadClass> = new Set();

/** The place of every phrase item of an Arabic sentence; `null` for other items. */
export function placesOf(groups: readonly NounGroup[], items: readonly Item[], tests: ItemTests): readonly (Place | null)[] {
  const places: (Place | null)[] = items.map((item, at) =>
    item.kind === 'PHRASE' ? { slot: 'none', anchor: -1, start: at, group: at } : null,
  );
  for (const [number, group] of groups.entries()) {
    for (const [index, { at, part }] of group.elements.entries()) {
      if (part !== 'PHRASE') continue;
      // «غارات إسرائيل وحلفائها», «وساطة قطرية ومصرية»: joined to a genitive is a genitive.
      const before = index === 0 && group.group !== at ? places[groups[number - 1]?.elements.at(-1)?.at ?? -1] : null;
      places[at] = before != null && before.anchor >= 0 ? withoutHeads(before) : placeOf(group, index, items, tests);
    }
  }
  return places;
}

function withoutHeads({ behind: _, ...place }: Place): Place {
  return place;
}

function placeOf({ from: start, slot, group, elements }: NounGroup, index: number, items: readonly Item[], tests: ItemTests): Place {
  const before = elements.slice(0, index);
  const item = items[elements[index]?.at ?? -1];
  const adjective = item?.kind === 'PHRASE' && item.phrase.adjective;
  const noun = before.findLastIndex(({ part }) => part === 'EVENT' || part === 'REPORT');
  const anchor = before[noun];
  const between = before.slice(noun + 1);
  const own = behind(between, elements[index], adjective, tests);
  if (anchor === undefined) return { slot, anchor: -1, start, group, ...own };
  const at = elements[index]?.at ?? -1;
  if (anchor.part === 'REPORT') return { slot: 'source', anchor: anchor.at, start, group: at, ...own };
  return { slot: adjective ? 'adjective' : 'genitive', anchor: anchor.at, start: anchor.at, group: at, ...own };
}

/** What the nouns before a phrase are to it; nothing to tell if it is named directly or in apposition. */
function behind(
  before: readonly Element[],
  phrase: Element | undefined,
  adjective: boolean,
  tests: ItemTests,
): { behind?: ReadonlySet<HeadClass> } {
  const nouns = before.filter(({ part }) => part === 'HEAD' || part === 'PHRASE');
  const last = nouns.at(-1);
  if (last === undefined || phrase === undefined) return {};
  if (!adjective && !phrase.owner && last.definite && tests.isPerson(phrase.at)) return {};
  const classes = nouns.map(({ at, part }) => (part === 'HEAD' ? tests.headClasses(at) : NOTHING));
  return { behind: classes.reduce((all, one) => all.intersection(one)) };
}
