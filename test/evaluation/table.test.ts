import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluateTable } from '../../evaluation/table/evaluate-table.ts';
import { loadTable, type TableRecord } from '../../evaluation/table/table-record.ts';
import { TALKS_ACTS, type TalksAct, THIRD_PARTY_ROLES, type ThirdParty } from '../../src/domain/talks.ts';
import type { FoundInArticle } from '../../src/ingest/read-article.ts';
import { evidence } from './gold-reading.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'evaluation', 'table');

it.each(['ar', 'en'])('has five sentences for every act and role: %s', (language) => {
  const records = loadTable(join(FOLDER, `${language}.jsonl`));
  expect(new Set(records.map(({ id }) => id)).size).toBe(5 * (TALKS_ACTS.length + THIRD_PARTY_ROLES.length));
  for (const { text, trigger, parties, thirdParties } of records) {
    for (const words of [trigger, ...parties, ...thirdParties.map(({ name }) => name)]) expect(text).toContain(words);
  }
});

const TEXT = 'Under Omani mediation Egypt suspended talks.';
const record = (change: Partial<TableRecord>): TableRecord => ({
  ...{ id: 'en-suspend-1', language: 'en', publishedAt: '2025-07-07', text: TEXT, talksAct: 'SUSPEND', trigger: 'suspended' },
  ...{ parties: ['Egypt'], thirdParties: [{ name: 'Omani', roles: ['MEDIATOR'], lead: false }], modality: 'ASSERTED' },
  ...change,
});
const found = (talksAct: TalksAct | null, thirdParties: readonly ThirdParty[] = []): FoundInArticle => ({
  ...{ actors: [], publisherActor: null, extractor: 'rules' },
  mentions: [{ actor: 'oman', text: 'Omani', start: 6, end: 11 }],
  events: [evidence({ talksAct, thirdParties })],
});
const score = async (one: TableRecord, coded: FoundInArticle) => {
  const article = { id: one.id, title: null, text: one.text, language: one.language, publisher: null, publishedAt: null, url: null };
  return (
    await evaluateTable(
      [one],
      () => article,
      async () => coded,
      { talksActs: new Map() },
    )
  ).en;
};

it('asks for the act with its modality', async () => {
  expect(await score(record({}), found('SUSPEND'))).toEqual({ SUSPEND: { asked: 1, right: 1 } });
  expect(await score(record({}), found('RESUME'))).toEqual({ SUSPEND: { asked: 1, right: 0 } });
  expect(await score(record({ modality: 'NEGATED' }), found('SUSPEND'))).toEqual({ SUSPEND: { asked: 1, right: 0 } });
});

it('asks for the role of the third party that the sentence names', async () => {
  const asked = record({ id: 'en-role-mediator-1' });
  const mediator: ThirdParty = { actor: 'oman', roles: ['MEDIATOR'], lead: false };
  expect(await score(asked, found(null, [mediator]))).toEqual({ 'role MEDIATOR': { asked: 1, right: 1 } });
  expect(await score(asked, found(null, [{ ...mediator, roles: ['HOST'] }]))).toEqual({ 'role MEDIATOR': { asked: 1, right: 0 } });
  expect(await score(asked, found(null, [{ ...mediator, actor: 'qatar' }]))).toEqual({ 'role MEDIATOR': { asked: 1, right: 0 } });
});
