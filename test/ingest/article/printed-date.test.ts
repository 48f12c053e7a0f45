import { describe, expect, test } from 'vitest';
import { loadMonths } from '../../../src/codebook/months.ts';
import { fold } from '../../../src/domain/fold.ts';
import type { Language } from '../../../src/domain/language.ts';
import { createDateFinder } from '../../../src/ingest/article/printed-date.ts';

const find = createDateFinder(loadMonths());
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
  ])('%s', (text, language, expected) => {
    expect(values(text, language)).toEqual(expected);
  });

  test.each<[string, Language]>([
    ['05/06/2025', 'en'],
    ['31 فبراير 2025', 'ar'],
    ['32/13/2025', 'ar'],
    ['13 ذو القعدة 1446', 'ar'],
    ['2025', 'ar'],
    ['11 مايو', 'ar'],
    ['192.168.2025', 'ar'],
  ])('no date in %s', (text, language) => {
    expect(values(text, language)).toEqual([]);
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
