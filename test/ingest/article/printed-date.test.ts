import { describe, expect, test } from 'vitest';
import { loadMonths } from '../../../src/codebook/months.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { Language } from '../../../src/domain/language.ts';
import { createDateFinder } from '../../../src/ingest/article/printed-date.ts';
import { knowledge } from './knowledge.ts';

const find = createDateFinder(knowledge);
const values = (text: string, language: Language) => find(fold(text), language).map(({ value }) => value);

describe('dates as pages print them', () => {
  test.each<[string, Language, string[]]>([
    ['11 مايو 2025, 4:43:30 م', 'ar', ['2025-05-11T16:43:30']],
    ['3 أغسطس 2025', 'ar', ['2025-08-03']],
    ['١١ أيار/مايو ٢٠٢٥ - ١٦:٤٣', 'ar', ['2025-05-11T16:43:00']],
    ['11 مايو (أيار) 2025 م الساعة 4:43 مساءً', 'ar', ['2025-05-11T16:43:00']],
    ['20 يناير (كانون الثاني) 2025', 'ar', ['2025-01-20']],
    ['11-05-2025 12:05 ص', 'ar', ['2025-05-11T00:05:00']],
    ['11 مايو 2025 12:05 ظهرا', 'ar', ['2025-05-11T12:05:00']],
    ['2 جويلية 2025', 'ar', ['2025-07-02']],
    ['2 غشت 2025', 'ar', ['2025-08-02']],
    ['2025/05/11', 'ar', ['2025-05-11']],
    ['05/06/2025', 'ar', ['2025-06-05']],
    ['05/25/2025', 'ar', ['2025-05-25']],
    ['16:43 - 11 مايو 2025', 'ar', ['2025-05-11T16:43:00']],
    ['الأحد 11 مايو 2025 16:43 بتوقيت غرينتش', 'ar', ['2025-05-11T16:43:00Z']],
    ['13 ذو القعدة 1446 هـ - 11 مايو 2025 م', 'ar', ['2025-05-11']],
    ['نشر في: 11/05/2025 - 16:43 آخر تحديث: 12/05/2025 - 10:00', 'ar', ['2025-05-11T16:43:00', '2025-05-12T10:00:00']],
    ['4:43 PM, Sunday, May 11th, 2025', 'en', ['2025-05-11T16:43:00']],
    ['Published: May 11, 2025 4:43 p.m. GMT', 'en', ['2025-05-11T16:43:00Z']],
    ['11 May 2025 at 16:43 GMT+3', 'en', ['2025-05-11T16:43:00+03:00']],
    ['Sun, 11 May 2025 16:43:30 EST', 'en', ['2025-05-11T16:43:30-05:00']],
    ['2025-05-11T16:43:30+03:00', 'en', ['2025-05-11T16:43:30+03:00']],
    ['25/05/2025', 'en', ['2025-05-25']],
    ['تم نشره الاثنين 12 أيار / مايو 2025 09:22 مساءً', 'ar', ['2025-05-12T21:22:00']],
    ['12 مايو 2025 00:40 بتوقيت القدس', 'ar', ['2025-05-12T00:40:00+03:00']],
    ['12 يناير 2025 00:40 بتوقيت القدس المحتلة', 'ar', ['2025-01-12T00:40:00+02:00']],
    ['12 May 2025, 14:30 (Jerusalem time)', 'en', ['2025-05-12T14:30:00+03:00']],
    ['May 12, 2025 9:22 pm ET', 'en', ['2025-05-12T21:22:00-04:00']],
    ['Mon, 12 May 2025 00:40:00 EEST', 'en', ['2025-05-12T00:40:00+03:00']],
    ['2025 May 12', 'en', ['2025-05-12']],
    ['12 كانون 2 2025', 'ar', ['2025-01-12']],
    ['14 ذو القعدة 1446', 'ar', ['2025-05-12']],
    ['14/11/1446 هـ', 'ar', ['2025-05-12']],
  ])('%s', (text, language, expected) => {
    expect(values(text, language)).toEqual(expected);
  });

  test.each<[string, Language]>([
    ['31 فبراير 2025', 'ar'],
    ['32/13/2025', 'ar'],
    ['1446-11-14', 'ar'],
    ['0001-01-01', 'en'],
    ['31 ذو القعدة 1446', 'ar'],
    ['2025', 'ar'],
    ['11 مايو', 'ar'],
    ['192.168.2025', 'ar'],
  ])('no date in %s', (text, language) => {
    expect(values(text, language)).toEqual([]);
  });

  test('of two readings in English both are told', () => {
    expect(find(fold('5/12/2025 2:30:00 PM'), 'en')).toMatchObject([{ value: '2025-05-12T14:30:00', dayFirst: '2025-12-05T14:30:00' }]);
    expect(find(fold('5/12/2025'), 'ar')).toMatchObject([{ value: '2025-12-05', dayFirst: null }]);
  });

  test('knows the month names of every Arabic locale of Unicode CLDR', () => {
    const months = loadMonths(undefined, 'ar');
    for (const locale of ['ar', 'ar-EG', 'ar-SY', 'ar-IQ', 'ar-DZ', 'ar-TN', 'ar-MA', 'ar-MR']) {
      const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const printed = name.format(new Date(Date.UTC(2025, month - 1, 15)));
        expect([locale, printed, months.get(fold(printed))]).toEqual([locale, printed, month]);
      }
    }
  });
});
