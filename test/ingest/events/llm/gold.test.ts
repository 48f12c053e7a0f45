import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from '../../../../evaluation/evaluate.ts';
import { type GoldRecord, loadGold } from '../../../../evaluation/gold-record.ts';
import { readArticle } from '../../../../src/ingest/read-article.ts';
import { reply } from './chat-server.ts';
import { rawEvent, setUpModel } from './model-setup.ts';

const setup = setUpModel();

/** What a model would answer that codes as the gold does. */
function goldReply({ text, gold }: GoldRecord, seen: string) {
  const flat = (words: string) => words.replace(/\s+/gu, ' ');
  // A model does not see datelines, and cannot quote them.
  const quoted = (words: string): string => (flat(seen).includes(flat(words)) ? words : quoted(words.replace(/^\S*\s+/u, '')));
  const events = gold.events
    .filter(({ optional }) => !optional)
    .map(({ type, modality, initiators, recipients, mediators, attributedTo, date, sentence = { start: 0, end: text.length } }) =>
      rawEvent({
        ...{ type, modality, initiators, recipients, mediators, attributedTo, date },
        ...{ quote: quoted(text.slice(sentence.start, sentence.end)), trigger: '', relation: null, place: null },
      }),
    );
  return { actors: [], events };
}

/** The end of a text: its beginning may be a dateline, which is not asked about. */
const key = (text: string) => text.replace(/\s+/gu, '').slice(-60);

test('a model that answers with the gold is taken at its word: grounding loses no event, names resolve to the gold actors', async () => {
  const folder = join(import.meta.dirname, '../../../../evaluation/gold');
  const gold = ['sentences.jsonl', 'articles.jsonl'].flatMap((file) => loadGold(join(folder, file)));
  const byText = new Map(gold.map((record) => [key(record.text), record]));
  setup.server.answer = (asked, response) => {
    const record = byText.get(key(asked.article.text));
    return reply(record === undefined ? 'unknown' : goldReply(record, asked.article.text))(asked, response);
  };
  const reader = setup.reader({}, false);
  const { figures } = await evaluate(gold, (article) => readArticle(reader, article, () => undefined));
  expect(reader.report?.()).toMatchObject({ articles: { failed: 0 }, dropped: { ungrounded: 0, invalid: 0, names: 0 } });
  for (const measure of ['event type', 'modality', 'date'] as const) expect(figures.all[measure].f1, measure).toBe(1);
  const least = { initiator: 0.9, recipient: 0.9, mediator: 0.95, attribution: 0.95 };
  for (const [measure, f1] of Object.entries(least) as [keyof typeof least, number][]) {
    for (const language of ['ar', 'en'] as const) expect(figures[language][measure].f1, `${language} ${measure}`).toBeGreaterThan(f1);
  }
});
