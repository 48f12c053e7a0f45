import type { Cue } from '../../../codebook/lexicon/function-words.ts';
import type { Modality } from '../../../domain/event.ts';
import { stronger } from '../../../domain/stronger-modality.ts';
import type { PhraseIndex } from '../../lexicon/phrase-index.ts';
import { endsClause, isComma, turnsAway } from '../../syntax/boundaries.ts';
import { doneSince } from '../../syntax/done.ts';
import type { FrameFinder } from '../../syntax/frames.ts';
import type { FoundCue, Item } from '../../syntax/item.ts';
import { isParticiple } from '../../syntax/verb.ts';
import type { Token } from '../../text/token.ts';

/** How many tokens before its event a NEXT cue may stand. */
const NEXT_REACH = 3;

/** The cues of a sentence; a longer phrase hides the cues inside it. */
export function findCues(tokens: readonly Token[], index: PhraseIndex<Cue>): readonly FoundCue[] {
  const found: FoundCue[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const match = index.match(tokens, at, (_, first) => first.particle === '' || first.particle === 'ب' || first.particle === 'ل');
    const [cue] = match?.values ?? [];
    if (match === null || cue === undefined) continue;
    found.push({ cue, at, to: at + match.length });
    at += match.length - 1;
  }
  return found;
}

/**
 * The modality of what the item names: from the form of the word itself, the cues near it, and the verbs that govern it,
 * whose own modality is handed down ("may agree to stop", "denied that it agreed").
 */
export function modalityOf(at: number, items: readonly Item[], cues: readonly FoundCue[], frames: FrameFinder, depth = 0): Modality {
  const item = items[at];
  if (item === undefined || depth > 6) return 'ASSERTED';
  let modality: Modality = 'ASSERTED';
  if (item.kind === 'VERB' && item.particle === 'س') modality = 'FUTURE';
  else if ((item.kind === 'VERB' || item.kind === 'NOUN') && item.particle === 'ل' && !isUndergone(at, items, frames))
    modality = 'HYPOTHETICAL';
  if (isTopic(at, items)) modality = 'HYPOTHETICAL';
  const done = doneSince(at, items);
  for (const found of cues) {
    if (found.at < done || !applies(found, at, items)) continue;
    const reported = found.cue.reported !== undefined && isReported(found, items);
    modality = stronger(modality, reported ? (found.cue.reported ?? found.cue.modality) : found.cue.modality);
  }
  const governor = frames.governor(at);
  if (governor !== null && done === 0 && governs(governor, at, items)) {
    const verb = items[governor];
    if (verb?.kind === 'VERB') {
      const own = contentModality(verb, items[at]);
      const over = modalityOf(governor, items, cues, frames, depth + 1);
      // «لم تؤكد ولم تنف»: what is not denied is not thereby so.
      const said =
        own === 'NEGATED' && over === 'NEGATED' ? 'HYPOTHETICAL' : stronger(own, handedDown(over, verb, isDenied(governor, items, frames)));
      modality = stronger(modality, said);
    }
  }
  return modality;
}

/** Whether the doer of what the item names says that they will not do it. */
export function isRefused(at: number, items: readonly Item[], cues: readonly FoundCue[]): boolean {
  return cues.some((found) => found.cue.refusal && applies(found, at, items));
}

/** Whether words beside the item say that it is not so; that somebody denies it is another matter. */
export function isNegated(at: number, items: readonly Item[], cues: readonly FoundCue[]): boolean {
  return cues.some((found) => found.cue.modality === 'NEGATED' && applies(found, at, items));
}

/** Whether a cue stands in what a verb of saying reports. */
function isReported({ at }: FoundCue, items: readonly Item[]): boolean {
  const before = items.filter((item) => item.to <= at);
  const turned = before.findLastIndex(turnsAway);
  const verb = before.findLast((item, index) => item.kind === 'VERB' && index > turned);
  return verb?.kind === 'VERB' && verb.uses.some((use) => use.report !== null);
}

/** «تعرض لهجوم»: the noun after ل is what happened, not what for. */
function isUndergone(at: number, items: readonly Item[], frames: FrameFinder): boolean {
  const governor = frames.governor(at);
  const verb = governor === null ? undefined : items[governor];
  return items[at]?.kind === 'NOUN' && verb?.kind === 'VERB' && verb.uses.some((use) => use.carrier?.subject === 'recipient');
}

/** How far before its subject matter the talk about it may stand. */
const TOPIC_REACH = 5;

/**
 * "talks over the release of …", «محادثات حول تبادل …»: what is talked about need not have happened, nor what is joined to it
 * («حول هدنة وإدخال المساعدات»).
 */
function isTopic(at: number, items: readonly Item[]): boolean {
  const item = items[at];
  if (item?.kind !== 'NOUN') return false;
  const preposition = items.findLastIndex((one, index) => index < at && !(item.conjunction ? staysInTopic(one) : isTransparent(one)));
  const before = items[preposition];
  if (before?.kind !== 'WORD' || !isAbout(before)) return false;
  return items
    .slice(Math.max(0, preposition - TOPIC_REACH), preposition)
    .some((one) => one.kind === 'NOUN' && one.uses.some((use) => use.predicate?.arguments.reciprocal && use.predicate.type === 'CONSULT'));
}

function isAbout(item: Item): boolean {
  return item.kind === 'WORD' && (item.word?.slot === 'about' || item.word?.slot === 'on');
}

function isTransparent(item: Item): boolean {
  return item.kind === 'WORD' && (item.word === null || item.word.class === 'DETERMINER' || item.word.class === 'NUMBER');
}

/** Whether what a preposition of topic opens can still go on behind an item. */
function staysInTopic(item: Item): boolean {
  return (
    isTransparent(item) ||
    item.kind === 'NOUN' ||
    item.kind === 'PHRASE' ||
    (item.kind === 'WORD' && item.word?.class === 'PREPOSITION' && !isAbout(item))
  );
}

function applies({ cue, at: cueAt, to }: FoundCue, at: number, items: readonly Item[]): boolean {
  const item = items[at];
  if (item === undefined || isVerbItself(cueAt, items)) return false;
  if (cue.scope === 'SENTENCE') {
    const [from, until] = cueAt < item.from ? [to, item.from] : [item.to, cueAt];
    return !items.some((one) => one.from >= from && one.to <= until && endsClause(one) && one.kind !== 'VERB');
  }
  if (cue.behind && item.kind === 'NOUN' && describes(cueAt, at, items)) return true;
  if (cueAt >= item.from) return false;
  const tense = item.kind === 'VERB' ? item.uses[0]?.tense : null;
  if (cue.before !== undefined && item.kind === 'VERB' && to === item.from && tense !== cue.before) return false;
  if (cue.before !== undefined && !nextVerbIs(to, cue.before, items)) return false;
  if (cue.scope === 'NEXT')
    return (
      item.from - to < NEXT_REACH &&
      !items.some((one) => one.from >= to && one.to <= item.from && (one.kind === 'VERB' || one.kind === 'MARK'))
    );
  return !items.some((one) => one.from >= to && one.to <= item.from && endsCue(one));
}

/** Whether what is supposed or planned does not reach beyond an item: a mark, another clause, or one that describes («لدعم المدينة التي …»). */
function endsCue(item: Item): boolean {
  if (item.kind === 'MARK') return !/^["'«»“”()]$/u.test(item.text);
  return turnsAway(item) || (item.kind === 'WORD' && item.word?.class === 'RELATIVE');
}

/** «القمة بين X وY، المقررة في …»: whether what stands at a token describes the noun at an item, with nothing but its parties in between. */
function describes(cueAt: number, at: number, items: readonly Item[]): boolean {
  if (cueAt < (items[at]?.to ?? 0)) return false;
  const between = items.slice(at + 1).filter((one) => one.to <= cueAt);
  return between.every(
    (one, index) =>
      one.kind === 'PHRASE' ||
      isComma(one) ||
      (one.kind === 'WORD' && (one.word?.class === 'PREPOSITION' || (one.word === null && index === 0 && one.particle === ''))),
  );
}

/** "plans to", "hopes to": a verb that says by itself what becomes of the modality, and no noun of that form. */
function isVerbItself(cueAt: number, items: readonly Item[]): boolean {
  return items.some(
    (item) => item.kind === 'VERB' && item.from <= cueAt && cueAt < item.to && item.uses.some((use) => use.carrier?.modality !== undefined),
  );
}

/** «قد» before a word that is no verb of the lexicon: its tense shows in its prefix. */
function nextVerbIs(from: number, tense: Cue['before'], items: readonly Item[]): boolean {
  const next = items.find((one) => one.from >= from);
  if (next?.kind === 'VERB') return next.uses[0]?.tense === tense;
  return next?.kind === 'WORD' && next.word === null ? tense === 'PRESENT' : false;
}

/** Whether what a verb says of its content holds for an item: up to the end of the clause that the verb opens. */
function governs(verb: number, at: number, items: readonly Item[]): boolean {
  const between = items.slice(verb + 1, at);
  const item = items[at];
  // «حذر من حرب، داعيا إلى …»: a participle stands beside the verb that it goes on with.
  if (item?.kind === 'VERB' && isParticiple(item)) return false;
  // «رفضت … واحتجزت», «ستقاطع … ردا على عقوبات فرضتها»: only after أن is a verb in the past what another speaks of.
  const past = item?.kind === 'VERB' && item.uses[0]?.tense === 'PAST';
  const apart = item?.kind === 'VERB' && item.conjunction && isComma(items[at - 1]);
  if ((past || apart) && !between.some((one) => one.kind === 'WORD' && one.word?.class === 'THAT')) return false;
  return !between.some((item) => turnsAway(item)) && !between.some((item) => item.kind === 'WORD' && item.word?.class === 'RELATIVE');
}

function contentModality(verb: Extract<Item, { kind: 'VERB' }>, content: Item | undefined): Modality {
  let modality: Modality = 'ASSERTED';
  for (const use of verb.uses.slice(0, 3)) {
    if (use.predicate?.speech !== undefined) return use.predicate.speech?.content;
    if (use.carrier?.modality !== undefined && content !== undefined) modality = stronger(modality, use.carrier.modality);
    if (use.report?.content !== undefined) modality = stronger(modality, use.report.content);
  }
  return modality;
}

/**
 * A denial of saying is no denial of what was said, but nobody is said to have said it either; what may be said may be so.
 * «نفى تقارير تحدثت عن لقاء»: where what says it is itself denied, what it says is denied.
 */
function handedDown(modality: Modality, verb: Extract<Item, { kind: 'VERB' }>, denied: boolean): Modality {
  if (denied || !verb.uses.some((use) => use.report !== null)) return modality;
  if (modality === 'NEGATED') return 'HYPOTHETICAL';
  return modality === 'FUTURE' ? 'ASSERTED' : modality;
}

/** Whether a verb of denial governs a verb. */
function isDenied(at: number, items: readonly Item[], frames: FrameFinder): boolean {
  const governor = frames.governor(at);
  const verb = governor === null ? undefined : items[governor];
  return verb?.kind === 'VERB' && verb.uses.some((use) => use.report?.content === 'NEGATED');
}
