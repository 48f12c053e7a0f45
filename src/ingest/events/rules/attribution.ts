import { goesOnBeside, isComma, isQuote, isQuoted, relativeBefore, turnsAway } from '../../syntax/boundaries.ts';
import type { FrameFinder } from '../../syntax/frames.ts';
import type { Item } from '../../syntax/item.ts';
import { type Place, restOfGroup } from '../../syntax/position.ts';

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

/**
 * Finds who is cited in a sentence.
 * @param isMedia tells of a phrase whether it names an outlet: "told Reuters" makes it the outermost
 * @param isState tells of a phrase whether it names a state, which before a colon says where something was, not who says it
 */
export function findCitations(
  items: readonly Item[],
  places: readonly (Place | null)[],
  frames: FrameFinder,
  isMedia: (item: number) => boolean,
  isState: (item: number) => boolean,
): readonly Citation[] {
  const colon = items.findIndex((item) => item.kind === 'MARK' && item.text === ':');
  const named = items
    .slice(0, Math.max(0, colon))
    .every((item, at) => item.kind === 'PHRASE' && item.phrase.place === null && !isState(at));
  const all = items.flatMap((item, at): Citation[] => {
    // «فاينانشال تايمز: اعتقال ناشطات», "Macron: France will act".
    if (at === colon && at > 0 && named) {
      const speakers = items.slice(0, at).map((_, index) => index);
      return [{ at, speakers, goesOn: false, from: at, to: items.length - 1 }];
    }
    if (item.kind === 'CITATION') {
      const speaker = nextPhrase(items, at, 5);
      return speaker === null ? [] : [{ at, speakers: restOfGroup(places, speaker), goesOn: false, from: 0, to: items.length - 1 }];
    }
    if (item.kind === 'NOUN' && item.uses.every((use) => use.predicate === null) && item.uses.some((use) => use.report !== null)) {
      const speakers = places.flatMap((place, one) => (place !== null && place.anchor === at && place.slot === 'source' ? [one] : []));
      return speakers.length === 0 ? [] : [...scopesOf(items, at).map((scope) => ({ at, speakers, goesOn: false, ...scope }))];
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
    const trailing = item.uses[0]?.predicate === null && !denies && speakers.length > 0 && isTrailing(items, at, subject);
    // Who speaks but is not known, or speaks in a relative clause, is not who spoke before.
    const goesOn = speakers.length === 0 && !frame.strange && relativeBefore(items, at) === null;
    const scopes = trailing ? [{ from: 0, to: at }] : scopesOf(items, at);
    return scopes.map((scope) => ({ at, speakers, goesOn, ...scope }));
  });
  // «قال المسؤول …، مضيفا أن …»: who goes on speaking is who spoke last, or did something last, in the sentence if it names anybody.
  return all.map((one) => {
    if (!one.goesOn) return one;
    const before = all.findLast((other) => other.at < one.at && other.speakers.length > 0);
    const speakers = before?.speakers ?? frames.verb(one.at).subject;
    return speakers.length === 0 ? one : { ...one, speakers, goesOn: false };
  });
}

function speaks(item: Extract<Item, { kind: 'VERB' }>): boolean {
  const [first] = item.uses;
  return (
    first !== undefined &&
    (first.predicate === null
      ? item.uses.some((use) => use.report !== null)
      : first.predicate.speech !== undefined && !first.predicate.speech?.cited)
  );
}

/** A subject taken over from another verb is no subject of this one: «وأضاف أن …» goes on with the speaker of before. */
function hasOwnSubject(at: number, subject: readonly number[], items: readonly Item[]): boolean {
  const [first] = subject;
  if (first === undefined) return false;
  return !items.slice(Math.min(first, at) + 1, Math.max(first, at)).some((item) => item.kind === 'VERB');
}

/** ", the ministry said.", «، حسبما أعلنت الوزارة», ", Reuters reported, citing …" close what they report: nothing that could be said follows. */
function isTrailing(items: readonly Item[], at: number, subject: readonly number[]): boolean {
  // «أفاد موقع نقلا عن مصدر بأن …»: what is said stands behind the source.
  if (items.slice(at + 1).some((item) => item.kind === 'WORD' && item.word?.class === 'THAT')) return false;
  const source = items.findIndex((item, index) => index > at && item.kind === 'CITATION');
  const after = items.slice(at + 1, source < 0 ? items.length : source);
  if (after.some((item) => item.kind === 'VERB' || item.kind === 'NOUN' || (item.kind === 'WORD' && item.word?.class === 'THAT')))
    return false;
  if (!items.slice(0, at).some(isPause)) return false;
  return Math.min(...subject) < at || opensBehindPause(at, items);
}

/** Whether a verb before its subject begins what it stands in: behind a comma or a quotation, «حسبما», «وفق ما» or «على ما». */
function opensBehindPause(at: number, items: readonly Item[]): boolean {
  const before = items[at - 1];
  if (before === undefined || isPause(before) || before.kind === 'CITATION') return true;
  if (before.kind !== 'WORD') return false;
  if (before.word?.class === 'SUBORDINATOR') return before.word.aside !== true;
  const sooner = items[at - 2];
  const behind =
    before.particle === 'ل' || sooner?.kind === 'CITATION' || (sooner?.kind === 'WORD' && sooner.word?.class === 'PREPOSITION');
  return before.word?.class === 'RELATIVE' && behind;
}

function isPause(item: Item): boolean {
  return isComma(item) || (item.kind === 'MARK' && /["”»]/u.test(item.text));
}

/**
 * The stretches of a sentence that a verb of saying cites somebody for: first and last item of each. What is said begins at "that", a colon or a quotation: a
 * clause before that describes is the text's own («أعلن المجلس، الذي تدعمه تركيا، أنه …»), as is one that stands beside («فيما …»).
 */
function scopesOf(items: readonly Item[], at: number): readonly Pick<Citation, 'from' | 'to'>[] {
  const after = (test: (item: Item, index: number) => boolean) => {
    const found = items.findIndex((item, index) => index > at && test(item, index));
    return found < 0 ? items.length : found;
  };
  const mark = after((item) => item.kind === 'MARK' && turnsAway(item));
  const beside = after((item, index) => goesOnBeside(index, at, items) || (isAside(item) && !isQuoted(index, at, items)));
  const end = Math.min(mark, beside - 1, items.length - 1);
  const said = after(opensSpeech);
  const described = after(describes);
  if (described > said || described > end) return [{ from: at, to: end }];
  const relative = items[described]?.kind === 'WORD' && items[described].word?.class === 'RELATIVE';
  return [{ from: at, to: described - 1 }, ...(relative && said <= end ? [{ from: said, to: end }] : [])];
}

function isAside(item: Item): boolean {
  return item.kind === 'WORD' && item.word?.aside === true;
}

function opensSpeech(item: Item): boolean {
  return item.kind === 'MARK' ? item.text === ':' || isQuote(item) : item.kind === 'WORD' && item.word?.class === 'THAT';
}

function describes(item: Item): boolean {
  return item.kind === 'WORD' && (item.word?.class === 'RELATIVE' || item.word?.class === 'SUBORDINATOR');
}

function nextPhrase(items: readonly Item[], at: number, reach: number): number | null {
  for (let next = at + 1; next <= at + reach; next += 1) {
    const item = items[next];
    // «وفقا للتعديل الخامس في الدستور الأميركي»: a nationality describes what no list knows.
    if (item?.kind === 'PHRASE') return item.phrase.adjective ? null : next;
    if (item === undefined || item.kind === 'VERB' || (item.kind === 'MARK' && isComma(item))) return null;
  }
  return null;
}
