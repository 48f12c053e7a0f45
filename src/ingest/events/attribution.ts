import { goesOnBeside, isComma, relativeBefore, turnsAway } from './boundaries.ts';
import type { FrameFinder } from './frames.ts';
import type { Item } from './item.ts';
import { type Place, restOfGroup } from './place.ts';

/** A citation in a sentence: who is cited, outermost first, and for which part of it. */
export interface Citation {
  readonly at: number;
  /** Item indexes of phrases; empty where the speaker is the one of the sentence before («وأضاف»), or one whom no list knows. */
  readonly speakers: readonly number[];
  /** Whether the subject is left out, so that the last speaker goes on. */
  readonly goesOn: boolean;
  /** First and last item cited for, inclusive. */
  readonly from: number;
  readonly to: number;
}

/** Finds who is cited in a sentence. `isMedia` tells of a phrase whether it names an outlet: "told Reuters" makes it the outermost. */
export function findCitations(
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
  isMedia: (item: number) => boolean,
): readonly Citation[] {
  return items.flatMap((item, at): Citation[] => {
    if (item.kind === 'CITATION') {
      const speaker = nextPhrase(items, at, 5);
      return speaker === null ? [] : [{ at, speakers: restOfGroup(places, speaker), goesOn: false, from: 0, to: items.length - 1 }];
    }
    if (item.kind === 'NOUN' && item.uses.every((use) => use.predicate === null) && item.uses.some((use) => use.report !== null)) {
      const speakers = places.flatMap((place, one) => (place !== null && place.anchor === at && place.slot === 'source' ? [one] : []));
      return speakers.length === 0 ? [] : [{ at, speakers, goesOn: false, from: at, to: endOfScope(items, at) }];
    }
    if (item.kind !== 'VERB' || !speaks(item)) return [];
    const frame = frames.verb(at);
    const outlets = [...frame.object, ...frame.others].filter(
      (one) => isMedia(one) && places[one]?.slot !== 'about' && places[one]?.slot !== 'in',
    );
    const passedOn = frame.others.filter((one) => places[one]?.slot === 'about' && item.uses.some((use) => use.report !== null));
    const subject = hasOwnSubject(at, frame.subject, items) ? frame.subject : [];
    const speakers = [...outlets.filter((one) => !subject.includes(one)), ...subject, ...passedOn.filter((one) => !outlets.includes(one))];
    // «وهو ما تنفيه طهران»: who denies what was told is not cited for it.
    const denies = item.uses.some((use) => use.report?.content !== undefined);
    const trailing = item.uses[0]?.predicate === null && !denies && isTrailing(items, at);
    // Who speaks but is not known, or speaks in a relative clause, is not who spoke before.
    const goesOn = speakers.length === 0 && !frame.strange && relativeBefore(items, at) === null;
    return [{ at, speakers, goesOn, from: trailing ? 0 : at, to: trailing ? at : endOfScope(items, at) }];
  });
}

function speaks(item: Extract<Item, { kind: 'VERB' }>): boolean {
  const [first] = item.uses;
  return (
    first !== undefined &&
    (first.predicate === null
      ? item.uses.some((use) => use.report !== null)
      : first.predicate.content !== undefined && !first.predicate.cited)
  );
}

/** A subject taken over from another verb is no subject of this one: «وأضاف أن …» goes on with the speaker of before. */
function hasOwnSubject(at: number, subject: readonly number[], items: readonly Item[]): boolean {
  const [first] = subject;
  if (first === undefined) return false;
  return !items.slice(Math.min(first, at) + 1, Math.max(first, at)).some((item) => item.kind === 'VERB');
}

/** ", the ministry said.", ", Reuters reported, citing …" close what they report: nothing that could be said follows. */
function isTrailing(items: readonly Item[], at: number): boolean {
  const source = items.findIndex((item, index) => index > at && item.kind === 'CITATION');
  const after = items.slice(at + 1, source < 0 ? items.length : source);
  if (after.some((item) => item.kind === 'VERB' || item.kind === 'NOUN' || (item.kind === 'WORD' && item.word?.class === 'THAT')))
    return false;
  return items.slice(0, at).some((item) => isComma(item) || (item.kind === 'MARK' && /["”»]/u.test(item.text)));
}

function endOfScope(items: readonly Item[], at: number): number {
  for (let next = at + 1; next < items.length; next += 1) {
    const item = items[next];
    if (item !== undefined && turnsAway(item) && item.kind === 'MARK') return next;
    if (goesOnBeside(next, at, items)) return next - 1;
  }
  return items.length - 1;
}

function nextPhrase(items: readonly Item[], at: number, reach: number): number | null {
  for (let next = at + 1; next <= at + reach; next += 1) {
    const item = items[next];
    if (item?.kind === 'PHRASE') return next;
    if (item === undefined || item.kind === 'VERB' || (item.kind === 'MARK' && isComma(item))) return null;
  }
  return null;
}
