import { foldWords } from './folded-text.ts';
import type { UsedName } from './reply-actors.ts';
import type { RawEvent } from './reply-schema.ts';

/** The event of an earlier piece that a later piece goes on to tell gains its evidence. */
export function toldOnce(events: readonly RawEvent[]): readonly RawEvent[] {
  const kept: RawEvent[] = [];
  /** For each event of the reply, where it is kept. */
  const places: number[] = [];
  for (const [at, event] of events.entries()) {
    const earlier = event.sameAs > 0 && event.sameAs <= at ? places[event.sameAs - 1] : undefined;
    const same = earlier === undefined ? undefined : kept[earlier];
    if (earlier !== undefined && same?.type === event.type) {
      kept[earlier] = { ...same, evidence: [...same.evidence, ...event.evidence] };
      places.push(earlier);
    } else places.push(kept.push(event) - 1);
  }
  return kept;
}

/** Names that events use, by their folded form, with the sentences of these events. */
export function usedNames(events: readonly RawEvent[]): ReadonlyMap<string, UsedName> {
  const used = new Map<string, UsedName>();
  for (const { initiators, recipients, thirdParties, proposalBy, evidence } of events) {
    const all = evidence.map(({ sentence }) => sentence);
    const add = (name: string, sentences: readonly number[]) => {
      const known = used.get(foldWords(name));
      used.set(foldWords(name), { name: known?.name ?? name, sentences: [...(known?.sentences ?? []), ...sentences] });
    };
    for (const name of [...initiators, ...recipients, ...thirdParties.map(({ actor }) => actor), ...proposalBy]) add(name, all);
    for (const { attributedTo, sentence } of evidence) for (const name of attributedTo) add(name, [sentence]);
  }
  return used;
}
