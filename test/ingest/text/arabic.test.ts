import { describe, expect, it } from 'vitest';
import { inflectVerb } from '../../../src/ingest/text/ar/inflect-verb.ts';
import { segmentArabic } from '../../../src/ingest/text/ar/segment.ts';
import { splitArabicSentences } from '../../../src/ingest/text/ar/sentences.ts';
import { isSpelledAs } from '../../../src/ingest/text/ar/spelling.ts';
import { tokeniseArabic } from '../../../src/ingest/text/ar/tokenise.ts';

const tokens = (text: string) => tokeniseArabic(text, 0, text.length);

describe('tokens', () => {
  it('keep the place of each word, whatever marks are written on it', () => {
    const text = '\u200fأَعْلَنَ\u200f المتحدّث، مســـاء ١٢ مايو: «لا»';
    for (const token of tokens(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
    expect(tokens(text).map((token) => token.norm)).toEqual(['اعلن', 'المتحدث', '،', 'مسا', '12', 'مايو', ':', '«', 'لا', '»']);
  });

  it('read the shapes of letters that are copied out of PDF, and keep their place', () => {
    const text = 'ﺍﻟﺘﻘﻰ ﻭﺯﻳﺮ ﺍﻟﺨﺎﺭﺟﻴﺔ اﻷمير؛ وﻻيات';
    expect(tokens(text).map((token) => token.text)).toEqual(['التقى', 'وزير', 'الخارجية', 'الأمير', '؛', 'ولايات']);
    expect(tokens(text).map((token) => text.slice(token.start, token.end))).toEqual(['ﺍﻟﺘﻘﻰ', 'ﻭﺯﻳﺮ', 'ﺍﻟﺨﺎﺭﺟﻴﺔ', 'اﻷمير', '؛', 'وﻻيات']);
    expect(tokens('ﺍﻟﻤﻔﺎﻭﺿﺎﺕ')[0]?.segmentations).toEqual(tokens('المفاوضات')[0]?.segmentations);
  });

  it.each([
    ['diacritics', 'مُحادَثات', 'محادثات'],
    ['tatweel', 'اجتمـــاع', 'اجتماع'],
    ['hamza', 'إيران', 'ايران'],
    ['taa marbuta', 'القاهرة', 'القاهره'],
    ['alef maqsura', 'التقى', 'التقي'],
    ['a zero-width joiner', 'حما\u200dس', 'حماس'],
  ])('fold %s', (_, written, folded) => {
    expect(tokens(written)[0]?.norm).toBe(folded);
  });
});

describe('clitics', () => {
  const has = (word: string, wanted: Partial<ReturnType<typeof segmentArabic>[number]>) =>
    expect(segmentArabic(word)).toContainEqual(expect.objectContaining(wanted));

  it('takes و and a preposition off a name', () => has('ولواشنطن', { conjunction: true, particle: 'ل', stem: 'واشنطن' }));
  it('sees the article behind ل', () => has('للحكومه', { particle: 'ل', definite: true, stem: 'حكومه' }));
  it('sees the future particle', () => has('سيلتقي', { particle: 'س', stem: 'يلتقي' }));
  it('opens taa marbuta before a pronoun', () => has('زيارته', { stem: 'زياره', pronoun: 'ه' }));
  it('leaves a written taa marbuta alone', () => {
    expect(tokens('إصابة')[0]?.segmentations.some((one) => one.pronoun !== '')).toBe(false);
    expect(tokens('أصابه')[0]?.segmentations).toContainEqual(expect.objectContaining({ stem: 'اصاب', pronoun: 'ه' }));
  });
});

describe('spelling', () => {
  it.each([
    ['بأن', 'ألبان', false],
    ['وأفاد', 'آفاد', false],
    ['الامارات', 'الإمارات', true],
    ['وللإمارات', 'الإمارات', true],
  ])('%s can be %s: %s', (written, name, expected) => expect(isSpelledAs(written, name)).toBe(expected));
});

describe('verbs', () => {
  const forms = (past: string, present: string) => inflectVerb(past, present).map((one) => one.form);

  it.each([
    ['sound', 'اعلن', 'يعلن', ['اعلن', 'اعلنت', 'اعلنوا', 'يعلن', 'تعلن', 'يعلنون']],
    ['ending in alef', 'دعا', 'يدعو', ['دعا', 'دعت', 'دعوا', 'يدعو', 'تدعو', 'يدعون']],
    ['ending in yaa', 'التقى', 'يلتقي', ['التقي', 'التقت', 'التقوا', 'التقيا', 'يلتقي', 'يلتقون', 'يلتقيان']],
    ['ending in a yaa that stays', 'بقي', 'يبقى', ['بقي', 'بقيت', 'بقوا', 'يبقي']],
    ['ending in a hamza', 'بدأ', 'يبدأ', ['بدا', 'بدات', 'بداوا', 'يبدا', 'تبدا']],
    ['before a pronoun', 'قتل', 'يقتل', ['قتلو']],
  ])('%s', (_, past, present, expected) => expect(forms(past, present)).toEqual(expect.arrayContaining(expected)));

  it('tells which forms several people go with', () => {
    const plural = inflectVerb('خطف', 'يخطف').filter((one) => one.plural);
    expect(plural.map((one) => one.form)).toEqual(expect.arrayContaining(['خطفوا', 'يخطفون']));
    expect(plural.map((one) => one.form)).not.toContain('خطفت');
  });

  it('can do without a present', () => expect(forms('وعد', '').every((form) => form.startsWith('وعد'))).toBe(true));
});

it('splits sentences at full stops and line ends, not at pauses and initials', () => {
  const text = 'التقى الوزير ب. بدوي نظيره... ثم غادر. وقال: هل وصل؟ نعم.\nعنوان';
  const parts = splitArabicSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
  expect(parts).toEqual(['التقى الوزير ب. بدوي نظيره... ثم غادر.', 'وقال: هل وصل؟', 'نعم.', 'عنوان']);
});
