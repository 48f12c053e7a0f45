import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { type Answer, fail, inTurn, reply } from './chat-server.ts';
import { article, GOOD, readWith, setUpModel, TEXT } from './model-setup.ts';

const setup = setUpModel();

/** Reads an article and gives what was told, the reading and the report. */
async function read(options: Parameters<typeof setup.reader>[0] = {}, given = article()) {
  const reader = setup.reader(options);
  return { ...(await readWith(reader, given)), report: reader.report?.() };
}

describe('a request', () => {
  test('carries the instructions, the numbered sentences as data apart from them, and whom the text may name', async () => {
    setup.server.answer = reply(GOOD);
    await read({ apiKey: 'sk-secret' });
    const [asked] = setup.server.asked;
    expect(asked?.path).toBe('POST /v1/chat/completions');
    expect(asked?.authorization).toBe('Bearer sk-secret');
    expect(asked?.body).toMatchObject({ model: 'test-model', temperature: 0 });
    expect(asked?.body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    const [instructions = ''] = asked?.body.messages.map(({ content }) => content) ?? [];
    expect(instructions).not.toMatch(/Hamas|\{\{/);
    expect(instructions).toMatch(/- SANCTION: .*SUSPEND \(.*\n/);
    expect(instructions).toMatch(/`issues`, what is negotiated: ceasefire, prisoners,/);
    const [first, second] = TEXT.split(/(?<=\.) /u);
    expect(asked?.article).toEqual({
      ...{ title: null, publisher: null, publishedAt: '2025-05-12T09:00:00Z', weekday: 'Monday', language: 'en' },
      sentences: [`[1] ${first}`, `[2] ${second}`],
      candidates: [
        { id: 'hamas', name: 'Hamas', kind: 'ARMED_GROUP', country: 'PSE', words: ['Hamas'] },
        { id: 'us-government', name: 'US government', kind: 'GOVERNMENT', country: 'USA', words: ['United States'] },
        { id: 'qatar', name: 'Qatar', kind: 'STATE', country: 'QAT', words: ['Doha'] },
        { id: 'egypt', name: 'Egypt', kind: 'STATE', country: 'EGY', words: ['Egypt'] },
        { id: 'israel', name: 'Israel', kind: 'STATE', country: 'ISR', words: ['Israel'] },
        { id: 'reuters', name: 'Reuters', kind: 'MEDIA', country: 'GBR', words: ['Reuters'] },
      ],
    });
  });

  test('asks for a flat and strict form without alternatives, which servers pass over', async () => {
    setup.server.answer = reply(GOOD);
    await read();
    const { type, json_schema: format } = setup.server.asked[0]?.body.response_format ?? {};
    expect([type, format?.strict]).toEqual(['json_schema', true]);
    expectStrict(format?.schema);
    expect(JSON.stringify(format?.schema)).not.toMatch(/anyOf|oneOf|null|maxLength|maxItems|maximum|pattern|default|\$/);
  });

  test('has no key and no temperature where none are configured, and no weekday where the day is not known', async () => {
    setup.server.answer = reply(GOOD);
    const reader = setup.reader({ temperature: null });
    await reader.find(article({ publishedAt: null }), () => undefined);
    expect(setup.server.asked[0]?.authorization).toBeUndefined();
    expect(setup.server.asked[0]?.body).not.toHaveProperty('temperature');
    expect(setup.server.asked[0]?.article.weekday).toBeNull();
  });
});

/** Every object of a strict schema lists all its properties as required and allows no others. */
function expectStrict(schema: unknown): void {
  if (typeof schema !== 'object' || schema === null) return;
  const { properties, required, additionalProperties } = schema as Record<string, unknown>;
  if (typeof properties === 'object' && properties !== null) {
    expect(required).toEqual(Object.keys(properties));
    expect(additionalProperties).toBe(false);
  }
  for (const part of Object.values(schema)) expectStrict(part);
}

describe('what an endpoint refuses is left out from then on', () => {
  test('the schema, then any form at all', async () => {
    setup.server.answer = async (asked, response) => {
      const type = asked.body.response_format?.type;
      const answer = type === undefined ? reply(GOOD) : fail(400, `response_format of type ${type} is not supported`);
      await answer(asked, response);
    };
    const reader = setup.reader();
    for (const text of [TEXT, `${TEXT} It rained.`]) expect((await readWith(reader, article({ text }))).told).toEqual([]);
    expect(setup.server.asked.map(({ body }) => body.response_format?.type)).toEqual(['json_schema', 'json_object', undefined, undefined]);
  });

  test('the temperature', async () => {
    setup.server.answer = async (asked, response) => {
      await (asked.body.temperature === undefined ? reply(GOOD) : fail(400, "Unsupported value: 'temperature' is 1 here"))(asked, response);
    };
    const reader = setup.reader();
    for (const text of [TEXT, `${TEXT} It rained.`]) expect((await readWith(reader, article({ text }))).told).toEqual([]);
    expect(setup.server.asked.map(({ body }) => body.temperature)).toEqual([0, undefined, undefined]);
  });
});

describe('tries again', () => {
  test.each([429, 500, 503])('after %i', async (status) => {
    setup.server.answer = inTurn(fail(status), fail(status), reply(GOOD));
    const { reading, told } = await read();
    expect(setup.server.asked).toHaveLength(3);
    expect(told).toEqual([]);
    expect(reading.extractor).toMatch(/^llm test-model 2-[0-9a-f]{8} [0-9a-f]{12}$/);
  });

  test('when the pause is over that one of the requests was asked to keep, all of them', async () => {
    const times: number[] = [];
    let refused = false;
    setup.server.answer = async (asked, response) => {
      times.push(performance.now());
      const answer = refused ? reply(GOOD) : fail(429, 'slow down', { 'retry-after': '0.4' });
      refused = true;
      await answer(asked, response);
    };
    const reader = setup.reader({ concurrency: 1 });
    const texts = [1, 2].map((number) => article({ id: `a${number}`, text: `${TEXT} Number ${number} it was.` }));
    const results = await Promise.all(texts.map((given) => readWith(reader, given)));
    expect(results.flatMap(({ told }) => told)).toEqual([]);
    expect(times).toHaveLength(3);
    for (const time of times.slice(1)) expect(time - (times[0] ?? 0)).toBeGreaterThan(390);
  });

  test('not where it is asked to wait longer than an hour', async () => {
    setup.server.answer = fail(429, 'come back tomorrow', { 'retry-after': '86400' });
    const { told } = await read();
    expect(told).toEqual([expect.stringMatching(/429 come back tomorrow \(and asks to wait 86400 s\); read by the rules$/)]);
  });

  test('not after what the request itself is wrong in', async () => {
    setup.server.answer = fail(400, 'context length exceeded');
    const { told } = await read();
    expect(setup.server.asked).toHaveLength(1);
    expect(told).toEqual(['the language model answered with an error: 400 context length exceeded; read by the rules']);
  });
});

describe('an article for which the model fails is told and read by the rules', () => {
  const hang: Answer = () => undefined;
  const drip: Answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).write('{"choices": [');
  };
  const flood: Answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"choices": ["${'x'.repeat(9_000_000)}"]}`);
  };
  const html: Answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
  };
  const broken: Answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices": [');
  };
  const elsewhere: Answer = (_, response) => {
    response.writeHead(307, { location: 'http://127.0.0.1:9/v1/chat/completions' }).end();
  };
  test.each<[string, Answer, RegExp]>([
    ['gives errors to the end', fail(500), /answered with an error: 500 overloaded/],
    ['does not answer', hang, /gave no answer within 300 ms/],
    ['begins to answer and does not end', drip, /gave no answer within 300 ms/],
    ['answers with too much', flood, /answered with more than 8000000 bytes/],
    ['is a web page', html, /answered with no chat completion/],
    ['answers with half a completion', broken, /answered with no chat completion/],
    ['sends the request elsewhere', elsewhere, /cannot be reached \(unexpected redirect\)/],
    ['refuses', reply('', { message: { role: 'assistant', content: null, refusal: 'I cannot help with that.' } }), /refused/],
    ['is filtered', reply('', { finish_reason: 'content_filter' }), /refused/],
    ['gives nothing', reply(''), /gave an empty reply/],
  ])('%s', async (_, answer, reason) => {
    setup.server.answer = answer;
    const { reading, told, report } = await read({ timeoutMs: answer === hang || answer === drip ? 300 : 10_000, maxRetries: 1 });
    expect(told).toEqual([expect.stringMatching(reason)]);
    expect(told[0]).toMatch(/; read by the rules$/);
    expect(reading).toEqual((await readWith(setup.rules, article())).reading);
    expect(report).toMatchObject({ articles: { asked: 1, kept: 0, failed: 1 } });
  });

  test('nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { reading, told } = await read({ baseUrl: `http://127.0.0.1:${port}/v1`, maxRetries: 0 });
    expect(told).toEqual(['the language model cannot be reached (ECONNREFUSED); read by the rules']);
    expect(reading.extractor).toBe(setup.rules.extractorFor(article()));
  });

  test('the key never stands in what is told', async () => {
    setup.server.answer = fail(401, 'no such key: sk-secret-key\nAuthorization: Bearer sk-secret-key');
    const { told } = await read({ apiKey: 'sk-secret-key' });
    expect(told[0]).toContain('401 no such key: …');
    expect(told.join()).not.toContain('sk-secret-key');
  });

  test('without a fallback it fails', async () => {
    setup.server.answer = fail(500);
    const reader = setup.reader({ maxRetries: 0 }, { fallback: false });
    await expect(readWith(reader, article())).rejects.toThrow('answered with an error: 500');
  });

  test('an article without a time of publication is refused before the model is asked', async () => {
    await expect(readWith(setup.reader(), article({ publishedAt: null }))).rejects.toThrow('has no time of publication');
    expect(setup.server.asked).toHaveLength(0);
  });
});

describe('the report', () => {
  test('adds up tokens, time and costs, for all articles and for each', async () => {
    setup.server.answer = inTurn(
      reply(GOOD),
      reply('no JSON'),
      reply('no JSON'),
      reply(GOOD, {}, null),
      reply(GOOD, {}, { prompt_tokens: 'many' }),
    );
    const reader = setup.reader({ prices: { input: 2, output: 10 } });
    const ids = ['one', 'two', 'three', 'four'];
    for (const id of ids) await readWith(reader, article({ id, text: `${TEXT} Number ${id} it was.` }));
    const { each, seconds, ...sums } = reader.report?.() ?? { each: [], seconds: -1 };
    expect(sums).toEqual({
      ...{ model: 'test-model', articles: { asked: 4, kept: 0, failed: 1 }, tokens: { input: 3000, output: 300 }, unmetered: 2 },
      ...{ cost: 0.009, dropped: { ungrounded: 0, invalid: 0, names: 0 } },
    });
    expect(each.map(({ article: id, requests, tokens, cost }) => [id, requests, tokens.input, cost])).toEqual([
      ['one', 1, 1000, 0.003],
      ['two', 2, 2000, 0.006],
      ['three', 1, 0, 0],
      ['four', 1, 0, 0],
    ]);
    expect(seconds).toBeCloseTo(
      each.reduce((sum, one) => sum + one.seconds, 0),
      2,
    );
    expect(seconds).toBeGreaterThan(0);
  });

  test('leaves the cost out where no prices are configured', async () => {
    setup.server.answer = reply(GOOD);
    const { report } = await read();
    expect(report).not.toHaveProperty('cost');
    expect(report?.each[0]).not.toHaveProperty('cost');
  });
});

test.each([1, 3, 9])('%i requests at once where so many are allowed', async (concurrency) => {
  let open = 0;
  let most = 0;
  setup.server.answer = async (asked, response) => {
    open += 1;
    most = Math.max(most, open);
    // Long enough for every request that has been sent to arrive.
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    open -= 1;
    reply(GOOD)(asked, response);
  };
  const reader = setup.reader({ concurrency });
  const texts = Array.from({ length: 9 }, (_, number) => `${TEXT} Number ${number} it was.`);
  await Promise.all(texts.map((text, number) => readWith(reader, article({ id: `a${number}`, text }))));
  expect(most).toBe(concurrency);
  expect(reader.report?.().articles).toEqual({ asked: 9, kept: 0, failed: 0 });
});
