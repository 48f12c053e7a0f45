import { expect, test } from 'vitest';
import { runScript } from './run-script.ts';

const explain = (args: readonly string[], stdin = '') => runScript('explain.ts', args, { env: {}, stdin });

test('npm run explain prints tokens, phrases, drafts, what was left out and why, and events', async () => {
  const text = 'Hamas and the United States held direct talks in Doha on Sunday. It rained.';
  const { status, stdout, stderr } = await explain([text, '--published-at', '2025-05-12', '--language', 'en']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const [head, first = '', second = ''] = stdout.split(/\n\n/);
  expect(head).toMatch(/^article [0-9a-f]{16}: en, published 2025-05-12T00:00:00Z$/);
  expect(first).toMatch(/^sentence 1, 0–64\nHamas and the United States held direct talks in Doha on Sunday\.\n {2}tokens\n/);
  for (const line of [
    /^ {4} 2 {2}the +DET +the +DETERMINER$/,
    /^ {4} 5 {2}held +VERB +hold$/,
    /^ {4}3–4 +United States +us-government$/,
    /^ {4}CONSULT ASSERTED «\S+» found by en\.\S+$/,
    /^ {6}together +hamas «Hamas»; us-government «United States»$/,
    /^ {4}CONSULT ASSERTED NEGOTIATES_WITH \d{3} «\S+» e[0-9a-f]{20}$/,
    /^ {6}initiators +hamas, us-government$/,
    /^ {6}pairs +hamas – us-government$/,
    /^ {6}date +2025-05-11\.\.2025-05-11 DAY$/,
  ]) {
    expect(first.split('\n')).toContainEqual(expect.stringMatching(line));
  }
  expect(second).toMatch(/^sentence 2, 65–75\nIt rained\.\n {2}tokens\n(?: {4}.*\n)+$/);
});

test('the text may come by standard input; Arabic words are shown with the ways to take them apart', async () => {
  const { status, stdout } = await explain(['--language', 'ar'], 'وقال مسؤول فلسطيني إن حماس أجرت محادثات مع قطر. هل قصفت إسرائيل غزة؟');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^ {2}left out\n {4}ar\.assault\.shell {2}«قصفت» {2}a question tells nothing\n/m);
  expect(stdout).toMatch(/^article [0-9a-f]{16}: ar, no time of publication$/m);
  expect(stdout).toMatch(/^ {4} 0 {2}وقال +X +وقال \| and\+قال$/m);
  expect(stdout).toMatch(/^ {6}date +none$/m);
});

test('a text that cannot be read is told', async () => {
  expect(await explain(['--published-at', 'soon', 'Egypt condemned Israel.'])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringMatching(/^error: publishedAt: «soon» is no date/),
  });
});
