import type { Article } from '../src/domain/article.ts';
import { LANGUAGES, type Language } from '../src/domain/language.ts';
import type { Reading } from '../src/domain/reading.ts';
import { type Calibration, calibrate } from './calibration.ts';
import type { GoldRecord } from './gold-record.ts';
import { MEASURES, type Measure, type RecordScore, scoreRecord } from './score-record.ts';
import { addTallies, EMPTY_TALLY, type Quality, qualityOf, type Tally } from './tally.ts';

export const SCOPES = [...LANGUAGES, 'all'] as const;

export type Scope = Language | 'all';

export type Figures = Readonly<Record<Measure, Tally & Quality>>;

export interface Evaluation {
  /** Number of gold records, and the figures, by language and in all. */
  readonly records: Readonly<Record<Scope, number>>;
  readonly figures: Readonly<Record<Scope, Figures>>;
  readonly calibration: Calibration;
  /** What went wrong, by gold record, in the order of the gold; records without a miss are left out. */
  readonly misses: readonly { readonly id: string; readonly text: string; readonly misses: readonly string[] }[];
}

/** Reads every gold record with `read`, all at once, and adds up how it did. Counts are added over records (micro average). */
export async function evaluate(gold: readonly GoldRecord[], read: (article: Article) => Reading | Promise<Reading>): Promise<Evaluation> {
  const scored = await Promise.all(gold.map(async (record) => ({ record, score: scoreRecord(record, await read(goldArticle(record))) })));
  const within = (scope: Scope) => scored.filter(({ record }) => scope === 'all' || record.language === scope);
  const byScope = <T>(value: (scope: Scope) => T) => Object.fromEntries(SCOPES.map((scope) => [scope, value(scope)])) as Record<Scope, T>;
  return {
    records: byScope((scope) => within(scope).length),
    figures: byScope((scope) => addUp(within(scope).map(({ score }) => score))),
    calibration: calibrate(scored.flatMap(({ score }) => score.judgements)),
    misses: scored
      .filter(({ score }) => score.misses.length > 0)
      .map(({ record, score }) => ({ id: record.id, text: record.text, misses: score.misses })),
  };
}

function addUp(scores: readonly RecordScore[]): Figures {
  const total = (measure: Measure) => scores.map(({ tallies }) => tallies[measure]).reduce(addTallies, EMPTY_TALLY);
  return Object.fromEntries(MEASURES.map((measure) => [measure, { ...total(measure), ...qualityOf(total(measure)) }])) as Figures;
}

/** A gold text as the extractor gets it: without its labels. */
export function goldArticle({ id, title, text, language, publishedAt }: GoldRecord): Article {
  return { id, title: title ?? null, text, language, publisher: null, publishedAt, url: null };
}
