import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadIssues } from '../../src/codebook/issues.ts';
import { loadLexicon } from '../../src/codebook/lexicon/load-lexicon.ts';
import { loadTalksActs } from '../../src/codebook/talks-acts.ts';
import { CHANNELS, TALKS_ACTS, THIRD_PARTY_ROLES } from '../../src/domain/talks.ts';

const DATA = join(import.meta.dirname, '..', '..', 'src', 'codebook', 'data');

describe('what the codebook knows of talks', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'talks-'));
    cpSync(DATA, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const prepend = (file: string, entry: object) => {
    const good = readFileSync(join(DATA, file), 'utf8');
    writeFileSync(join(folder, file), `${JSON.stringify(entry)}\n${good}`);
  };

  it('says of every act which event it is', () => {
    const acts = loadTalksActs(DATA);
    expect([...acts.keys()].sort()).toEqual([...TALKS_ACTS].sort());
    expect(acts.get('SUSPEND')).toMatchObject({ type: 'SANCTION', cameo: '164' });
    expect(acts.get('OFFER_MEDIATION')).toMatchObject({ type: 'CONSULT', cameo: '039', modality: 'HYPOTHETICAL' });
    expect(acts.get('REFUSE_TALKS')).toMatchObject({ type: 'REJECT', cameo: '125' });
    expect(acts.get('EXTEND')?.cameo).toBeUndefined();
  });

  it('refuses an act that is missing, one that is there twice, a mode of another type', () => {
    prepend('talks-acts.jsonl', { act: 'SIGN', definition: 'x', type: 'AGREE', mode: 'withdraw', reason: 'x' });
    expect(() => loadTalksActs(folder)).toThrow(
      /talks-acts\.jsonl:1: mode: AGREE has no mode "withdraw"[\s\S]*talks-acts\.jsonl:\d+: act: SIGN is there twice/,
    );
    writeFileSync(join(folder, 'talks-acts.jsonl'), '');
    expect(() => loadTalksActs(folder)).toThrow(/talks-acts\.jsonl: act: OFFER_TALKS is missing/);
  });

  it('knows what is negotiated by its words in both languages', () => {
    const issues = loadIssues(DATA);
    expect(issues.get('prisoners')).toMatchObject({ name: { ar: 'الأسرى والمحتجزون', en: 'Prisoners and hostages' } });
    for (const { words } of issues.values()) {
      expect(words.ar.length).toBeGreaterThan(0);
      expect(words.en.length).toBeGreaterThan(0);
    }
  });

  it('refuses an issue without a reason, and a word that two issues have', () => {
    prepend('issues.jsonl', { id: 'peace', name: { ar: 'سلام', en: 'Peace' }, words: { ar: ['سلام'], en: ['peace'] } });
    expect(() => loadIssues(folder)).toThrow(/issues\.jsonl:1: reason/);
    prepend('issues.jsonl', { id: 'peace', name: { ar: 'سلام', en: 'Peace' }, words: { ar: ['هدنة'], en: ['peace'] }, reason: 'x' });
    expect(() => loadIssues(folder)).toThrow(/issues\.jsonl:\d+: words: "هدنة" is there already \(issues\.jsonl:1\)/);
  });

  it('has words for every role of third parties and every channel in both languages', () => {
    for (const language of ['ar', 'en'] as const) {
      const { thirdParties, channels } = loadLexicon(DATA, language);
      expect(new Set(thirdParties.flatMap(({ roles }) => roles))).toEqual(new Set(THIRD_PARTY_ROLES));
      expect(new Set(channels.map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
    }
  });

  it('refuses words of a role that no third party has', () => {
    prepend('lexicon/en/third-parties.jsonl', { id: 'en.third-party.judge', roles: ['JUDGE'], before: ['judged by'], reason: 'x' });
    expect(() => loadLexicon(folder, 'en')).toThrow(/third-parties\.jsonl:1: roles\.0/);
  });
});
