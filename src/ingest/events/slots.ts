import type { Slot } from '../../codebook/lexicon/schemas.ts';
import type { Item } from './item.ts';

/**
 * Where a phrase stands: bare (a subject or object), after a preposition, as nationality or genitive of an event noun
 * (`anchor` is that noun's item), or nowhere that gives a role.
 */
export interface Place {
  readonly slot: Slot | 'bare' | 'adjective' | 'genitive' | 'source' | 'none';
  readonly anchor: number;
  /** Item at which the noun group of the phrase begins, heads included («مواقع الجيش»). */
  readonly start: number;
}

const PARTICLE_SLOTS: Readonly<Record<string, Slot>> = { ل: 'for', ب: 'at' };
const INSIDE_NAMES = new Set(['"', '«', '»', '“', '”', "'", '‘', '’', '(', ')', '#', '-', '``', "''"]);
const LONGEST_HEAD = 4;

/** The place of every phrase item; `null` for other items. */
export function placePhrases(items: readonly Item[], arabic: boolean): readonly (Place | null)[] {
  const places: (Place | null)[] = [];
  for (const [at, item] of items.entries()) {
    places.push(item.kind === 'PHRASE' ? placeOf(items, places, at, arabic) : null);
  }
  return places;
}

function placeOf(items: readonly Item[], places: readonly (Place | null)[], at: number, arabic: boolean): Place {
  const item = items[at];
  if (item?.kind !== 'PHRASE') throw new TypeError('not a phrase');
  const particle = PARTICLE_SLOTS[item.particle];
  if (particle !== undefined) return { slot: particle, anchor: -1, start: at };
  if (item.particle !== '') return { slot: 'none', anchor: -1, start: at };
  const before = coordinated(items, at, arabic);
  if (before !== null) {
    const place = places[before];
    if (place !== null && place !== undefined) return place;
  }
  if (item.phrase.adjective && !arabic) {
    const noun = nounAfter(items, at);
    if (noun !== null) return { slot: 'adjective', anchor: noun, start: at };
  }
  return walkBack(items, at, arabic, item.phrase.adjective);
}

/** The phrase that this one is joined to by و, "and" or a comma of a list. */
function coordinated(items: readonly Item[], at: number, arabic: boolean): number | null {
  const item = items[at];
  if (item === undefined) return null;
  let joint = item.conjunction;
  // "and the paramilitary X": English describes the second of two before naming it.
  let described = arabic ? 0 : 2;
  for (let back = at - 1; back >= Math.max(0, at - 5); back -= 1) {
    const other = items[back];
    if (other === undefined) return null;
    if (other.kind === 'PHRASE') return joint ? back : null;
    if (other.kind === 'WORD' && other.word?.class === 'CONJUNCTION') joint = true;
    else if (other.kind === 'MARK' && (other.text === ',' || other.text === '،')) joint = joint || nextIsPhrase(items, back, arabic);
    else if (other.kind === 'MARK' && INSIDE_NAMES.has(other.text)) continue;
    else if (other.kind === 'WORD' && (other.word === null ? other.definite && joint : other.word.class === 'DETERMINER')) continue;
    else if (other.kind === 'WORD' && other.word === null && !joint && described > 0) described -= 1;
    else return null;
  }
  return null;
}

/** A comma joins a list only right between two phrases; in English only where the list goes on or ends in "and". */
function nextIsPhrase(items: readonly Item[], comma: number, arabic: boolean): boolean {
  const after = items[comma + 2];
  if (items[comma + 1]?.kind !== 'PHRASE' || items[comma - 1]?.kind !== 'PHRASE' || after?.kind === 'VERB') return false;
  if (arabic) return true;
  const goesOn = (item: Item | undefined) =>
    (item?.kind === 'MARK' && item.text === ',') || (item?.kind === 'WORD' && item.word?.class === 'CONJUNCTION');
  return goesOn(after) || goesOn(items[comma - 2]);
}

function countsBefore(items: readonly Item[], preposition: number): boolean {
  const before = items[preposition - 1];
  return before?.kind === 'WORD' && before.particle === '' && (before.number || before.word?.class === 'DETERMINER');
}

function nounAfter(items: readonly Item[], at: number): number | null {
  for (let next = at + 1; next <= at + 3; next += 1) {
    const item = items[next];
    if (item?.kind === 'NOUN' && item.uses.some((use) => use.predicate !== null)) return next;
    if (item?.kind !== 'WORD' || item.word !== null) return null;
  }
  return null;
}

function walkBack(items: readonly Item[], at: number, arabic: boolean, adjective: boolean): Place {
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
        if (arabic && adjective) return { slot: 'adjective', anchor: back, start };
        if (arabic && !item.definite && !item.pronoun) return { slot: 'genitive', anchor: back, start };
        return { slot: 'bare', anchor: -1, start };
      }
      case 'WORD': {
        const { word } = item;
        if (word === null) {
          if (item.particle !== '' && PARTICLE_SLOTS[item.particle] !== undefined)
            return { slot: PARTICLE_SLOTS[item.particle] ?? 'none', anchor: -1, start: back };
          if (heads >= LONGEST_HEAD || (arabic && item.definite && !adjective)) return { slot: 'bare', anchor: -1, start };
          heads += 1;
          start = back;
          break;
        }
        if (word.class === 'PREPOSITION' && item.pronoun) return { slot: 'bare', anchor: -1, start };
        if (word.class === 'PREPOSITION') {
          // «سبعة من عناصر الشرطة»: a number of them is them.
          if (arabic && word.slot === 'from' && countsBefore(items, back)) {
            start = back - 1;
            break;
          }
          if (word.slot === 'of' && !arabic) {
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
