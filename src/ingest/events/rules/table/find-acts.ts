import type { TableVerb } from '../../../../codebook/lexicon/talks.ts';
import { fold } from '../../../../domain/fold.ts';
import type { TableWord } from '../../../lexicon/table-index.ts';
import type { Segmentation } from '../../../text/token.ts';
import { type FoundNoun, isPeople, type TableText } from './table-text.ts';

/** What a sentence tells as done at the table. */
export interface FoundAct {
  readonly entry: TableVerb;
  readonly wording: TableWord<TableVerb>['wording'];
  /** Tokens of the words that say it, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly noun: FoundNoun | null;
  /** What is written onto the first of them; '' if nothing is. */
  readonly particle: string;
}

/** How many tokens may stand between the words and the noun that they are about. */
const REACH = 12;
const NEAR = 16;
/** How many verbs and verbal nouns may stand between words about a deed and its noun ("refused to resume talks"). */
const DEEDS = 2;
/** How far behind its noun the rest of a verb may stand ("broke the talks off"). */
const REST = 5;

/** The acts at the table that a sentence tells, in the order of its words; of words about the same noun the outer ones. */
export function findActs(text: TableText): readonly FoundAct[] {
  const found: FoundAct[] = [];
  for (let at = 0; at < text.tokens.length; at += 1) {
    const act = actAt(text, at);
    if (act === null) continue;
    found.push(act);
    at = Math.max(at, act.to - 1);
  }
  return found.filter((one) => !found.some((other) => other.noun?.from === one.noun?.from && other.noun !== null && hides(other, one)));
}

/**
 * Of words about the same noun those about a deed hide the deed ("refused to resume"), and what is done to a deed
 * hides its verbal noun ("delayed the opening"); other words are hidden by the deed ("began implementing"). An accusation hides nothing.
 */
function hides(other: FoundAct, one: FoundAct): boolean {
  const [outer, inner] = other.from < one.from ? [other, one] : [one, other];
  if (outer === inner || outer.entry.act === 'ACCUSE_OF_VIOLATION' || inner.noun === null || inner.noun.from < inner.from) return false;
  if (outer.noun === null || outer.noun.from < inner.from) return false;
  const over = outer.entry.over || inner.entry.act === 'HOLD_ROUND';
  const deed = outer.entry.as === 'object' && inner.wording === 'NOUN' && !inner.entry.over;
  return other === (over || deed ? outer : inner);
}

function actAt(text: TableText, at: number): FoundAct | null {
  const item = text.items[text.itemAt(at)];
  // Names and fixed phrases («رفض الكشف عن») tell no act.
  if (item === undefined || item.kind === 'PHRASE') return null;
  if (item.kind === 'WORD' && item.word === null && item.to - item.from > 1) return null;
  return actOf(text, at, text.tokens.length) ?? actOf(text, at, 1);
}

/** The act told by the longest words that begin at a token, of at most so many. */
function actOf(text: TableText, at: number, most: number): FoundAct | null {
  const fits = (word: TableWord<TableVerb>, first: Segmentation, length: number) => length <= most && accept(word, first);
  const { acts, actVerbs } = text.index;
  const matches = text.rows.flatMap((row) => [actVerbs.match(row, at, fits), acts.match(row, at, fits)]);
  const length = Math.max(0, ...matches.map((match) => match?.length ?? 0));
  const words = new Set(matches.flatMap((match) => (match?.length === length ? match.values : [])));
  const particle = matches.find((match) => match?.length === length)?.first.particle ?? '';
  const told = [...words].flatMap((word): FoundAct[] => {
    if (!isWordedSo(text, at, length, word)) return [];
    const { entry, wording, rest } = word;
    if (entry.as === 'near' && rest.length > 0 && !standsBehind(text, at + length, rest)) return [];
    const noun = entry.of.length === 0 ? null : nounOf(text, at, at + length, word);
    if (noun === undefined || !isMeant(text, entry)) return [];
    return [{ entry, wording, from: at, to: at + length, noun, particle }];
  });
  return told.find(({ entry }) => entry.beside !== undefined) ?? told[0] ?? null;
}

function accept({ wording, use }: TableWord<unknown>, first: Segmentation): boolean {
  if (wording !== 'VERB') return first.particle !== 'س';
  // «انتهاك» is a violation rather than "ended you".
  if (first.definite || (use.bound && (first.pronoun === '' || first.pronoun === 'ك'))) return false;
  return first.particle === '' || (use.tense === 'PRESENT' && (first.particle === 'س' || first.particle === 'ل'));
}

function isWordedSo(text: TableText, at: number, length: number, word: TableWord<unknown>): boolean {
  if (word.wording === 'PHRASE') return true;
  const item = text.items[text.itemAt(at)];
  // Function words («من أجل») tell no act.
  return !(item?.kind === 'WORD' && item.word !== null) && text.grammar.isWordedSo(text, at, length, word);
}

function isMeant(text: TableText, { beside, without }: TableVerb): boolean {
  return (beside === undefined || beside.some((word) => text.has(word))) && !(without?.some((word) => text.has(word)) ?? false);
}

/** The noun that the words are about; `undefined` if there is none, so that they say nothing of the table. */
function nounOf(text: TableText, from: number, to: number, word: TableWord<TableVerb>): FoundNoun | undefined {
  const { entry } = word;
  if (entry.as === 'near' || (entry.as === 'subject' && word.wording === 'PHRASE')) return nearest(text, from, to, entry);
  const behind = ahead(text, to, word);
  if (word.wording !== 'VERB') return behind;
  const { subjectBehind, objectBefore } = text.grammar;
  if (entry.as === 'subject') return (subjectBehind ? behind : undefined) ?? before(text, from, word);
  return behind ?? (objectBefore(text, from) ? before(text, from, word) : undefined);
}

/** The first noun of the table behind the words, unless it is another's. */
function ahead(text: TableText, to: number, word: TableWord<TableVerb>): FoundNoun | undefined {
  const { entry, rest } = word;
  let deeds = entry.over ? DEEDS : 0;
  const nouns = candidates(text, entry);
  for (let at = to; at < Math.min(text.tokens.length, to + REACH); at += 1) {
    const noun = nouns.find((one) => one.from === at);
    if (noun !== undefined && !(isPeople(noun) && !entry.of.includes(noun.class))) {
      if (!entry.of.includes(noun.class) || (noun.verb && !entry.over)) return undefined;
      if (!isGoverned(text, to, noun, entry)) return undefined;
      return rest.length === 0 || stands(text, to, noun.from, rest) || standsBehind(text, noun.to, rest) ? noun : undefined;
    }
    const item = text.items[text.itemAt(at)];
    if (!text.isBarrier(at) || (item?.kind === 'WORD' && item.word?.class === 'THAT' && entry.over)) continue;
    if (item?.kind !== 'VERB' || deeds === 0) return undefined;
    if (at === item.from) deeds -= 1;
  }
  return undefined;
}

function candidates(text: TableText, { of }: TableVerb): readonly FoundNoun[] {
  if (!of.includes('ISSUE')) return text.nouns;
  const issues = text.tokens.flatMap((_, at): FoundNoun[] => {
    const item = text.items[text.itemAt(at)];
    if (item?.kind === 'PHRASE' && !item.phrase.crowd) return [];
    const match = text.index.issues.match(text.tokens, at);
    return match === null ? [] : [{ class: 'ISSUE', verb: false, from: at, to: at + match.length }];
  });
  return [...text.nouns, ...issues].sort((a, b) => a.from - b.from);
}

/** Whether the noun is what the words are about: no preposition stands between them that they do not ask for. */
function isGoverned(text: TableText, to: number, noun: FoundNoun, { behind = [], through, over }: TableVerb): boolean {
  if (over) return true;
  const preposition = text.grammar.governing(text, to, noun.from);
  if (through !== undefined) return through.some((one) => fold(one) === preposition);
  return preposition === null || behind.some((one) => fold(one) === preposition);
}

/** Whether words stand one behind the other between two tokens ("pulled X out of"). */
function stands(text: TableText, from: number, to: number, words: readonly string[]): boolean {
  const between = text.tokens.slice(from, to);
  return between.some((_, at) => words.every((word, index) => between[at + index]?.norm === word));
}

function standsBehind(text: TableText, from: number, rest: readonly string[]): boolean {
  for (let at = from; at < Math.min(text.tokens.length, from + REST); at += 1) {
    if (text.isBarrier(at)) return false;
    if (rest.every((word, index) => text.tokens[at + index]?.norm === word)) return true;
  }
  return false;
}

/** The noun that the subject before a verb is: the first of its clause that stands behind no preposition. */
function before(text: TableText, from: number, { entry, rest }: TableWord<TableVerb>): FoundNoun | undefined {
  if (rest.length > 0 && !standsBehind(text, from + 1, rest)) return undefined;
  let subject: FoundNoun | undefined;
  const nouns = candidates(text, entry);
  for (let at = from - 1; at >= 0; at -= 1) {
    const noun = nouns.find((one) => one.from === at);
    if (noun !== undefined && !noun.verb && !text.grammar.isBehindPreposition(text, at)) subject = noun;
    if (text.isBarrier(at) && !text.grammar.describes(text, at)) break;
  }
  return subject !== undefined && entry.of.includes(subject.class) ? subject : undefined;
}

/** The nearest noun of the entry's classes on either side. */
function nearest(text: TableText, from: number, to: number, entry: TableVerb): FoundNoun | undefined {
  return candidates(text, entry)
    .filter((one) => entry.of.includes(one.class) && (one.from >= to || one.to <= from))
    .map((one) => ({ one, distance: one.from >= to ? one.from - to : from - one.to }))
    .filter(({ distance }) => distance <= NEAR)
    .sort((a, b) => a.distance - b.distance)[0]?.one;
}
