/** Marks that change nothing about which word it is: Arabic diacritics, Quranic signs, tatweel, zero-width and bidi controls, Latin accents and signs for ayn and hamza. */
const IGNORED = /[\p{Mn}\u02bb-\u02bf\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const FOLDED: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ئ: 'ي',
  ؤ: 'و',
  ة: 'ه',
  ھ: 'ه',
  ہ: 'ه',
  ک: 'ك',
  گ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  چ: 'ج',
  ء: '',
};

const VARIANTS = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu');
const PLAIN = /^[a-z0-9]*$/;

/**
 * Folds one word (or a text) so that spellings of the same word compare equal: NFKC, lower case, no diacritics, one alef,
 * one yaa, taa marbuta as haa, hamza dropped or on its seat's letter, Persian letters as Arabic, Arabic-Indic digits as 0–9.
 * The length may change: keep offsets beside the result, never compute them from it.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/([اوي])[\u0653-\u0655]/gu, '$1')
    .replace(IGNORED, '')
    .toLowerCase()
    .replace(VARIANTS, (letter) => FOLDED[letter] ?? letter)
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}

/** The blocks of Unicode that hold shapes of Arabic letters and ligatures, as they are copied out of PDF. */
const SHAPES = /[\ufb50-\ufdff\ufe70-\ufefc]+/g;

/** A text with Arabic letters for their shapes: «ﺍﻟﺘﻘﻰ» is «التقى». The length may change. */
export function plainLetters(text: string): string {
  return text.replace(SHAPES, (shapes) => shapes.normalize('NFKC'));
}

const WORD = /[\p{L}\p{N}\p{M}\u0640]+/gu;

/**
 * The folded words of a text as a search should see them: Arabic words without a leading article ال, so that a search finds
 * a name with and without it. Conjunctions and prepositions written onto a word (و, ب, ل) stay: they cannot be told from the
 * word's own letters without a dictionary.
 */
export function searchWords(text: string): readonly string[] {
  return (text.match(WORD) ?? [])
    .map((word) => {
      const folded = fold(word);
      return folded.length > 3 && folded.startsWith('ال') ? folded.slice(2) : folded;
    })
    .filter((word) => word !== '');
}

/** Folded text as part of an id: its words and numbers, joined by hyphens. */
export function slug(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '-');
}
