import { join } from 'node:path';
import { Command, Option } from 'commander';
import { type Codebook, loadCodebook } from '../src/codebook/codebook.ts';
import { announceModel, createReader } from '../src/commands/create-reader.ts';
import { modelLines } from '../src/commands/report-text.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { LANGUAGES } from '../src/domain/language.ts';
import { createToArticle } from '../src/ingest/article/to-article.ts';
import { type ArticleReader, createArticleReader, toReading } from '../src/ingest/read-article.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { type Find, findOrNothing } from './find-or-nothing.ts';
import { loadGold } from './gold-record.ts';
import { formatComparison, formatEvaluation, formatMisses, formatTable, formatWhole } from './report.ts';
import { evaluateTable } from './table/evaluate-table.ts';
import { loadTable, type TableRecord } from './table/table-record.ts';
import { evaluateWhole } from './whole/evaluate-whole.ts';
import { ofRecord } from './whole/judged-article.ts';
import { loadWholeArticles } from './whole/whole-record.ts';

const GOLD = join(import.meta.dirname, 'gold');
const TABLE = join(import.meta.dirname, 'table');

type Environment = Readonly<Record<string, string | undefined>>;

interface Options {
  readonly split: 'dev' | 'test' | 'all';
  readonly extractor?: string;
  readonly articles?: string;
  readonly table?: boolean;
  readonly misses?: boolean;
  readonly json?: boolean;
}

/** Who is measured; `llm` where a language model is configured. */
type Measured<T> = { readonly rules: T; readonly llm?: T };

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

  const { result, text } = options.table
    ? await onTable(measured, codebook, config.ingest.timeZone)
    : options.articles === undefined
      ? await onGold(measured, codebook, options)
      : await onArticles(measured, codebook, options.articles, config.ingest.timeZone);
  const report = model?.report?.() ?? null;
  if (options.json) process.stdout.write(`${JSON.stringify(report === null ? result.rules : { ...result, report }, null, 2)}\n`);
  else process.stdout.write(report === null ? text : `${text}\n${modelLines(report).join('\n')}\n`);
  return report !== null && report.articles.failed > 0 ? 1 : 0;
}

interface Outcome {
  readonly result: Measured<object>;
  readonly text: string;
}

async function onGold({ rules, llm }: Measured<Find>, codebook: Codebook, { split, misses }: Options): Promise<Outcome> {
  const gold = ['sentences.jsonl', 'articles.jsonl']
    .flatMap((file) => loadGold(join(GOLD, file)))
    .filter((record) => split === 'all' || record.split === split);
  const measure = (find: Find) => evaluate(gold, async (article) => toReading(article, await find(article), codebook.version));
  const print = (evaluation: Evaluation) => formatEvaluation(evaluation) + (misses ? formatMisses(evaluation) : '');
  const byRules = await measure(rules);
  if (llm === undefined) return { result: { rules: byRules }, text: print(byRules) };
  const both = { rules: byRules, llm: await measure(llm) };
  return { result: both, text: `# rules\n\n${print(both.rules)}\n# llm\n\n${print(both.llm)}\n# Compared\n\n${formatComparison(both)}` };
}

async function onArticles({ rules, llm }: Measured<Find>, codebook: Codebook, file: string, timeZone: string): Promise<Outcome> {
  const toArticle = createToArticle(codebook);
  const articles = loadWholeArticles(file).map((record) => ({ article: toArticle(record, { timeZone }), gold: ofRecord(record) }));
  const byRules = await evaluateWhole(articles, rules);
  const result = llm === undefined ? { rules: byRules } : { rules: byRules, llm: await evaluateWhole(articles, llm) };
  return { result, text: `${articles.length} articles. n: how many the annotators found.\n\n${formatWhole(result)}` };
}

async function onTable({ rules, llm }: Measured<Find>, codebook: Codebook, timeZone: string): Promise<Outcome> {
  const toArticle = createToArticle(codebook);
  const records = LANGUAGES.flatMap((language) => loadTable(join(TABLE, `${language}.jsonl`)));
  const article = ({ id, text, language, publishedAt }: TableRecord) => toArticle({ id, text, language, publishedAt }, { timeZone });
  const measure = (find: Find) => evaluateTable(records, article, find);
  const byRules = await measure(rules);
  const result = llm === undefined ? { rules: byRules } : { rules: byRules, llm: await measure(llm) };
  return { result, text: formatTable(result) };
}
