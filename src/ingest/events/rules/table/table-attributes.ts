import type { Channel } from '../../../../domain/talks.ts';
import type { FrameFinder } from '../../../syntax/frames.ts';
import type { Place } from '../../../syntax/position.ts';
import { actSides, nounSides } from './act-sides.ts';
import type { FoundAct } from './find-acts.ts';
import type { TableText } from './table-text.ts';

/** How far from words of talks words about their channel may stand. */
const CHANNEL_REACH = 4;

/** How the parties deal with each other, by the words near the nouns of talks; `null` if the sentence does not say. */
export function channelOf(text: TableText): Channel | null {
  const { tokens, index, nouns } = text;
  for (let at = 0; at < tokens.length; at += 1) {
    const match = index.channels.match(tokens, at);
    const [words] = match?.values ?? [];
    if (match === null || words === undefined) continue;
    const to = at + match.length;
    const near = nouns.some((noun) => (noun.from >= to ? noun.from - to : at - noun.to) <= CHANNEL_REACH);
    if (match.length > 1 || words.channel === 'SHUTTLE' || near) return words.channel;
    at = to - 1;
  }
  return null;
}

/** Ids of the issues that a sentence names beside the words of an act, sorted. */
export function issuesOf(text: TableText, act: FoundAct | undefined): readonly string[] {
  const { tokens, items, index } = text;
  const ids = new Set<string>();
  for (let at = 0; at < tokens.length; at += 1) {
    if (act !== undefined && at >= act.from && at < act.to) continue;
    const item = items[text.itemAt(at)];
    // Names are no issues; prisoners and refugees are.
    const match = item?.kind === 'PHRASE' && !item.phrase.crowd ? null : index.issues.match(tokens, at);
    for (const id of match?.values ?? []) ids.add(id);
    if (match !== null) at += match.length - 1;
  }
  return [...ids].sort();
}

/** Where a sentence names the proposal that an act speaks of (tokens), and the phrases that say whose it is; `null` if it names none. */
export function proposalOf(
  text: TableText,
  act: FoundAct | undefined,
  places: readonly (Place | null)[],
  frames: FrameFinder,
): { readonly from: number; readonly to: number; readonly by: readonly number[] } | null {
  const noun = act?.noun?.class === 'PROPOSAL' ? act.noun : text.nouns.find((one) => one.class === 'PROPOSAL' && !one.verb);
  if (noun === undefined) return null;
  const by = act?.entry.act === 'PROPOSE' ? actSides(act, text, places, frames).doers : nounSides(noun, noun.to, text, places).owners;
  return { ...text.grammar.extent(text, noun), by };
}
