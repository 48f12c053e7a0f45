import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/domain/language.ts';
import { codeText } from '../coding.ts';

/** Events as "ACT TYPE MODALITY initiators > recipients third:ROLES". */
function atTable(text: string, language: Language): readonly string[] {
  const list = (ids: readonly string[]) => ids.join(',') || '-';
  return codeText(text, { language, publishedAt: '2025-05-20T12:00:00Z' }).events.map((event) => {
    const third = event.thirdParties.map(({ actor, roles }) => ` ${actor}:${roles.join('+')}`).join('');
    return `${event.talksAct ?? '-'} ${event.type} ${event.modality} ${list(event.initiators)} > ${list(event.recipients)}${third}`;
  });
}

describe('what is done at the table, in English', () => {
  it.each([
    ['The Houthis said they were ready for dialogue with Saudi Arabia.', 'OFFER_TALKS CONSULT HYPOTHETICAL houthis,saudi-arabia > -'],
    ['Hamas agreed to enter indirect negotiations with Israel.', 'ACCEPT_TALKS AGREE ASSERTED hamas > israel'],
    ['Israel refused to negotiate with Hamas.', 'REFUSE_TALKS REJECT ASSERTED israel > hamas'],
    ['Israel and Lebanon opened a new round of talks in Naqoura.', 'OPEN_ROUND CONSULT ASSERTED israel,lebanon > -'],
    [
      'US and Russian officials held talks in Riyadh on the war in Ukraine.',
      'HOLD_ROUND CONSULT ASSERTED official.russia,official.us-government > -',
    ],
    [
      'Iran and the United States concluded a fourth round of nuclear talks in Oman.',
      'CLOSE_ROUND CONSULT ASSERTED iran,us-government > -',
    ],
    ['The fourth round of talks between Iran and the United States was postponed.', 'POSTPONE CONSULT FUTURE iran,us-government > -'],
    ['Hamas suspended its participation in the ceasefire talks.', 'SUSPEND SANCTION ASSERTED hamas > -'],
    ['Israel recalled its negotiating team from Doha.', 'RECALL_DELEGATION SANCTION ASSERTED israel > -'],
    ['The Syrian opposition quit the Geneva negotiations.', 'WALK_OUT SANCTION ASSERTED syrian-opposition-factions > -'],
    ['Israel and Hamas resumed indirect talks in Doha.', 'RESUME CONSULT ASSERTED hamas,israel > -'],
    [
      'Talks between the government and the rebels broke down on Friday.',
      'BREAK_OFF SANCTION ASSERTED government.unnamed,rebel.unnamed > -',
    ],
    ['Negotiations between Israel and Hamas have stalled over the withdrawal.', 'DEADLOCK CONSULT ASSERTED hamas,israel > -'],
    ['The United States and Iran made progress in their nuclear talks.', 'PROGRESS CONSULT ASSERTED iran,us-government > -'],
    ['Egypt presented a new ceasefire proposal to Hamas and Israel.', 'PROPOSE REQUEST ASSERTED egypt > hamas,israel'],
    ['Hamas handed its response to the mediators on Saturday.', 'REPLY CONSULT ASSERTED hamas > mediator.palestine'],
    ["Hamas requested amendments to Witkoff's proposal.", 'AMEND REQUEST ASSERTED hamas > steve-witkoff'],
    ['Israel accepted the American ceasefire proposal.', 'ACCEPT AGREE ASSERTED israel > us-government'],
    ['Hamas accepted the proposal with reservations.', 'ACCEPT_WITH_CHANGES AGREE ASSERTED hamas > -'],
    ['Hamas rejected the Israeli proposal.', 'REJECT REJECT ASSERTED hamas > israel'],
    ['Hamas demanded a full Israeli withdrawal as part of any deal.', 'DEMAND REQUEST ASSERTED hamas > israel'],
    ['Hamas dropped its demand for a permanent ceasefire.', 'CONCEDE CONCEDE ASSERTED hamas > -'],
    ['Israel gave Hamas an ultimatum to release the hostages.', 'ULTIMATUM THREATEN ASSERTED israel > hamas'],
    ['Armenia and Azerbaijan initialled a peace treaty in Washington.', 'INITIAL AGREE ASSERTED armenia,azerbaijan > -'],
    ['Russia and Ukraine inked a grain deal in Istanbul.', 'SIGN AGREE ASSERTED russia,ukraine > -'],
    ['The Israeli cabinet approved the ceasefire agreement with Hamas.', 'RATIFY AGREE ASSERTED cabinet.israel > hamas'],
    ['A ceasefire between Israel and Hezbollah took effect on Wednesday.', 'ENTER_INTO_FORCE RETREAT ASSERTED hezbollah,israel > -'],
    ['Israel and Hamas implemented the first phase of the agreement.', 'IMPLEMENT COOPERATE ASSERTED hamas,israel > -'],
    ['Israel and Hamas extended the truce by two days.', 'EXTEND AGREE ASSERTED hamas,israel > -'],
    ['The truce between Israel and Hamas expired on Friday morning.', 'EXPIRE AGREE NEGATED hamas,israel > -'],
    ['Hezbollah violated the ceasefire with Israel.', 'VIOLATE ASSAULT ASSERTED hezbollah > israel'],
    ['Israel accused Hamas of violating the ceasefire.', 'ACCUSE_OF_VIOLATION ACCUSE ASSERTED israel > hamas'],
    ['The United States withdrew from the nuclear deal with Iran.', 'WITHDRAW SANCTION ASSERTED us-government > iran'],
  ])('%s', (text, expected) => {
    expect(atTable(text, 'en')).toContain(expected);
  });
});

describe('who takes part without being a party, in English', () => {
  it.each([
    ['Turkey offered to mediate between Russia and Ukraine.', 'OFFER_MEDIATION CONSULT HYPOTHETICAL russia,ukraine > - turkey:MEDIATOR'],
    [
      "Ethiopia turned down the African Union's offer of mediation over the dam.",
      'REFUSE_MEDIATION REJECT ASSERTED ethiopia > - african-union:MEDIATOR',
    ],
    ['Qatar mediated talks between Israel and Hamas.', 'HOLD_ROUND CONSULT ASSERTED hamas,israel > - qatar:MEDIATOR'],
    ['Israel and Hamas reached a truce brokered by Qatar and Egypt.', '- AGREE ASSERTED hamas,israel > - egypt:MEDIATOR qatar:MEDIATOR'],
    [
      'Talks between the Cypriot sides were held under the auspices of the United Nations.',
      'HOLD_ROUND CONSULT ASSERTED cyprus > - united-nations:GOOD_OFFICES',
    ],
    ['Oman relayed messages between Washington and Tehran.', '- CONSULT ASSERTED iran,us-government > - oman:GOOD_OFFICES'],
    [
      'Switzerland facilitated the dialogue between Iran and Saudi Arabia.',
      'HOLD_ROUND CONSULT ASSERTED iran,saudi-arabia > - switzerland:GOOD_OFFICES',
    ],
    ['Egypt hosted talks between Fatah and Hamas.', 'HOLD_ROUND CONSULT ASSERTED fatah,hamas > - egypt:HOST'],
    [
      'Russian and American delegations met in talks hosted by Saudi Arabia.',
      'HOLD_ROUND CONSULT ASSERTED delegation.russia,delegation.us-government > - saudi-arabia:HOST',
    ],
    [
      'Oman hosted a second round of negotiations between Iran and the United States.',
      'HOLD_ROUND CONSULT ASSERTED iran,us-government > - oman:HOST',
    ],
    ['France drew up the draft agreement between Lebanon and Israel.', '- AGREE ASSERTED israel,lebanon > - france:DRAFTER'],
    [
      'Under pressure from the United States, Israel agreed to resume talks with Hamas.',
      'ACCEPT_TALKS AGREE ASSERTED israel > hamas us-government:PRESSURE',
    ],
    [
      'Hamas released the captives through the International Committee of the Red Cross.',
      '- CONCEDE ASSERTED hamas > prisoner.palestine icrc:HUMANITARIAN',
    ],
    ['Fatah and Hamas signed a reconciliation deal in the presence of Egypt.', 'SIGN AGREE ASSERTED fatah,hamas > - egypt:WITNESS'],
    [
      'The accord between Russia and Ukraine was signed in Istanbul, witnessed by Antonio Guterres.',
      'SIGN AGREE ASSERTED russia,ukraine > - antonio-guterres:WITNESS',
    ],
    [
      'The truce between Israel and Hezbollah was guaranteed by the United States and France.',
      '- AGREE ASSERTED hezbollah,israel > - france:GUARANTOR us-government:GUARANTOR',
    ],
    [
      'The European Union took part in the talks between Serbia and Kosovo as observer.',
      'HOLD_ROUND CONSULT ASSERTED kosovo,serbia > - european-union:OBSERVER',
    ],
    [
      'The United Nations monitored the ceasefire between the government and the Houthis.',
      '- AGREE ASSERTED houthis,yemeni-government > - united-nations:OBSERVER',
    ],
  ])('%s', (text, expected) => {
    expect(atTable(text, 'en')).toContain(expected);
  });
});

describe('what is done at the table, in Arabic', () => {
  it.each([
    ['عرضت إيران إجراء مفاوضات مباشرة مع الولايات المتحدة.', 'OFFER_TALKS CONSULT HYPOTHETICAL iran,us-government > -'],
    ['وافقت حركة حماس على الدخول في مفاوضات غير مباشرة مع إسرائيل.', 'ACCEPT_TALKS AGREE ASSERTED hamas > israel'],
    ['رفضت إسرائيل التفاوض مع حركة حماس.', 'REFUSE_TALKS REJECT ASSERTED israel > hamas'],
    ['بدأت في مسقط جولة جديدة من المفاوضات بين إيران والولايات المتحدة.', 'OPEN_ROUND CONSULT ASSERTED iran,us-government > -'],
    ['تواصلت المفاوضات بين إسرائيل وحماس في القاهرة لليوم الثالث.', 'HOLD_ROUND CONSULT ASSERTED hamas,israel > -'],
    ['اختتمت إيران والولايات المتحدة الجولة الرابعة من المحادثات النووية في مسقط.', 'CLOSE_ROUND CONSULT ASSERTED iran,us-government > -'],
    ['تأجلت الجولة الرابعة من المحادثات بين إيران والولايات المتحدة.', 'POSTPONE CONSULT FUTURE iran,us-government > -'],
    ['علقت حركة حماس مشاركتها في مفاوضات وقف إطلاق النار.', 'SUSPEND SANCTION ASSERTED hamas > -'],
    ['غادرت المعارضة السورية محادثات جنيف.', 'WALK_OUT SANCTION ASSERTED syrian-opposition-factions > -'],
    ['عادت كوريا الشمالية إلى طاولة المفاوضات.', 'RESUME CONSULT ASSERTED north-korea > -'],
    ['انهارت المفاوضات بين الحكومة والمتمردين الجمعة.', 'BREAK_OFF SANCTION ASSERTED government.unnamed,rebel.unnamed > -'],
    ['تعثرت المفاوضات بين إسرائيل وحماس بسبب الخلاف على الانسحاب.', 'DEADLOCK CONSULT ASSERTED hamas,israel > -'],
    ['أحرزت إيران والولايات المتحدة تقدما في المفاوضات النووية.', 'PROGRESS CONSULT ASSERTED iran,us-government > -'],
    ['قدمت مصر مقترحا جديدا لوقف إطلاق النار إلى حماس وإسرائيل.', 'PROPOSE REQUEST ASSERTED egypt > hamas,israel'],
    ['سلمت حماس ردها إلى الوسطاء السبت.', 'REPLY CONSULT ASSERTED hamas > mediator.unnamed'],
    ['طلبت حماس تعديلات على مقترح ويتكوف.', 'AMEND REQUEST ASSERTED hamas > steve-witkoff'],
    ['قبلت إسرائيل المقترح الأميركي لوقف إطلاق النار.', 'ACCEPT AGREE ASSERTED israel > us-government'],
    ['وافقت حماس على المقترح مع بعض التحفظات.', 'ACCEPT_WITH_CHANGES AGREE ASSERTED hamas > -'],
    ['رفضت حماس المقترح الإسرائيلي.', 'REJECT REJECT ASSERTED hamas > israel'],
    ['اشترطت حماس انسحابا إسرائيليا كاملا للتوصل إلى اتفاق.', 'DEMAND REQUEST ASSERTED hamas > -'],
    ['تخلت حماس عن مطلبها بوقف دائم لإطلاق النار.', 'CONCEDE CONCEDE ASSERTED hamas > -'],
    ['وجهت إسرائيل إنذارا نهائيا إلى حماس للإفراج عن الرهائن.', 'ULTIMATUM THREATEN ASSERTED israel > hamas'],
    ['وقعت أرمينيا وأذربيجان بالأحرف الأولى معاهدة سلام في واشنطن.', 'INITIAL AGREE ASSERTED armenia,azerbaijan > -'],
    ['أبرمت روسيا وأوكرانيا اتفاق الحبوب في إسطنبول.', 'SIGN AGREE ASSERTED russia,ukraine > -'],
    ['صادقت الحكومة الإسرائيلية على اتفاق وقف إطلاق النار مع حماس.', 'RATIFY AGREE ASSERTED israel > hamas'],
    ['دخل وقف إطلاق النار بين إسرائيل وحزب الله حيز التنفيذ الأربعاء.', 'ENTER_INTO_FORCE RETREAT ASSERTED hezbollah,israel > -'],
    ['نفذت إسرائيل وحماس المرحلة الأولى من الاتفاق.', 'IMPLEMENT COOPERATE ASSERTED hamas,israel > -'],
    ['مددت إسرائيل وحماس الهدنة يومين.', 'EXTEND AGREE ASSERTED hamas,israel > -'],
    ['انتهت الهدنة بين إسرائيل وحماس صباح الجمعة.', 'EXPIRE AGREE NEGATED hamas,israel > -'],
    ['خرق حزب الله وقف إطلاق النار مع إسرائيل.', 'VIOLATE ASSAULT ASSERTED hezbollah > israel'],
    ['اتهمت إسرائيل حماس بخرق وقف إطلاق النار.', 'ACCUSE_OF_VIOLATION ACCUSE ASSERTED israel > hamas'],
    ['انسحبت الولايات المتحدة من الاتفاق النووي مع إيران.', 'WITHDRAW SANCTION ASSERTED us-government > iran'],
  ])('%s', (text, expected) => {
    expect(atTable(text, 'ar')).toContain(expected);
  });
});

describe('who takes part without being a party, in Arabic', () => {
  it.each([
    ['عرضت تركيا التوسط بين روسيا وأوكرانيا.', 'OFFER_MEDIATION CONSULT HYPOTHETICAL russia,ukraine > - turkey:MEDIATOR'],
    ['رفضت إسرائيل الوساطة التركية.', 'REFUSE_MEDIATION REJECT ASSERTED israel > - turkey:MEDIATOR'],
    ['توسطت قطر بين إسرائيل وحماس.', '- CONSULT ASSERTED hamas,israel > - qatar:MEDIATOR'],
    ['توصلت إسرائيل وحماس إلى هدنة بوساطة قطر ومصر.', '- AGREE ASSERTED hamas,israel > - egypt:MEDIATOR qatar:MEDIATOR'],
    ['جرت المحادثات بين إسرائيل وحماس بوساطة قطرية.', 'HOLD_ROUND CONSULT ASSERTED hamas,israel > - qatar:MEDIATOR'],
    [
      'عقدت المحادثات بين الحكومة اليمنية والحوثيين برعاية الأمم المتحدة.',
      'HOLD_ROUND CONSULT ASSERTED houthis,yemeni-government > - united-nations:GOOD_OFFICES',
    ],
    ['نقلت سلطنة عمان رسائل بين واشنطن وطهران.', '- CONSULT ASSERTED iran,us-government > - oman:GOOD_OFFICES'],
    ['يسرت سويسرا الحوار بين إيران والسعودية.', 'HOLD_ROUND CONSULT ASSERTED iran,saudi-arabia > - switzerland:GOOD_OFFICES'],
    [
      'التقى الوفدان الروسي والأميركي في محادثات استضافتها السعودية.',
      'HOLD_ROUND CONSULT ASSERTED delegation.russia,delegation.us-government > - saudi-arabia:HOST',
    ],
    [
      'احتضنت سلطنة عمان جولة ثانية من المفاوضات بين إيران والولايات المتحدة.',
      'HOLD_ROUND CONSULT ASSERTED iran,us-government > - oman:HOST',
    ],
    ['أعدت فرنسا مسودة الاتفاق بين لبنان وإسرائيل.', '- AGREE ASSERTED israel,lebanon > - france:DRAFTER'],
    [
      'تحت ضغط من الولايات المتحدة وافقت إسرائيل على استئناف المفاوضات مع حماس.',
      'ACCEPT_TALKS AGREE ASSERTED israel > hamas us-government:PRESSURE',
    ],
    [
      'جرت عملية تبادل الأسرى بين الحكومة اليمنية والحوثيين بإشراف اللجنة الدولية للصليب الأحمر.',
      '- CONCEDE ASSERTED houthis,yemeni-government > - icrc:HUMANITARIAN',
    ],
    ['وقع الاتفاق بين روسيا وأوكرانيا بحضور أنطونيو غوتيريش شاهدا.', 'SIGN AGREE ASSERTED russia,ukraine > - antonio-guterres:WITNESS'],
    [
      'أبرمت إسرائيل وحزب الله هدنة بضمانة الولايات المتحدة وفرنسا.',
      'SIGN AGREE ASSERTED hezbollah,israel > - france:GUARANTOR us-government:GUARANTOR',
    ],
    [
      'شارك الاتحاد الأوروبي في المحادثات بين صربيا وكوسوفو بصفة مراقب.',
      'HOLD_ROUND CONSULT ASSERTED kosovo,serbia > - european-union:OBSERVER',
    ],
    [
      'راقبت الأمم المتحدة وقف إطلاق النار بين الحكومة اليمنية والحوثيين.',
      '- AGREE ASSERTED houthis,yemeni-government > - united-nations:OBSERVER',
    ],
  ])('%s', (text, expected) => {
    expect(atTable(text, 'ar')).toContain(expected);
  });
});

describe('beside acts at the table', () => {
  const event = (text: string, language: Language) => codeText(text, { language, publishedAt: '2025-05-20T12:00:00Z' }).events[0];

  it('says how the parties deal with each other', () => {
    expect(event('Iran and the United States held indirect talks in Muscat.', 'en')?.channel).toBe('INDIRECT');
    expect(event('أجرت إيران محادثات مباشرة مع الولايات المتحدة.', 'ar')?.channel).toBe('DIRECT');
    expect(event('أجرت إيران محادثات غير مباشرة مع الولايات المتحدة.', 'ar')?.channel).toBe('INDIRECT');
    expect(event('Israel and Syria held secret talks in Baku.', 'en')?.channel).toBe('BACK_CHANNEL');
    expect(event('Israel and Syria held talks in Baku.', 'en')?.channel).toBeNull();
  });

  it('says what is negotiated', () => {
    expect(event('Israel and Hamas held talks on the release of prisoners and a truce.', 'en')?.issues).toEqual(['ceasefire', 'prisoners']);
    expect(event('أجرى لبنان محادثات مع قبرص بشأن ترسيم الحدود البحرية.', 'ar')?.issues).toEqual(['borders']);
  });

  it('names the proposal and who made it', () => {
    expect(event('Hamas rejected the Israeli proposal for a truce.', 'en')?.proposal).toEqual({
      words: 'Israeli proposal for a truce',
      by: ['israel'],
    });
    expect(event('قدمت مصر مقترحا جديدا لوقف إطلاق النار إلى حماس وإسرائيل.', 'ar')?.proposal).toEqual({
      words: 'مقترحا جديدا لوقف إطلاق النار',
      by: ['egypt'],
    });
  });

  it('takes no act from words that only look like one', () => {
    for (const [text, language] of [
      ['The negotiators suspended their disbelief during the film.', 'en'],
      ['Israel suspended flights after the talks with Hamas.', 'en'],
      ['رفضت حماس التعليق على المفاوضات.', 'ar'],
      ['سافر الوزير من أجل المحادثات.', 'ar'],
    ] as const)
      expect(codeText(text, { language, publishedAt: '2025-05-20T12:00:00Z' }).events.map(({ talksAct }) => talksAct)).not.toContain(
        expect.stringMatching(/SUSPEND|REFUSE_TALKS|POSTPONE/),
      );
  });
});
