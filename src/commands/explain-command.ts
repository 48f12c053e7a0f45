import { existsSync } from 'node:fs';
import { Command, Option } from 'commander';
import { loadCodebook } from '../codebook/codebook.ts';
import { loadConfig } from '../config.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { explainArticle } from '../exports/explain-article.ts';
import { readSources, type SourceItem } from '../ingest/article/read-sources.ts';
import { createArticleCompleter } from '../ingest/article/to-article.ts';
import { createRuleFinder } from '../ingest/events/rules/rule-finder.ts';
import { createSteps } from '../ingest/events/steps.ts';
import { RULES_VERSION } from '../ingest/generated/versions.ts';
import { problemText } from './problem-text.ts';
import { runCommand } from './run-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `explain`: prints how the rules read a text, step by step. Sets the exit status: 1 if it could not be read.
 * @param argv as `process.argv`
 */
export async function explainCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const command = new Command('explain')
    .description('Prints how the rules read a text: tokens, phrases, drafts of events, what was left out and why, and the events.')
    .argument('[text]', 'the text itself, a file with articles as for ingest, or - for standard input', '-')
    .addOption(new Option('--language <code>', 'else it is detected').choices(LANGUAGES))
    .option('--published-at <time>', 'time of publication, such as 2025-05-11; without one only absolute dates are dates')
    .parse(argv);
  const options = command.opts<{ language?: Language; publishedAt?: string }>();
  const [text = '-'] = command.processedArgs as readonly string[];

  const { ingest } = loadConfig(env);
  const codebook = loadCodebook();
  const steps = createSteps(codebook);
  const finder = createRuleFinder(codebook, RULES_VERSION);
  const complete = createArticleCompleter(codebook);
  const article = { ...options, timeZone: ingest.timeZone };
  const explain = (item: SourceItem): number => {
    if ('problem' in item) {
      process.stderr.write(problemText(item.problem));
      return 1;
    }
    const named = steps.name(item.article);
    const found = finder.find(named.sentences, named.article, named.named);
    process.stdout.write(explainArticle(named, found, steps.assemble(named, found).events));
    return 0;
  };
  if (text !== '-' && !existsSync(text)) return explain({ source: 'text', article: complete({ text }, article).article });
  let status = 0;
  for await (const item of readSources([text], { complete, article, fetch: ingest.fetch, stdin: process.stdin })) status ||= explain(item);
  return status;
}
