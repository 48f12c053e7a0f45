import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/domain/article.ts';
import type { Reading } from '../../../../src/domain/reading.ts';
import { readArticle } from '../../../../src/ingest/read-article.ts';
import { checkReading } from '../../../../src/store/check-reading.ts';
import { reply } from './chat-server.ts';
import { article, rawEvent, setUpModel, TEXT } from './model-setup.ts';

const setup = setUpModel();

/** Reads with a model that answers with these events and kinds of actors. */
async function read(events: readonly unknown[], changes: Partial<Article> = {}, actors: readonly unknown[] = []) {
  setup.server.answer = reply({ actors, events });
  const reader = setup.reader();
  const told: string[] = [];
  const given = article(changes);
  const reading = await readArticle(reader, given, (problem) => told.push(problem));
  checkReading(reading);
  const at = ({ start, end }: { start: number; end: number }) => given.text.slice(start, end);
  return { reading, told, dropped: reader.report?.().dropped, at };
}

const sides = ({ evidence: [event] }: Reading) => [event?.initiators, event?.recipients, event?.mediators, event?.attributedTo];

describe('an event of a model', () => {
  test('is coded as one of the rules is, with offsets into the text', async () => {
    const { reading, at, dropped, told } = await read([rawEvent()]);
    const [event] = reading.evidence;
    expect(event).toMatchObject({
      ...{ type: 'CONSULT', relation: 'NEGOTIATES_WITH', cameo: '04', quad: 'VERBAL_COOPERATION', score: 2.5, contexts: ['diplomatic'] },
      ...{ modality: 'ASSERTED', initiators: ['hamas', 'us-government'], recipients: [], mediators: [], attributedTo: [] },
      ...{ date: { from: '2025-05-11', to: '2025-05-11', precision: 'DAY' }, place: { name: 'Qatar', country: 'QAT' }, confidence: 0.5 },
    });
    expect(event && [at(event.sentence), at(event.trigger)]).toEqual([
      'Hamas and the United States held direct talks in Doha on Sunday.',
      'held direct talks',
    ]);
    expect([told, dropped]).toEqual([[], { ungrounded: 0, invalid: 0, names: 0 }]);
  });

  test('has the mentions and actors of the rules, and the id that they would give it', async () => {
    const rules = await readArticle(setup.rules, article(), () => undefined);
    const talks = rules.evidence.find(({ type }) => type === 'CONSULT');
    const { reading, at } = await read([rawEvent({ trigger: talks && article().text.slice(talks.trigger.start, talks.trigger.end) })]);
    expect(reading.mentions).toEqual(rules.mentions);
    expect(reading.evidence[0]?.id).toBe(talks?.id);
    expect(at(reading.mentions[0] ?? { start: 0, end: 0 })).toBe('Hamas');
  });

  test('may be quoted with other spacing and spelling of the same words', async () => {
    const text = 'التقى وفدٌ من حركـة   حماس\nالمبعوثَ الأميركي ستيف ويتكوف في الدوحة، أمس الأحد.';
    const quote = 'التقي وفد من حركة حماس المبعوث الاميركي ستيف ويتكوف في الدوحه';
    const event = rawEvent({ quote, trigger: 'التقى', relation: null, initiators: ['حركة حماس', 'ستيف ويتكوف'], place: 'الدوحة' });
    const { reading, at, dropped } = await read([event], { text, language: 'ar' });
    expect(sides(reading)[0]).toEqual(['hamas', 'steve-witkoff']);
    expect(reading.evidence[0]).toMatchObject({ relation: 'MEETS', place: { country: 'QAT' } });
    expect(reading.evidence.map(({ trigger }) => at(trigger))).toEqual(['التقى']);
    expect(dropped).toEqual({ ungrounded: 0, invalid: 0, names: 0 });
  });

  test('is left out and counted where its quote is not in the text, or too short to prove anything', async () => {
    const quotes = ['Hamas and Israel held direct talks in Doha', 'Hamas and the United', 'Hamas', '…', 'amas and the Unit'];
    const { reading, dropped, told } = await read([...quotes.map((quote) => rawEvent({ quote })), rawEvent()]);
    // The second is a part of the sentence and enough.
    expect(reading.evidence.map(({ type }) => type)).toEqual(['CONSULT', 'CONSULT']);
    expect(dropped).toEqual({ ungrounded: 4, invalid: 0, names: 0 });
    expect(told).toEqual([]);
  });

  test('is not found in the furniture of a page, which the model is not shown', async () => {
    const body = TEXT.split('. ').map((sentence) => `${sentence}, as several officials who know of the talks confirmed on Sunday evening.`);
    const text = ['Weather', 'Cairo 30°', 'Views', ...body].join('\n');
    const { reading, dropped } = await read([rawEvent({ quote: 'Cairo 30°', trigger: 'Cairo', initiators: ['Cairo'] })], { text });
    expect(setup.server.asked[0]?.article.text).toMatch(/^Hamas and the United States held[^°]*$/);
    expect([reading.evidence, dropped?.ungrounded]).toEqual([[], 1]);
  });

  test('given twice counts once; the trigger falls back to the quote', async () => {
    const { reading, at } = await read([rawEvent({ trigger: 'negotiated' }), rawEvent({ trigger: '' })]);
    expect(reading.evidence.map(({ trigger }) => at(trigger))).toEqual([
      'Hamas and the United States held direct talks in Doha on Sunday.',
    ]);
  });

  test('is dated by the day of publication where the text does not say when; whole periods are known by their days', async () => {
    const dates = [
      null,
      { from: '2025-05-05', to: '2025-05-11' },
      { from: '2024-02-01', to: '2024-02-29' },
      { from: '2024-01-01', to: '2024-12-31' },
      { from: '2025-05-01', to: '2025-05-03' },
    ];
    for (const [index, precision] of ['DAY', 'WEEK', 'MONTH', 'YEAR', 'RANGE'].entries()) {
      const { reading } = await read([rawEvent({ date: dates[index] })], { text: `${TEXT} Version ${index} it was.` });
      expect(reading.evidence[0]?.date).toEqual({ ...(dates[index] ?? { from: '2025-05-12', to: '2025-05-12' }), precision });
    }
  });
});

describe('a name that a model gives', () => {
  const met = (text: string, initiators: readonly string[], actors: readonly unknown[] = [], language: 'ar' | 'en' = 'en') =>
    read([rawEvent({ quote: text, trigger: 'met', relation: null, initiators, place: null, date: null })], { text, language }, actors);

  test('means who holds the office on that day', async () => {
    const { reading } = await met('The Egyptian foreign minister met Steve Witkoff on Sunday.', [
      'The Egyptian foreign minister',
      'Witkoff',
    ]);
    expect(sides(reading)[0]).toEqual(['badr-abdelatty', 'steve-witkoff']);
  });

  test('means the actor also if the model translates it, but only one whom the article names', async () => {
    const { reading, dropped } = await met('The Israeli prime minister met Donald Trump on Sunday.', [
      'دونالد ترامب',
      'بنيامين نتنياهو',
      'فلاديمير بوتين',
    ]);
    expect(sides(reading)[0]).toEqual(['benjamin-netanyahu', 'donald-trump']);
    expect(dropped?.names).toBe(1);
  });

  test('that the codebook lacks becomes an actor of its own, mentioned where it stands', async () => {
    const text = 'Zork Framplin met delegates of the Blue Lantern Council on Sunday.';
    const kinds = [
      { name: 'Zork Framplin', kind: 'PERSON' },
      { name: 'Blue Lantern Council', kind: 'ORGANISATION' },
    ];
    const { reading, at } = await met(text, ['Zork Framplin', 'Blue Lantern Council'], kinds);
    expect(sides(reading)[0]).toEqual(['actor.blue-lantern-council', 'person.zork-framplin']);
    expect(reading.actors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'person.zork-framplin', kind: 'PERSON', known: false, names: { ar: [], en: ['Zork Framplin'] } }),
        expect.objectContaining({ id: 'actor.blue-lantern-council', kind: 'ORGANISATION', known: false }),
      ]),
    );
    const own = reading.mentions.filter(({ actor }) => actor === 'actor.blue-lantern-council');
    expect(own.map(at)).toEqual(['Blue Lantern Council']);
  });

  test('may have Arabic particles written onto it', async () => {
    const text = 'سلّم الوسطاء لحماس ولمجلس الفانوس الأزرق ردا جديدا.';
    const event = rawEvent({
      quote: text,
      trigger: 'سلم',
      type: 'AID',
      relation: null,
      initiators: [],
      recipients: ['حماس', 'مجلس الفانوس الأزرق'],
      place: null,
    });
    const { reading, at } = await read([event], { text, language: 'ar' }, [{ name: 'مجلس الفانوس الأزرق', kind: 'ORGANISATION' }]);
    expect(sides(reading)[1]).toEqual(['actor.مجلس-الفانوس-الازرق', 'hamas']);
    expect(reading.mentions.filter(({ actor }) => actor.startsWith('actor.')).map(at)).toEqual(['مجلس الفانوس الأزرق']);
  });

  test('that is a pronoun or not in the article is left out; an event that loses all its sides is, too', async () => {
    const { reading, dropped } = await met('They met Steve Witkoff on Sunday.', ['They', 'Vladimir Putin', 'Steve Witkoff']);
    expect(sides(reading)[0]).toEqual(['steve-witkoff']);
    expect(dropped).toEqual({ ungrounded: 0, invalid: 0, names: 2 });
    const none = await met('They met somewhere in the north on Sunday.', ['They', 'Vladimir Putin']);
    expect([none.reading.evidence, none.dropped?.ungrounded]).toEqual([[], 1]);
  });

  test('stands on one side only; mediators alone mediate', async () => {
    const both = await read([
      rawEvent({ initiators: ['Hamas'], recipients: ['Hamas', 'United States'], mediators: ['Hamas', 'United States'] }),
    ]);
    expect(sides(both.reading)).toEqual([['hamas'], [], ['us-government'], []]);
    const alone = await read([rawEvent({ initiators: [], mediators: ['Hamas'] })], { text: `${TEXT} It rained.` });
    expect(alone.reading.evidence[0]?.relation).toBe('MEDIATES');
  });
});
