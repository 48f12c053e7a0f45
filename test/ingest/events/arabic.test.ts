import { describe, expect, it } from 'vitest';
import { codeText, eventLines } from '../coding.ts';

const PUBLISHED = '2025-05-14T09:00:00Z';

const told = (text: string) => eventLines(text, { language: 'ar', publishedAt: PUBLISHED });

describe('who did what to whom', () => {
  it.each([
    ['verb first', 'قصفت إسرائيل لبنان فجر اليوم.', 'ASSAULT ASSERTED israel > lebanon'],
    ['subject first', 'إسرائيل تقصف لبنان.', 'ASSAULT ASSERTED israel > lebanon'],
    ['passive without a mark', 'قتل ثلاثة جنود أتراك في كمين.', 'ASSAULT ASSERTED - > soldier.turkey'],
    ['passive after its noun', 'وقال إن 42 جنديا باكستانيا قتلوا في هجوم.', 'ASSAULT ASSERTED - > soldier.pakistan'],
    ['passive with its doer', 'اعتقل صحفي تركي من قبل الشرطة العراقية.', 'COERCE ASSERTED police.iraq > journalist.turkey'],
    ['hollow passive', 'اغتيل دبلوماسي روسي في أنقرة.', 'ASSAULT ASSERTED - > diplomat.russia'],
    ['seen from the victim', 'لقي جنديان مصريان مصرعهما في انفجار عبوة ناسفة.', 'ASSAULT ASSERTED - > soldier.egypt'],
    ['passive of those counted', 'قتل ستة أتراك، بينهم طفل في قصف للجيش السوري.', 'ASSAULT ASSERTED syrian-army > national.turkey'],
    ['passive before an adverb', 'قال إن الناشطين السوريين اعتقلوا مرارا.', 'COERCE ASSERTED - > activist.syria'],
    [
      'an object behind a description',
      'اتهمت منظمة العفو الدولية، المعنية بحقوق الإنسان، تركيا بالقمع.',
      'ACCUSE ASSERTED amnesty-international > turkey',
    ],
    ['two that a verbal noun is done to', 'قررت محكمة مصرية حبس صحفيين اثنين.', 'COERCE ASSERTED court.egypt > journalist.egypt'],
    ['whose offer is refused', 'رفضت إيران عروض تركيا.', 'REJECT ASSERTED iran > turkey'],
    ['a pledge to nobody', 'تعهدت فرنسا بخفض التجارة مع روسيا.', 'AGREE ASSERTED france > -'],
    ['a threat to attack', 'هددت إيران بمهاجمة إسرائيل.', 'THREATEN ASSERTED iran > israel'],
    ['a number of a force', 'قتل سبعة من عناصر الشرطة الأفغانية.', 'ASSAULT ASSERTED - > police-officer.afghanistan'],
    ['plural verb before its object', 'وقال إن مجهولين خطفوا القنصل الأفغاني.', 'ASSAULT ASSERTED - > consul.afghanistan'],
    ['verbal noun and light verb', 'شنت تركيا غارات على سوريا.', 'ASSAULT ASSERTED turkey > syria'],
    ['verb of undergoing', 'تعرضت القوات الأميركية لهجوم بصواريخ.', 'ASSAULT ASSERTED - > us-army'],
    [
      'clause behind the noun',
      'وقع هجوم نفذه مسلحون فلسطينيون على دورية إسرائيلية.',
      'ASSAULT ASSERTED militant.palestine > forces.israel',
    ],
    ['announced deaths', 'أعلنت إيران مقتل ستة مدنيين أفغان.', 'ASSAULT ASSERTED - > civilian.afghanistan by iran'],
    ['target of a protest', 'تظاهر مئات الإيرانيين احتجاجا على سياسة فرنسا.', 'PROTEST ASSERTED national.iran > france'],
    ['parties of talks', 'عقدت روسيا وأوكرانيا محادثات مباشرة.', 'CONSULT ASSERTED russia,ukraine > -'],
    ['mediators', 'أجرت إيران محادثات مع السعودية بوساطة عراقية.', 'CONSULT ASSERTED iran,saudi-arabia > - via iraq'],
    [
      'a list behind commas',
      'أقدمت كل من مولدوفا، والتشيك، وليتوانيا، على طرد 3 دبلوماسيين.',
      'SANCTION ASSERTED czechia,lithuania,moldova >',
    ],
    ['two people of a nationality', 'قتل فلسطينيان اثنان برصاص الجيش الإسرائيلي.', 'ASSAULT ASSERTED israeli-army > national.palestine'],
    ['a deed before its object', 'رصد المركز تفجير الحوثيين 19 منزلا.', 'ASSAULT ASSERTED houthis > -'],
    ['an owner behind ل', 'أوقعت غارات للتحالف العربي خسائر فادحة.', 'ASSAULT ASSERTED saudi-led-coalition > -'],
    ['whom a demand speaks of', 'طالب دونالد ترامب بإطلاق سراح القس برانسون.', 'REQUEST ASSERTED donald-trump > -'],
    ['a pronoun as victim', 'عاد الصحفي المصري إلى القاهرة لكن الشرطة اعتقلته.', 'COERCE ASSERTED police.egypt > journalist.egypt'],
    ['a pronoun on a verbal noun', 'وذكرت الصحيفة أن الناشط السوري تم اعتقاله.', 'COERCE ASSERTED - > activist.syria'],
    ['a visit', 'زار الرئيس الفرنسي بيروت.', 'CONSULT ASSERTED emmanuel-macron,lebanon > -'],
    ['the doer beside a passive', 'جرح شخصان آخران جراء إطلاق الحراس النار.', 'ASSAULT ASSERTED guard.unnamed > civilian.unnamed'],
    ['things after a verb that goes on', 'استخدمت إسرائيل طائرات، وأطلقت 70 صاروخا على سوريا.', 'ASSAULT ASSERTED israel > syria'],
    ['a deed as the object of a refusal', 'هاجمت تركيا سوريا ورفضت إطلاق سراح الرهائن.', 'REJECT ASSERTED turkey > '],
    ['feminine plurals agree', 'زار الرئيس الإيراني بغداد واتهم القوات الأميركية بالكذب.', 'ACCUSE ASSERTED masoud-pezeshkian > us-army'],
    ['a topic taken up', 'الصحفي المصري اعتقلته تركيا.', 'COERCE ASSERTED turkey > journalist.egypt'],
    ['who behind a verb of a preposition', 'حكم القضاء التركي على صحفي بالسجن.', 'COERCE ASSERTED judiciary.turkey > journalist.turkey'],
    ['people from somewhere else', 'هاجم مستوطنون مسجدا في فلسطين.', 'ASSAULT ASSERTED settler.unnamed >'],
    ['protesters who occupy', 'احتل متظاهرون فرنسيون مبنى البرلمان.', 'PROTEST ASSERTED protester.france >'],
    ['a denied deed', 'نفت تركيا استهداف المدنيين.', 'ASSAULT NEGATED turkey > civilian'],
    ['what a quotation begins with', 'قال وزير الخارجية الفرنسي "تركيا تطالب سوريا بالانسحاب".', 'REQUEST ASSERTED turkey > syria by'],
    ['whom a verbal noun is done to', 'قامت الشرطة التركية بتفريق المتظاهرين.', 'COERCE ASSERTED police.turkey > protester.turkey'],
    ['whose headquarters', 'هاجم مسلحون مقر الجيش اللبناني.', 'ASSAULT ASSERTED militant.lebanon > lebanese-army'],
    ['an age is no object', 'قتل جندي إسرائيلي يبلغ من العمر 29 عاما.', 'ASSAULT ASSERTED - > soldier.israel'],
    ['described behind أن', 'وقالت إن انتحاريا يقود شاحنة فجر نفسه في كابول.', 'ASSAULT ASSERTED suicide-bomber.afghanistan > -'],
    ['a plural that describes nobody', 'طالبت ميركل المتظاهرين بالهدوء.', 'REQUEST ASSERTED angela-merkel > protester.germany'],
    ['followers of two', 'وقتل سبعة من أنصار حزب الله وحركة أمل.', 'ASSAULT ASSERTED - > supporter.amal-movement,supporter.hezbollah'],
    ['counted behind a thing', 'أوقع انفجار سيارة مفخخة 68 قتيلا.', 'ASSAULT ASSERTED - > casualty.unnamed'],
    ['where an embassy stands', 'هاجم مسلحون السفارة الأميركية.', 'ASSAULT ASSERTED militant.unnamed > embassy.us-government'],
    ['shots beside a death', 'لقي شاب فلسطيني مصرعه، اليوم، برصاص الجيش الإسرائيلي.', 'ASSAULT ASSERTED israeli-army > man.palestine'],
    ['who claims it', 'أوقع هجوم خمسة قتلى وتبناه تنظيم الدولة الإسلامية.', 'ASSAULT ASSERTED islamic-state >'],
    ['victims behind a verb of cause', 'وقعت اشتباكات في المدينة خلفت عددا من القتلى.', 'ASSAULT ASSERTED - > casualty.unnamed'],
    [
      'a meeting beside the main verb',
      'قدم الوزير المصري استقالته خلال اجتماع مع ملك الأردن.',
      'CONSULT ASSERTED king-abdullah-ii,minister.egypt > -',
    ],
    ['who protests', 'اندلعت احتجاجات فلسطينية في المدينة.', 'PROTEST ASSERTED national.palestine > -'],
    [
      'a participle behind an inset',
      'انتقد حسن نصر الله المملكة في كلمة ألقاها أمس، متهما السعودية بالتدخل.',
      'ACCUSE ASSERTED hassan-nasrallah > saudi-arabia',
    ],
    [
      'an institution with a late article',
      'قتلت قوات الأمن التي كانت في المكان منفذ الهجوم في مصر.',
      'ASSAULT ASSERTED security-forces.egypt >',
    ],
    ['targets behind a noun with an adjective', 'نفذت تركيا ضربات دقيقة لمواقع الحوثيين.', 'ASSAULT ASSERTED turkey > houthis'],
    ['a quoted verb', 'أعلنت تركيا أنها "قصفت سوريا".', 'ASSAULT ASSERTED turkey > syria by turkey'],
    ['who does it together', 'قصفت تركيا بمشاركة روسيا مواقع الحوثيين.', 'ASSAULT ASSERTED russia,turkey > houthis'],
    ['a demonstrative before the verb', 'هذا وبدأت مصر محادثات مع حركتي فتح وحماس.', 'CONSULT ASSERTED egypt,fatah,hamas > -'],
    ['what a talk is about', 'بحث الرئيس الروسي مع الرئيس الفرنسي الأزمة السورية.', 'CONSULT ASSERTED emmanuel-macron,vladimir-putin > -'],
    ['an office of several states', 'اجتمع زعماء روسيا وفرنسا.', 'CONSULT ASSERTED leader.france,leader.russia > -'],
    ['a broken plural as subject', 'وخرج نشطاء مصريون في مسيرة.', 'PROTEST ASSERTED activist.egypt > -'],
    ['a soldier behind his death', 'أدى هجوم إلى مقتل جندي تركي.', 'ASSAULT ASSERTED - > soldier.turkey'],
    ['one of a nationality', 'أعلنت مصر اعتقال ليبي في القاهرة.', 'COERCE ASSERTED egypt > national.libya'],
    ['an adjective that is a role elsewhere', 'قتل في النزاع المسلح عشرة جنود أتراك.', 'ASSAULT ASSERTED - > soldier.turkey'],
    [
      'who is named among them',
      'اعتقلت الشرطة المصرية ناشطات سعوديات، من بينهن سمر بدوي.',
      'COERCE ASSERTED police.egypt > activist.saudi-arabia,samar-badawi',
    ],
    ['what was done', 'تم استهداف قيادات حوثية في صنعاء.', 'ASSAULT ASSERTED - > '],
    ['whom it was forbidden', 'قامت الإمارات بمنع الرئيس اليمني من مغادرة الجزيرة.', 'COERCE ASSERTED united-arab-emirates > '],
    ['people who are called on', 'وكان السيسي قد دعا المصريين إلى التصويت.', 'REQUEST ASSERTED abdel-fattah-el-sisi > national.egypt'],
    ['how exact a number is', 'قال إن الجيش اليمني قتل ما لا يقل عن 30 جنديا تركيا.', 'ASSAULT ASSERTED yemeni-army > soldier.turkey'],
    ['members without a victim', 'قتل عنصران من كتائب القسام في قصف مدفعي.', 'ASSAULT ASSERTED - > fighter.qassam-brigades'],
    ['authorities and a stranger', 'أوقفت السلطات الشخص للتحقق من أوراقه في مصر.', 'COERCE ASSERTED egypt > -'],
    ['whose aircraft is shot down', 'أسقطت تركيا طائرة حربية روسية.', 'ASSAULT ASSERTED turkey > russia'],
    [
      'a counterpart behind a time clause',
      'في الوقت الذي يزور فيه ماكرون طهران، ندد الجيش التركي بسياسة روسيا.',
      'ACCUSE ASSERTED turkish-army > russia',
    ],
    ['what a pronoun takes up', 'عاد الوفد إلى المناطق التي وافقت عليها الحكومة السورية.', 'AGREE ASSERTED syria > -'],
    [
      'a verb that does not agree',
      'زاد التوتر مع فنزويلا التي اتهم رئيسها مادورو كولومبيا بالكذب.',
      'ACCUSE ASSERTED nicolas-maduro > colombia',
    ],
    [
      'a pronoun behind a preposition',
      'عاد الصحفي المصري لكن مسلحين أطلقوا النار عليه.',
      'ASSAULT ASSERTED militant.unnamed > journalist.egypt',
    ],
    ['a doer of the cause', 'ردت إسرائيل بالنار مما تسبب بإصابة ثلاثة مدنيين.', 'ASSAULT ASSERTED israel > civilian.unnamed'],
    ['forces that are for somebody', 'قصفت تركيا قوات موالية للنظام السوري.', 'ASSAULT ASSERTED turkey > -'],
    ['two armies', 'قصفت القوات الأميركية والبريطانية الحوثيين.', 'ASSAULT ASSERTED british-army,us-army > houthis'],
    [
      'members of two states',
      'التقى مسؤولون من مصر وقطر الرئيس الفرنسي.',
      'CONSULT ASSERTED emmanuel-macron,official.egypt,official.qatar > -',
    ],
    [
      'parties with a relative clause between',
      'اندلعت مواجهات بين المتظاهرين الذين أشعلوا النيران والجيش الإسرائيلي.',
      'ASSAULT ASSERTED israeli-army,protester.israel > -',
    ],
    ['a promise', 'وعدت ألمانيا بتقديم مساعدات لأوكرانيا.', 'AGREE ASSERTED germany > ukraine'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContainEqual(expect.stringContaining(expected));
  });

  it('does not let a carried-on verb depend on the one before it', () => {
    expect(told('رفضت الجزائر العرض واعتقلت دبلوماسيا فرنسيا.')).toContainEqual(
      expect.stringContaining('COERCE ASSERTED algeria > diplomat.france'),
    );
  });
});

describe('what is no event', () => {
  it.each([
    ['a deed that is only mentioned', 'تحدث الوزير المصري عن خطر الهجمات.'],
    ['an attack in words', 'شن النائب هجوما لاذعا على زملائه.'],
    ['an earthquake', 'قتل عشرون شخصا في زلزال ضرب المدينة.'],
    ['an accident', 'لقي ثلاثة أشخاص مصرعهم في حادث سير.'],
    ['a match', 'أصيب لاعب مصري خلال المباراة.'],
    ['a question', 'هل وقع هجوم في المدينة؟'],
    ['known background', 'تحقق الشرطة مع الشبان الذين خطفوا السيارة.'],
    ['putting up with', 'قال إن الشعب لن يقبل بهجوم على مصر.'],
    ['an attack that names none of those in the sentence', 'شكرت مصر فرنسا بعد هجوم وقع في المدينة.'],
    ['a death without violence', 'لقي عشرون شخصا مصرعهم في المدينة.'],
    ['attacks that were foiled', 'أحبطت الاستخبارات الروسية هجمات في المدينة.'],
    ['drawing from memory', 'مرت الذكرى الثالثة لاغتيال الكاتب.'],
  ])('%s', (_, text) => expect(told(text).filter((one) => one.startsWith('ASSAULT'))).toEqual([]));
});

describe('modality', () => {
  it.each([
    ['negated past', 'لم تهاجم تركيا سوريا.', 'ASSAULT NEGATED turkey > syria'],
    ['negated future', 'لن تهاجم تركيا سوريا.', 'ASSAULT NEGATED turkey > syria'],
    ['future', 'ستهاجم تركيا سوريا.', 'FUTURE turkey > syria'],
    ['possible', 'قد تهاجم تركيا سوريا.', 'ASSAULT HYPOTHETICAL turkey > syria'],
    ['conditional', 'إذا هاجمت تركيا سوريا فستكون العواقب كبيرة.', 'ASSAULT HYPOTHETICAL turkey > syria'],
    ['long ago', 'هاجمت تركيا سوريا في يناير 2018.', 'ASSAULT HISTORICAL turkey > syria'],
    ['denied', 'نفت تركيا أنها هاجمت سوريا.', 'ASSAULT NEGATED turkey > syria by turkey'],
    [
      'planned, behind its noun',
      'تحدث عن القمة بين أميركا وكوريا الشمالية، المقررة الشهر المقبل.',
      'CONSULT FUTURE north-korea,us-government > -',
    ],
    ['a historic agreement', 'وقعت أميركا وروسيا اتفاقا تاريخيا.', 'AGREE ASSERTED russia,us-government > -'],
    ['denied in a noun', 'نفت قوات الدعم السريع انسحاب مقاتليها.', 'RETREAT NEGATED rapid-support-forces > -'],
  ])('%s', (_, text, expected) => expect(told(text)).toContainEqual(expect.stringContaining(expected)));
});

describe('what the doubt of a sentence does not reach', () => {
  it.each([
    ['what it stands behind in time', 'قد تزور روسيا تركيا بعد الهجوم الإيراني على إسرائيل.', 'ASSAULT ASSERTED iran > israel'],
    ['what a participle goes on with', 'حذرت مصر من حرب جديدة، داعية تركيا إلى الانسحاب.', 'REQUEST ASSERTED egypt > turkey'],
    ['what somebody managed to do', 'تمكن الجيش التركي من قتل جنديين سوريين.', 'ASSAULT ASSERTED turkish-army > soldier.syria'],
    ['a condition that denies', 'إذا لم تنسحب تركيا فستهاجم سوريا العراق.', 'ASSAULT HYPOTHETICAL syria > iraq'],
    ['more than once', 'هاجمت تركيا غير مرة قصفت سوريا.', 'ASSAULT ASSERTED turkey > syria'],
  ])('%s', (_, text, expected) => expect(told(text)).toContain(expected));
});

describe('who is cited', () => {
  it.each([
    ['speaker', 'قال مسؤول مصري إن تركيا هاجمت سوريا.', 'ASSAULT ASSERTED turkey > syria by official.egypt'],
    ['preposition', 'هاجمت تركيا سوريا بحسب وكالة رويترز.', 'ASSAULT ASSERTED turkey > syria by reuters'],
    ['preposition with ل', 'هاجمت تركيا سوريا، وفقا لوكالة رويترز.', 'ASSAULT ASSERTED turkey > syria by reuters'],
    ['chain', 'نقلت وكالة رويترز عن مسؤول مصري أن تركيا هاجمت سوريا.', 'ASSAULT ASSERTED turkey > syria by reuters,official.egypt'],
    ['accuser', 'اتهمت سوريا تركيا بقصف العراق.', 'ACCUSE ASSERTED syria > turkey'],
    ['deed in an accusation', 'اتهمت سوريا تركيا بقصف العراق.', 'ASSAULT ASSERTED turkey > iraq by syria'],
    ['a clause behind', 'هاجمت تركيا سوريا، حسبما أعلن مسؤول مصري.', 'ASSAULT ASSERTED turkey > syria by official.egypt'],
    ['who stands before a colon', 'رويترز: تركيا تهاجم سوريا', 'ASSAULT ASSERTED turkey > syria by reuters'],
    ['but not a state there', 'مصر: تركيا تهاجم سوريا', 'ASSAULT ASSERTED turkey > syria'],
    ['a building', 'قال الكرملين إن تركيا هاجمت سوريا.', 'ASSAULT ASSERTED turkey > syria by russia'],
    ['not who denies it', 'هاجمت تركيا سوريا، وهو ما تنفيه أنقرة.', 'ASSAULT ASSERTED turkey > syria'],
  ])('%s', (_, text, expected) => expect(told(text)).toContainEqual(expected));

  it.each([
    [
      'what a clause says of the speaker',
      'قال المتحدث المصري الذي تدعمه تركيا إن سوريا هاجمت العراق.',
      'SUPPORT ASSERTED turkey > spokesperson.egypt',
    ],
    [
      'but what follows "that" behind it',
      'قال المتحدث المصري الذي تدعمه تركيا إن سوريا هاجمت العراق.',
      'ASSAULT ASSERTED syria > iraq by spokesperson.egypt',
    ],
    ['what stands beside', 'قال مسؤول مصري إن المحادثات تعثرت، فيما هاجم العراق الأردن.', 'ASSAULT ASSERTED iraq > jordan'],
    ['a reason or time that is not said', 'أعلن مسؤول مصري وقف المحادثات، بعد أن هاجمت تركيا سوريا.', 'ASSAULT ASSERTED turkey > syria'],
    ['background that the text adds', 'قال مسؤول مصري إن المحادثات تعثرت. ويذكر أن تركيا هاجمت سوريا.', 'ASSAULT ASSERTED turkey > syria'],
    ['what somebody else is called', 'هاجم العراق سوريا، التي تعتبرها تركيا عدوا.', 'ASSAULT ASSERTED iraq > syria'],
  ])('or not: %s', (_, text, expected) => expect(told(text)).toContain(expected));

  it('goes on with the speaker of the sentence, else with that of the sentence before', () => {
    const lines = told('قال مسؤول سوري إن الأردن هاجم مصر. قال مسؤول مصري إن تركيا هاجمت سوريا، مضيفا أن العراق هاجم الأردن.');
    expect(lines.at(-1)).toBe('ASSAULT ASSERTED iraq > jordan by official.egypt');
  });

  it('goes on with the speaker of the sentence before', () => {
    const [, second] = told('قال مسؤول مصري إن تركيا هاجمت سوريا. وأضاف أن العراق هاجم الأردن.');
    expect(second).toBe('ASSAULT ASSERTED iraq > jordan by official.egypt');
  });

  it.each([
    [
      'a broadcaster that nobody names',
      'وقال التلفزيون الرسمي إن العراق هاجم الأردن.',
      'ASSAULT ASSERTED iraq > jordan by channel.unnamed',
    ],
    ['the one who speaks in a relative clause', 'هاجم العراق الأردن الذي أعلن ملكه الحداد.', 'ASSAULT ASSERTED iraq > jordan'],
    ['one named by the head of a name', 'وقال المرصد إن العراق هاجم الأردن.', 'ASSAULT ASSERTED iraq > jordan by sohr'],
  ])('and not where it is %s', (_, text, expected) => {
    expect(told(`قال المرصد السوري لحقوق الإنسان إن تركيا هاجمت سوريا. ${text}`)).toContain(expected);
  });
});

it('reads marks, digits and spellings of every kind alike', () => {
  const plain = told('هاجمت تركيا سوريا في 12 أيار 2025.');
  expect(plain).toEqual(['ASSAULT ASSERTED turkey > syria']);
  expect(told('هَاجَمَتْ تُركيـــا\u200f سوريا في ١٢ أيار ٢٠٢٥.')).toEqual(plain);
  const dates = ['هاجمت تركيا سوريا في ١٢ أيار ٢٠٢٥.', 'هاجمت تركيا سوريا في 12 مايو 2025.'].map(
    (text) => codeText(text, { language: 'ar', publishedAt: PUBLISHED }).events[0]?.date,
  );
  expect(dates).toEqual(Array.from({ length: 2 }, () => ({ from: '2025-05-12', to: '2025-05-12', precision: 'DAY' })));
});

describe('words that only look like an event', () => {
  it.each([
    ['an adjective for "my"', 'أعلنت تركيا تعديلا في مجلس وزاري.'],
    ['a participle for a verb', 'كشفت روسيا هوية قاتل الدبلوماسي.'],
    ['a son for an evacuation', 'ظهر نجل الرئيس الروسي في موسكو.'],
    ['dawn for an explosion', 'عاد الوزير الروسي إلى موسكو، فجر الخميس.'],
    ['an agreement spoken of by name', 'قالت ألمانيا إن الاتفاق النووي مع إيران مهم.'],
    ['thrown leaflets for an arrest', 'ألقت طائرات إسرائيلية منشورات على غزة.'],
    ['a decline for a concession', 'تراجع المنتخب المصري في التصنيف.'],
    ['a law for a ban', 'يمنع القانون القطري ازدواج الجنسية.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['we', 'قال بوتين إننا نرفض سياسة تركيا.', 'REJECT ASSERTED vladimir-putin > turkey'],
    ['a participle where a verb stands', 'طالب الاتحاد الأوروبي روسيا بالانسحاب.', 'REQUEST ASSERTED european-union > russia'],
    ['an agreement that is made', 'توصلت روسيا وتركيا إلى اتفاق.', 'AGREE ASSERTED russia,turkey > -'],
    ['a new agreement', 'توصلت أميركا وإيران إلى اتفاق نووي.', 'AGREE ASSERTED iran,us-government > -'],
    ['a guilty verdict', 'أدانت محكمة مصرية ناشطا مصريا.', 'COERCE ASSERTED court.egypt'],
  ])('but %s', (_, text, expected) => {
    expect(told(text)).toContainEqual(expect.stringContaining(expected));
  });
});
