import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { loadCodebook } from '../../../src/codebook/codebook.ts';
import { CONFIDENCE_FEATURES, loadConfidence } from '../../../src/codebook/confidence.ts';
import { WasitError } from '../../../src/domain/errors.ts';
import { evaluate } from '../../../src/evaluate/evaluate.ts';
import { fitLogistic } from '../../../src/evaluate/fit-logistic.ts';
import { loadGold } from '../../../src/evaluate/gold-record.ts';
import { createArticleCoder } from '../../../src/ingest/code-article.ts';
import { confidenceFeatures, confidenceOf } from '../../../src/ingest/events/confidence.ts';
import { createArticleReader } from '../../../src/ingest/read-article.ts';

const codebook = loadCodebook();
const read = createArticleReader(codebook);
const code = createArticleCoder(codebook);

function eventsOf(text: string) {
  const { events, mentions, actors } = code({
    ...{ id: 'a', title: null, text, language: 'en', publisher: null, publishedAt: '2025-07-08T10:00:00Z', url: null },
  });
  return events.map((event) => ({
    event,
    features: confidenceFeatures(event, mentions, (id) => actors.find((actor) => actor.id === id)),
  }));
}

describe('what the confidence of an event is estimated from', () => {
  it('known parties of a mutual event, named side by side with nobody else', () => {
    const [talks] = eventsOf('Egypt and Qatar held talks.');
    expect(talks?.event).toMatchObject({ type: 'CONSULT', initiators: ['egypt', 'qatar'] });
    expect(talks?.features).toEqual(['base', 'parties', 'nobody-else']);
  });

  it('people whom the codebook does not know, and doubt', () => {
    const [attack] = eventsOf('Protesters may attack Egypt.');
    expect(attack?.event).toMatchObject({ type: 'ASSAULT', modality: 'HYPOTHETICAL', recipients: ['egypt'] });
    expect(attack?.features).toEqual(['base', 'both-sides', 'unknown-actor', 'nobody-else', 'marked-modality']);
  });

  it('a doer who is not named', () => {
    const [killing] = eventsOf('Five Palestinians were killed.');
    expect(killing?.event).toMatchObject({ type: 'ASSAULT', initiators: [] });
    expect(killing?.features).toContain('no-doer');
  });

  it('what makes an event likelier right makes its confidence higher, never past 1', () => {
    const { confidence } = codebook;
    const plain = confidenceOf(['base', 'parties'], confidence);
    expect(confidenceOf(['base', 'parties', 'unknown-actor'], confidence)).toBeLessThan(plain);
    expect(confidenceOf(['base', 'parties', 'not-in-sentence', 'bystanders'], confidence)).toBeLessThan(plain);
    expect(confidenceOf(['base'], { ...confidence, base: 10 })).toBe(1);
    expect(confidenceOf(['base'], { ...confidence, base: 0 })).toBe(0.5);
  });

  it('every event carries the estimate of its own features', () => {
    for (const { event, features } of eventsOf('Egypt and Qatar held talks. Protesters may attack Egypt. Five Palestinians were killed.')) {
      expect(event.confidence).toBe(confidenceOf(features, codebook.confidence));
    }
  });
});

test('on gold that it was not fitted to, confidence is on average within 15 points of the share that is right', async () => {
  const folder = new URL('../../gold/', import.meta.url).pathname;
  const gold = ['sentences.jsonl', 'articles.jsonl'].flatMap((file) => loadGold(join(folder, file)));
  const { calibration } = await evaluate(
    gold.filter(({ split }) => split === 'test'),
    (article) => read.read(article),
  );
  expect(calibration.error).toBeLessThan(0.15);
});

describe('the weights of the confidence', () => {
  let folder: string;
  const lines = CONFIDENCE_FEATURES.map((feature) => JSON.stringify({ feature, weight: 0.5, source: 'a test' }));
  const load = (entries: readonly string[]) => {
    writeFileSync(join(folder, 'confidence.jsonl'), entries.join('\n'));
    return loadConfidence(folder);
  };
  const problem = (entries: readonly string[]): string => {
    try {
      load(entries);
    } catch (error) {
      expect(error).toBeInstanceOf(WasitError);
      return String(error);
    }
    throw new Error('loaded');
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'confidence-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are data: one for each feature, each with its source', () => {
    expect(load(lines)).toEqual(Object.fromEntries(CONFIDENCE_FEATURES.map((feature) => [feature, 0.5])));
  });

  it('are refused by file, line and field', () => {
    const [first = '', ...rest] = lines;
    expect(problem([...rest, '{"feature":"base","weight":"much","source":"a test"}'])).toMatch(/confidence\.jsonl:10: weight: /);
    expect(problem([...lines, '{"feature":"luck","weight":1,"source":"a test"}'])).toMatch(/confidence\.jsonl:11: feature: /);
    expect(problem([...rest, '{"feature":"base","weight":1}'])).toMatch(/confidence\.jsonl:10: source: /);
    expect(problem([...lines, first])).toContain('confidence.jsonl:11: feature: "base" has a weight already');
    expect(problem(rest)).toContain('no weight for base');
  });

  it('in the codebook say what they were fitted to', () => {
    const file = new URL('../../../src/codebook/data/confidence.jsonl', import.meta.url);
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      expect(JSON.parse(line).source).toMatch(/^fitted by npm run fit on the dev split of test\/gold, \d{4}-\d\d-\d\d: \d+ events/);
    }
  });
});

describe('fitting', () => {
  const cases = (count: number, features: readonly ('base' | 'sure')[], right: boolean) =>
    Array.from({ length: count }, () => ({ features, right }));

  it('finds the log-odds of what was right, drawn towards none', () => {
    const fitted = fitLogistic(
      [
        ...cases(900, ['base', 'sure'], true),
        ...cases(100, ['base', 'sure'], false),
        ...cases(500, ['base'], true),
        ...cases(500, ['base'], false),
      ],
      ['base', 'sure', 'never'],
      'base',
    );
    expect(1 / (1 + Math.exp(-fitted.base))).toBeCloseTo(0.5, 2);
    expect(1 / (1 + Math.exp(-fitted.base - fitted.sure))).toBeCloseTo(0.9, 2);
    expect(fitted.never).toBe(0);
  });

  it('believes a few cases little', () => {
    const fitted = fitLogistic([...cases(2, ['base', 'sure'], true), ...cases(2, ['base'], false)], ['base', 'sure'], 'base');
    expect(Math.abs(fitted.sure)).toBeLessThan(1.5);
    expect(() => fitLogistic([], ['base'], 'base')).toThrow(RangeError);
  });
});
