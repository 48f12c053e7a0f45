import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { dump } from '../store/dump.ts';
import { attack, reading, talks } from '../store/reading-builder.ts';
import { runScript } from './run-script.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const store = (name: string) => ({ env: { WASIT_DB: at(name) } });
const first = reading(
  'a1',
  [talks(['hamas', 'us-government'], '2025-05-10', { place: { name: 'الدوحة', country: 'QAT' }, citing: ['reuters'] })],
  {
    title: 'half a pair \ud83d, two line ends \u2028\u2029 and a null \0',
  },
);
const corrected = { ...first, codebook: 'test-2' };

async function fill(name: string): Promise<void> {
  const graph = openSqliteStore(at(name));
  await graph.write([first, reading('a2', [])]);
  await graph.write([corrected]);
  await graph.close();
}

async function show(name: string) {
  const graph = openSqliteStore(at(name));
  return await dump(graph).finally(() => graph.close());
}

describe('npm run export and npm run import', () => {
  test('move a graph whole: facts, past readings and what follows from them', async () => {
    await fill('a.db');
    const exported = await runScript('export.ts', [], store('a.db'));
    expect(exported).toMatchObject({ status: 0, stderr: '3 readings\n' });
    expect(exported.stdout.split('\n')).toHaveLength(4);

    const imported = await runScript('import.ts', ['-'], { ...store('b.db'), stdin: exported.stdout });
    expect(imported).toEqual({ status: 0, stderr: '', stdout: '-: 3 lines, 3 readings new to the graph, 0 problems\n' });
    expect(await show('b.db')).toEqual(await show('a.db'));
    expect(await runScript('export.ts', ['--output', at('b.jsonl')], store('b.db'))).toMatchObject({ status: 0, stdout: '' });
    expect(await readFile(at('b.jsonl'), 'utf8')).toBe(exported.stdout);

    const again = await runScript('import.ts', [at('b.jsonl')], store('b.db'));
    expect(again.stdout).toContain('0 readings new to the graph');
  });

  test('a line of before evidence told of pairs, third parties and chains means what it meant then', async () => {
    const line = {
      believedFrom: '2025-05-11T00:00:00.000Z',
      believedTo: null,
      reading: reading('a1', [
        talks(['egypt', 'hamas', 'israel'], '2025-05-10', { through: ['qatar'], citing: ['reuters', 'kan'] }),
        attack(['hamas', 'israel'], [], '2025-05-10'),
      ]),
    };
    const old = line.reading.evidence.map(
      ({ pairs, thirdParties, talksAct, channel, issues, proposal, chains, foundBy, told, ...rest }) => rest,
    );
    const text = JSON.stringify({ ...line, reading: { ...line.reading, evidence: old } });
    expect(await runScript('import.ts', ['-'], { ...store('b.db'), stdin: text })).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = await runScript('export.ts', [], store('b.db'));
    const evidence = line.reading.evidence.map((item) => ({ ...item, foundBy: 'test-1' }));
    expect(JSON.parse(stdout)).toEqual({ ...line, reading: { ...line.reading, evidence } });
    expect(evidence).toMatchObject([
      {
        pairs: [
          ['egypt', 'hamas'],
          ['egypt', 'israel'],
          ['hamas', 'israel'],
        ],
        chains: [['reuters', 'kan']],
      },
      { pairs: [], chains: [] },
    ]);
  });

  test('a line that cannot be used is told by number and reason, and the rest goes on', async () => {
    await fill('a.db');
    const { stdout } = await runScript('export.ts', [], store('a.db'));
    const [past = '', current = '', other = ''] = stdout.split('\n');
    const lines = [
      past,
      'not json',
      current.replace('"kind":"ARMED_GROUP"', '"kind":"DRAGON"'),
      '',
      other.replace('"id":"a2"', '"id":""'),
      // The same evidence in another article: only the store can tell.
      current.replaceAll('"id":"a1"', '"id":"a9"'),
      other,
    ];
    await writeFile(at('bad.jsonl'), lines.join('\r\n'));
    const outcome = await runScript('import.ts', [at('bad.jsonl')], store('b.db'));
    expect(outcome.status).toBe(1);
    expect(outcome.stderr.split('\n').map((line) => line.slice(`problem: ${folder}/`.length))).toEqual([
      expect.stringMatching(/^bad\.jsonl:2: is not JSON/),
      expect.stringMatching(/^bad\.jsonl:3: reading\.actors\.\d+\.kind: .*ARMED_GROUP/),
      expect.stringMatching(/^bad\.jsonl:5: article "", article\.id: must not be empty/),
      expect.stringMatching(/^bad\.jsonl:6: article "a9", evidence .*"a1"/),
      '',
    ]);
    expect(outcome.stdout).toBe(`${at('bad.jsonl')}: 7 lines, 2 readings new to the graph, 4 problems\n`);
    expect((await show('b.db')).totals.articles).toBe(1);
  });

  test('say in one line what file cannot be read or written', async () => {
    expect(await runScript('import.ts', [at('none.jsonl')], store('b.db'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^error: .*none\.jsonl cannot be read: .*\n$/),
    });
    expect(await runScript('export.ts', ['--output', at('none/graph.jsonl')], store('b.db'))).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^error: --output .*none\/graph\.jsonl cannot be written: .*\n$/),
    });
  });
});
