import { describe, expect, test } from 'vitest';
import type { Language } from '../../../../src/domain/language.ts';
import { reply } from './chat-server.ts';
import { article, evidence, NO_TALKS, rawActor, rawEvent, readWith, setUpModel } from './model-setup.ts';

const setup = setUpModel();

interface Told {
  readonly text: string;
  readonly trigger: string;
  readonly initiators: readonly string[];
  readonly actors?: readonly unknown[];
  readonly language?: Language;
  readonly title?: string;
  readonly id?: string;
}

/** Reads one meeting of these initiators. */
async function met({ text, trigger, initiators, actors = [], language = 'en', title, id = 'a1' }: Told) {
  const event = rawEvent({ ...NO_TALKS, evidence: [evidence(1, trigger)], initiators });
  setup.server.answer = reply({ events: [event], actors });
  const reader = setup.reader();
  const { reading, told } = await readWith(reader, article({ id, text, language, title: title ?? null }));
  const actor = (wanted: string) => reading.actors.find((one) => one.id === wanted);
  const mentions = (wanted: string) => reading.mentions.filter((one) => one.actor === wanted).map((one) => one.text);
  return { ids: reading.evidence[0]?.initiators, actor, mentions, told, dropped: reader.report?.().dropped };
}

describe('an actor of a reply that the codebook knows', () => {
  test('is the candidate that the model chose, also where the rules took the words for somebody else', async () => {
    const text = 'Islamic State lost Raqqa to Kurdish fighters. The Coalition met Steve Witkoff on Sunday.';
    const coalition = rawActor('Harbour Coalition', { written: ['The Coalition'], sentence: 2, id: 'steve-witkoff' });
    const { ids, mentions } = await met({
      ...{ text, trigger: 'Kurdish', initiators: ['Harbour Coalition', 'Witkoff'] },
      actors: [coalition],
    });
    expect(ids).toEqual(['actor.harbour-coalition', 'steve-witkoff']);
    expect(mentions('actor.harbour-coalition')).toEqual(['Coalition']);
  });

  test('is not whom the rules take the words for, where its name is only a part of it', async () => {
    const text = 'ISIL lost Raqqa to Kurdish fighters. The Coalition met Steve Witkoff on Sunday.';
    const coalition = rawActor('Coalition against ISIL', { written: ['The Coalition'], sentence: 2 });
    const { ids } = await met({ text, trigger: 'Kurdish', initiators: ['Coalition against ISIL', 'Witkoff'], actors: [coalition] });
    expect(ids).toEqual(['actor.coalition-against-isil', 'steve-witkoff']);
  });

  test('is nobody in particular no more if the model knows the name', async () => {
    const text = 'A Belgian militant met Steve Witkoff. Tarik Framplin was tired.';
    const framplin = rawActor('Tarik Framplin', {
      written: ['Tarik Framplin', 'A Belgian militant'],
      kind: 'PERSON',
      id: 'militant.belgium',
    });
    const { ids, mentions } = await met({ text, trigger: 'met', initiators: ['Tarik Framplin', 'Witkoff'], actors: [framplin] });
    expect(ids).toEqual(['person.tarik-framplin', 'steve-witkoff']);
    expect(mentions('person.tarik-framplin')).toEqual(['Belgian militant', 'Tarik Framplin']);
  });

  test('is not the state that the model chose for its army, nor the group for its official', async () => {
    const actors = [
      rawActor('Egyptian army', { written: ['Egyptian army'], country: 'EGY', id: 'egypt' }),
      rawActor('Hamas official', { written: ['a Hamas official'], kind: 'GENERIC', country: 'PSE', id: 'hamas' }),
    ];
    const text = 'The Egyptian army met a Hamas official in Egypt. Hamas said nothing.';
    const { ids } = await met({ text, trigger: 'met', initiators: ['Egyptian army', 'Hamas official'], actors });
    expect(ids).toEqual(['egyptian-army', 'official.hamas']);
  });

  test('is found by its English name, by its name in the text, and by the state that it governs', async () => {
    const actors = [
      rawActor('Rosatom of Nowhere', { written: ['حركة حماس'], kind: 'ARMED_GROUP' }),
      rawActor('Steve Witkoff', { written: ['المبعوث'], kind: 'PERSON', country: 'USA' }),
      rawActor('Government of Iraq', { written: ['بغداد'], kind: 'GOVERNMENT', country: 'IRQ' }),
      rawActor('Kingdom of Morocco', { written: ['المملكة'], kind: 'STATE', country: 'MAR' }),
    ];
    const text = 'التقت حركة حماس المبعوث في الدوحة بعد لقاء مع بغداد ومع المملكة.';
    const { ids } = await met({ text, trigger: 'التقت', initiators: actors.map(({ name }) => name), actors, language: 'ar' });
    expect(ids).toEqual(['hamas', 'iraq', 'morocco', 'steve-witkoff']);
  });

  test('holds the office of that day only if the model means the same person', async () => {
    const text = 'The Egyptian foreign minister met the Israeli prime minister on Sunday.';
    const actors = [
      rawActor('Badr Abdelatty', { written: ['The Egyptian foreign minister'], kind: 'PERSON', country: 'EGY' }),
      rawActor('Naftali Bennett', { written: ['the Israeli prime minister'], kind: 'PERSON', country: 'ISR' }),
    ];
    const { ids, mentions } = await met({ text, trigger: 'met', initiators: ['Badr Abdelatty', 'Naftali Bennett'], actors });
    expect(ids).toEqual(['badr-abdelatty', 'naftali-bennett']);
    expect(mentions('naftali-bennett')).toEqual(['Israeli prime minister']);
    expect(mentions('benjamin-netanyahu')).toEqual([]);
  });
});

describe('an actor of a reply that the codebook lacks', () => {
  test('is one of its own, mentioned where it stands', async () => {
    const text = 'Zork Framplin met delegates of the Blue Lantern Council on Sunday.';
    const actors = [
      rawActor('Zork Framplin', { kind: 'PERSON', country: 'TCD' }),
      rawActor('Blue Lantern Council', { written: ['the Blue Lantern Council'], country: 'TCD' }),
    ];
    const { ids, actor, mentions } = await met({ text, trigger: 'met', initiators: ['Zork Framplin', 'Blue Lantern Council'], actors });
    expect(ids).toEqual(['actor.blue-lantern-council.tcd', 'person.zork-framplin']);
    expect(actor('person.zork-framplin')).toMatchObject({
      kind: 'PERSON',
      country: 'TCD',
      known: false,
      names: { ar: [], en: ['Zork Framplin'] },
    });
    expect(actor('actor.blue-lantern-council.tcd')).toMatchObject({ kind: 'ORGANISATION', country: 'TCD', known: false });
    expect(mentions('actor.blue-lantern-council.tcd')).toEqual(['Blue Lantern Council']);
  });

  test('is the same in both languages, and named in both', async () => {
    const text = 'التقى زورك فرامبلن وفدا في #مجلس_الفانوس_الأزرق أمس.';
    const actors = [
      rawActor('Zork Framplin', { kind: 'PERSON', written: ['زورك فرامبلن'] }),
      rawActor('Blue Lantern Council', { written: ['مجلس الفانوس الأزرق'], country: 'TCD' }),
    ];
    const told = { text, trigger: 'التقى', initiators: ['Zork Framplin', 'Blue Lantern Council'], actors, language: 'ar' } as const;
    const { ids, actor, mentions } = await met(told);
    expect(ids).toEqual(['actor.blue-lantern-council.tcd', 'person.zork-framplin']);
    expect(actor('actor.blue-lantern-council.tcd')?.names).toEqual({ ar: ['مجلس الفانوس الأزرق'], en: ['Blue Lantern Council'] });
    expect(mentions('actor.blue-lantern-council.tcd')).toEqual(['مجلس_الفانوس_الأزرق']);
  });

  test('may have Arabic particles written onto its name, or stand in the title alone', async () => {
    const text = 'سلّم الوسطاء للمجلس الأزرق ردا جديدا.';
    const actors = [rawActor('Blue Council', { written: ['المجلس الأزرق'] }), rawActor('Red Council', { written: ['المجلس الأحمر'] })];
    const initiators = ['Blue Council', 'Red Council'];
    const { ids, mentions } = await met({ text, title: 'المجلس الأحمر يسلم', trigger: 'سلم', initiators, actors, language: 'ar' });
    expect(ids).toEqual(['actor.blue-council', 'actor.red-council']);
    expect([mentions('actor.blue-council'), mentions('actor.red-council')]).toEqual([['مجلس الأزرق'], []]);
  });

  test('belongs to its article if it has no name', async () => {
    const actors = [rawActor('Allies of the bloc', { written: ['its allies'], kind: 'GENERIC' })];
    const told = { text: 'The bloc met its allies in spring.', trigger: 'met', initiators: ['Allies of the bloc'], actors };
    const ids = [await met(told), await met({ ...told, id: 'a2', text: `${told.text} It rained.` })].map((one) => one.ids?.[0]);
    expect(ids).toEqual([1, 2].map(() => expect.stringMatching(/^actor\.allies-of-the-bloc\.[0-9a-f]{12}$/)));
    expect(ids[0]).not.toBe(ids[1]);
  });

  test('is not another of the same words whom the reply keeps apart', async () => {
    const text = 'An Israeli official met Steve Witkoff. A second Israeli official met Badr Abdelatty later.';
    const actors = [
      rawActor('Israeli official', { written: ['Israeli official'], kind: 'GENERIC', country: 'ISR', id: 'official.israel' }),
      rawActor('Second Israeli official', {
        written: ['A second Israeli official'],
        kind: 'GENERIC',
        country: 'ISR',
        id: 'official.israel',
        sentence: 2,
      }),
    ];
    const { ids, mentions } = await met({ text, trigger: 'met', initiators: ['Israeli official', 'Second Israeli official'], actors });
    const other = expect.stringMatching(/^actor\.second-israeli-official\.[0-9a-f]{12}$/);
    expect(ids).toEqual([other, 'official.israel']);
    expect(mentions(ids?.[0] ?? '')).toEqual(['second Israeli official']);
  });

  test('may be a number of people named before, whom the model describes', async () => {
    const text = 'Six of them met Steve Witkoff on Sunday. They were tired.';
    const actors = [rawActor('Six freed teachers', { written: ['Six of them', 'They'], kind: 'GENERIC' })];
    const { ids, mentions } = await met({ text, trigger: 'met', initiators: ['Six freed teachers', 'Steve Witkoff'], actors });
    expect(ids).toEqual([expect.stringMatching(/^actor\.six-freed-teachers\.[0-9a-f]{12}$/), 'steve-witkoff']);
    expect(mentions(ids?.[0] ?? '')).toEqual(['Six of them']);
  });

  test('is nobody if it is a pronoun or not in the article; an event that loses all its sides is none', async () => {
    const text = 'They met Steve Witkoff on Sunday.';
    const { ids, dropped } = await met({ text, trigger: 'met', initiators: ['They', 'Vladimir Putin', 'Steve Witkoff'] });
    expect(ids).toEqual(['steve-witkoff']);
    expect(dropped).toEqual({ ungrounded: 0, invalid: 0, names: 2 });
    const none = await met({ text: 'They met somewhere in the north on Sunday.', trigger: 'met', initiators: ['They', 'Vladimir Putin'] });
    expect(none.told).toEqual(['the language model told 1 of 1 events that are not in the text; read by the rules']);
  });
});
