import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadActors } from '../../../src/codebook/actors/load-actors.ts';
import { nameSkeleton } from '../../../src/ingest/names/name-skeleton.ts';

const { givenNames, actors } = loadActors();
const inArabic = (name: string) => nameSkeleton(name, 'ar', givenNames);
const inEnglish = (name: string) => nameSkeleton(name, 'en', givenNames);

/** A consonant in Arabic and as writers of English spell it, and a vowel that Arabic writes or leaves out. */
const consonant = fc.constantFrom(
  ...([
    ['ب', ['b']],
    ['ت', ['t']],
    ['ط', ['t']],
    ['ث', ['th']],
    ['ج', ['j', 'g', 'dj']],
    ['ح', ['h']],
    ['خ', ['kh']],
    ['د', ['d', 'dd']],
    ['ذ', ['dh', 'd']],
    ['ر', ['r', 'rr']],
    ['ز', ['z']],
    ['س', ['s', 'ss']],
    ['ص', ['s']],
    ['ش', ['sh', 'ch']],
    ['ض', ['d', 'dh']],
    ['غ', ['gh']],
    ['ف', ['f', 'ph']],
    ['ق', ['q', 'k']],
    ['ك', ['k']],
    ['ل', ['l', 'll']],
    ['م', ['m', 'mm']],
    ['ن', ['n']],
  ] as const),
);
const vowel = fc.constantFrom(
  ...([
    ['', ['a', 'i', 'o', 'e', 'u']],
    ['ا', ['a', 'aa']],
    ['و', ['u', 'ou', 'oo', 'aw']],
    ['ي', ['i', 'ee', 'ay']],
  ] as const),
);
const pick = (list: readonly string[], number: number) => list[number % list.length] ?? '';
const syllable = fc.tuple(consonant, vowel, fc.nat(), fc.nat()).map(([[ar, en], [longer, vowels], one, other]) => ({
  ar: ar + longer,
  en: pick(en, one) + pick(vowels, other),
}));
const part = fc.array(syllable, { minLength: 3, maxLength: 5 }).map((syllables) => ({
  ar: syllables.map(({ ar }) => ar).join(''),
  en: syllables.map(({ en }) => en).join(''),
}));

describe('what a name is in either script', () => {
  it.each([
    ['خليل المراش', ['Khalil al-Marash', 'Khaleel Marrash', 'Khalil El Marache']],
    [
      'محمد عبد الرحمن',
      ['Mohammed Abdel Rahman', 'Muhammad Abdulrahman', 'Mohamed Abd al-Rahman', 'Mohamed Abderrahmane', "Mohammad 'Abd ar-Rahman"],
    ],
    ['علي حسن نصر الله', ['Ali Hassan Nasrallah', 'Ali Hasan Nasr Allah']],
    ['سالم صلاح الدين', ['Salem Salah al-Din', 'Salem Salaheddine', 'Salem Salah ad-Din']],
    ['أحمد بن مبارك', ['Ahmed bin Mubarak', 'Ahmad Mubarak']],
    ['إلياس شقير', ['Elias Shuqair', 'Elias Choukeir']],
  ])('%s', (arabic, english) => {
    expect(inArabic(arabic)).not.toBeNull();
    for (const name of english) expect(inEnglish(name), name).toBe(inArabic(arabic));
  });

  it.each([
    ['محمد حسن المراش', 'محمود حسن المراش'],
    ['علي حسن المراش', 'علي حسين المراش'],
    ['جمال المراش', 'كمال المراش'],
    ['سالم المراش', 'سليم المراش'],
    ['خليل المراش', 'خليل المرشد'],
  ])('%s is not %s', (one, other) => expect(inArabic(one)).not.toBe(inArabic(other)));

  it.each(['المراش', 'علي', 'خليل', 'خليل رو', 'خليل'])('%s is too little', (name) => expect(inArabic(name)).toBeNull());
  it.each(['Marash', 'Khalil', 'Khalil Roy', 'J. Marash', 'Хасан Марашев', ''])('"%s" is too little', (name) =>
    expect(inEnglish(name)).toBeNull(),
  );

  it('is the same for a name and its transliteration, whichever spellings a writer chooses', () => {
    fc.assert(
      fc.property(part, part, ({ ar: a, en: A }, { ar: b, en: B }) => {
        fc.pre(![a, b, A, B].some((word) => givenNames.has(word)) && !/(?:la|din)h?e?$/.test(B));
        expect(inEnglish(`${A} ${B}`)).toBe(inArabic(`${a} ${b}`));
      }),
    );
  });

  it('makes no two people of the codebook one, and most of those that both scripts name do meet', () => {
    const bearers = new Map<string, Set<string>>();
    let both = 0;
    let met = 0;
    for (const { id, kind, names } of actors.values()) {
      if (kind !== 'PERSON') continue;
      const arabic = names.ar.map(inArabic).filter((key) => key !== null);
      const english = names.en.map(inEnglish).filter((key) => key !== null);
      for (const key of [...arabic, ...english]) bearers.set(key, (bearers.get(key) ?? new Set()).add(id));
      if (arabic.length > 0 && english.length > 0) both += 1;
      if (arabic.some((key) => english.includes(key))) met += 1;
    }
    expect([...bearers.values()].filter((ids) => ids.size > 1)).toEqual([]);
    expect(both).toBeGreaterThan(600);
    expect(met / both).toBeGreaterThan(0.75);
  });
});
