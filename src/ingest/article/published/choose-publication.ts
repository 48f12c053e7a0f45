import { fold } from '../../../domain/fold.ts';
import type { Language } from '../../../domain/language.ts';
import { type LabelledDateFinder, wordsBeside } from '../labelled-date.ts';
import type { DateFinder } from '../printed-date.ts';
import { toInstant } from '../publication-instant.ts';
import { CHANGED, type DateEvidence } from './date-evidence.ts';
import { asLocalTime, canBeSameDay, hasOffset, isUtc } from './local-time.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** When an article was published, and what told it. */
export interface Publication {
  /** RFC 3339 to the second; see `Article.publishedAt`. */
  readonly publishedAt: string;
  /** Such as `meta article:published_time`. */
  readonly place: string;
}

/** @param zone of the outlet, IANA name or offset; `null` if unknown: times without an offset count as UTC then */
export type PublicationChooser = (evidence: readonly DateEvidence[], language: Language, zone: string | null) => Publication | null;

/** A date that evidence gives. */
interface Candidate extends Omit<DateEvidence, 'text' | 'isChange'> {
  readonly isChange: boolean;
  /** As `PrintedDate.value`. */
  readonly value: string;
}

/** A line with more words than these beside its dates is not about them, unless it says "published". */
const WORDS_BESIDE = 10;
/** What the word "published" beside a date adds to its weight. */
const LABELLED = 3;
/** The first of January without a time mostly stands for a year. */
const PLACEHOLDER = 1;
/** A publication with less support than this gives way to a date of change that has more. */
const WELL_SUPPORTED = 5;
/** Evidence of less weight than this in all is a guess. */
const ENOUGH = 2;
/** Evidence of this weight tells the local day of a time that is stated in UTC. */
const TELLS_LOCAL_DAY = 4;
/** A page with so many printed days is a list of other pages. */
const LIST_OF_DAYS = 4;

/**
 * Builds the chooser of the time of publication: each piece of evidence is read in every form in use, those that say the same
 * day support each other (each kind of place once), and the day with most support wins. Of what says that day, the most
 * believed that also has a time of day is taken. Dates of change count where nothing better is there. A time in UTC is
 * given in local time, as far as the zone or the rest of the evidence tells it.
 */
export function createPublicationChooser(findDates: DateFinder, findLabelled: LabelledDateFinder): PublicationChooser {
  return (evidence, language, zone) => {
    const read = withoutLists(evidence.flatMap((piece) => candidatesOf(piece, language)));
    const sure = read.flatMap(({ stamp, piece }) => (stamp.dayFirst === null ? [candidate(piece, stamp.value)] : []));
    const settled = read.flatMap(({ stamp, piece }) => settle(stamp, sure).map((value) => candidate(piece, value)));
    const all = [...sure, ...settled].filter(({ value }) => toInstant(value, zone ?? 'UTC') !== null);
    const published = best(
      all.filter(({ isChange }) => !isChange),
      all,
    );
    const winner = published !== null && published.support >= WELL_SUPPORTED ? published : best(all, all);
    if (winner === null || winner.support < ENOUGH) return null;
    const publishedAt = local(winner.taken, all, zone) ?? toInstant(winner.taken.value, zone ?? 'UTC');
    return publishedAt === null ? null : { publishedAt, place: winner.taken.place };
  };

  function candidatesOf(piece: DateEvidence, language: Language): readonly Read[] {
    if (piece.kind !== 'PRINTED') {
      const stamp = readStamp(piece.text, language, findDates);
      return stamp === null ? [] : [{ stamp, piece }];
    }
    const line = fold(piece.text);
    const dates = findLabelled(line, language);
    const isAside = piece.weight === 0 || wordsBeside(line, dates) > WORDS_BESIDE;
    return dates.flatMap(({ label, ...stamp }): readonly Read[] => {
      if (isAside && label === null) return [];
      if (label === 'UPDATED') return [{ stamp, piece: { ...piece, weight: CHANGED, isChange: true } }];
      return [{ stamp, piece: label === 'PUBLISHED' ? { ...piece, weight: piece.weight + LABELLED } : piece }];
    });
  }
}

interface Read {
  readonly stamp: Stamp;
  readonly piece: DateEvidence;
}

/** What is printed counts unless it is one of many days, as on pages that list others. */
function withoutLists(read: readonly Read[]): readonly Read[] {
  const days = new Set(read.flatMap(({ stamp, piece }) => (piece.kind === 'PRINTED' ? [stamp.value.slice(0, 10)] : [])));
  return days.size < LIST_OF_DAYS ? read : read.filter(({ piece }) => piece.kind !== 'PRINTED');
}

function candidate({ kind, place, weight, isChange }: DateEvidence, value: string): Candidate {
  return { kind, place, weight: /^\d{4}-01-01$/.test(value) ? PLACEHOLDER : weight, isChange: isChange === true, value };
}

/** 05/12/2025 in English: the order that the other dates of the page confirm; none where they confirm neither or both. */
function settle({ value, dayFirst }: Stamp, sure: readonly Candidate[]): readonly string[] {
  if (dayFirst === null) return [];
  const isConfirmed = (order: string) => sure.some((one) => canBeSameDay(one.value, order));
  if (isConfirmed(value) === isConfirmed(dayFirst)) return [];
  return [isConfirmed(value) ? value : dayFirst];
}

/** The candidate to take, and how much supports its day. */
function best(candidates: readonly Candidate[], all: readonly Candidate[]) {
  const [first] = candidates
    .map((one) => ({ one, support: supportOf(one, all) }))
    .sort((a, b) => b.support - a.support || b.one.weight - a.one.weight || (a.one.value < b.one.value ? -1 : 1));
  if (first === undefined) return null;
  const same = candidates.filter(({ value }) => canBeSameDay(value, first.one.value));
  const taken = same.reduce((most, one) => (exactness(one) > exactness(most) ? one : most), first.one);
  return { taken, support: first.support };
}

function supportOf({ value }: Candidate, all: readonly Candidate[]): number {
  const byKind = new Map<string, number>();
  for (const one of all) if (canBeSameDay(one.value, value)) byKind.set(one.kind, Math.max(byKind.get(one.kind) ?? 0, one.weight));
  return [...byKind.values()].reduce((sum, weight) => sum + weight, 0);
}

/** Weight, with what a time of day and an offset add to it: the day is agreed upon. */
function exactness({ value, weight }: Candidate): number {
  return weight + (value.includes('T') ? 4 : 0) + (hasOffset(value) ? 4 : 0);
}

/** A time in UTC in local time; `null` for any other. */
function local({ value }: Candidate, all: readonly Candidate[], zone: string | null): string | null {
  if (!isUtc(value)) return null;
  const others = all.filter((one) => one.weight >= TELLS_LOCAL_DAY && !one.isChange && canBeSameDay(one.value, value));
  return asLocalTime(
    value,
    others.map((one) => one.value),
    zone,
  );
}
