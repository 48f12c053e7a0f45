import type { FoundDate } from '../../dates/found-date.ts';
import { daysBetween, HISTORICAL_DAYS } from '../../dates/historical.ts';
import { takesPlace, turnsAway } from '../../syntax/boundaries.ts';
import type { Item } from '../../syntax/item.ts';
import { leads } from '../../syntax/verb.ts';

/** Within how many days of publication a date of another clause of the sentence is taken for want of one of its own. */
const NEWS_DAYS = 7;

/**
 * The date that a sentence gives an event: the nearest that belongs to its clause; else the nearest of the days around
 * publication, since news mostly tells of one day. `undefined` if there is none.
 * @param day day of publication
 */
export function dateOfEvent(at: number, items: readonly Item[], dates: readonly FoundDate[], day: string | null): FoundDate | undefined {
  const item = items[at];
  if (item === undefined) return undefined;
  const distance = (found: FoundDate) => (found.at >= item.to ? found.at - item.to : item.from - found.to);
  const near = [...dates].sort((a, b) => distance(a) - distance(b));
  return near.find((found) => belongs(found, at, items) && !isOutOfTime(found, at, items, day)) ?? near.find((found) => isNews(found, day));
}

function isNews({ date }: FoundDate, day: string | null): boolean {
  return date.precision === 'DAY' && (day === null || Math.abs(daysBetween(date.from, day)) <= NEWS_DAYS);
}

/** «الذي تتهمه أنقرة بتدبير الانقلاب في 2016»: what a verb tells as going on was not long ago, and what it tells as past is not to come. */
function isOutOfTime({ at: token, date, next }: FoundDate, at: number, items: readonly Item[], day: string | null): boolean {
  const item = items[at];
  if (item?.kind !== 'VERB' || day === null || token < item.from) return false;
  const tense = item.uses[0]?.tense;
  if (tense === 'PRESENT') return daysBetween(date.to, day) > HISTORICAL_DAYS;
  return tense === 'PAST' && date.from > day && next === undefined;
}

/** Whether a date stands in the clause of an event, or of what it came of or happened with. */
function belongs(found: FoundDate, at: number, items: readonly Item[]): boolean {
  const where = items.findIndex(({ from, to }) => from <= found.at && found.at < to);
  const item = items[at];
  if (where > at) return items.slice(at + 1, where).every((one, index) => reachesBehind(one, at + 1 + index, at, items));
  const between = items.slice(where + 1, at);
  if (isEntry(where, items)) return true;
  // «هجوم نفذ عام 2015 أسفر عن مقتل …», «تفجيرين في أبريل أوقعا …»: what follows from something was when that was.
  const results = item?.kind === 'VERB' && item.uses.some((use) => use.predicate?.arguments.results);
  const carriers = between.filter(({ kind }) => kind === 'VERB');
  if (results || (carriers.length > 0 && carriers.every(leads))) return !between.some((one) => turnsAway(one) || isThat(one));
  if (between.some((one) => opensClause(one) && !isSimultaneous(one))) return false;
  // A date before the first verb of a sentence holds for what follows.
  if (!items.slice(0, where).some(({ kind }) => kind === 'VERB')) return true;
  if (carriers.length > 0 || item?.kind === 'VERB') return between.some(isSimultaneous);
  // «انتقدت الأسبوع الماضي اعتقال ناشطات»: when it was spoken of is not when it was.
  const governor = items.slice(0, where).findLast((one) => one.kind === 'VERB');
  return governor?.kind !== 'VERB' || governor.uses.every((use) => use.predicate?.speech === undefined);
}

/** «14 سبتمبر 2016: …»: the head of an entry dates all of it. */
function isEntry(where: number, items: readonly Item[]): boolean {
  const mark = items.slice(where).find(({ kind }) => kind === 'MARK');
  return (
    mark?.kind === 'MARK' &&
    mark.text === ':' &&
    items.slice(0, items.indexOf(mark)).every(({ kind }) => kind === 'MARK' || kind === 'WORD')
  );
}

/** Whether a date behind an item can still be that of the event before it. */
function reachesBehind(one: Item, index: number, at: number, items: readonly Item[]): boolean {
  if (one.kind === 'VERB') return items[at]?.kind === 'NOUN' && takesPlace(one);
  if (one.kind === 'WORD' && one.word?.class === 'RELATIVE') {
    const verb = items.slice(index).find(({ kind }) => kind === 'VERB');
    return items[at]?.kind === 'NOUN' && verb !== undefined && takesPlace(verb);
  }
  return !opensClause(one);
}

function isThat(item: Item): boolean {
  return item.kind === 'WORD' && item.word?.class === 'THAT';
}

function isSimultaneous(item: Item): boolean {
  return item.kind === 'WORD' && item.word?.simultaneous === true;
}

function opensClause(item: Item): boolean {
  return turnsAway(item) || item.kind === 'CITATION' || isThat(item) || (item.kind === 'WORD' && item.word?.class === 'RELATIVE');
}
