import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { evaluate } from '../../../evaluation/evaluate.ts';
import { fitLogistic } from '../../../evaluation/fit-logistic.ts';
import { loadGold } from '../../../evaluation/gold-record.ts';
import { loadCodebook } from '../../../src/codebook/codebook.ts';
import { CONFIDENCE_FEATURES, loadConfidence } from '../../../src/codebook/confidence.ts';
import { WasitError } from '../../../src/domain/errors.ts';
import type { Language } from '../../../src/domain/language.ts';
import { confidenceOf } from '../../../src/ingest/events/assemble/confidence.ts';
import { createArticleCoder } from '../../../src/ingest/events/code-article.ts';
import { createArticleReader, readArticle } from '../../../src/ingest/read-article.ts';

const codebook = loadCodebook();
const read = createArticleReader(codebook);
const code = createArticleCoder(codebook);

/** The events of a text with the features that their confidence follows from. */
function eventsOf(text: string, language: Language = 'en') {
  const { events, features } = code({
    id: 'a',
    title: null,
    text,
    language,
    publisher: null,
    publishedAt: '2025-07-08T10:00:00Z',
    url: null,
  });
  return events.map((event) => ({ ...event, features: features.get(event.id) ?? [] }));
}

describe('what the confidence of an event is estimated from', () => {
  it('parties of a mutual event, named side by side with nobody else', () => {
    const [talks] = eventsOf('Egypt and Qatar held talks.');
    expect(talks).toMatchObject({ type: 'CONSULT', initiators: ['egypt', 'qatar'] });
    const features = ['base', 'parties', 'CONSULT', 'CONSULT: parties', 'ASSERTED', 'English', 'short sentence', 'no bystanders'];
    expect(talks?.features.toSorted()).toEqual(
      [...features, 'initiator several', ...['actor', 'conjunction', 'verb'].map((one) => `initiator past ${one}`)].toSorted(),
    );
  });

  it('people of no name or belonging, and doubt', () => {
    const [attack] = eventsOf('Protesters may attack Egypt.');
    expect(attack).toMatchObject({ type: 'ASSAULT', modality: 'HYPOTHETICAL', recipients: ['egypt'] });
    expect(attack?.features).toEqual(expect.arrayContaining(['both sides', 'ASSAULT: both sides', 'initiator unnamed', 'HYPOTHETICAL']));
    expect(attack?.features).not.toContain('recipient unnamed');
  });

  it('a doer who is not named, people of a state, and what somebody is cited for', () => {
    const [killing] = eventsOf('قال مسؤول مصري إن خمسة جنود أتراك قتلوا.', 'ar');
    expect(killing).toMatchObject({ type: 'ASSAULT', initiators: [], recipients: ['soldier.turkey'] });
    expect(killing?.features).toEqual(expect.arrayContaining(['recipient alone', 'recipient generic', 'attributed']));
    expect(killing?.features).not.toContain('English');
  });

  it('a person whom the codebook does not have', () => {
    const [arrest] = eventsOf('اعتقلت الشرطة المصرية الناشط جابر خلدون الزهراوي.', 'ar');
    expect(arrest?.features).toContain('recipient unknown person');
  });

  it('what lies between the word that tells the event and who takes part', () => {
    const [near] = eventsOf('هاجمت تركيا سوريا.', 'ar');
    expect(near?.features.filter((one) => /past|far/.test(one))).toEqual(['recipient past actor']);
    const [away] = eventsOf('Turkey, which had sent many of its aircraft to bases in the south in the last few weeks, attacked Syria.');
    expect(away).toMatchObject({ type: 'ASSAULT', initiators: ['turkey'], recipients: ['syria'] });
    expect(away?.features).toEqual(expect.arrayContaining(['initiator far', 'initiator very far', 'initiator past comma']));
    expect(away?.features).not.toContain('recipient far');
  });

  it('what makes an event likelier right makes its confidence higher, never past 1', () => {
    const { confidence } = codebook;
    const plain = confidenceOf(['base', 'both sides'], confidence);
    expect(confidenceOf(['base', 'both sides', 'initiator unnamed'], confidence)).toBeLessThan(plain);
    expect(confidenceOf(['base', 'both sides', 'recipient absent', 'many bystanders'], confidence)).toBeLessThan(plain);
    expect(confidenceOf(['base'], new Map([['base', 10]]))).toBe(1);
    expect(confidenceOf(['base'], new Map())).toBe(0.5);
  });

  it('every event carries the estimate of its own features', () => {
    for (const { confidence, features } of eventsOf(
      'Egypt and Qatar held talks. Protesters may attack Egypt. Five Palestinians were killed.',
    )) {
      expect(confidence).toBe(confidenceOf(features, codebook.confidence));
    }
  });
});

test('on gold that it was not fitted to, confidence is on average within 15 points of the share that is right', async () => {
  const folder = new URL('../../../evaluation/gold/', import.meta.url).pathname;
  const gold = ['sentences.jsonl', 'articles.jsonl'].flatMap((file) => loadGold(join(folder, file)));
  const { calibration } = await evaluate(
    gold.filter(({ split }) => split === 'test'),
    (article) => readArticle(read, article, () => undefined),
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
    expect(load(lines)).toEqual(new Map(CONFIDENCE_FEATURES.map((feature) => [feature, 0.5])));
  });

  it('need not be given for every feature: few events have some', () => {
    const [first = ''] = lines;
    expect(load([first])).toEqual(new Map([['base', 0.5]]));
  });

  it('are refused by file, line and field', () => {
    const [first = '', ...rest] = lines;
    expect(problem([first, '{"feature":"AGREE","weight":"much","source":"a test"}'])).toMatch(/confidence\.jsonl:2: weight: /);
    expect(problem([first, '{"feature":"luck","weight":1,"source":"a test"}'])).toContain(
      'confidence.jsonl:2: feature: "luck" is no feature',
    );
    expect(problem([first, '{"feature":"AGREE","weight":1}'])).toMatch(/confidence\.jsonl:2: source: /);
    expect(problem([first, first])).toContain('confidence.jsonl:2: feature: "base" has a weight already');
    expect(problem(rest)).toContain('no weight for "base"');
  });

  it('in the codebook say what they were fitted to', () => {
    const file = new URL('../../../src/codebook/data/confidence.jsonl', import.meta.url);
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      expect(JSON.parse(line).source).toMatch(/^fitted by npm run fit, \d{4}-\d\d-\d\d: holds of \d+ of \d+ events, \d+ of them right$/);
    }
  });
});

describe('fitting', () => {
  const cases = (count: number, features: readonly ('base' | 'sure')[], right: boolean) =>
    Array.from({ length: count }, () => ({ features, right }));
  const chance = (logOdds: number | undefined) => 1 / (1 + Math.exp(-(logOdds ?? Number.NaN)));

  it('finds the log-odds of what was right, drawn towards none', () => {
    const fitted = fitLogistic(
      [
        ...cases(9000, ['base', 'sure'], true),
        ...cases(1000, ['base', 'sure'], false),
        ...cases(5000, ['base'], true),
        ...cases(5000, ['base'], false),
      ],
      ['base', 'sure', 'never'],
      'base',
    );
    expect(chance(fitted.get('base'))).toBeCloseTo(0.5, 2);
    expect(chance((fitted.get('base') ?? 0) + (fitted.get('sure') ?? 0))).toBeCloseTo(0.9, 2);
    expect(fitted.get('never')).toBe(0);
  });

  it('believes a few cases little', () => {
    const fitted = fitLogistic([...cases(2, ['base', 'sure'], true), ...cases(2, ['base'], false)], ['base', 'sure'], 'base');
    expect(Math.abs(fitted.get('sure') ?? Number.NaN)).toBeLessThan(0.5);
    expect(() => fitLogistic([], ['base'], 'base')).toThrow(RangeError);
  });
});
