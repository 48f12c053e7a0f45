import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { CONFIDENCE_FEATURES } from '../src/codebook/confidence.ts';
import { calibrate } from '../src/evaluate/calibration.ts';
import { goldArticle } from '../src/evaluate/evaluate.ts';
import { fitLogistic } from '../src/evaluate/fit-logistic.ts';
import { type GoldRecord, loadGold } from '../src/evaluate/gold-record.ts';
import { formatCalibration } from '../src/evaluate/report.ts';
import { scoreRecord } from '../src/evaluate/score-record.ts';
import { confidenceFeatures, confidenceOf } from '../src/ingest/events/confidence.ts';
import { createArticleReader } from '../src/ingest/read-article.ts';

const root = join(import.meta.dirname, '..');
const { dryRun } = new Command('fit')
  .description('Fits the weights of the confidence to the dev split of test/gold and checks them on the test split.')
  .option('--dry-run', 'print the tables, write nothing')
  .parse()
  .opts<{ dryRun?: boolean }>();

const gold = ['sentences.jsonl', 'articles.jsonl'].flatMap((file) => loadGold(join(root, 'test/gold', file)));
const reader = createArticleReader(loadCodebook());

const [dev, test] = [casesOf('dev'), casesOf('test')];
const fitted = fitLogistic(dev, CONFIDENCE_FEATURES, 'base');
const right = dev.filter((one) => one.right).length;
const source = `fitted by npm run fit on the dev split of test/gold, ${new Date().toISOString().slice(0, 10)}: ${dev.length} events, ${right} right`;
const lines = CONFIDENCE_FEATURES.map((feature) => {
  const weight = Math.round(fitted[feature] * 100) / 100;
  const holds = dev.filter(({ features }) => features.includes(feature));
  const share = `holds of ${holds.length}, ${holds.filter((one) => one.right).length} of them right`;
  return { feature, weight, source: feature === 'base' ? source : `${source}; ${share}` };
});
const weights = { ...fitted, ...Object.fromEntries(lines.map(({ feature, weight }) => [feature, weight])) };
for (const [split, cases] of Object.entries({ dev, test })) {
  const judged = cases.map((one) => ({ confidence: confidenceOf(one.features, weights), right: one.right }));
  process.stdout.write(`${split}: ${cases.length} events\n\n${formatCalibration(calibrate(judged))}\n`);
}
const data = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
if (dryRun) process.stdout.write(data);
else writeFileSync(join(root, 'src/codebook/data/confidence.jsonl'), data);

/** The events that are read in a split, as the evaluation judges them. */
function casesOf(split: GoldRecord['split']) {
  return gold
    .filter((record) => record.split === split)
    .flatMap((record) => {
      const reading = reader.read(goldArticle(record));
      const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
      const evidence = new Map(reading.evidence.map((piece) => [piece.id, piece]));
      return scoreRecord(record, reading).judgements.flatMap((judgement) => {
        const piece = evidence.get(judgement.evidence);
        if (piece === undefined) return [];
        return [{ features: confidenceFeatures(piece, reading.mentions, (id) => actors.get(id)), right: judgement.right }];
      });
    });
}
