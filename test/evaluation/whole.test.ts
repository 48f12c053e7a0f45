import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatWhole } from '../../evaluation/report.ts';
import { addScores } from '../../evaluation/whole/add-scores.ts';
import { evaluateWhole } from '../../evaluation/whole/evaluate-whole.ts';
import { type JudgedArticle, type JudgedEvent, ofExtraction, ofRecord } from '../../evaluation/whole/judged-article.ts';
import { scoreArticle, type WholeMeasure } from '../../evaluation/whole/score-article.ts';
import { loadWholeArticles } from '../../evaluation/whole/whole-record.ts';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import { extractArticle } from '../../src/exports/extract-article.ts';
import { createToArticle } from '../../src/ingest/article/to-article.ts';
import { createArticleReader } from '../../src/ingest/read-article.ts';

const FIRST = { start: 0, end: 50 };
const SECOND = { start: 51, end: 90 };
const event = (changes: Partial<JudgedEvent> = {}): JudgedEvent => ({
  ...{ type: 'CONSULT', alsoType: [], modality: 'ASSERTED', initiators: ['hamas', 'us'], recipients: [], mediators: [] },
  ...{ attributedTo: [], pairs: [], sentences: [FIRST], optional: false, ...changes },
});
/** Every actor has a place of its own in the text, the same for both readers. */
const PLACES = new Map(
  ['hamas', 'us', 'qatar', 'egypt', 'reuters'].map((key, number) => [key, [{ start: number * 10, end: number * 10 + 6 }]]),
);
const article = (events: readonly JudgedEvent[]): JudgedArticle => ({ events, places: PLACES });
const score = (gold: readonly JudgedEvent[], read: readonly JudgedEvent[]) => scoreArticle(article(gold), article(read));
const counts = (right: number, predicted: number, found: number, gold: number) => ({ right, predicted, found, gold });

describe('an event of a whole article', () => {
  test('that is read as it stands there is right in all', () => {
    const one = event({ mediators: ['qatar'], attributedTo: ['reuters'] });
    expect(score([one], [one])).toEqual({
      ...{ 'event type': counts(1, 1, 1, 1), 'type and sides': counts(1, 1, 1, 1), 'type, sides and modality': counts(1, 1, 1, 1) },
      ...{ edges: counts(3, 3, 3, 3), attribution: counts(1, 1, 1, 1) },
    });
  });

  test.each<[string, Partial<JudgedEvent>, WholeMeasure, ReturnType<typeof counts>]>([
    ['another type is wrong and leaves it missing', { type: 'AGREE' }, 'event type', counts(0, 1, 0, 1)],
    ['another sentence is another event', { sentences: [SECOND] }, 'event type', counts(0, 1, 0, 1)],
    ['another party spoils the sides', { initiators: ['egypt', 'us'] }, 'type and sides', counts(0, 1, 0, 1)],
    ['sides may be parted otherwise', { initiators: ['hamas'], recipients: ['us'] }, 'type and sides', counts(1, 1, 1, 1)],
    ['a modality counts', { modality: 'FUTURE' }, 'type, sides and modality', counts(0, 1, 0, 1)],
    ['what is not asserted relates nobody', { modality: 'FUTURE' }, 'edges', counts(0, 0, 0, 1)],
  ])('%s', (_, changes, measure, expected) => {
    expect(score([event()], [event(changes)])[measure]).toEqual(expected);
  });

  test('told twice is no second event; an optional one counts neither way', () => {
    expect(score([event()], [event(), event()])['event type']).toEqual(counts(1, 1, 1, 1));
    expect(score([event({ optional: true })], [event()])).toMatchObject({ 'event type': counts(0, 0, 0, 0), edges: counts(0, 0, 0, 0) });
    expect(score([event({ optional: true })], [])['event type']).toEqual(counts(0, 0, 0, 0));
  });

  test('of three parties relates pairs where they are given, else it is not asked who deals with whom', () => {
    const three = ['egypt', 'hamas', 'us'];
    const pairs = [['hamas', 'us']] as const;
    expect(score([event({ initiators: three, pairs })], [event({ initiators: three })]).edges).toEqual(counts(1, 3, 1, 1));
    expect(score([event({ initiators: three })], [event({ initiators: three })]).edges).toEqual(counts(0, 0, 0, 0));
  });

  test('goes by the sources that the text names', () => {
    const read = event({ attributedTo: ['reuters', 'a publisher'] });
    expect(score([event({ attributedTo: ['qatar', 'reuters'] })], [read]).attribution).toEqual(counts(1, 1, 1, 2));
  });
});

test('figures are added up by language', () => {
  const right = score([event()], [event()]);
  const wrong = score([event()], [event({ type: 'AID' })]);
  const figures = addScores([
    { language: 'ar', score: right },
    { language: 'ar', score: wrong },
  ]);
  expect(figures.ar['event type']).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, gold: 2 });
  expect(figures.en['event type']).toEqual({ precision: null, recall: null, f1: null, gold: 0 });
  expect(formatWhole({ rules: figures })).toMatch(/^\| event type +\| +0\.50 \| 0\.50 \| 0\.50 \| +2 \| +– \| +– \| +– \| +0 \|$/m);
});

test('one reader can be compared with another, by the ids that both give', async () => {
  const codebook = loadCodebook();
  const one = createToArticle(codebook)(
    { text: 'Egypt condemned Israel. Hamas and the United States held talks in Doha.', language: 'en', publishedAt: '2025-05-12' },
    { timeZone: 'UTC' },
  );
  const found = createArticleReader(codebook).find(one);
  const gold = ofExtraction(extractArticle(one, found));
  const same = (ours: string, theirs: string) => ours === theirs;
  const half = { ...found, events: found.events.filter(({ type }) => type === 'ACCUSE') };
  const figures = await evaluateWhole([{ article: one, gold }], async () => half, same);
  expect(figures.en['type and sides']).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, gold: 2 });
  expect(figures.en.edges).toMatchObject({ precision: 1, recall: 0.5, gold: 2 });
});

const SHARED = new URL('../../../shared/eval/', import.meta.url).pathname;
describe.runIf(existsSync(SHARED))('on articles that others annotated', () => {
  test('the figures are those of the script that came with them', () => {
    const codebook = loadCodebook();
    const toArticle = createToArticle(codebook);
    const reader = createArticleReader(codebook);
    const file = join(SHARED, 'whole-articles.jsonl');
    const read = loadWholeArticles(file).map((record) => {
      const one = toArticle(record, { timeZone: 'UTC' });
      return { record, language: one.language, extracted: extractArticle(one, reader.find(one)) };
    });
    const ours = addScores(
      read.map(({ record, language, extracted }) => ({ language, score: scoreArticle(ofRecord(record), ofExtraction(extracted)) })),
    );
    const folder = mkdtempSync(join(tmpdir(), 'whole-'));
    try {
      const lines = join(folder, 'extracted.jsonl');
      writeFileSync(lines, read.map(({ extracted }) => `${JSON.stringify(extracted)}\n`).join(''));
      const theirs = JSON.parse(
        execFileSync('python3', [join(SHARED, 'score-articles.py'), file, '--input', lines, '--json'], { encoding: 'utf8' }),
      );
      for (const language of ['ar', 'en'] as const) {
        const figures = (measure: WholeMeasure) => {
          const { precision, recall, f1 } = ours[language][measure];
          return [precision, recall, f1].map((value) => value?.toFixed(9));
        };
        const given = (name: string) => ['P', 'R', 'F'].map((part) => theirs[language][`${name} ${part}`].toFixed(9));
        expect(figures('event type')).toEqual(given('type'));
        expect(figures('type and sides')).toEqual(given('sides'));
        expect(figures('edges')).toEqual(given('edges'));
        expect(ours[language].edges.gold).toBe(theirs[language]['edges n']);
        expect(ours[language]['type, sides and modality'].f1).toBeCloseTo(theirs[language]['sides+modality F'], 9);
        expect(ours[language].attribution.precision).toBeCloseTo(theirs[language]['attribution P'], 9);
        expect(ours[language].attribution.recall).toBeCloseTo(theirs[language]['attribution R'], 9);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
