import { describe, expect, test } from 'vitest';
import { createToArticle } from '../../../src/ingest/article/to-article.ts';
import { knowledge } from './knowledge.ts';

const toArticle = createToArticle(knowledge);
const UTC = { timeZone: 'UTC' };
const text = 'التقى الوزير نظيره المصري في القاهرة.';

describe('what an article says of itself wins, then the options, then the text', () => {
  test('given fields', () => {
    const raw = {
      id: 'a1',
      text,
      title: ' عنوان\nمن سطرين ',
      publisher: 'وكالة',
      publishedAt: '2018-02-19T10:12:22+04:00',
      language: 'ar' as const,
    };
    expect(toArticle(raw, { ...UTC, publisher: 'other', language: 'en' })).toEqual({
      id: 'a1',
      text,
      title: 'عنوان من سطرين',
      publisher: 'وكالة',
      publishedAt: '2018-02-19T10:12:22+04:00',
      language: 'ar',
      url: null,
    });
  });

  test('but the option of a time of publication wins over all', () => {
    const article = toArticle({ text, publishedAt: '2018-02-19T10:12:22+04:00' }, { ...UTC, publishedAt: '2020-01-01' });
    expect(article.publishedAt).toBe('2020-01-01T00:00:00Z');
  });

  test('options', () => {
    const article = toArticle({ text }, { timeZone: 'Asia/Gaza', publisher: 'وكالة', publishedAt: '2025-07-01' });
    expect(article).toMatchObject({ publisher: 'وكالة', publishedAt: '2025-07-01T00:00:00+03:00', language: 'ar', title: null });
  });

  test('nothing known stays unknown', () => {
    expect(toArticle({ text }, UTC)).toMatchObject({ title: null, publisher: null, publishedAt: null, url: null });
  });
});

describe('time of publication', () => {
  test.each([
    ['2025-05-11T16:43:30Z', 'Asia/Gaza', '2025-05-11T16:43:30Z'],
    ['2025-05-11T16:43:30+00:00', 'Asia/Gaza', '2025-05-11T16:43:30Z'],
    ['2025-05-11T16:43:30.123+0300', 'UTC', '2025-05-11T16:43:30+03:00'],
    ['2025-05-11 16:43', 'Asia/Gaza', '2025-05-11T16:43:00+03:00'],
    ['2025-01-11', 'Africa/Cairo', '2025-01-11T00:00:00+02:00'],
    ['2025-05-11', '+03:00', '2025-05-11T00:00:00+03:00'],
    ['Sun, 11 May 2025 16:43:30 +0300', 'UTC', '2025-05-11T16:43:30+03:00'],
    ['11 مايو 2025، 4:43 م', 'Asia/Gaza', '2025-05-11T16:43:00+03:00'],
    ['20250511', 'UTC', '2025-05-11T00:00:00Z'],
    ['20250511T164330Z', 'UTC', '2025-05-11T16:43:30Z'],
    ['Sun, 11 May 25 16:43:30 +0300', 'UTC', '2025-05-11T16:43:30+03:00'],
    ['Sun May 11 16:43:30 +0000 2025', 'Asia/Gaza', '2025-05-11T16:43:30Z'],
    ['Sun May 11 16:43:30 2025', 'Asia/Gaza', '2025-05-11T16:43:30+03:00'],
    ['Sunday, 11-May-25 16:43:30 EEST', 'UTC', '2025-05-11T16:43:30+03:00'],
    ['1746981810', 'UTC', '2025-05-11T16:43:30Z'],
    ['1746981810000', 'UTC', '2025-05-11T16:43:30Z'],
    ['/Date(1746981810000)/', 'UTC', '2025-05-11T16:43:30Z'],
    ['13 ذو القعدة 1446 هـ', 'UTC', '2025-05-11T00:00:00Z'],
  ])('%s in %s', (publishedAt, timeZone, expected) => {
    expect(toArticle({ text, publishedAt }, { timeZone }).publishedAt).toBe(expected);
  });

  test.each(['2025-02-30', '2025-05-11T25:00:00Z', 'yesterday', '174700'])('«%s» is refused', (publishedAt) => {
    expect(() => toArticle({ text, publishedAt }, UTC)).toThrow(/^publishedAt: .*right is RFC 3339/);
  });

  test.each(['1446-11-14', '0001-01-01T00:00:00'])('«%s» is refused for its year', (publishedAt) => {
    expect(() => toArticle({ text, publishedAt }, UTC)).toThrow(/^publishedAt: .* no year of newspapers.*«14\/11\/1446 هـ»/);
  });

  test('of two readings neither is taken', () => {
    expect(() => toArticle({ text, publishedAt: '05/12/2025', language: 'en' }, UTC)).toThrow(
      'publishedAt: «05/12/2025» may be 2025-05-12 or 2025-12-05; right is the one of them that is meant',
    );
  });
});

describe('id', () => {
  test('follows from the URL, whatever tracks the reader', () => {
    const [one, two, other] = [
      'https://Example.org/a?utm_source=x&id=1#top',
      'https://example.org/a?id=1',
      'https://example.org/a?id=2',
    ].map((url) => toArticle({ text, url }, UTC).id);
    expect(one).toBe(two);
    expect(other).not.toBe(one);
  });

  test('else from the text', () => {
    expect(toArticle({ text, title: 'x' }, UTC).id).toBe(toArticle({ text }, UTC).id);
    expect(toArticle({ text: `${text} تم.` }, UTC).id).not.toBe(toArticle({ text }, UTC).id);
  });
});

describe('language', () => {
  test.each([
    ['ar', text],
    ['ar', 'قال Donald Trump إن المحادثات مع Steve Witkoff مستمرة في الدوحة'],
    ['en', 'Hamas rejects the plan'],
    ['en', 'Egypt and Qatar have pressed both sides to accept the plan, which calls for a truce of 60 days.'],
  ])('%s: %s', (language, sample) => {
    expect(toArticle({ text: sample }, UTC).language).toBe(language);
  });

  test.each([
    ['Persian', 'وزیر امور خارجه ایران روز یکشنبه گفت که مذاکرات غیرمستقیم با آمریکا در مسقط ادامه خواهد داشت'],
    ['Urdu', 'وزیراعظم نے کہا کہ پاکستان بھارت کے ساتھ مذاکرات کے لیے تیار ہے'],
    ['French', 'Le ministre des Affaires étrangères a rencontré son homologue égyptien dimanche au Caire'],
    ['Russian', 'Министр иностранных дел встретился с коллегой в Каире'],
  ])('%s is refused by name', (name, sample) => {
    expect(() => toArticle({ text: sample }, UTC)).toThrow(
      new RegExp(`^language: the text seems to be ${name} .*Arabic \\(ar\\) and English \\(en\\)`),
    );
    expect(toArticle({ text: sample }, { ...UTC, language: 'en' }).language).toBe('en');
  });
});

test('a blank text is refused', () => {
  expect(() => toArticle({ text: ' \n\u00a0' }, UTC)).toThrow(/^text: is blank/);
});
