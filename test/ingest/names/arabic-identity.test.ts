import { describe, expect, it } from 'vitest';
import { codeText } from '../coding.ts';

const mentions = (text: string, publishedAt = '2025-05-12T09:00:00Z') =>
  codeText(text, { language: 'ar', publishedAt }).mentions.map(({ actor, text: written }) => `${actor}=${written}`);

describe('whom an Arabic name stands for', () => {
  it.each([
    ['an official of another state', 'اتهم وزير العمل الأردني عباس الكيلاني إسرائيل بالكذب.', 'person.abbas-kln.labour-minister.jordan='],
    ['a surname that is a first name here', 'استقبل عباس الكيلاني وفدا من قطر.', 'person.عباس-الكيلاني=عباس الكيلاني'],
    ['a woman by her title', 'قالت السيدة نتنياهو إن حماس كاذبة.', 'person.نتنياهو'],
    ['a woman by her office', 'قالت الوزيرة عباس إن حماس كاذبة.', 'person.عباس.minister.'],
    [
      'a first name before a surname that somebody else has',
      'هددت الناشطة أمينة أردوغان حماس.',
      'person.امينه-اردوغان.activist=الناشطة أمينة أردوغان',
    ],
    ['a lone name behind a title', 'قال الدكتور تايلر إن حماس كاذبة.', 'person.تايلر'],
  ])('is %s', (_, text, expected) => expect(mentions(text).join('\n')).toContain(expected));

  it.each([
    ['by surname', 'استقبل عباس وفدا من قطر.', 'mahmoud-abbas=عباس'],
    ['in another spelling of the first name', 'وصلت رئيسة وزراء إيطاليا جورجا ميلوني.', 'giorgia-meloni=رئيسة وزراء إيطاليا جورجا ميلوني'],
    ['with the house', 'استقبل الشيخ تميم بن حمد آل ثاني وفدا من مصر.', 'tamim-bin-hamad=الشيخ تميم بن حمد آل ثاني'],
    ['with the hash of a tag within', 'استقبل الوزير ريكس #تيلرسون وفدا من مصر.', 'rex-tillerson=الوزير ريكس #تيلرسون'],
    [
      'by a surname that is a nationality, once named',
      'وصل رئيس الوزراء العراقي. وقال السوداني إن حماس كاذبة.',
      'mohammed-shia-al-sudani=السوداني',
    ],
    ['at the head of a body', 'استقبل رئيس الموساد وفدا من قطر.', 'david-barnea=رئيس الموساد'],
    [
      'behind a short form in brackets',
      'وصل قائد قوات سوريا الديمقراطية (قسد) مظلوم عبدي.',
      'mazloum-abdi=قائد قوات سوريا الديمقراطية (قسد) مظلوم عبدي',
    ],
    [
      'behind a body that nobody names',
      'نفى الناطق باسم الوفد الحكومي ماجد فضائل ذلك.',
      'majed-fadael=الناطق باسم الوفد الحكومي ماجد فضائل',
    ],
  ])('is whom the codebook knows: %s', (_, text, expected) => expect(mentions(text)).toContain(expected));

  it('is of another argument of the verb where it cannot hold the office before it', () =>
    expect(mentions('التقى مستشار ترامب البرهان.')).toEqual(['adviser.donald-trump=مستشار ترامب', 'abdel-fattah-al-burhan=البرهان']));

  it.each([
    ['a quarter', 'وقعت اشتباكات في حي الشيخ مقصود.'],
    ['an airport', 'أغلقت السلطات مطار الملك خالد.'],
    ['an operation', 'أعلنت قطر عملية «حارس البحار».'],
    ['a predicate', 'انتخبت قطر رئيسا.'],
    ['things', 'حلقت الطائرات والدبابات.'],
  ])('is nobody in %s', (_, text) => {
    const { actors } = codeText(text, { language: 'ar', publishedAt: '2025-05-12T09:00:00Z' });
    expect(actors.filter(({ id }) => id !== 'qatar' && !id.startsWith('government.'))).toEqual([]);
  });
});

describe('Arabic nouns that stand for whom the text spoke of', () => {
  it.each([
    ['the army of whose minister speaks', 'أعلن وزير الدفاع التركي يشار غولر أن الجيش قصف مواقع في سوريا.', 'turkish-army=الجيش'],
    ['the army of whose cabinet charges it', 'كلف مجلس الوزراء اللبناني الجيش بالمهمة.', 'lebanese-army=الجيش'],
    [
      'the ministry that the text named',
      'قالت وزارة الصحة الفلسطينية إن الجيش الإسرائيلي قتل شابا. وأكدت وزارة الصحة الحصيلة.',
      'health-ministry.palestine=وزارة الصحة',
    ],
    [
      'an embassy, not of whom it is in',
      'هاجم مسلحون السفارة الفرنسية في العراق. وقال مسؤولون عراقيون إن السفارة أغلقت.',
      'embassy.france=السفارة',
    ],
    ['a movement', 'رفضت حماس العرض. وقالت الحركة إنها جاهزة.', 'hamas=الحركة'],
    ['a coalition by its name, not by an enemy', 'اتهم الحوثيون التحالف العربي بالقصف. ونفى التحالف ذلك.', 'saudi-led-coalition=التحالف'],
    ['a source', 'قال مصدر مصري إن الوفد وصل. وأضاف المصدر أنه غادر.', 'source.egypt=المصدر'],
    ['a statement, for whose it is', 'أفاد بيان للجيش الإسرائيلي بأن حماس هاجمت.', 'israeli-army=بيان للجيش الإسرائيلي'],
    ['an office, for whose it is', 'نفى مكتب الدبيبة ذلك.', 'abdul-hamid-dbeibah=مكتب الدبيبة'],
    ['two leaders', 'التقى ترامب بوتين. واتفق الزعيمان على ذلك.', 'vladimir-putin=الزعيمان'],
    ['two countries', 'التقى ترامب بوتين لبحث العلاقات بين البلدين.', 'russia=البلدين'],
    ['two sides', 'اتهمت حماس إسرائيل بالكذب. ودعت قطر الطرفين إلى التهدئة.', 'israel=الطرفين'],
    ["one's country", 'قال أردوغان إن بلاده سترد.', 'turkey=بلاده'],
    ['media that nobody names', 'ذكرت وسائل إعلام محلية أن حماس هاجمت إسرائيل.', 'media.unnamed=وسائل إعلام محلية'],
  ])('%s', (_, text, expected) => expect(mentions(text)).toContain(expected));

  it('«نحن» is who speaks, and no mention', () => {
    const { events, mentions: found } = codeText('قال أردوغان: "نحن نرفض الاتفاق مع إسرائيل".', {
      language: 'ar',
      publishedAt: '2025-05-12T09:00:00Z',
    });
    expect(events.map(({ type, initiators }) => [type, initiators])).toEqual([['REJECT', ['recep-tayyip-erdogan']]]);
    expect(found.map(({ text }) => text)).not.toContain('نحن');
  });

  it('people speak to an outlet and do not belong to it', () =>
    expect(mentions('قال مسؤول لصحيفة الشرق الأوسط إن حماس هاجمت.')).toEqual([
      'official.unnamed=مسؤول',
      'asharq-al-awsat=لصحيفة الشرق الأوسط',
      'hamas=حماس',
    ]));
});

describe('Arabic organisations that the codebook does not know', () => {
  it.each([
    ['in quotes behind their noun', 'اتهمت شركة "الفانوس الأزرق" قطر بالكذب. وقالت الشركة إنها ستغادر.', 'actor.الفانوس-الازرق=الشركة'],
    ['with their nationality', 'ذكرت صحيفة "الفانوس" البريطانية أن قطر غادرت.', 'actor.الفانوس.gbr=صحيفة "الفانوس" البريطانية'],
    ['but not where the codebook knows the whole', 'هاجم حزب "العمال الكردستاني" تركيا.', 'pkk=حزب "العمال الكردستاني"'],
  ])('are actors %s', (_, text, expected) => expect(mentions(text)).toContain(expected));
});
