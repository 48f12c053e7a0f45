import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/codebook/lexicon/load-lexicon.ts';

const DATA = join(import.meta.dirname, '..', '..', 'src', 'codebook', 'data');

describe('the lexicons', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(DATA, folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const withPredicate = (entry: object) => {
    const file = join(folder, 'lexicon', 'en', 'predicates.jsonl');
    const good = readFileSync(join(DATA, 'lexicon', 'en', 'predicates.jsonl'), 'utf8');
    writeFileSync(file, `${JSON.stringify(entry)}\n${good}`);
    return () => loadLexicon(folder, 'en');
  };

  it('cover every event type in both languages', () => {
    for (const language of ['ar', 'en'] as const)
      expect(new Set(loadLexicon(DATA, language).predicates.map(({ type }) => type)).size).toBe(16);
  });

  it('refuse a mode of another type, a context that is none, an entry without a reason', () => {
    expect(withPredicate({ type: 'AGREE', mode: 'visit', verbs: ['nod'], reason: 'x' })).toThrow(
      /predicates\.jsonl:1: mode: AGREE has no mode "visit"/,
    );
    expect(withPredicate({ type: 'AGREE', contexts: ['sport'], verbs: ['nod'], reason: 'x' })).toThrow(
      /predicates\.jsonl:1: contexts: "sport"/,
    );
    expect(withPredicate({ type: 'AGREE', verbs: ['nod'] })).toThrow(/predicates\.jsonl:1: reason/);
  });

  const withHead = (entry: object) => {
    const good = readFileSync(join(DATA, 'lexicon', 'ar', 'heads.jsonl'), 'utf8');
    writeFileSync(join(folder, 'lexicon', 'ar', 'heads.jsonl'), `${JSON.stringify(entry)}\n${good}`);
    return () => loadLexicon(folder, 'ar');
  };

  it('say in Arabic what a noun is to the actor in its genitive', () => {
    const { heads } = loadLexicon(DATA, 'ar');
    const as = (word: string) => heads.find(({ words }) => words.includes(word))?.as;
    expect(as('طائرات')).toEqual(['part', 'asset']);
    expect(as('منشآت')).toEqual(['asset']);
    expect(as('سياسات')).toEqual(['deed']);
    expect(as('محامو')).toBeUndefined();
    expect(loadLexicon(DATA, 'en').heads).toEqual([]);
  });

  it('refuse a head of no class, of an unknown one, and one that two lines have, however it is spelled', () => {
    expect(withHead({ words: ['سقف'], as: [], reason: 'x' })).toThrow(/heads\.jsonl:1: as/);
    expect(withHead({ words: ['سقف'], as: ['roof'], reason: 'x' })).toThrow(/heads\.jsonl:1: as\.0/);
    expect(withHead({ words: ['سقف'], as: ['part'] })).toThrow(/heads\.jsonl:1: reason/);
    expect(withHead({ words: ['منشأه', 'سقف'], as: ['part'], reason: 'x' })).toThrow(
      /heads\.jsonl:\d+: words: «منشأة» is a head already \(heads\.jsonl:1\)/,
    );
    expect(withHead({ words: ['سقف', 'سقف'], as: ['part'], reason: 'x' })).toThrow(
      /heads\.jsonl:1: words: «سقف» is a head already \(heads\.jsonl:1\)/,
    );
  });
});
