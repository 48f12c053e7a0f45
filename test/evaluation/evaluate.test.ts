import { expect, test } from 'vitest';
import { calibrate } from '../../evaluation/calibration.ts';
import { evaluate } from '../../evaluation/evaluate.ts';
import { formatComparison, formatEvaluation, formatMisses } from '../../evaluation/report.ts';
import { qualityOf } from '../../evaluation/tally.ts';
import { evidence, goldEvent, goldRecord, reading } from './gold-reading.ts';

test('precision, recall and F1 follow from the counts; nothing to count gives none', () => {
  expect(qualityOf({ right: 3, predicted: 4, gold: 6 })).toEqual({ precision: 0.75, recall: 0.5, f1: 0.6 });
  expect(qualityOf({ right: 0, predicted: 0, gold: 5 })).toEqual({ precision: null, recall: 0, f1: 0 });
  expect(qualityOf({ right: 0, predicted: 0, gold: 0 })).toEqual({ precision: null, recall: null, f1: null });
});

test('counts add up over texts, by language and in all', async () => {
  const english = goldRecord([goldEvent()]);
  const arabic = { ...english, id: 'a', language: 'ar' as const };
  const result = await evaluate([english, arabic], ({ language }) =>
    reading(language === 'en' ? [evidence(), evidence({ type: 'AID', confidence: 0.4 })] : []),
  );
  expect(result.records).toEqual({ ar: 1, en: 1, all: 2 });
  expect(result.figures.en['event type']).toMatchObject({ right: 1, predicted: 2, gold: 1, precision: 0.5, recall: 1 });
  expect(result.figures.ar['event type']).toMatchObject({ right: 0, predicted: 0, gold: 1, precision: null, recall: 0 });
  expect(result.figures.all['event type']).toMatchObject({ right: 1, predicted: 2, gold: 2, f1: 0.5 });
  expect(result.calibration.bins.map(({ from, count, right }) => [from, count, right])).toEqual([
    [0.4, 1, 0],
    [0.9, 1, 1],
  ]);
  expect(formatEvaluation(result)).toMatch(/\| event type +\|.*\| +0\.50 \| +0\.50 \| +0\.50 \| +2 \|/);
  expect(formatComparison({ rules: result, llm: result })).toMatch(
    /^\| F1 +\| ar rules \| ar llm \| en rules \| en llm \| all rules \| all llm \|\n[\s\S]*\| event type +\| +0\.00 \| +0\.00 \| +0\.67 \| +0\.67 \| +0\.50 \| +0\.50 \|/,
  );
  expect(formatMisses(result)).toContain('missed CONSULT ASSERTED by [Hamas, Israel]');
});

test('the reader is given the gold text, its language and its time of publication, and not the labels', async () => {
  const record = goldRecord([goldEvent()]);
  const seen: unknown[] = [];
  await evaluate([record], (article) => {
    seen.push(article);
    return reading([]);
  });
  const { id, text, language, publishedAt } = record;
  expect(seen).toEqual([{ id, text, language, publishedAt, title: null, publisher: null, url: null }]);
});

test('calibration compares confidence with the share that is right', () => {
  const judged = (confidence: number, right: boolean) => ({ confidence, right });
  const { bins, error } = calibrate([judged(0.95, true), judged(1, true), judged(0.92, false), judged(0.35, false)]);
  expect(bins).toHaveLength(2);
  expect(bins[0]).toMatchObject({ from: 0.3, to: 0.4, count: 1, right: 0 });
  expect(bins[1]?.count).toBe(3);
  expect(bins[1]?.right).toBeCloseTo(2 / 3);
  expect(error).toBeCloseTo((0.35 + 3 * (0.9566667 - 2 / 3)) / 4);
  expect(calibrate([])).toEqual({ bins: [], error: null });
});
