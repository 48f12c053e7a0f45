import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/codebook/lexicon/load-lexicon.ts';

const DATA = join(import.meta.dirname, '..', '..', 'src', 'codebook', 'data');

describe('the lexicons', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lexicon-'));
    cpSync(DATA, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const withPredicate = (entry: object | string) => {
    const good = readFileSync(join(DATA, 'lexicon', 'en', 'predicates', 'agree.jsonl'), 'utf8');
    const line =
      typeof entry === 'string' ? entry : JSON.stringify({ id: 'en.agree.nod', type: 'AGREE', trigger: { verbs: ['nod'] }, ...entry });
    writeFileSync(join(folder, 'lexicon', 'en', 'predicates', 'agree.jsonl'), `${line}\n${good}`);
    return () => loadLexicon(folder, 'en');
  };

  const withPlainVerbs = (entry: object) => {
    writeFileSync(join(folder, 'lexicon', 'ar', 'verbs.jsonl'), JSON.stringify(entry));
    return () => loadLexicon(folder, 'ar').plainVerbs;
  };

  it('refuse a sign of dates that is none or more than one word', () => {
    const withSign = (entry: object) => {
      writeFileSync(join(folder, 'lexicon', 'ar', 'date-signs.jsonl'), JSON.stringify({ reason: 'x', ...entry }));
      return () => loadLexicon(folder, 'ar').dateSigns;
    };
    expect(withSign({ sign: 'SINCE', words: ['منذ'] })()).toEqual([{ sign: 'SINCE', words: ['منذ'], reason: 'x' }]);
    expect(withSign({ sign: 'UNTIL', words: ['حتى'] })).toThrow(/date-signs\.jsonl:1: sign/);
    expect(withSign({ sign: 'SINCE', words: ['منذ بدء'] })).toThrow(/date-signs\.jsonl:1: words\.0: not one word/);
  });

  it('cover every event type in both languages', () => {
    for (const language of ['ar', 'en'] as const)
      expect(new Set(loadLexicon(DATA, language).predicates.map(({ type }) => type)).size).toBe(16);
  });

  it('refuse a mode of another type, a context that is none, an entry without a reason', () => {
    expect(withPredicate({ mode: 'visit', reason: 'x' })).toThrow(/agree\.jsonl:1: mode: AGREE has no mode "visit"/);
    expect(withPredicate({ contexts: ['sport'], reason: 'x' })).toThrow(/agree\.jsonl:1: contexts: "sport"/);
    expect(withPredicate({})).toThrow(/agree\.jsonl:1: reason/);
  });

  it('refuse an id that another entry has or that is not of its file, and an entry in the file of another type', () => {
    expect(withPredicate({ id: 'en.agree.accept', reason: 'x' })).toThrow(
      /agree\.jsonl:\d+: id: "en\.agree\.accept" is that of another entry \(agree\.jsonl:1\)/,
    );
    expect(withPredicate({ id: 'ar.agree.nod', reason: 'x' })).toThrow(
      /agree\.jsonl:1: id: "ar\.agree\.nod" does not begin with "en\.agree\."/,
    );
    expect(withPredicate({ id: 'nod', reason: 'x' })).toThrow(/agree\.jsonl:1: id: not "language\.type\.name"/);
    expect(withPredicate({ type: 'AID', reason: 'x' })).toThrow(/agree\.jsonl:1: type: AID in the file of AGREE/);
  });

  it('refuse a key that is there twice, however deep', () => {
    expect(withPredicate('{"id":"en.agree.nod","type":"AGREE","trigger":{"verbs":["nod"],"verbs":["bow"]},"reason":"x"}')).toThrow(
      /agree\.jsonl:1: verbs: is there twice/,
    );
    expect(withPredicate('{"id":"en.agree.nod","type":"AGREE","trigger":{"verbs":["nod"]},"reason":"x","re\\u0061son":"y"}')).toThrow(
      /agree\.jsonl:1: reason: is there twice/,
    );
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

  it('refuse a phrase with a letter that Arabic writes onto the next word', () => {
    expect(withHead({ words: ['قرب ل'], as: ['asset'], reason: 'x' })).toThrow(/heads\.jsonl:1: words\.0: .*stands alone/);
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

  it('know the Arabic verbs that name no event, each of them once', () => {
    const { plainVerbs } = loadLexicon(DATA, 'ar');
    const verbs = plainVerbs.flatMap((entry) => entry.verbs);
    expect(verbs).toContain('عاد يعود');
    expect(verbs).toContain('- يضمن');
    expect(verbs.filter((verb, at) => verbs.indexOf(verb) !== at)).toEqual([]);
    expect(plainVerbs.find((entry) => entry.verbs.includes('تطور يتطور'))?.nounLike).toBe(true);
    expect(loadLexicon(DATA, 'en').plainVerbs).toEqual([]);
  });

  it('keep the plain verbs apart from those that name an event without a companion word, carry or cite one', () => {
    const { plainVerbs, predicates, carriers, reports } = loadLexicon(DATA, 'ar');
    const other = new Set(
      [...predicates.filter((entry) => entry.requires.with === undefined).map((entry) => entry.trigger), ...carriers, ...reports].flatMap(
        (entry) => entry.verbs ?? [],
      ),
    );
    expect(plainVerbs.flatMap((entry) => entry.verbs).filter((verb) => other.has(verb))).toEqual([]);
  });

  it('refuse a plain verb that is not two words, an entry without a reason', () => {
    const motion = { verbs: ['عاد يعود', '- يضمن'], reason: 'x' };
    expect(withPlainVerbs(motion)()).toEqual([motion]);
    for (const verb of ['عاد', 'عاد يعود عودة', 'عاد -', 'عاد  يعود', '- -'])
      expect(withPlainVerbs({ verbs: ['رجع يرجع', verb], reason: 'x' })).toThrow(/verbs\.jsonl:1: verbs\.1: not "past present"/);
    expect(withPlainVerbs({ verbs: [], reason: 'x' })).toThrow(/verbs\.jsonl:1: verbs/);
    expect(withPlainVerbs({ verbs: ['عاد يعود'] })).toThrow(/verbs\.jsonl:1: reason/);
  });
});
