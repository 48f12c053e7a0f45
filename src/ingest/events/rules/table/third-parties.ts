import type { ThirdPartyWords } from '../../../../codebook/lexicon/third-parties.ts';
import { MEDIATING_ROLES } from '../../../../domain/talks.ts';
import type { TableWord } from '../../../lexicon/table-index.ts';
import { type FrameFinder, NO_FRAME } from '../../../syntax/frames.ts';
import type { Item } from '../../../syntax/item.ts';
import { type Place, restOfGroup, wholeGroup } from '../../../syntax/position.ts';
import type { Token } from '../../../text/token.ts';
import type { PhraseTests } from './read-table.ts';
import type { TableText } from './table-text.ts';

/** Who takes part in talks without being a party, by the words of a sentence. */
export interface FoundThirdParty {
  /** Item of the phrase that names it. */
  readonly phrase: number;
  readonly entry: ThirdPartyWords;
  /** How the text says so: as what it does, by words around its name, or by what it calls it. */
  readonly by: 'VERB' | 'WORDS' | 'NOUN';
  /** Token of the words that say so. */
  readonly at: number;
}

const COMPANION_REACH = 12;
/** How many items may stand between words and the name that they are about. */
const NAME_REACH = 3;
const DOER_REACH = 6;

/** Whether one who has a role is among the mediators. */
export function mediates({ roles }: ThirdPartyWords): boolean {
  return roles.some((role) => MEDIATING_ROLES.has(role));
}

/** Finds all of a sentence. */
export function findThirdParties(
  text: TableText,
  places: readonly (Place | null)[],
  frames: FrameFinder,
  { sectorsOf, isNamed }: PhraseTests,
): readonly FoundThirdParty[] {
  const { index } = text;
  const found: FoundThirdParty[] = [];
  const add = (phrases: readonly number[], entries: readonly ThirdPartyWords[], by: FoundThirdParty['by'], at: number) => {
    for (const phrase of phrases) {
      const meant = entries.filter(({ sectors }) => sectors?.some((one) => sectorsOf(phrase).includes(one)) ?? true);
      const entry = meant.find(({ sectors }) => sectors !== undefined) ?? meant[0];
      const item = text.items[phrase];
      if (entry !== undefined && item?.kind === 'PHRASE' && item.phrase.actors.length > 0 && isNamed(phrase))
        found.push({ phrase, entry, by, at });
    }
  };
  for (let at = 0; at < text.tokens.length; at += 1) {
    const before = index.before.match(text.tokens, at);
    // Of an aid organisation: what it helps with must be named as well.
    const helped = (before?.values ?? []).filter(
      ({ sectors, with: wanted }) => sectors === undefined || wanted?.some((word) => text.has(word)),
    );
    if (before !== null) add(nameBehind(at + before.length, text, places), helped, 'WORDS', at);
    const behind = before === null ? index.behind.match(text.tokens, at) : null;
    if (behind !== null) add(nameBefore(at, text, places, frames), behind.values, 'WORDS', at);
    const noun = index.thirdNouns.match(text.tokens, at);
    if (noun !== null) add(named(at, at + noun.length, text, places), noun.values, 'NOUN', at);
    const verbs = text.rows.map((row) => index.thirdVerbs.match(row, at, isVerb));
    // «بوساطة», "brokered by": what is behind has the role, not who is before.
    const entries = (before === null ? verbs : []).flatMap((match) =>
      (match?.values ?? []).flatMap((word) => (counts(at, at + (match?.length ?? 1), word, text) ? [word.entry] : [])),
    );
    if (entries.length > 0) add(doersOf(at, text, places, frames), entries, 'VERB', at);
  }
  // What an aid organisation does is told by its own words.
  return found.filter(
    (one) => one.entry.sectors !== undefined || !found.some((other) => other.phrase === one.phrase && other.entry.sectors),
  );
}

function isVerb({ use }: TableWord<unknown>, first: { particle: string; definite: boolean; pronoun: string }): boolean {
  if (first.definite || (use.bound && first.pronoun === '')) return false;
  return first.particle === '' || (use.tense === 'PRESENT' && (first.particle === 'س' || first.particle === 'ل'));
}

function counts(at: number, to: number, word: TableWord<ThirdPartyWords>, text: TableText): boolean {
  const { entry, rest } = word;
  const item = text.items[text.itemAt(at)];
  if (item?.kind === 'PHRASE' || !text.grammar.isWordedSo(text, at, to - at, word)) return false;
  const near = text.tokens.slice(to, to + COMPANION_REACH);
  if (rest.length > 0 && !near.some((_, index) => rest.every((word, more) => near[index + more]?.norm === word))) return false;
  if (entry.with === undefined) return true;
  const before =
    item?.kind === 'VERB' && (item.passive || item.pronoun !== '') ? text.tokens.slice(Math.max(0, at - COMPANION_REACH), at) : [];
  return [...before, ...near].some((token) => isOneOf(token, text.index.companions.get(entry)));
}

function isOneOf({ lemma, segmentations }: Token, words: ReadonlySet<string> | undefined): boolean {
  return words !== undefined && (words.has(lemma) || segmentations.some(({ stem }) => words.has(stem)));
}

/** The doer of a verb, in the passive who stands behind "by". */
function doersOf(at: number, text: TableText, places: readonly (Place | null)[], frames: FrameFinder): readonly number[] {
  const verb = text.itemAt(at);
  const { subject } = text.items[verb]?.kind === 'VERB' ? frames.verb(verb) : NO_FRAME;
  if (subject.length > 0) return subject;
  return text.grammar.doersBeside(text, at, places);
}

function bareBefore(from: number, items: readonly Item[], places: readonly (Place | null)[]): readonly number[] {
  for (let back = from - 1; back >= Math.max(0, from - DOER_REACH); back -= 1) {
    const item = items[back];
    if (item?.kind === 'PHRASE' && places[back]?.slot === 'bare') return wholeGroup(places, back);
    if (item === undefined || item.kind === 'CITATION') return [];
  }
  return [];
}

function nameBehind(token: number, text: TableText, places: readonly (Place | null)[]): readonly number[] {
  const first = text.itemAt(token);
  for (let at = first; at >= 0 && at < Math.min(text.items.length, first + NAME_REACH); at += 1) {
    const item = text.items[at];
    if (item?.kind === 'PHRASE') return restOfGroup(places, at);
    if (item?.kind !== 'WORD' || (item.word !== null && item.word.class !== 'DETERMINER' && item.word.slot !== 'from')) return [];
  }
  return [];
}

/** "with Egypt as observer", but "took part in the talks between X and Y as observer": the subject where the name before stands elsewhere. */
function nameBefore(token: number, text: TableText, places: readonly (Place | null)[], frames: FrameFinder): readonly number[] {
  const last = text.itemAt(token - 1);
  for (let at = last; at >= Math.max(0, last - 1); at -= 1) {
    const slot = places[at]?.slot;
    // ", with Egypt as observer": a clause of its own.
    const apart = slot === 'with' && text.items[(places[at]?.start ?? at) - 2]?.kind === 'MARK';
    if (text.items[at]?.kind === 'PHRASE' && (apart || slot === 'bare' || slot === 'together' || slot === 'by' || slot === 'adjective'))
      return wholeGroup(places, at);
  }
  // "a Qatari-brokered truce": a participle alone is about the name before it.
  const words = text.tokens[token];
  if (words === undefined || !text.grammar.standsApart(words)) return [];
  const governor = frames.governor(text.itemAt(token));
  return governor === null ? [] : frames.verb(governor).subject;
}

/** «الوسيط القطري», "Qatari mediators", "mediator Egypt", "Qatar, which acts as mediator": whom a noun is about. */
function named(from: number, to: number, text: TableText, places: readonly (Place | null)[]): readonly number[] {
  const at = text.itemAt(from);
  const item = text.items[at];
  if (item?.kind === 'PHRASE') return [at];
  const next = text.itemAt(to);
  const behind = text.items[next];
  if (behind?.kind === 'PHRASE' && behind.particle === '') return restOfGroup(places, next);
  const called = text.grammar.calledBefore(text, from, places);
  if (called.length > 0) return called;
  // "Norway, an observer at the talks, …", «تركيا ضامنا», "acted as guarantor".
  const between = text.items.slice(Math.max(0, at - DOER_REACH), at);
  const name = between.findLastIndex(({ kind }) => kind === 'PHRASE');
  if (name < 0) return [];
  const links = between.slice(name + 1);
  const links_ = links.every((one) => one.kind !== 'MARK' || one.text === ',' || one.text === '،');
  return links_ ? bareBefore(at, text.items, places) : [];
}
