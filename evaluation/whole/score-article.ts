import type { Span } from '../../src/domain/span.ts';
import { type Edge, edgesOf, withoutRepeats } from './edges.ts';
import type { JudgedArticle, JudgedEvent } from './judged-article.ts';

export const WHOLE_MEASURES = ['event type', 'type and sides', 'type, sides and modality', 'edges', 'attribution'] as const;

export type WholeMeasure = (typeof WHOLE_MEASURES)[number];

/** How many of what was predicted is right, and how many of what was asked for is found. */
export interface Counts {
  readonly right: number;
  readonly predicted: number;
  readonly found: number;
  readonly gold: number;
}

export type WholeScore = Readonly<Record<WholeMeasure, Counts>>;

/** Sentences that overlap by fewer characters only touch. */
const LEAST_OVERLAP = 10;

/**
 * Compares what is read in an article with what is to be found there. An event is found by one of the same type (or one that is
 * also allowed) that quotes one of its sentences; sides are right if they name the same actors, by place in the text or by
 * `same`. Optional events count neither way, nor does an event told again. Edges count asserted events alone; of mutual
 * events of three or more whose pairs are not given they are neither asked for nor wrong.
 * @param same whether two keys are one actor, whatever the places
 */
export function scoreArticle(gold: JudgedArticle, read: JudgedArticle, same: IsSame = () => false): WholeScore {
  const isSame = sameBy(gold, read, same);
  const { matches, wrong } = matchEvents(gold, read, isSame);
  const asked = gold.events.filter(({ optional }) => !optional).length;
  const counted = matches.filter(({ event }) => !event.optional);
  const found = counted.length;
  const sides = counted.filter((one) => one.sides).length;
  const whole = counted.filter((one) => one.sides && one.modality).length;
  let [citedGold, citedRead, cited] = [0, 0, 0];
  for (const { event, best } of counted) {
    // The publisher, whom the text does not name, is not cited by it.
    const sources = best.attributedTo.filter((key) => read.places.has(key));
    citedGold += event.attributedTo.length;
    citedRead += sources.length;
    cited += event.attributedTo.filter((key) => sources.some((source) => isSame(key, source))).length;
  }
  const predicted = found + wrong.length;
  const events = (right: number): Counts => ({ right, predicted, found: right, gold: asked });
  return {
    'event type': events(found),
    'type and sides': events(sides),
    'type, sides and modality': events(whole),
    edges: scoreEdges(gold.events, read.events, isSame),
    attribution: { right: cited, predicted: citedRead, found: cited, gold: citedGold },
  };
}

type IsSame = (gold: string, read: string) => boolean;

function sameBy(gold: JudgedArticle, read: JudgedArticle, same: IsSame): IsSame {
  return (key, other) => same(key, other) || cover(gold.places.get(key) ?? [], read.places.get(other) ?? []);
}

/** An event that was asked for, or may be found, and the event that finds it. */
interface Match {
  readonly event: JudgedEvent;
  readonly best: JudgedEvent;
  /** Whether its sides and its modality are right. */
  readonly sides: boolean;
  readonly modality: boolean;
}

/** Which event finds which; `wrong` are those that find none and tell none again. */
function matchEvents(
  gold: JudgedArticle,
  read: JudgedArticle,
  isSame: IsSame,
): { matches: readonly Match[]; wrong: readonly JudgedEvent[] } {
  const agree = (keys: readonly string[], others: readonly string[]) =>
    (keys.length === 0) === (others.length === 0) &&
    keys.every((key) => others.some((other) => isSame(key, other))) &&
    others.every((other) => keys.some((key) => isSame(key, other)));
  const sidesAgree = (one: JudgedEvent, other: JudgedEvent) =>
    (agree(one.initiators, other.initiators) && agree(one.recipients, other.recipients)) ||
    agree([...one.initiators, ...one.recipients], [...other.initiators, ...other.recipients]);
  const free = new Set(read.events);
  const matches: Match[] = [];
  for (const event of gold.events.toSorted((a, b) => Number(a.optional) - Number(b.optional))) {
    const rank = (other: JudgedEvent) => (sidesAgree(event, other) ? 0 : 2) + (other.modality === event.modality ? 0 : 1);
    const [best, ...others] = [...free].filter((other) => fits(event, other)).sort((a, b) => rank(a) - rank(b));
    if (best === undefined) continue;
    for (const other of [best, ...others.filter((one) => rank(one) === 0)]) free.delete(other);
    matches.push({ event, best, sides: rank(best) < 2, modality: rank(best) % 2 === 0 });
  }
  return { matches, wrong: [...free] };
}

/**
 * Whether each event that was read is right in type and both sides, by its place in `read`; `null` for what the annotators left
 * open and for events told again.
 */
export function judgeEvents(gold: JudgedArticle, read: JudgedArticle): readonly (boolean | null)[] {
  const { matches, wrong } = matchEvents(
    gold,
    read,
    sameBy(gold, read, () => false),
  );
  return read.events.map((one) => {
    if (wrong.includes(one)) return false;
    const match = matches.find(({ best }) => best === one);
    return match === undefined || match.event.optional ? null : match.sides;
  });
}

function scoreEdges(gold: readonly JudgedEvent[], read: readonly JudgedEvent[], isSame: IsSame): Counts {
  const optional = (event: JudgedEvent) => event.optional || event.modality !== 'ASSERTED';
  const unclear = (event: JudgedEvent, edge: Edge) => edge.mutual && event.initiators.length > 2 && event.pairs.length === 0;
  const all = gold.flatMap((event) => edgesOf(event).map((edge) => ({ edge, asked: !optional(event) && !unclear(event, edge) })));
  const asked = withoutRepeats(all.filter((one) => one.asked).map(({ edge }) => edge));
  const allowed = all.filter((one) => !one.asked).map(({ edge }) => edge);
  const told = withoutRepeats(read.filter(({ modality }) => modality === 'ASSERTED').flatMap(edgesOf));
  const matches = (wanted: Edge, { types: [type = ''], from, to, mutual }: Edge) =>
    wanted.types.includes(type) &&
    ((isSame(wanted.from, from) && isSame(wanted.to, to)) ||
      ((mutual || wanted.mutual) && isSame(wanted.from, to) && isSame(wanted.to, from)));
  const hit = new Set<Edge>();
  let [right, wrong] = [0, 0];
  for (const edge of told) {
    const found = asked.filter((wanted) => matches(wanted, edge));
    for (const wanted of found) hit.add(wanted);
    if (found.length > 0) right += 1;
    else if (!allowed.some((wanted) => matches(wanted, edge))) wrong += 1;
  }
  return { right, predicted: right + wrong, found: hit.size, gold: asked.length };
}

function fits(gold: JudgedEvent, read: JudgedEvent): boolean {
  const overlap = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return (
    [gold.type, ...gold.alsoType].includes(read.type) &&
    gold.sentences.some((one) => read.sentences.some((other) => overlap(one, other) > LEAST_OVERLAP))
  );
}

/** Whether two stretches overlap by half of the longer of them. */
function cover(places: readonly Span[], others: readonly Span[]): boolean {
  return places.some((a) =>
    others.some((b) => Math.min(a.end, b.end) - Math.max(a.start, b.start) >= Math.max(a.end - a.start, b.end - b.start) / 2),
  );
}
