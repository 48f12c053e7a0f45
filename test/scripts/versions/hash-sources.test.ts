import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashSources } from '../../../scripts/versions/hash-sources.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'versions-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const FILES = {
  'src/entry.ts': "import type { A } from './parts/a.ts';\nimport { b } from 'some-package';\nimport '@scope/other/part';\nexport {};\n",
  'src/parts/a.ts': "export { c } from '../c.ts';\nconst later = await import('../d.ts');\nimport { e } from '../generated.ts';\n",
  'src/c.ts': 'export const c = 1;\n',
  'src/d.ts': 'export const d = 1;\n',
  'src/generated.ts': 'export const e = 1;\n',
  'src/unused.ts': 'export const u = 1;\n',
  'data/deep/words.jsonl': '{"word":1}\n',
};
const LOCK = { 'some-package': '1.0.0', '@scope/other': '1.0.0', unused: '1.0.0' };

function hash(changed: Readonly<Record<string, string>> = {}, locked: Readonly<Record<string, string>> = {}): string {
  for (const [path, content] of Object.entries({ ...FILES, ...changed })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const packages = Object.fromEntries(
    Object.entries({ ...LOCK, ...locked }).map(([name, version]) => [`node_modules/${name}`, { version }]),
  );
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages }));
  return hashSources(root, { entries: ['src/entry.ts'], data: ['data'] }, ['src/generated.ts']);
}

test('the same sources give the same hash of twelve digits', () => {
  expect(hash()).toMatch(/^[0-9a-f]{12}$/);
  expect(hash()).toBe(hash());
});

test.each(['src/entry.ts', 'src/parts/a.ts', 'src/c.ts', 'src/d.ts', 'data/deep/words.jsonl'] as const)('%s belongs to it', (path) => {
  expect(hash({ [path]: `${FILES[path]}\n` })).not.toBe(hash());
});

test.each(['src/unused.ts', 'src/generated.ts'] as const)('%s does not', (path) => {
  expect(hash({ [path]: `${FILES[path]}\n` })).toBe(hash());
});

test('a new file among the data belongs to it', () => {
  const before = hash();
  expect(hash({ 'data/more.jsonl': '' })).not.toBe(before);
});

test('packages count by the version that is installed, where they are imported', () => {
  expect(hash({}, { 'some-package': '1.0.1' })).not.toBe(hash());
  expect(hash({}, { '@scope/other': '1.0.1' })).not.toBe(hash());
  expect(hash({}, { unused: '1.0.1' })).toBe(hash());
});
