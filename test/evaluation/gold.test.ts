import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findWords } from '../../evaluation/find-words.ts';
import { loadGold } from '../../evaluation/gold-record.ts';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import { EVENT_TYPES, MODALITIES } from '../../src/domain/event.ts';
import { LANGUAGES } from '../../src/domain/language.ts';

const load = (file: string) => loadGold(join(import.meta.dirname, '..', '..', 'evaluation', 'gold', file));
const sentences = load('sentences.jsonl');
const articles = load('articles.jsonl');
const records = [...sentences, ...articles];

describe('the gold set', () => {
  test('has at least 200 sentences and 12 articles, half to two thirds of each Arabic, every id once', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    expect(articles).toHaveLength(12);
    for (const set of [sentences, articles]) {
      const share = set.filter((record) => record.language === 'ar').length / set.length;
      expect(share).toBeGreaterThan(0.45);
      expect(share).toBeLessThan(0.7);
    }
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
  });

  test('keeps about 40 % of each file for testing', () => {
    for (const set of [sentences, articles]) {
      const share = set.filter((record) => record.split === 'test').length / set.length;
      expect(share).toBeGreaterThan(0.3);
      expect(share).toBeLessThan(0.45);
    }
  });

  test.each(LANGUAGES)('has every event type and every modality in %s', (language) => {
    const events = records.filter((record) => record.language === language).flatMap((record) => record.gold.events);
    const asked = events.filter((event) => !event.optional);
    expect([...new Set(asked.map((event) => event.type))].sort()).toEqual([...EVENT_TYPES].sort());
    expect([...new Set(asked.map((event) => event.modality))].sort()).toEqual([...MODALITIES].sort());
  });

  test('names participants and actors by words that stand in the text, and lists every participant as an actor', () => {
    for (const { id, text, language, gold } of records) {
      const actors = new Set(gold.actors.map((actor) => actor.text));
      for (const actor of actors) expect(findWords(text, actor, language), `${id}: ${actor}`).not.toEqual([]);
      for (const { initiators, recipients, mediators, attributedTo, optionalParticipants = [] } of gold.events) {
        for (const words of [...initiators, ...recipients, ...mediators, ...attributedTo, ...optionalParticipants]) {
          expect(actors, `${id}: ${words}`).toContain(words);
        }
      }
    }
  });

  test('gives only ids that the codebook has', () => {
    const known = loadCodebook().actors.actors;
    const ids = records.flatMap((record) => record.gold.actors.flatMap((actor) => actor.id ?? []));
    expect([...new Set(ids)].filter((id) => !known.has(id))).toEqual([]);
  });

  test('points every event of an article to a sentence inside it', () => {
    for (const { id, text, gold } of articles) {
      for (const { sentence } of gold.events) {
        expect(sentence, id).toBeDefined();
        expect(text.slice(sentence?.start, sentence?.end), id).toMatch(/^\S.*[.؟!"]$/su);
      }
    }
  });
});

test('words are found whole, in Arabic behind proclitics too', () => {
  expect(findWords('an army and the Army; army', 'army', 'en')).toEqual([
    { start: 3, end: 7 },
    { start: 22, end: 26 },
  ]);
  expect(findWords('قالت لحماس وحماسة', 'حماس', 'ar')).toEqual([{ start: 6, end: 10 }]);
});

test('a bad gold line is refused by file, line and field', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'gold-')), 'bad.jsonl');
  writeFileSync(file, `${JSON.stringify({ ...sentences[0], split: 'train' })}\n`);
  expect(() => loadGold(file)).toThrow(/the gold set is not valid:\nbad\.jsonl:1: split/);
});
