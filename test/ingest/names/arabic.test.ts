import { describe, expect, it } from 'vitest';
import { codeText } from '../coding.ts';

const mentions = (text: string, publishedAt = '2025-05-12T09:00:00Z') =>
  codeText(text, { language: 'ar', publishedAt }).mentions.map(({ actor, text: written }) => `${actor}=${written}`);

describe('names in Arabic text', () => {
  it.each([
    ['behind clitics', 'وصل الوفد إلى الدوحة ومنها لواشنطن.', 'us-government=لواشنطن'],
    ['with a nationality after its noun', 'قال مسؤول فلسطيني كبير إن اللقاء تأجل.', 'official.palestine=مسؤول فلسطيني'],
    ['in quotes after the noun', 'قالت حركة "حماس" إنها جاهزة.', 'hamas=حركة "حماس"'],
    ['with an accusative nationality', 'أصيب 13 عراقيا بجروح في انفجار عبوة ناسفة.', 'national.iraq=عراقيا'],
    ['as a sound plural without genitive', 'خطف مسلحون مصورا فرنسيا في المدينة.', 'militant.unnamed=مسلحون'],
    ['of a group, not of students', 'أعلنت طالبان مسؤوليتها عن الهجوم.', 'taliban=طالبان'],
  ])('%s', (_, text, expected) => expect(mentions(text)).toContain(expected));

  it.each([
    ['a conjunction', 'وأفاد مصدر بأن الاجتماع تأجل.', 'albania'],
    ['a verb', 'وأفاد مصدر بأن الاجتماع تأجل.', 'afad'],
    ['a drone', 'حلقت طائرة من دون طيار فوق المدينة.', 'pilot.unnamed'],
  ])('are not heard in %s', (_, text, actor) => expect(mentions(text).map((one) => one.split('=')[0])).not.toContain(actor));

  it('gives the offsets of the text as it came, with its marks', () => {
    const text = '«قَطَر»\u200f تستضيف وفــد إيران.';
    for (const one of codeText(text, { language: 'ar', publishedAt: '2025-05-12T09:00:00Z' }).mentions)
      expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(mentions(text)).toContain('qatar=قَطَر');
  });

  it('finds people that no list has, up to the next name', () => {
    expect(mentions('هدد الوزير سالم بن راشد حماس بالرد.')).toEqual(['person.سالم-بن-راشد.minister=الوزير سالم بن راشد', 'hamas=حماس']);
    expect(mentions('أشادت المتحدثة رنا سامي بالوفدين.')[0]).toBe('person.رنا-سامي.spokesperson=المتحدثة رنا سامي');
  });

  it('takes no words with a preposition or conjunction before their article for a name', () => {
    expect(mentions('أعلن الوزير للشؤون الدينية إغلاق المسجد.').join(' ')).not.toContain('person.');
    expect(mentions('اعتقلت الشرطة المعارضة والأغلبية الرئاسية.').join(' ')).not.toContain('person.');
  });

  it('looks up who held an office on the day', () => {
    const text = 'التقى الرئيس الأميركي وفدا من قطر.';
    expect(mentions(text, '2025-05-12T09:00:00Z')[0]).toContain('donald-trump=');
    expect(mentions(text, '2022-05-12T09:00:00Z')[0]).toContain('joe-biden=');
  });
});
