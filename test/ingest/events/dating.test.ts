import { describe, expect, it } from 'vitest';
import { codeText } from '../coding.ts';

const dateOf = (text: string, publishedAt = '2025-05-14T10:00:00Z') => codeText(text, { language: 'ar', publishedAt }).events[0]?.date;

describe('dates in Arabic text', () => {
  it.each([
    ['اجتمع وزير الخارجية المصري مع نظيره القطري في 15 رمضان 1446.', '2025-03-15', '2025-03-15', 'DAY'],
    ['اجتمع الرئيس المصري مع الرئيس التركي في ١٢ كانون الثاني ٢٠٢٥.', '2025-01-12', '2025-01-12', 'DAY'],
    ['اجتمع الرئيس المصري مع الرئيس التركي في 12 يناير (كانون الثاني) 2025.', '2025-01-12', '2025-01-12', 'DAY'],
    ['اجتمع الرئيس المصري مع الرئيس التركي أمس.', '2025-05-13', '2025-05-13', 'DAY'],
    ['اجتمع الرئيس المصري مع الرئيس التركي مساء الثلاثاء.', '2025-05-13', '2025-05-13', 'DAY'],
    ['اجتمع الرئيس المصري مع الرئيس التركي الأسبوع الماضي.', '2025-05-05', '2025-05-11', 'WEEK'],
    ['اجتمع الرئيس المصري مع الرئيس التركي.', '2025-05-14', '2025-05-14', 'DAY'],
  ])('%s', (text, from, to, precision) => {
    expect(dateOf(text)).toEqual({ from, to, precision });
  });

  it('takes "yesterday" from the day where the article was published, not from UTC', () => {
    expect(dateOf('اجتمع الرئيس المصري مع الرئيس التركي أمس.', '2025-05-14T01:00:00+03:00')?.from).toBe('2025-05-13');
  });
});
