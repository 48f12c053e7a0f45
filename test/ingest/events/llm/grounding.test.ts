import { describe, expect, test } from 'vitest';
import type { Article } from '../../../../src/domain/article.ts';
import { reply } from './chat-server.ts';
import { ACTORS, article, evidence, NO_TALKS, rawActor, rawEvent, readWith, setUpModel, TEXT } from './model-setup.ts';

const setup = setUpModel();

/** Reads with a model that answers with these events and actors. */
async function read(events: readonly unknown[], changes: Partial<Article> = {}, actors: readonly unknown[] = ACTORS) {
  setup.server.answer = reply({ events, actors });
  const reader = setup.reader();
  const given = article(changes);
  const { reading, told } = await readWith(reader, given);
  const at = ({ start, end }: { start: number; end: number }) => given.text.slice(start, end);
  return { reading, told, dropped: reader.report?.().dropped, at };
}

const nothing = { ungrounded: 0, invalid: 0, names: 0 };

describe('an event of a model', () => {
  test('is coded as one of the rules is, with offsets into the text', async () => {
    const { reading, at, dropped, told } = await read([rawEvent()]);
    const [event] = reading.evidence;
    expect(event).toMatchObject({
      ...{ type: 'CONSULT', mode: null, relation: 'NEGOTIATES_WITH', quad: 'VERBAL_COOPERATION', score: 2.5, contexts: ['diplomatic'] },
      ...{ modality: 'ASSERTED', initiators: ['hamas', 'us-government'], recipients: [], mediators: [], attributedTo: [] },
      ...{ date: { from: '2025-05-11', to: '2025-05-11', precision: 'DAY' }, place: { name: 'Qatar', country: 'QAT' } },
      ...{ talksAct: 'HOLD_ROUND', channel: 'DIRECT', issues: [], proposal: null, pairs: [['hamas', 'us-government']], foundBy: 'llm' },
    });
    expect(event && [at(event.sentence), at(event.trigger)]).toEqual([
      'Hamas and the United States held direct talks in Doha on Sunday.',
      'held direct talks',
    ]);
    expect([told, dropped]).toEqual([[], nothing]);
  });

  test('has the mentions and actors of the rules, and the id that they would give it', async () => {
    const { reading: rules } = await readWith(setup.rules, article());
    const talks = rules.evidence.find(({ type }) => type === 'CONSULT');
    const words = talks === undefined ? '' : TEXT.slice(talks.trigger.start, talks.trigger.end);
    const { reading } = await read([rawEvent({ evidence: [evidence(1, words)] })]);
    expect(reading.mentions).toEqual(rules.mentions);
    expect(reading.evidence[0]?.id).toBe(talks?.id);
  });

  test('stands in all sentences that tell it, each on the word of its own sources', async () => {
    const text =
      'Reuters quoted an Israeli official as saying that Hamas shelled Sderot. Al Jazeera, citing witnesses, also reported the shelling. ' +
      'Hamas said that it fired at Sderot.';
    const actors = [
      rawActor('Hamas', { kind: 'ARMED_GROUP', country: 'PSE', id: 'hamas' }),
      rawActor('Reuters', { kind: 'MEDIA' }),
      rawActor('Israeli official', { kind: 'GENERIC', country: 'ISR', written: ['an Israeli official'] }),
      rawActor('Al Jazeera', { kind: 'MEDIA', sentence: 2 }),
      rawActor('Witnesses in Sderot', { kind: 'GENERIC', written: ['witnesses'], sentence: 2 }),
    ];
    const sources = [
      evidence(1, 'shelled', 'Reuters', 'Israeli official'),
      evidence(2, 'the shelling', 'Al Jazeera', 'Witnesses in Sderot'),
      evidence(2, 'the shelling', 'Reuters'),
      evidence(3, 'fired', 'Hamas'),
    ];
    const shelling = rawEvent({ ...NO_TALKS, type: 'ASSAULT', evidence: sources, initiators: ['Hamas'], place: 'Sderot' });
    const { reading, at } = await read([shelling], { text }, actors);
    const mark = expect.stringMatching(/^actor\.witnesses-in-sderot\.[0-9a-f]{12}$/);
    expect(reading.evidence.map(({ trigger, chains, told }) => [at(trigger), chains, told])).toEqual([
      ['shelled', [['reuters', 'official.israel']], 0],
      ['the shelling', [['al-jazeera', mark], ['reuters']], 0],
      ['fired', [['hamas']], 0],
    ]);
  });

  test('of speech has no source in its speaker', async () => {
    const accused = rawEvent({
      ...{ ...NO_TALKS, type: 'ACCUSE', evidence: [evidence(2, 'accused', 'Reuters', 'Egypt')] },
      ...{ initiators: ['Egypt'], recipients: ['Israel'] },
    });
    const { reading } = await read([accused], {}, []);
    expect(reading.evidence[0]).toMatchObject({ initiators: ['egypt'], recipients: ['israel'], attributedTo: ['reuters'] });
  });

  test('is found by its words in other spelling, in the next sentence, or by who takes part; else it is left out', async () => {
    const text = 'التقى وفدٌ من حركـة   حماس  المبعوثَ الأميركي ستيف ويتكوف في الدوحة، أمس الأحد. ورفضت إسرائيل اللقاء بشدة.';
    const met = { ...NO_TALKS, initiators: ['حركة حماس', 'ستيف ويتكوف'], place: 'الدوحه' };
    const at = (sentence: number, trigger: string, changes: object) =>
      rawEvent({ ...met, ...changes, evidence: [evidence(sentence, trigger)] });
    const { reading, dropped, ...more } = await read(
      [
        at(1, 'التقي وفد من حركه', {}),
        at(1, 'ورفضت إسرائيل', { type: 'REJECT', initiators: ['إسرائيل'] }),
        at(1, 'held a meeting', { type: 'SUPPORT', initiators: ['حماس'] }),
        at(9, 'nowhere', { type: 'ASSAULT' }),
        at(2, 'nowhere', { type: 'PROTEST' }),
      ],
      { text, language: 'ar' },
      [],
    );
    expect(reading.evidence.map(({ type, initiators, place, trigger }) => [type, initiators, place?.country, more.at(trigger)])).toEqual([
      ['CONSULT', ['hamas', 'steve-witkoff'], 'QAT', 'التقى وفدٌ من حركـة'],
      ['SUPPORT', ['hamas'], 'QAT', text.split(' ورفضت')[0]],
      ['REJECT', ['israel'], 'QAT', 'ورفضت إسرائيل'],
    ]);
    expect(dropped).toEqual({ ...nothing, ungrounded: 2 });
  });

  test('is not found in the furniture of a page, which the model is not shown', async () => {
    const body = TEXT.split('. ').map((sentence) => `${sentence}, as several officials who know of the talks confirmed on Sunday evening.`);
    const text = ['Weather', 'Cairo 30°', 'Views', ...body].join('\n');
    const { reading, dropped } = await read([rawEvent(), rawEvent({ evidence: [evidence(3, 'Cairo 30°')], initiators: ['Cairo'] })], {
      text,
    });
    expect(setup.server.asked[0]?.article.sentences.join()).toMatch(/^\[1\] Hamas and the United States held[^°]*$/);
    expect([reading.evidence.length, dropped?.ungrounded]).toEqual([1, 1]);
  });

  test('given twice in the same words counts once; of the same kind and sides but in other words it is another', async () => {
    const text = 'Israel struck Gaza on Monday. Israel struck Gaza again on Tuesday.';
    const strike = (sentence: number, day: string) =>
      rawEvent({ ...NO_TALKS, type: 'ASSAULT', evidence: [evidence(sentence, 'struck')], initiators: ['Israel'], from: day, to: day });
    const { reading } = await read([strike(1, '2025-05-12'), strike(1, '2025-05-12'), strike(2, '2025-05-13')], { text }, []);
    expect(reading.evidence.map(({ told, date }) => [told, date.from])).toEqual([
      [0, '2025-05-12'],
      [2, '2025-05-13'],
    ]);
  });

  test('is dated by the day of publication where the text does not say when; whole periods are known by their days', async () => {
    const dates = [
      ['', '', '2025-05-12', '2025-05-12', 'DAY'],
      ['2025-05-05', '2025-05-11', '2025-05-05', '2025-05-11', 'WEEK'],
      ['2024-02', '2024-02', '2024-02-01', '2024-02-29', 'MONTH'],
      ['2024', '', '2024-01-01', '2024-12-31', 'YEAR'],
      ['2025-05-01', '2025-05-03', '2025-05-01', '2025-05-03', 'RANGE'],
      ['2025-05-03', '2025-05-01', '2025-05-12', '2025-05-12', 'DAY'],
      ['2025-02-30', 'last week', '2025-05-12', '2025-05-12', 'DAY'],
    ];
    for (const [number, [from, to, first, last, precision]] of dates.entries()) {
      const { reading } = await read([rawEvent({ from, to })], { text: `${TEXT} Version ${number} it was.` });
      expect(reading.evidence[0]?.date).toEqual({ from: first, to: last, precision });
    }
  });
});

describe('at the negotiating table', () => {
  test('pairs, third parties with roles, issues and proposal are those of the reply', async () => {
    const text = 'Witkoff held separate talks with Israel, Hamas and Qatar in Cairo on the Egyptian proposal for a truce, hosted by Egypt.';
    const talks = rawEvent({
      ...{
        evidence: [evidence(1, 'held separate talks')],
        initiators: ['Steve Witkoff', 'Israel', 'Hamas'],
        issues: ['ceasefire', 'weather'],
      },
      pairs: [
        ['Steve Witkoff', 'Israel'],
        ['Hamas', 'Steve Witkoff'],
        ['Steve Witkoff', 'Qatar'],
      ],
      thirdParties: [
        { actor: 'Egypt', roles: ['HOST', 'MEDIATOR', 'BYSTANDER'], lead: true },
        { actor: 'Qatar', roles: ['OBSERVER'], lead: false },
      ],
      ...{ channel: 'SHUTTLE', proposal: 'the Egyptian proposal', proposalBy: ['Egypt'] },
    });
    const { reading } = await read([talks], { text }, [rawActor('Steve Witkoff', { kind: 'PERSON', written: ['Witkoff'] })]);
    expect(reading.evidence[0]).toMatchObject({
      ...{ initiators: ['hamas', 'israel', 'steve-witkoff'], mediators: ['egypt'], channel: 'SHUTTLE', issues: ['ceasefire'] },
      proposal: { words: 'the Egyptian proposal', by: ['egypt'] },
    });
    expect(reading.evidence[0]?.pairs).toEqual([
      ['hamas', 'steve-witkoff'],
      ['israel', 'steve-witkoff'],
    ]);
    expect(reading.evidence[0]?.thirdParties).toEqual([
      { actor: 'egypt', roles: ['MEDIATOR', 'HOST'], lead: true },
      { actor: 'qatar', roles: ['OBSERVER'], lead: false },
    ]);
  });

  test('who negotiates or is mediated for negotiates; who meets, meets; an answer handed over says neither', async () => {
    const host = [{ actor: 'Egypt', roles: ['HOST'], lead: false }];
    const witness = [{ actor: 'Egypt', roles: ['WITNESS'], lead: false }];
    const relations = [
      [{ talksAct: 'NONE', channel: 'NONE' }, 'MEETS'],
      [{ talksAct: 'RESUME', channel: 'NONE' }, 'NEGOTIATES_WITH'],
      [{ talksAct: 'NONE', channel: 'INDIRECT' }, 'NEGOTIATES_WITH'],
      [{ talksAct: 'NONE', channel: 'NONE', thirdParties: host }, 'NEGOTIATES_WITH'],
      [{ talksAct: 'NONE', channel: 'NONE', thirdParties: witness }, 'MEETS'],
      [{ talksAct: 'REPLY', channel: 'NONE' }, null],
    ] as const;
    for (const [number, [changes, relation]] of relations.entries()) {
      const { reading } = await read([rawEvent(changes)], { text: `${TEXT} Version ${number} it was.` });
      expect(reading.evidence[0]?.relation).toBe(relation);
    }
  });

  test('an actor stands on one side only, and mediators alone mediate', async () => {
    const us = { actor: 'United States', roles: ['MEDIATOR'], lead: false };
    const both = await read([rawEvent({ initiators: ['Hamas'], recipients: ['Hamas', 'United States'], thirdParties: [us] })]);
    expect(both.reading.evidence[0]).toMatchObject({ initiators: ['hamas'], recipients: [], mediators: ['us-government'] });
    const alone = await read([rawEvent({ initiators: [], thirdParties: [us] })], { text: `${TEXT} It rained.` });
    expect(alone.reading.evidence[0]?.relation).toBe('MEDIATES');
  });

  test('who does something together to a third does it not to each other', async () => {
    const text = 'American and British jets bombed Sanaa.';
    const raid = rawEvent({
      ...NO_TALKS,
      type: 'ASSAULT',
      evidence: [evidence(1, 'bombed')],
      initiators: ['United States', 'United Kingdom'],
    });
    const actors = [
      rawActor('United States', { kind: 'STATE', country: 'USA', written: ['American'] }),
      rawActor('United Kingdom', { kind: 'STATE', country: 'GBR', written: ['British'] }),
    ];
    const { reading } = await read([raid], { text }, actors);
    expect(reading.evidence[0]).toMatchObject({ initiators: ['united-kingdom', 'us-government'], pairs: [] });
  });
});
