import type { Item } from '../item.ts';
import { INSIDE_NAMES, type Place } from '../position.ts';

/** How many nouns that no list knows may stand before a phrase and belong to it ("the party leader of X"). */
const LONGEST_HEAD = 4;
/** How many words may describe the second of two joined phrases before it is named ("and the paramilitary X"). */
const LONGEST_DESCRIPTION = 2;

/** The place of every phrase item of an English sentence; `null` for other items. */
export function placesOf(items: readonly Item[]): readonly (Place | null)[] {
  const places: (Place | null)[] = [];
  for (const [at, item] of items.entries()) places.push(item.kind === 'PHRASE' ? placeOf(items, places, at) : null);
  return places;
}

function placeOf(items: readonly Item[], places: readonly (Place | null)[], at: number): Place {
  const item = items[at];
  if (item?.kind !== 'PHRASE') throw new TypeError('not a phrase');
  const before = coordinated(items, at);
  const shared = before === null ? null : places[before];
  if (shared != null) return shared;
  if (item.phrase.adjective) {
    const noun = nounAfter(items, at);
    if (noun !== null) return { slot: 'adjective', anchor: noun, start: at, group: at };
  }
  return { ...walkBack(items, at), group: at };
}

/** The phrase that this one is joined to by "and" or a comma of a list. */
function coordinated(items: readonly Item[], at: number): number | null {
  let joint = false;
  let described = LONGEST_DESCRIPTION;
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const other = items[back];
    if (other === undefined) return null;
    if (other.kind === 'PHRASE') return joint ? back : null;
    if (other.kind === 'WORD' && other.word?.class === 'CONJUNCTION') joint = true;
    else if (other.kind === 'MARK' && other.text === ',') joint = joint || nextIsPhrase(items, back);
    else if (other.kind === 'MARK' && INSIDE_NAMES.has(other.text)) continue;
    else if (other.kind === 'WORD' && (other.word === null ? other.definite && joint : other.word.class === 'DETERMINER')) continue;
    else if (other.kind === 'WORD' && other.word === null && !joint && described > 0) described -= 1;
    else return null;
  }
  return null;
}

/** A comma joins a list only right between two phrases, where the list goes on or ends in "and". */
function nextIsPhrase(items: readonly Item[], comma: number): boolean {
  const after = items[comma + 2];
  if (items[comma + 1]?.kind !== 'PHRASE' || items[comma - 1]?.kind !== 'PHRASE' || after?.kind === 'VERB') return false;
  const goesOn = (item: Item | undefined) =>
    (item?.kind === 'MARK' && item.text === ',') || (item?.kind === 'WORD' && item.word?.class === 'CONJUNCTION');
  return goesOn(after) || goesOn(items[comma - 2]);
}

function nounAfter(items: readonly Item[], at: number): number | null {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const item = items[next];
    if (item?.kind === 'NOUN' && item.uses.some((use) => use.predicate !== null)) return next;
    if (item?.kind !== 'WORD' || item.word !== null) return null;
  }
  return null;
}

function walkBack(items: readonly Item[], at: number): Omit<Place, 'group'> {
  let start = at;
  let heads = 0;
  let owned = false;
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back];
    if (item === undefined) break;
    switch (item.kind) {
      case 'MARK':
        if (!INSIDE_NAMES.has(item.text)) return { slot: 'bare', anchor: -1, start };
        break;
      case 'CITATION':
        return { slot: 'source', anchor: -1, start };
      case 'NOUN': {
        if (item.uses.every((use) => use.predicate === null))
          return { slot: item.uses.some((use) => use.report !== null) ? 'source' : 'bare', anchor: back, start };
        return { slot: 'bare', anchor: -1, start };
      }
      case 'WORD': {
        const { word } = item;
        if (word === null) {
          if (heads >= LONGEST_HEAD) return { slot: 'bare', anchor: -1, start };
          heads += 1;
          start = back;
          break;
        }
        if (word.class === 'PREPOSITION') {
          if (word.slot === 'of') {
            const owner = items[back - 1];
            if (owner?.kind === 'NOUN') return { slot: 'of', anchor: back - 1, start };
            if (owner?.kind === 'WORD' && owner.word === null) {
              owned = true;
              break;
            }
          }
          return { slot: word.slot ?? 'none', anchor: -1, start };
        }
        if (word.class !== 'DETERMINER' && word.class !== 'NUMBER') return { slot: 'bare', anchor: -1, start };
        start = back;
        break;
      }
      case 'PHRASE':
        // "the Turkish side of Cyprus": the owner of a noun that somebody else already describes.
        return { slot: owned && item.phrase.adjective ? 'none' : 'bare', anchor: -1, start };
      default:
        return { slot: 'bare', anchor: -1, start };
    }
  }
  return { slot: 'bare', anchor: -1, start };
}
