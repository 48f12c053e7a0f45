import { describe, expect, it } from 'vitest';
import { fold, searchWords } from '../../src/domain/fold.ts';

describe('fold', () => {
  it.each([
    ['hamza on alef', 'أحمد إلى آل', 'احمد الي ال'],
    ['taa marbuta and alef maqsura', 'مدينة مصطفى', 'مدينه مصطفي'],
    ['hamza on waw and yaa, and alone', 'مسؤول رئيس جزء', 'مسوول رييس جز'],
    ['diacritics and tatweel', 'قُتِــلَ', 'قتل'],
    ['invisible marks', '\u200fحماس\u200e\u2067', 'حماس'],
    ['Arabic-Indic and Persian digits', '٢٠٢٥ ۱۴', '2025 14'],
    ['Persian letters', 'کی پوتین', 'كي بوتين'],
    ['presentation forms', 'ﻻ', 'لا'],
    ['Latin capitals, accents and transliteration signs', 'ʿAbdülḥamīd', 'abdulhamid'],
  ])('%s', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    for (const text of ['المسؤولون الأميركيّون', 'مُؤتمر ٢٠٢٥', 'Çağlar']) expect(fold(fold(text))).toBe(fold(text));
  });
});

describe('searchWords', () => {
  it('finds a word with and without the article, hamza and diacritics', () => {
    for (const spelling of ['المقاومة', 'مقاومه', 'المُقاوَمة']) expect(searchWords(spelling)).toEqual(['مقاومه']);
  });

  it('keeps what has no letters out', () => {
    expect(searchWords('— «» !')).toEqual([]);
  });
});
