import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import { type Counts, WHOLE_MEASURES, type WholeMeasure, type WholeScore } from './score-article.ts';

/** Precision, recall and their harmonic mean; `null` where there was nothing to count. `gold`: how many were asked for. */
export interface WholeFigures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly gold: number;
}

export type WholeEvaluation = Readonly<Record<Language, Readonly<Record<WholeMeasure, WholeFigures>>>>;

/** Adds up how articles were scored (micro average), by language and measure. */
export function addScores(scores: readonly { readonly language: Language; readonly score: WholeScore }[]): WholeEvaluation {
  const figures = (language: Language, measure: WholeMeasure) =>
    figuresOf(scores.filter((one) => one.language === language).map(({ score }) => score[measure]));
  const byMeasure = (language: Language) => Object.fromEntries(WHOLE_MEASURES.map((measure) => [measure, figures(language, measure)]));
  return Object.fromEntries(LANGUAGES.map((language) => [language, byMeasure(language)])) as WholeEvaluation;
}

function figuresOf(counts: readonly Counts[]): WholeFigures {
  const sum = (key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0);
  const [predicted, gold] = [sum('predicted'), sum('gold')];
  const precision = predicted === 0 ? null : sum('right') / predicted;
  const recall = gold === 0 ? null : sum('found') / gold;
  const both = (precision ?? 0) + (recall ?? 0);
  return { precision, recall, f1: predicted + gold === 0 ? null : both === 0 ? 0 : (2 * (precision ?? 0) * (recall ?? 0)) / both, gold };
}
