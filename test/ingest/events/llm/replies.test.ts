import { describe, expect, test } from 'vitest';
import { type Answer, fail, inTurn, reply } from './chat-server.ts';
import { ACTORS, article, evidence, GOOD, NO_TALKS, rawActor, rawEvent, readWith, setUpModel, TEXT } from './model-setup.ts';

const setup = setUpModel();

async function read(answer: Answer, options: Parameters<typeof setup.reader>[0] = {}, given = article()) {
  setup.server.answer = answer;
  const reader = setup.reader(options);
  return { ...(await readWith(reader, given)), report: reader.report?.() };
}

/** The last thing that was said to the model in the request of that number. */
const lastSaid = (request: number) => setup.server.asked[request]?.body.messages.at(-1)?.content ?? '';

describe('a reply is understood', () => {
  const json = JSON.stringify(GOOD);
  test.each([
    ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
    ['behind thoughts', `<think>Hamas {…} or [1]?</think>\n${json}`],
    ['behind thoughts whose beginning is cut', `so {"events": 1}.</think>${json}`],
    ['with prose around it', `Here is what [1] and [2] tell:\n${json}\nI hope {this} helps.`],
    ['wrapped in another object', JSON.stringify({ result: GOOD })],
    ['as the list of events alone', JSON.stringify(GOOD.events)],
    [
      'with null for what is empty, and with other keys',
      JSON.stringify(GOOD).replaceAll('[]', 'null').replace('{"evidence"', '{"note":1,"evidence"'),
    ],
    [
      'without what is empty',
      JSON.stringify(GOOD)
        .replaceAll(/"\w+":(?:\[\]|""|0|"NONE"),?/gu, '')
        .replaceAll(',}', '}'),
    ],
    [
      'in small letters, with numbers as they stand in the text',
      JSON.stringify(GOOD).replace('"CONSULT"', '"consult"').replace('"sentence":1', '"sentence":"[1]"'),
    ],
    [
      'with words that are none of those allowed',
      JSON.stringify(GOOD).replace('"mode":"NONE"', '"mode":"handshake"').replace('"issues":[]', '"issues":["peace"]'),
    ],
  ])('%s', async (_, content) => {
    const { reading, told } = await read(reply(content));
    expect(told).toEqual([]);
    expect(setup.server.asked).toHaveLength(1);
    expect(reading.evidence.map(({ type, mode, initiators, issues }) => [type, mode, initiators, issues])).toEqual([
      ['CONSULT', null, ['hamas', 'us-government'], []],
    ]);
  });
});

describe('a reply that cannot be used is asked for once more', () => {
  test('with what is wrong, and the better of the two counts', async () => {
    const bad = { ...GOOD, events: [...GOOD.events, rawEvent({ type: 'PARTY' }), rawEvent({ evidence: [] }), { type: 'AID' }] };
    const { reading, told, report } = await read(inTurn(reply(bad), reply(GOOD)));
    expect([told, reading.evidence.length]).toEqual([[], 1]);
    expect(setup.server.asked[1]?.body.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user']);
    expect(lastSaid(1)).toMatch(/events\[1\]\.type: "PARTY" is none of AGREE, /);
    expect(lastSaid(1)).toMatch(/events\[2\]\.evidence: right is a list of at least one \{"sentence"/);
    expect(lastSaid(1)).toMatch(/events\[3\]\.modality: nothing is none of ASSERTED, /);
    expect(report?.dropped.invalid).toBe(0);
  });

  test('and what is still wrong is left out and counted', async () => {
    const bad = { ...GOOD, events: [...GOOD.events, rawEvent({ type: 'PARTY' })] };
    const { reading, report } = await read(reply(bad));
    expect([reading.evidence.length, report?.dropped.invalid, setup.server.asked.length]).toEqual([1, 1, 2]);
  });

  test('but a second answer that does not come does not lose the first', async () => {
    const bad = { ...GOOD, events: [...GOOD.events, rawEvent({ type: 'PARTY' })] };
    const { reading, told } = await read(inTurn(reply(bad), fail(400, 'too long')));
    expect([told, reading.evidence.length]).toEqual([
      ['the language model answered with an error: 400 too long; read from its first reply'],
      1,
    ]);
  });

  test.each([
    ['malformed JSON', '{"actors": [], "events": ['],
    ['prose', 'There are two events.'],
    ['another form', '{"result": []}'],
    ['nothing but events against the schema', '{"events": [{"type": "CONSULT"}]}'],
    ['braces without end', '{['.repeat(50_000)],
  ])('%s to the end is a failure', async (_, content) => {
    const { reading, told } = await read(reply(content));
    expect(told).toEqual([
      expect.stringMatching(/^the language model did not answer in the form it was asked for \(.+\); read by the rules$/),
    ]);
    expect(reading).toEqual((await readWith(setup.rules, article())).reading);
    expect(setup.server.asked).toHaveLength(2);
  });
});

describe('an empty reply', () => {
  const text = `${TEXT} Israel bombed Gaza on Monday. Iran threatened Israel with war.`;
  const empty = reply({ events: [], actors: [] });

  test('is asked for once more where the rules see several events', async () => {
    const { reading, told } = await read(inTurn(empty, reply(GOOD)), {}, article({ text }));
    expect([told, reading.evidence.length]).toEqual([[], 1]);
    expect(lastSaid(1)).toMatch(
      /A word list suspects some, which may be wrong: \[1\] talks; \[2\] accused; .*\[3\] bombed; \[4\] threatened/,
    );
  });

  test('is told if it stays empty, and the article is read by the rules and asked about the next time', async () => {
    const { told, reading } = await read(empty, {}, article({ text }));
    expect(told).toEqual([expect.stringMatching(/^the language model found no event where the rules find \d; read by the rules$/)]);
    expect(reading.extractor).toBe(setup.rules.extractorFor(article()));
    expect((await read(reply(GOOD), {}, article({ text }))).told).toEqual([]);
    expect(setup.server.asked).toHaveLength(3);
  });

  test('is believed of an article in which the rules see little', async () => {
    const { told, reading } = await read(empty, {}, article({ text: 'It rained in Doha on Sunday. Many people stayed at home.' }));
    expect([told, reading.evidence, setup.server.asked.length]).toEqual([[], [], 1]);
  });
});

test('an article most of whose events are not in its text has failed, and its reply is not kept', async () => {
  const invented = rawEvent({ initiators: ['Norway'], evidence: [evidence(7, 'signed')] });
  const { told, reading } = await read(reply({ ...GOOD, events: [...GOOD.events, invented, { ...invented, type: 'AID' }] }));
  expect(told).toEqual(['the language model told 2 of 3 events that are not in the text; read by the rules']);
  expect(reading).toEqual((await readWith(setup.rules, article())).reading);
  expect((await read(reply(GOOD))).told).toEqual([]);
  expect(setup.server.asked).toHaveLength(2);
});

describe('a long article', () => {
  const sentences = Array.from({ length: 90 }, (_, number) => `Hamas met Egypt for the ${number + 1}th time.`);
  const given = article({ text: sentences.join(' ') });
  const numbers = (asked: { readonly sentences: readonly string[] }) =>
    asked.sentences.map((line) => Number(/^\[(\d+)\]/u.exec(line)?.[1]));
  /** Tells one event of its first sentence, and that the piece goes on with the first event of all. */
  const tell: Answer = (asked, response) => {
    const [first = 0] = numbers(asked.article);
    const met = { ...NO_TALKS, initiators: ['Hamas', 'Egypt'] };
    const events = [
      rawEvent({ ...met, evidence: [evidence(first, 'met')] }),
      ...(asked.article.told === undefined ? [] : [rawEvent({ ...met, evidence: [evidence(first + 1, 'met')], sameAs: 1 })]),
    ];
    return reply({ events, actors: asked.article.actors === undefined ? [...ACTORS, rawActor('Egypt')] : [] })(asked, response);
  };

  test('is asked about in pieces, each with the actors and events of those before', async () => {
    const { reading, told } = await read(tell, {}, given);
    expect(told).toEqual([]);
    expect(setup.server.asked.map(({ article: asked }) => [numbers(asked)[0], numbers(asked).at(-1)])).toEqual([
      [1, 30],
      [31, 60],
      [61, 90],
    ]);
    expect(setup.server.asked.map(({ article: asked }) => asked.actors?.map(({ name }) => name))).toEqual([
      undefined,
      ['Hamas', 'United States', 'Egypt'],
      ['Hamas', 'United States', 'Egypt'],
    ]);
    expect(setup.server.asked[2]?.article.told?.map(({ event, type }) => [event, type])).toEqual([
      [1, 'CONSULT'],
      [2, 'CONSULT'],
      [3, 'CONSULT'],
    ]);
    const at = reading.evidence.map(({ sentence, told: event }) => [
      sentences.indexOf(given.text.slice(sentence.start, sentence.end)) + 1,
      event,
    ]);
    expect(at).toEqual([
      [1, 0],
      [31, 1],
      [32, 0],
      [61, 2],
      [62, 0],
    ]);
  });

  test('is asked about in halves where a reply is cut off', async () => {
    const { told } = await read(
      (asked, response) =>
        (numbers(asked.article).length > 20 ? reply('{"events": [', { finish_reason: 'length' }) : tell)(asked, response),
      {},
      given,
    );
    expect(told).toEqual([]);
    expect(setup.server.asked.map(({ article: asked }) => numbers(asked).length)).toEqual([30, 15, 15, 30, 15, 15, 30, 15, 15]);
  });

  test('fails where even a few sentences are too much', async () => {
    const { told } = await read(reply('{', { finish_reason: 'length' }));
    expect(told).toEqual(['the language model broke off: its reply reached its limit of tokens; read by the rules']);
  });
});

test('a second pass adds what was missed', async () => {
  const missed = rawEvent({
    ...NO_TALKS,
    type: 'ACCUSE',
    evidence: [evidence(2, 'accused')],
    initiators: ['Egypt'],
    recipients: ['Israel'],
  });
  const { reading, report } = await read(inTurn(reply(GOOD), reply({ events: [missed], actors: [] })), { passes: 2 });
  expect(reading.evidence.map(({ type }) => type)).toEqual(['CONSULT', 'ACCUSE']);
  expect(lastSaid(1)).toMatch(/Which events did you miss/);
  expect(report?.each[0]?.requests).toBe(2);
});
