import type { FrameFinder } from '../../../syntax/frames.ts';
import type { Item } from '../../../syntax/item.ts';
import { type Place, wholeGroup } from '../../../syntax/position.ts';
import type { FoundAct } from './find-acts.ts';
import type { FoundNoun, TableText } from './table-text.ts';

/** Who stands around what is done at the table, as item indexes of phrases. */
export interface ActSides {
  /** Who does it. */
  readonly doers: readonly number[];
  /** Whose talks, proposal or agreement it is: by nationality, genitive or possessive. */
  readonly owners: readonly number[];
  /** Between whom or with whom. */
  readonly parties: readonly number[];
  /** Those of the parties who stand behind "between", so that nobody else is one. */
  readonly between: readonly number[];
  /** To whom or for whom it is done. */
  readonly addressees: readonly number[];
  readonly where: readonly number[];
}

/** Nouns that come from somebody: "a proposal from X". */
const FROM_OTHERS: ReadonlySet<string> = new Set(['PROPOSAL', 'REPLY', 'DEMAND', 'DEADLINE']);

/** Who stands around an act and its noun. */
export function actSides(act: FoundAct, text: TableText, places: readonly (Place | null)[], frames: FrameFinder): ActSides {
  const around = nounSides(act.noun, act.to, text, places);
  const taken = new Set([...around.parties, ...around.addressees]);
  const doers = doersOf(act, text, places, frames).filter((one) => !taken.has(one) && text.items[one]?.kind === 'PHRASE');
  const by = around.by.filter((one) => !doers.includes(one));
  const objects = objectsOf(act, text, places, frames).filter((one) => !doers.includes(one));
  return {
    ...around,
    doers: [...doers, ...by],
    owners: around.owners.filter((one) => !doers.includes(one) && !by.includes(one) && !objects.includes(one)),
    addressees: [...objects, ...around.addressees],
  };
}

/** "gave Hamas an ultimatum", «دعوة إلى الرئيس لعقد قمة»: to whom it is done, before the noun. */
function objectsOf(
  { from, to, noun, wording }: FoundAct,
  text: TableText,
  places: readonly (Place | null)[],
  frames: FrameFinder,
): readonly number[] {
  const at = text.itemAt(from);
  const last = noun === null || noun.from < from ? text.items.length : text.itemAt(noun.from);
  const between =
    noun === null || noun.from < to
      ? []
      : text.items.flatMap((item, one) => (item.kind === 'PHRASE' && item.from >= to && item.to <= noun.from ? [one] : []));
  const addressed = between.filter((one) => places[one]?.slot === 'to');
  if (wording !== 'VERB' || text.items[at]?.kind !== 'VERB') return addressed;
  return [...frames.verb(at).object.filter((one) => one > at && one < last), ...addressed];
}

/** Who stands around a noun of the table, or behind words without one. */
export function nounSides(noun: FoundNoun | null, from: number, text: TableText, places: readonly (Place | null)[]): Around {
  return noun === null ? aroundWords(from, text, places, false) : aroundNoun(noun, text, places);
}

type Around = Omit<ActSides, 'doers'> & { readonly by: readonly number[] };

/** Who stands before and behind a noun of the table. */
function aroundNoun(noun: FoundNoun, text: TableText, places: readonly (Place | null)[]): Around {
  const at = text.itemAt(noun.from);
  const inside = text.items[at]?.kind === 'PHRASE' ? wholeGroup(places, at) : [];
  const behind = aroundWords(noun.to, text, places, FROM_OTHERS.has(noun.class));
  return { ...behind, owners: [...inside, ...text.grammar.ownersBefore(text, noun.from), ...behind.owners] };
}

/** Who stands behind words of the table up to the end of their clause, by preposition. */
function aroundWords(from: number, text: TableText, places: readonly (Place | null)[], source: boolean): Around {
  const [owners, parties, between, addressees, by, where]: number[][] = [[], [], [], [], [], []];
  let adjacent = true;
  for (let token = from; token < text.tokens.length; ) {
    if (text.isBarrier(token)) break;
    const at = text.itemAt(token);
    const item = text.items[at];
    if (item === undefined) break;
    token = item.to;
    if (item.kind === 'MARK') adjacent = false;
    if (item.kind !== 'PHRASE') {
      if (item.kind === 'WORD' && item.word !== null && item.word.class !== 'DETERMINER' && item.word.slot !== 'of') adjacent = false;
      continue;
    }
    sortIn(at, item, places[at] ?? null, adjacent);
  }
  return {
    owners: owners ?? [],
    parties: parties ?? [],
    between: between ?? [],
    addressees: addressees ?? [],
    by: by ?? [],
    where: where ?? [],
  };

  function sortIn(at: number, item: Extract<Item, { kind: 'PHRASE' }>, place: Place | null, near: boolean): void {
    const slot = place?.slot;
    const isPlace = item.phrase.place !== null || item.phrase.actors.length === 0;
    if (slot === 'between') between?.push(at);
    if (slot === 'between' || slot === 'with' || slot === 'together') parties?.push(at);
    else if ((slot === 'in' || slot === 'at') && (item.phrase.canBePlace || isPlace)) where?.push(at);
    else if (isPlace) return;
    else if (slot === 'by') by?.push(at);
    else if (slot === 'to' || slot === 'for') addressees?.push(at);
    else if (slot === 'adjective' || slot === 'genitive' || slot === 'of' || (source && slot === 'from') || (slot === 'bare' && near))
      owners?.push(at);
  }
}

/** Who does it: the subject of the verb, whose verbal noun it is, or the subject of the verb over that. */
function doersOf(act: FoundAct, text: TableText, places: readonly (Place | null)[], frames: FrameFinder): readonly number[] {
  const { items } = text;
  const at = text.itemAt(act.from);
  const head = items[at];
  if (act.entry.as === 'subject') return [];
  if (act.wording === 'VERB' && head?.kind === 'VERB') {
    const { subject } = frames.verb(at);
    return subject.length > 0 || head.passive ? subject : inherited(at, text, frames, true);
  }
  if (act.wording === 'VERB') {
    const beside = text.grammar.doersBeside(text, act.from, places);
    return beside.length > 0 ? beside : inherited(at, text, frames, true);
  }
  const own = act.wording === 'PHRASE' ? [] : text.grammar.doersOfNoun(text, act.from, places);
  return own.length > 0 ? own : inherited(at, text, frames, false);
}

/**
 * The subject of the verb over words, of that over it if it has none: "decided to suspend", "announced the suspension". Of what somebody
 * says it is theirs only where a pronoun stands for them.
 */
function inherited(at: number, { items, tokens, grammar }: TableText, frames: FrameFinder, verb: boolean): readonly number[] {
  let below = at;
  let governor = frames.governor(at);
  for (let depth = 0; governor !== null && depth < 3; depth += 1) {
    const over = items[governor];
    const between = items.slice(governor + 1, below);
    const pronoun = between.some((one) => one.kind === 'WORD' && tokens.slice(one.from, one.from + 1).some(grammar.isPronoun));
    const apart = between.some((one) => one.kind === 'MARK' || (one.kind === 'WORD' && one.word?.class === 'THAT'));
    const says = over?.kind === 'VERB' && over.uses.some((use) => use.report !== null);
    if (!pronoun && (apart || (verb && says && !frames.isInfinitive(at)))) return [];
    const frame = frames.verb(governor);
    const subject = over?.kind === 'VERB' && over.passive ? frame.object : frames.doerOfContent(governor, frame);
    if (subject.length > 0) return subject;
    below = governor;
    governor = frames.governor(governor);
  }
  return [];
}
