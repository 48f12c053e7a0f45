import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { articlesOf, Refusals } from '../evaluation/articles-of.ts';
import { calibrate } from '../evaluation/calibration.ts';
import { goldArticle } from '../evaluation/evaluate.ts';
import { fitLogistic } from '../evaluation/fit-logistic.ts';
import { loadGold } from '../evaluation/gold-record.ts';
import { isRight, loadMarks } from '../evaluation/marks.ts';
import { formatCalibration } from '../evaluation/report.ts';
import { scoreRecord } from '../evaluation/score-record.ts';
import { ofExtraction, ofRecord } from '../evaluation/whole/judged-article.ts';
import { judgeEvents } from '../evaluation/whole/score-article.ts';
import { loadWholeArticles } from '../evaluation/whole/whole-record.ts';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { CONFIDENCE_FEATURES, type ConfidenceFeature } from '../src/codebook/confidence.ts';
import { createReader } from '../src/commands/create-reader.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import type { Article } from '../src/domain/article.ts';
import { extractArticle } from '../src/exports/extract-article.ts';
import { createToArticle } from '../src/ingest/article/to-article.ts';
import { confidenceOf } from '../src/ingest/events/assemble/confidence.ts';
import { createArticleCoder } from '../src/ingest/events/code-article.ts';
import { type FoundInArticle, toReading } from '../src/ingest/read-article.ts';

const root = join(import.meta.dirname, '..');
/** Of the articles whose events readers have marked, one in so many only checks. */
const CHECKED = 5;
/** A feature that holds of fewer events is given no weight. */
const FEWEST = 15;

const SOURCES = ['gold', 'marks', 'whole articles, rules', 'whole articles, model'] as const;
type Source = (typeof SOURCES)[number];
/** Whole articles are what readers meet, and few: each of their events counts as so many. */
const WHOLE_WEIGHT = 15;

interface Case {
  readonly source: Source;
  readonly split: 'dev' | 'test';
  readonly features: readonly ConfidenceFeature[];
  readonly right: boolean;
}

await runCommand(async () => {
  const command = new Command('fit')
    .description(
      'Fits the weights of the confidence to the dev split of evaluation/gold and to the events of the given articles that evaluation/readings has marked, and checks them on the rest.',
    )
    .argument('[sources...]', 'files, folders or addresses of articles whose events have been marked, as for ingest')
    .option(
      '--articles <file>',
      'fit to whole articles annotated by reading as well, also to what a configured language model reads in them',
    )
    .option('--dry-run', 'print the tables, write nothing')
    .parse();
  const { dryRun, articles } = command.opts<{ dryRun?: boolean; articles?: string }>();
  const config = loadConfig({ ...process.env, LLM_FALLBACK: 'none' });

  const codebook = loadCodebook();
  const seen = new Map<string, readonly ConfidenceFeature[]>();
  const coder = createArticleCoder(codebook);
  const code = (article: Article) => {
    const coded = coder(article);
    for (const [id, features] of coded.features) seen.set(id, features);
    return coded;
  };
  const featuresOf = (id: string) => seen.get(id) ?? [];
  const cases: Case[] = [];

  for (const record of ['sentences.jsonl', 'articles.jsonl'].flatMap((file) => loadGold(join(root, 'evaluation/gold', file)))) {
    const article = goldArticle(record);
    const { judgements } = scoreRecord(record, toReading(article, { ...code(article), extractor: '' }, ''));
    for (const { evidence, right } of judgements) {
      cases.push({ source: 'gold', split: record.split, features: featuresOf(evidence), right });
    }
  }

  const marks = loadMarks(join(root, 'evaluation/readings/marks.jsonl'));
  const refusals = new Refusals();
  for await (const { article } of articlesOf(command.args, codebook, config, refusals.tell)) {
    for (const { id } of code(article).events) {
      const wrong = marks.get(id);
      if (wrong === undefined) continue;
      cases.push({ source: 'marks', split: splitOf(article), features: featuresOf(id), right: isRight(wrong) && !wrong.has('modality') });
    }
  }

  const toArticle = createToArticle(codebook);
  const model = articles === undefined || config.ingest.llm === null ? null : createReader(config, codebook);
  for (const record of articles === undefined ? [] : loadWholeArticles(articles)) {
    const article = toArticle(record, { timeZone: config.ingest.timeZone });
    const split = splitOf(article);
    const judge = (source: Source, found: FoundInArticle, features: (id: string) => readonly ConfidenceFeature[]) => {
      const extracted = extractArticle(article, found);
      for (const [at, right] of judgeEvents(ofRecord(record), ofExtraction(extracted)).entries()) {
        const event = extracted.events[at];
        if (right !== null && event !== undefined) cases.push({ source, split, features: features(event.id), right });
      }
    };
    judge('whole articles, rules', { ...code(article), extractor: '' }, featuresOf);
    if (model === null) continue;
    const found = await model.find(article, (problem) => process.stderr.write(`${record.id}: ${problem}\n`));
    judge('whole articles, model', found, (id) => found.features?.get(id) ?? []);
  }

  const dev = cases
    .filter(({ split }) => split === 'dev')
    .flatMap((one) => Array.from({ length: one.source.startsWith('whole') ? WHOLE_WEIGHT : 1 }, () => one));
  const counts = Map.groupBy(
    dev.flatMap(({ features, right }) => features.map((feature) => ({ feature, right }))),
    ({ feature }) => feature,
  );
  const features = CONFIDENCE_FEATURES.filter((feature) => (counts.get(feature)?.length ?? 0) >= FEWEST);
  const weights = new Map([...fitLogistic(dev, features, 'base')].map(([feature, weight]) => [feature, Math.round(weight * 100) / 100]));
  for (const source of SOURCES) {
    for (const split of ['dev', 'test'] as const) {
      const judged = cases
        .filter((one) => one.source === source && one.split === split)
        .map((one) => ({ confidence: confidenceOf(one.features, weights), right: one.right }));
      if (judged.length > 0)
        process.stdout.write(`${source}, ${split}: ${judged.length} events\n\n${formatCalibration(calibrate(judged))}\n`);
    }
  }

  const day = new Date().toISOString().slice(0, 10);
  const data = features.map((feature) => {
    const held = counts.get(feature) ?? [];
    const source = `fitted by npm run fit, ${day}: holds of ${held.length} of ${dev.length} events, ${held.filter((one) => one.right).length} of them right`;
    return `${JSON.stringify({ feature, weight: weights.get(feature), source })}\n`;
  });
  if (dryRun) process.stdout.write(data.join(''));
  else writeFileSync(join(root, 'src/codebook/data/confidence.jsonl'), data.join(''));
  return refusals.status;
});

function splitOf({ id }: Article): 'dev' | 'test' {
  return createHash('sha256').update(`marks ${id}`).digest().readUInt32BE() % CHECKED === 0 ? 'test' : 'dev';
}
