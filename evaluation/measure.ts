import { join } from 'node:path';
import type { Codebook } from '../src/codebook/codebook.ts';
import type { Config } from '../src/config.ts';
import { LANGUAGES } from '../src/domain/language.ts';
import { createToArticle } from '../src/ingest/article/to-article.ts';
import { toReading } from '../src/ingest/read-article.ts';
import type { Refusals } from './articles-of.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import type { Find } from './find-or-nothing.ts';
import { loadGold } from './gold-record.ts';
import { evaluatePages } from './pages/evaluate-pages.ts';
import { formatComparison, formatEvaluation, formatMisses, formatPages, formatTable, formatWhole } from './report.ts';
import { evaluateTable } from './table/evaluate-table.ts';
import { loadTable, type TableRecord } from './table/table-record.ts';
import { evaluateWhole } from './whole/evaluate-whole.ts';
import { ofRecord } from './whole/judged-article.ts';
import { samplesOfModel } from './whole/samples.ts';
import { loadWholeArticles } from './whole/whole-record.ts';

const GOLD = join(import.meta.dirname, 'gold');
const TABLE = join(import.meta.dirname, 'table');

/** Who is measured; `llm` where a language model is configured. */
export interface Measured<T> {
  readonly rules: T;
  readonly llm?: T;
}

/** What a measurement came to, for programs and for people. */
export interface Outcome {
  readonly figures: object;
  readonly text: string;
}

/** Measures on the gold set: the rules' figures alone, or `rules` and `llm`. */
export async function onGold(
  { rules, llm }: Measured<Find>,
  codebook: Codebook,
  { split, misses }: { readonly split: 'dev' | 'test' | 'all'; readonly misses?: boolean },
): Promise<Outcome> {
  const gold = ['sentences.jsonl', 'articles.jsonl']
    .flatMap((file) => loadGold(join(GOLD, file)))
    .filter((record) => split === 'all' || record.split === split);
  const measure = (find: Find) => evaluate(gold, async (article) => toReading(article, await find(article), codebook.version));
  const print = (evaluation: Evaluation) => formatEvaluation(evaluation) + (misses ? formatMisses(evaluation) : '');
  const byRules = await measure(rules);
  if (llm === undefined) return { figures: byRules, text: print(byRules) };
  const both = { rules: byRules, llm: await measure(llm) };
  return { figures: both, text: `# rules\n\n${print(both.rules)}\n# llm\n\n${print(both.llm)}\n# Compared\n\n${formatComparison(both)}` };
}

/** Measures on whole annotated articles: the rules' figures alone, or `rules` and `llm`. */
export async function onArticles({ rules, llm }: Measured<Find>, codebook: Codebook, file: string, timeZone: string): Promise<Outcome> {
  const toArticle = createToArticle(codebook);
  const articles = loadWholeArticles(file).map((record) => ({ article: toArticle(record, { timeZone }), gold: ofRecord(record) }));
  const byRules = await evaluateWhole(articles, rules);
  const both = llm === undefined ? { rules: byRules } : { rules: byRules, llm: await evaluateWhole(articles, llm) };
  return {
    figures: llm === undefined ? byRules : both,
    text: `${articles.length} articles. n: how many the annotators found.\n\n${formatWhole(both)}`,
  };
}

/** Measures on which day the pages of a folder were published. */
export async function onPages(folder: string, codebook: Codebook, { misses }: { readonly misses?: boolean }): Promise<Outcome> {
  const figures = await evaluatePages(folder, codebook);
  return { figures, text: formatPages(figures) + (misses ? figures.misses.map((miss) => `${miss}\n`).join('') : '') };
}

/** Measures acts and roles at the negotiating table: the rules' figures alone, or `rules` and `llm`. */
export async function onTable({ rules, llm }: Measured<Find>, codebook: Codebook, timeZone: string): Promise<Outcome> {
  const toArticle = createToArticle(codebook);
  const records = LANGUAGES.flatMap((language) => loadTable(join(TABLE, `${language}.jsonl`)));
  const article = ({ id, text, language, publishedAt }: TableRecord) => toArticle({ id, text, language, publishedAt }, { timeZone });
  const measure = (find: Find) => evaluateTable(records, article, find, codebook);
  const byRules = await measure(rules);
  const both = llm === undefined ? { rules: byRules } : { rules: byRules, llm: await measure(llm) };
  return { figures: llm === undefined ? byRules : both, text: formatTable(both) };
}

/** Compares the rules with what a language model found in the samples; `null` where none has read them. */
export async function onSamples(rules: Find, codebook: Codebook, config: Config, refusals: Refusals): Promise<Outcome | null> {
  const samples = await samplesOfModel(codebook, config, refusals);
  if (samples.length === 0) return null;
  const figures = await evaluateWhole(samples, rules, (model, ours) => model === ours);
  const meaning = [
    `${samples.length} articles that a language model has read. P: how much of what the rules find the model has found as well;`,
    'R: how much of what the model has found the rules find; n: how much that is.',
  ];
  return { figures: { samples: figures }, text: `${meaning.join(' ')}\n\n${formatWhole({ rules: figures })}` };
}
