import { join } from 'node:path';
import { Command, Option } from 'commander';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { announceModel, createReader } from '../src/commands/create-reader.ts';
import { modelLines } from '../src/commands/report-text.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { createArticleReader, readArticle } from '../src/ingest/read-article.ts';
import { evaluate } from './evaluate.ts';
import { loadGold } from './gold-record.ts';
import { readOrNothing } from './read-or-nothing.ts';
import { formatComparison, formatEvaluation, formatMisses } from './report.ts';

const GOLD = join(import.meta.dirname, 'gold');

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `evaluate`: measures the rules on the gold set and, where a language model is configured, the model on the
 * same texts beside them.
 * @param argv as `process.argv`
 */
export async function evaluateCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const { split, extractor, misses, json } = new Command('evaluate')
    .description('Measures the extractor on the gold set in evaluation/gold: precision, recall, F1 and calibration.')
    .addOption(new Option('--split <split>', 'which part of the gold set').choices(['dev', 'test', 'all']).default('all'))
    .addOption(
      new Option('--extractor <extractor>', 'in place of EXTRACTOR; a language model is measured beside the rules').choices([
        'auto',
        'rules',
        'llm',
      ]),
    )
    .option('--misses', 'list everything that is wrong, text by text')
    .option('--json', 'print figures, calibration and misses as JSON')
    .parse(argv)
    .opts<{ split: 'dev' | 'test' | 'all'; extractor?: string; misses?: boolean; json?: boolean }>();

  const config = loadConfig({ ...env, ...(extractor === undefined ? {} : { EXTRACTOR: extractor }), LLM_FALLBACK: 'none' });
  announceModel(config);
  const codebook = loadCodebook();
  const gold = ['sentences.jsonl', 'articles.jsonl']
    .flatMap((file) => loadGold(join(GOLD, file)))
    .filter((record) => split === 'all' || record.split === split);
  const print = (evaluation: Awaited<ReturnType<typeof evaluate>>) =>
    formatEvaluation(evaluation) + (misses ? formatMisses(evaluation) : '');

  const reader = createArticleReader(codebook);
  const rules = await evaluate(gold, (article) => readArticle(reader, article, () => undefined));
  if (config.ingest.llm === null) {
    process.stdout.write(json ? `${JSON.stringify(rules, null, 2)}\n` : print(rules));
    return 0;
  }
  const model = await createReader(config, codebook);
  const llm = await evaluate(
    gold,
    readOrNothing(model, (problem) => process.stderr.write(`problem: ${problem}\n`)),
  );
  const report = model.report?.() ?? null;
  if (json) process.stdout.write(`${JSON.stringify({ rules, llm, report }, null, 2)}\n`);
  else {
    const lines = report === null ? [] : modelLines(report);
    process.stdout.write(
      `# rules\n\n${print(rules)}\n# llm\n\n${print(llm)}\n${lines.join('\n')}\n\n# Compared\n\n${formatComparison({ rules, llm })}`,
    );
  }
  return report !== null && report.articles.failed > 0 ? 1 : 0;
}
