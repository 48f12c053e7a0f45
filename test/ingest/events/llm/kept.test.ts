import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../src/ingest/pipeline.ts';
import { openSqliteStore } from '../../../../src/store/sqlite/sqlite-store.ts';
import { inTurn, reply } from './chat-server.ts';
import { article, GOOD, rawActor, readWith, setUpModel, TEXT } from './model-setup.ts';

const setup = setUpModel();

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.reply/u.test(name));

describe('the cache', () => {
  test('answers for the same text, under whatever id; another model, a corrected text or another day is asked about', async () => {
    setup.server.answer = reply(GOOD);
    const first = await readWith(setup.reader(), article());
    const reader = setup.reader();
    const second = await readWith(reader, article());
    await readWith(reader, article({ id: 'a2' }));
    expect(setup.server.asked).toHaveLength(1);
    expect(second).toEqual(first);
    expect(reader.report?.()).toMatchObject({ articles: { asked: 0, kept: 2, failed: 0 }, tokens: { input: 0, output: 0 }, each: [] });
    await readWith(setup.reader({ model: 'other-model' }), article());
    await readWith(setup.reader(), article({ text: `${TEXT} It rained.` }));
    await readWith(setup.reader(), article({ publishedAt: '2025-05-13T09:00:00Z' }));
    expect(setup.server.asked).toHaveLength(4);
  });

  test('keeps what was offered with the reply, and grounds it again where code and codebook have changed', async () => {
    setup.server.answer = reply({ ...GOOD, actors: [GOOD.actors[0], rawActor('United States', { id: 'us-administration' })] });
    await readWith(setup.reader(), article());
    const folder = join(setup.folder, 'cache');
    const [file = ''] = filesIn(folder);
    const kept = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(kept).toMatchObject({
      title: null,
      model: 'test-model',
      candidates: [{ id: 'hamas' }, { id: 'us-government' }, {}, {}, {}, {}],
    });
    // As if the text had been taken apart in another way, and the actors had had other ids.
    const cut = TEXT.indexOf('Egypt');
    const sentences = [[0, 20], [20, cut], ...kept.sentences.slice(1)];
    const candidates = kept.candidates.map((one: object) => ({ ...one, id: 'us-administration' }));
    const events = [{ ...kept.replies[0].events[0], evidence: [{ ...kept.replies[0].events[0].evidence[0], sentence: 2 }] }];
    writeFileSync(join(folder, file), JSON.stringify({ ...kept, sentences, candidates, replies: [{ ...kept.replies[0], events }] }));
    const { reading, told } = await readWith(setup.reader(), article());
    expect([told, setup.server.asked.length]).toEqual([[], 1]);
    expect(reading.evidence[0]).toMatchObject({ initiators: ['hamas', 'us-government'], sentence: { start: 0, end: cut - 1 } });
  });

  test('passes over a damaged file, and keeps no reply of the wrong form', async () => {
    setup.server.answer = inTurn(reply('{"events": 5}'), reply('{"events": 5}'), reply(GOOD));
    expect((await readWith(setup.reader(), article())).told).toHaveLength(1);
    await readWith(setup.reader(), article());
    const folder = join(setup.folder, 'cache');
    const [file = ''] = filesIn(folder);
    writeFileSync(join(folder, file), '{"replies": [');
    expect((await readWith(setup.reader(), article())).told).toEqual([]);
    expect(setup.server.asked).toHaveLength(4);
    expect(filesIn(folder)).toEqual([file]);
  });

  test('a folder that cannot be made is told at the start', () => {
    const file = join(setup.folder, 'file');
    writeFileSync(file, '');
    expect(() => setup.reader({ cache: join(file, 'cache') })).toThrow(/LLM_CACHE is ".*", a folder that cannot be made/);
  });
});

describe('replies that come with the project', () => {
  /** A folder with the reply to `article()`. */
  async function collection(change: (content: string) => string = (content) => content): Promise<string> {
    setup.server.answer = reply(GOOD);
    await readWith(setup.reader(), article());
    const cache = join(setup.folder, 'cache');
    const folder = join(setup.folder, 'replies');
    mkdirSync(folder);
    writeFileSync(join(folder, 'sample.reply'), change(readFileSync(join(cache, filesIn(cache)[0] ?? ''), 'utf8')));
    return folder;
  }

  test('are read where no model is configured, and the reading says which model read; other articles are read by the rules', async () => {
    const reader = setup.keptReader(await collection());
    const { reading, told } = await readWith(reader, article({ id: 'other' }));
    expect([told, reading.evidence[0]?.foundBy, reader.report]).toEqual([[], 'llm', undefined]);
    expect(reading.extractor).toMatch(/^llm test-model 2-[0-9a-f]{8} [0-9a-f]{12}$/);
    const rain = article({ text: `${TEXT} It rained.` });
    expect(await readWith(reader, rain)).toEqual(await readWith(setup.rules, rain));
    expect(setup.server.asked).toHaveLength(1);
  });

  test('are read though another model is configured, which is asked about other articles', async () => {
    const reader = setup.reader({ model: 'other-model' }, { collection: await collection() });
    expect((await readWith(reader, article())).reading.extractor).toMatch(/^llm test-model /);
    expect((await readWith(reader, article({ text: `${TEXT} It rained.` }))).reading.extractor).toMatch(/^llm other-model /);
    expect(reader.report?.().articles).toEqual({ asked: 1, kept: 1, failed: 0 });
  });

  test('to another prompt are passed over; a file that holds none is told', async () => {
    const folder = await collection((content) => content.replace(/"prompt": "2-[0-9a-f]+"/u, '"prompt": "1-00000000"'));
    const { reading } = await readWith(setup.keptReader(folder), article());
    expect(reading.extractor).toBe(setup.rules.extractorFor(article()));
    writeFileSync(join(folder, 'broken.reply'), '{}');
    await expect(readWith(setup.keptReader(folder), article())).rejects.toThrow('broken.reply is no kept reply of a language model');
  });

  test('an article of them stands in the graph unchanged the second time', async () => {
    const reader = setup.keptReader(await collection());
    const store = openSqliteStore(join(setup.folder, 'graph.db'));
    const items = async function* () {
      yield { source: 'a', article: article() };
    };
    try {
      expect((await ingest(items(), { reader, writer: store })).articles).toMatchObject({ added: 1, unchanged: 0 });
      expect((await ingest(items(), { reader, writer: store })).articles).toMatchObject({ added: 0, unchanged: 1 });
    } finally {
      await store.close();
    }
  });
});
