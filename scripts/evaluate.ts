import { join } from 'node:path';
import { Command, Option } from 'commander';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { evaluate } from '../src/evaluate/evaluate.ts';
import { loadGold } from '../src/evaluate/gold-record.ts';
import { formatEvaluation, formatMisses } from '../src/evaluate/report.ts';
import { createArticleReader } from '../src/ingest/read-article.ts';

const folder = join(import.meta.dirname, '..', 'test', 'gold');
const { split, misses, json } = new Command('evaluate')
  .description('Measures the extractor on the gold set in test/gold: precision, recall, F1 and calibration.')
  .addOption(new Option('--split <split>', 'which part of the gold set').choices(['dev', 'test', 'all']).default('all'))
  .option('--misses', 'list everything that is wrong, text by text')
  .option('--json', 'print figures, calibration and misses as JSON')
  .parse()
  .opts<{ split: 'dev' | 'test' | 'all'; misses?: boolean; json?: boolean }>();

const gold = ['sentences.jsonl', 'articles.jsonl'].flatMap((file) => loadGold(join(folder, file)));
const reader = createArticleReader(loadCodebook());
const evaluation = evaluate(
  gold.filter((record) => split === 'all' || record.split === split),
  (article) => reader.read(article),
);

if (json) console.log(JSON.stringify(evaluation, null, 2));
else process.stdout.write(formatEvaluation(evaluation) + (misses ? formatMisses(evaluation) : ''));
