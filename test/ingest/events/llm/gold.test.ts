import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evaluate } from '../../../../evaluation/evaluate.ts';
import { type GoldRecord, loadGold } from '../../../../evaluation/gold-record.ts';
import { readArticle } from '../../../../src/ingest/read-article.ts';
import { type Asked, reply } from './chat-server.ts';
import { evidence, NO_TALKS, rawEvent, setUpModel } from './model-setup.ts';

const setup = setUpModel();

const bare = (words: string) => words.replace(/\s+/gu, '');

/** What a model would answer that codes as the gold does. */
function goldReply({ text, gold }: GoldRecord, { sentences }: Asked['article']) {
  const events = gold.events
    .filter(({ optional }) => !optional)
    .map(({ type, modality, initiators, recipients, mediators, attributedTo, date, sentence = { start: 0, end: text.length } }, number) => {
      const quoted = bare(text.slice(sentence.start, sentence.end));
      const own = sentences.findIndex((line) => quoted.includes(bare(line.replace(/^\[\d+\] /u, ''))) || bare(line).includes(quoted));
      const words = sentences[Math.max(own, 0)]?.replace(/^\[\d+\] /u, '').split(/\s+/u) ?? [];
      return rawEvent({
        ...{ ...NO_TALKS, type, modality, initiators, recipients, from: date?.from ?? '', to: date?.to ?? '' },
        // Two events of one coding need words of their own.
        evidence: [evidence(Math.max(own, 0) + 1, words[number % words.length] ?? '', ...attributedTo)],
        thirdParties: mediators.map((actor) => ({ actor, roles: ['MEDIATOR'], lead: false })),
      });
    });
  return { events, actors: [] };
}

/** The end of a text: its beginning may be a dateline, which is not asked about. */
const key = (text: string) => bare(text).slice(-60);

test('a model that answers with the gold is taken at its word: grounding loses no event, names resolve to the gold actors', async () => {
  const folder = join(import.meta.dirname, '../../../../evaluation/gold');
  const gold = ['sentences.jsonl', 'articles.jsonl'].flatMap((file) => loadGold(join(folder, file)));
  const byText = new Map(gold.map((record) => [key(record.text), record]));
  setup.server.answer = (asked, response) => {
    const record = byText.get(key(asked.article.sentences.map((line) => line.replace(/^\[\d+\] /u, '')).join('')));
    return reply(record === undefined ? 'unknown' : goldReply(record, asked.article))(asked, response);
  };
  const reader = setup.reader({}, { fallback: false });
  const told: string[] = [];
  const { figures } = await evaluate(gold, (article) =>
    readArticle(reader, article, (problem) => told.push(problem)).catch((error: Error) => {
      told.push(`${article.id}: ${error.message}`);
      return { article, actors: [], mentions: [], evidence: [], publisherActor: null, extractor: '', codebook: '' };
    }),
  );
  // A gold text without events is answered with none, which is doubted where the rules see several.
  expect(told.filter((problem) => !/found no event where the rules find/u.test(problem))).toEqual([]);
  expect(reader.report?.()).toMatchObject({ dropped: { ungrounded: 0, invalid: 0, names: 0 } });
  for (const measure of ['event type', 'date'] as const) expect(figures.all[measure].f1, measure).toBe(1);
  // What lies far back by its date is background, whatever the model says.
  const least = { modality: 0.99, initiator: 0.9, recipient: 0.9, mediator: 0.95, attribution: 0.95 };
  for (const [measure, f1] of Object.entries(least) as [keyof typeof least, number][]) {
    for (const language of ['ar', 'en'] as const) expect(figures[language][measure].f1, `${language} ${measure}`).toBeGreaterThan(f1);
  }
});
