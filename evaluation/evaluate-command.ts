import { Command, Option } from 'commander';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { announceModel, createReader } from '../src/commands/create-reader.ts';
import { modelLines } from '../src/commands/report-text.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { type ArticleReader, createArticleReader } from '../src/ingest/read-article.ts';
import { Refusals } from './articles-of.ts';
import { type Find, findOrNothing } from './find-or-nothing.ts';
import { type Measured, type Outcome, onArticles, onGold, onPages, onSamples, onTable } from './measure.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Options {
  readonly split: 'dev' | 'test' | 'all';
  readonly extractor?: string;
  readonly articles?: string;
  readonly pages?: string;
  readonly table?: boolean;
  readonly misses?: boolean;
  readonly json?: boolean;
}

/**
 * The command `evaluate`: measures the rules on the gold set or on annotated articles and, where a language model is
 * configured, the model on the same texts beside them.
 * @param argv as `process.argv`
 */
export async function evaluateCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const options = new Command('evaluate')
    .description('Measures the extractor on the gold set in evaluation/gold: precision, recall, F1 and calibration.')
    .addOption(new Option('--split <split>', 'which part of the gold set').choices(['dev', 'test', 'all']).default('all'))
    .addOption(
      new Option('--extractor <extractor>', 'in place of EXTRACTOR; a language model is measured beside the rules').choices([
        'auto',
        'rules',
        'llm',
      ]),
    )
    .option('--articles <file>', 'measure on whole articles annotated by reading, as JSON lines, in place of the gold set')
    .option('--pages <folder>', 'measure on which day the web pages of a folder were published, which its days.jsonl gives')
    .option('--table', 'measure acts and roles at the negotiating table on the sentences of evaluation/table')
    .option('--misses', 'list everything that is wrong, text by text')
    .option('--json', 'print figures, calibration and misses as JSON')
    .parse(argv)
    .opts<Options>();

  const { extractor } = options;
  const config = loadConfig({ ...env, ...(extractor === undefined ? {} : { EXTRACTOR: extractor }), LLM_FALLBACK: 'none' });
  announceModel(config);
  const codebook = loadCodebook();
  const model = config.ingest.llm === null ? null : createReader(config, codebook);
  const find = (reader: ArticleReader) => findOrNothing(reader, (problem) => process.stderr.write(`problem: ${problem}\n`));
  const rules = find(createArticleReader(codebook));
  const measured: Measured<Find> = model === null ? { rules } : { rules, llm: find(model) };

  const refusals = new Refusals();
  const outcome = options.table
    ? await onTable(measured, codebook, config.ingest.timeZone)
    : options.pages !== undefined
      ? await onPages(options.pages, codebook, options)
      : options.articles === undefined
        ? joined(await onGold(measured, codebook, options), await onSamples(rules, codebook, config, refusals))
        : await onArticles(measured, codebook, options.articles, config.ingest.timeZone);
  const report = model?.report?.() ?? null;
  if (options.json) process.stdout.write(`${JSON.stringify({ ...outcome.figures, ...(report && { report }) }, null, 2)}\n`);
  else process.stdout.write(report === null ? outcome.text : `${outcome.text}\n${modelLines(report).join('\n')}\n`);
  return report !== null && report.articles.failed > 0 ? 1 : refusals.status;
}

function joined(gold: Outcome, samples: Outcome | null): Outcome {
  if (samples === null) return gold;
  return { figures: { ...gold.figures, ...samples.figures }, text: `${gold.text}\n# Samples\n\n${samples.text}` };
}
