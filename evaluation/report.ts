import { LANGUAGES } from '../src/domain/language.ts';
import type { Calibration } from './calibration.ts';
import { type Evaluation, SCOPES } from './evaluate.ts';
import { MARKED } from './marks.ts';
import type { PageScore } from './pages/evaluate-pages.ts';
import { MEASURES } from './score-record.ts';
import type { TableScore, TableTally } from './table/evaluate-table.ts';
import type { MarkTally } from './tally-marks.ts';
import type { WholeEvaluation } from './whole/add-scores.ts';
import { WHOLE_MEASURES } from './whole/score-article.ts';

/** The evaluation as Markdown tables: figures by measure and language, then calibration. Ends with a line break. */
export function formatEvaluation({ records, figures, calibration }: Evaluation): string {
  const heads = SCOPES.flatMap((scope) => [`${scope} P`, `${scope} R`, `${scope} F1`, `${scope} n`]);
  const rows = MEASURES.map((measure) => [
    measure,
    ...SCOPES.flatMap((scope) => {
      const { precision, recall, f1, gold } = figures[scope][measure];
      return [share(precision), share(recall), share(f1), String(gold)];
    }),
  ]);
  return [
    `${records.all} gold texts: ${records.ar} Arabic, ${records.en} English. n: how many the gold has.`,
    '',
    ...table(['', ...heads], rows),
    '',
    formatCalibration(calibration),
  ].join('\n');
}

/** Confidence beside the share that was right, as a Markdown table. Ends with a line break. */
export function formatCalibration(calibration: Calibration): string {
  const bins = calibration.bins.map(({ from, to, count, confidence, right }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(count),
    share(confidence),
    share(right),
  ]);
  return [
    ...table(['confidence', 'events', 'mean', 'right'], bins),
    '',
    `expected calibration error: ${share(calibration.error)}`,
    '',
  ].join('\n');
}

/** F1 of several extractors on the same gold side by side, as a Markdown table. Ends with a line break. */
export function formatComparison(evaluations: Readonly<Record<string, Evaluation>>): string {
  const columns = SCOPES.flatMap((scope) => Object.entries(evaluations).map(([name, { figures }]) => ({ name, scope, figures })));
  const rows = MEASURES.map((measure) => [measure, ...columns.map(({ scope, figures }) => share(figures[scope][measure].f1))]);
  return `${table(['F1', ...columns.map(({ name, scope }) => `${scope} ${name}`)], rows).join('\n')}\n`;
}

/** Acts and roles at the table, by language and reader: right of asked, as a Markdown table. Ends with a line break. */
export function formatTable(scores: Readonly<Record<string, TableScore>>): string {
  const columns = LANGUAGES.flatMap((language) =>
    Object.entries(scores).map(([name, score]) => ({ name: `${language} ${name}`, by: score[language] })),
  );
  const asked = [...new Set(columns.flatMap(({ by }) => Object.keys(by ?? {})))];
  const cell = (tally: TableTally | undefined) => (tally === undefined ? '' : `${tally.right}/${tally.asked}`);
  const sum = (all: readonly TableTally[]): TableTally => ({
    right: all.reduce((total, { right }) => total + right, 0),
    asked: all.reduce((total, one) => total + one.asked, 0),
  });
  const rows = asked.map((one) => [one, ...columns.map(({ by }) => cell(by?.[one]))]);
  const all = ['all', ...columns.map(({ by }) => cell(sum(Object.values(by ?? {}))))];
  return `${table(['right of asked', ...columns.map(({ name }) => name)], [...rows, all]).join('\n')}\n`;
}

/** Readers of whole articles side by side, as a Markdown table. Ends with a line break. */
export function formatWhole(evaluations: Readonly<Record<string, WholeEvaluation>>): string {
  const columns = LANGUAGES.flatMap((language) =>
    Object.entries(evaluations).map(([name, by]) => ({ name: `${language} ${name}`, figures: by[language] })),
  );
  const heads = columns.flatMap(({ name }) => [`${name} P`, 'R', 'F1', 'n']);
  const rows = WHOLE_MEASURES.map((measure) => [
    measure,
    ...columns.flatMap(({ figures }) => {
      const { precision, recall, f1, gold } = figures[measure];
      return [share(precision), share(recall), share(f1), String(gold)];
    }),
  ]);
  return `${table(['', ...heads], rows).join('\n')}\n`;
}

/** What went wrong, text by text. Empty where nothing did, else ends with a line break. */
export function formatMisses({ misses }: Evaluation): string {
  return misses.map(({ id, text, misses: lines }) => `\n${id}: ${text}\n${lines.map((line) => `  - ${line}\n`).join('')}`).join('');
}

/** What readers found of events, by confidence, as a Markdown table of shares. Ends with a line break. */
export function formatMarks(tallies: readonly MarkTally[]): string {
  const rows = tallies.map(({ least, events, read, right, sides, all }) => [
    least.toFixed(1),
    String(events),
    String(read),
    ...MARKED.map((one) => share(ratio(right[one], one === 'type' ? read : right.type))),
    share(ratio(sides, read)),
    share(ratio(all, read)),
  ]);
  return `${table(['confidence from', 'events', 'read', ...MARKED, 'type and sides', 'all six'], rows).join('\n')}\n`;
}

/** How often the day of publication is found, in one line. Ends with a line break. */
export function formatPages({ pages, right, wrong, missing }: PageScore): string {
  const percent = (part: number) => `${((part / Math.max(1, pages)) * 100).toFixed(1)} %`;
  return `${pages} pages: the day of publication is right on ${percent(right)}, wrong on ${percent(wrong)}, missing on ${percent(missing)}\n`;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(2);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((cell, column) => Math.max(cell.length, 3, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(head), line(rule), ...rows.map(line)];
}
