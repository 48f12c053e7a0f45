import type { Event, Evidence } from '../domain/event.ts';
import type { EventDate } from '../domain/event-date.ts';
import { inOrder } from '../domain/pairs.ts';
import type { ThirdParty } from '../domain/talks.ts';
import { uniteThirdParties } from '../domain/unite-third-parties.ts';
import type { Piece } from './piece.ts';

/**
 * Concludes one event from all its pieces of evidence, the first of them first. Where pieces differ, what they add to each
 * other is united (contexts, mediators, third parties, pairs, issues), and of what excludes each other (mode, code, act,
 * channel, place) the most frequent is taken, ties going to the first by alphabet. The proposal is that of the first piece
 * that has one.
 */
export function concludeEvent(pieces: readonly Piece[]): Event {
  const all = pieces.map((piece) => piece.evidence);
  const [first] = all;
  if (first === undefined) throw new TypeError('an event needs evidence');
  return {
    id: first.id,
    type: first.type,
    mode: mostFrequent(all.map((evidence) => evidence.mode)),
    contexts: united(all.map((evidence) => evidence.contexts)),
    relation: first.relation,
    cameo: mostFrequent(all.map((evidence) => evidence.cameo)) ?? first.cameo,
    score: first.score,
    quad: first.quad,
    modality: first.modality,
    initiators: first.initiators,
    recipients: first.recipients,
    mediators: united(all.map((evidence) => evidence.mediators)),
    pairs: inOrder(all.flatMap((evidence) => pairsOf(evidence, first.initiators))),
    thirdParties: uniteThirdParties(all.flatMap(thirdPartiesOf)),
    talksAct: mostFrequent(all.map((evidence) => evidence.talksAct)),
    channel: mostFrequent(all.map((evidence) => evidence.channel)),
    issues: united(all.map((evidence) => evidence.issues)),
    proposal: all.find((evidence) => evidence.proposal !== null)?.proposal ?? null,
    date: concludeDate(all.map((evidence) => evidence.date)),
    place: mostFrequent(
      all.map((evidence) => evidence.place),
      (place) => `${place.country ?? ''} ${place.name}`,
    ),
    confidence: Math.max(...all.map((evidence) => evidence.confidence)),
    evidenceCount: pieces.length,
    articleCount: new Set(pieces.map((piece) => piece.article)).size,
  };
}

const united = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())].sort();

/** A piece's pairs by the ids of the event's parties: those without a name have one of their own in each article (see `eventGroup`). */
function pairsOf({ pairs, initiators }: Evidence, parties: readonly string[]): Evidence['pairs'] {
  const idOf = (party: string) => parties[initiators.indexOf(party)] ?? party;
  return pairs.map(([one, other]) => [idOf(one), idOf(other)] as const);
}

/** A mediator of whom a piece gives no role counts as MEDIATOR, so that an event's mediators are among its third parties. */
function thirdPartiesOf({ mediators, thirdParties }: Evidence): readonly ThirdParty[] {
  const named = new Set(thirdParties.map(({ actor }) => actor));
  const unnamed = mediators.filter((actor) => !named.has(actor));
  return [...thirdParties, ...unnamed.map((actor): ThirdParty => ({ actor, roles: ['MEDIATOR'], lead: false }))];
}

/** A stated duration widens the event to all its days; an imprecise date gives way to a more exact one. */
function concludeDate(dates: readonly EventDate[]): EventDate {
  const ranges = dates.filter((date) => date.precision === 'RANGE');
  if (ranges.length > 0) {
    const inside = dates.filter((date) => date.from === date.to || date.precision === 'RANGE');
    return {
      from: inside.map((date) => date.from).reduce((a, b) => (a < b ? a : b)),
      to: inside.map((date) => date.to).reduce((a, b) => (a > b ? a : b)),
      precision: 'RANGE',
    };
  }
  const length = (date: EventDate) => Date.parse(date.to) - Date.parse(date.from);
  return dates.reduce((best, date) =>
    length(date) < length(best) || (length(date) === length(best) && date.from < best.from) ? date : best,
  );
}

/** The value that occurs most often, `null` aside; ties go to the smallest key. */
function mostFrequent<T>(values: readonly (T | null)[], keyOf: (value: T) => string = String): T | null {
  const counts = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    if (value === null) continue;
    const key = keyOf(value);
    const entry = counts.get(key) ?? { value, count: 0 };
    entry.count += 1;
    counts.set(key, entry);
  }
  const best = [...counts.entries()].sort(([a, x], [b, y]) => y.count - x.count || compare(a, b))[0];
  return best === undefined ? null : best[1].value;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
