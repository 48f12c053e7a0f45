import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/ingest/read-article.ts';
import { type Answer, fail, inTurn, reply } from './chat-server.ts';
import { article, rawEvent, setUpModel, TEXT } from './model-setup.ts';

const setup = setUpModel();
const good = { actors: [], events: [rawEvent()] };
const ignore = () => undefined;

/** Reads an article and gives what was told, the reading and the report. */
async function read(options: Parameters<typeof setup.reader>[0] = {}) {
  const reader = setup.reader(options);
  const told: string[] = [];
  const reading = await readArticle(reader, article(), (problem) => told.push(problem));
  return { reading, told, report: reader.report?.() };
}

describe('a request', () => {
  test('carries the instructions, the article as data apart from them, and a strict schema', async () => {
    setup.server.answer = reply(good);
    await read({ apiKey: 'sk-secret' });
    const [asked] = setup.server.asked;
    expect(asked?.path).toBe('POST /v1/chat/completions');
    expect(asked?.authorization).toBe('Bearer sk-secret');
    expect(asked?.body).toMatchObject({ model: 'test-model', temperature: 0 });
    expect(asked?.body.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(asked?.body.messages[0]?.content).not.toContain('Hamas');
    expect(asked?.body.messages[0]?.content).toContain('- CONSULT: visit, third-party');
    expect(asked?.article).toMatchObject({
      language: 'en',
      publishedAt: '2025-05-12T09:00:00Z',
      text: TEXT.replace('. Egypt', '.\nEgypt'),
    });
    const { type, json_schema: format } = asked?.body.response_format ?? {};
    expect([type, format?.strict]).toEqual(['json_schema', true]);
    expectStrict(format?.schema);
    expect(JSON.stringify(format?.schema)).not.toMatch(/maxLength|maxItems|pattern|\$schema/);
  });

  test('has no key and no temperature where none are configured', async () => {
    setup.server.answer = reply(good);
    await read({ temperature: null });
    expect(setup.server.asked[0]?.authorization).toBeUndefined();
    expect(setup.server.asked[0]?.body).not.toHaveProperty('temperature');
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

describe('the cache', () => {
  test('answers for the same text; another model or a corrected text is asked about', async () => {
    setup.server.answer = reply(good);
    const first = await read();
    const second = await read();
    expect(setup.server.asked).toHaveLength(1);
    expect(second.reading).toEqual(first.reading);
    expect(second.report).toMatchObject({ articles: { asked: 0, cached: 1, failed: 0 }, tokens: { input: 0, output: 0 } });
    await read({ model: 'other-model' });
    await readArticle(setup.reader(), article({ text: `${TEXT} It rained.` }), ignore);
    expect(setup.server.asked).toHaveLength(3);
  });

  test('passes over a damaged file, and keeps no reply of the wrong form', async () => {
    setup.server.answer = inTurn(reply('{"events": 5}'), reply(good));
    expect((await read()).told).toHaveLength(1);
    await read();
    const folder = join(setup.folder, 'cache');
    const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    writeFileSync(join(folder, file ?? ''), '{"content": "cut');
    expect((await read()).told).toEqual([]);
    expect(setup.server.asked).toHaveLength(3);
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.json/.test(name))).toEqual([file]);
  });

  test('a folder that cannot be made is told at the start', () => {
    const file = join(setup.folder, 'file');
    writeFileSync(file, '');
    expect(() => setup.reader({ cache: join(file, 'cache') })).toThrow(/LLM_CACHE is ".*", a folder that cannot be made/);
  });
});

describe('tries again', () => {
  test.each([429, 500, 503])('after %i', async (status) => {
    setup.server.answer = inTurn(fail(status), fail(status), reply(good));
    const { reading, told } = await read();
    expect(setup.server.asked).toHaveLength(3);
    expect(told).toEqual([]);
    expect(reading.extractor).toMatch(/^llm-1 test-model [0-9a-f]{8}$/);
  });

  test('as long as Retry-After asks to wait', async () => {
    setup.server.answer = inTurn(fail(429, 'slow down', { 'retry-after': '0.001' }), reply(good));
    expect((await read()).told).toEqual([]);
  });

  test('not after what the request itself is wrong in', async () => {
    setup.server.answer = fail(400, 'context length exceeded');
    const { told } = await read();
    expect(setup.server.asked).toHaveLength(1);
    expect(told).toEqual(['the language model answered with an error: 400 context length exceeded; read by the rules']);
  });
});

describe('an article for which the model fails is told and read by the rules', () => {
  const hang: Answer = ignore;
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
  test.each<[string, Answer, RegExp]>([
    ['gives errors to the end', fail(500), /answered with an error: 500 overloaded/],
    ['does not answer', hang, /gave no answer within 300 ms/],
    ['begins to answer and does not end', drip, /gave no answer within 300 ms/],
    ['answers with too much', flood, /answered with more than 8000000 bytes/],
    ['is a web page', html, /answered with no chat completion/],
    ['answers with half a completion', broken, /answered with no chat completion/],
    ['gives malformed JSON', reply('{"actors": [], "events": ['), /did not answer in the form/],
    ['gives prose', reply('There are two events.'), /did not answer in the form/],
    ['gives another form', reply({ result: [] }), /did not answer in the form/],
    ['gives nothing but events against the schema', reply({ actors: [], events: [{ type: 'CONSULT' }] }), /did not answer in the form/],
    ['refuses', reply('', { message: { role: 'assistant', content: null, refusal: 'I cannot help with that.' } }), /refused/],
    ['is filtered', reply('', { finish_reason: 'content_filter' }), /refused/],
    ['breaks off', reply('{"actors": [], "events": []', { finish_reason: 'length' }), /broke off/],
    ['gives nothing', reply(''), /gave an empty reply/],
  ])('%s', async (_, answer, reason) => {
    setup.server.answer = answer;
    const { reading, told, report } = await read({ timeoutMs: answer === hang || answer === drip ? 300 : 10_000, maxRetries: 1 });
    expect(told).toEqual([expect.stringMatching(reason)]);
    expect(told[0]).toMatch(/; read by the rules$/);
    expect(reading).toEqual(await readArticle(setup.rules, article(), ignore));
    expect(report).toMatchObject({ articles: { asked: 1, cached: 0, failed: 1 } });
  });

  test('nobody listens', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const { reading, told } = await read({ baseUrl: `http://127.0.0.1:${port}/v1`, maxRetries: 0 });
    expect(told).toEqual(['the language model cannot be reached (ECONNREFUSED); read by the rules']);
    expect(reading.extractor).toBe('rules-1');
  });

  test('the key never stands in what is told', async () => {
    setup.server.answer = fail(401, 'no such key: sk-secret-key\nAuthorization: Bearer sk-secret-key');
    const { told } = await read({ apiKey: 'sk-secret-key' });
    expect(told[0]).toContain('401 no such key: …');
    expect(told.join()).not.toContain('sk-secret-key');
  });

  test('without a fallback it fails', async () => {
    setup.server.answer = fail(500);
    await expect(readArticle(setup.reader({ maxRetries: 0 }, false), article(), ignore)).rejects.toThrow('answered with an error: 500');
  });

  test('an article without a time of publication is refused before the model is asked', async () => {
    await expect(readArticle(setup.reader(), article({ publishedAt: null }), ignore)).rejects.toThrow('has no time of publication');
    expect(setup.server.asked).toHaveLength(0);
  });
});

describe('the report', () => {
  test('adds up tokens and costs', async () => {
    setup.server.answer = inTurn(reply(good), reply('no JSON'), reply(good, {}, null), reply(good, {}, { prompt_tokens: 'many' }));
    const reader = setup.reader({ prices: { input: 2, output: 10 } });
    for (const text of ['one', 'two', 'three', 'four'])
      await readArticle(reader, article({ text: `${TEXT} Number ${text} it was.` }), ignore);
    expect(reader.report?.()).toEqual({
      ...{ model: 'test-model', articles: { asked: 4, cached: 0, failed: 1 }, tokens: { input: 2000, output: 200 }, unmetered: 2 },
      ...{ cost: 0.006, dropped: { ungrounded: 0, invalid: 0, names: 0 } },
    });
  });

  test('leaves the cost out where no prices are configured', async () => {
    setup.server.answer = reply(good);
    expect((await read()).report).not.toHaveProperty('cost');
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
    reply(good)(asked, response);
  };
  const reader = setup.reader({ concurrency });
  const texts = Array.from({ length: 9 }, (_, number) => `${TEXT} Number ${number} it was.`);
  await Promise.all(texts.map((text, number) => readArticle(reader, article({ id: `a${number}`, text }), ignore)));
  expect(most).toBe(concurrency);
  expect(reader.report?.().articles).toEqual({ asked: 9, cached: 0, failed: 0 });
});
