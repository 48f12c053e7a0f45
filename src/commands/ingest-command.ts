import { Command, InvalidArgumentError, Option } from 'commander';
import { loadCodebook } from '../codebook/codebook.ts';
import { loadConfig } from '../config.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { checkTimeZone } from '../ingest/article/publication-instant.ts';
import type { Dated } from '../ingest/pipeline.ts';
import { announceModel, createReader } from './create-reader.ts';
import { openStore } from './open-store.ts';
import { showProgress } from './progress.ts';
import { readIntoGraph } from './read-into-graph.ts';
import { reportText } from './report-text.ts';
import { runCommand } from './run-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `ingest`: reads the sources that the arguments name into the graph and reports. Sets the exit status: 1 if
 * anything could not be read.
 * @param argv as `process.argv`
 */
export async function ingestCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const config = loadConfig(env);
  const command = new Command('ingest')
    .description('Reads news articles into the graph.')
    .argument(
      '<sources...>',
      'files (.txt .html .json .jsonl .xml .rss .atom), folders, http(s) addresses of pages or feeds, or - for standard input',
    )
    .addOption(new Option('--language <code>', 'language of articles that do not tell theirs; else it is detected').choices(LANGUAGES))
    .option('--publisher <name>', 'outlet of articles that name none')
    .option('--published-at <time>', 'time of publication, such as 2025-05-11T16:43+03:00 or 2025-05-11, whatever the articles say')
    .option(
      '--time-zone <zone>',
      'zone of the outlet, such as Asia/Gaza: of times without one, and for the local day of times in UTC',
      timeZone,
      config.ingest.timeZone,
    )
    .option('--dry-run', 'read and report, write nothing')
    .option('--verbose', 'tell of each article when it was published and what told it')
    .option('--json', 'report as JSON on standard output')
    .addHelpText('after', '\nArticles that stand in the graph already are passed over. Ends with status 1 if anything could not be read.')
    .parse(argv);
  const flags = command.opts<{
    language?: Language;
    publisher?: string;
    publishedAt?: string;
    timeZone: string;
    dryRun?: boolean;
    verbose?: boolean;
    json?: boolean;
  }>();

  announceModel(config);
  const codebook = loadCodebook();
  const reader = createReader(config, codebook);
  const store = flags.dryRun === true ? null : await openStore(config);
  const progress = await showProgress(command.args);
  try {
    const report = await readIntoGraph(command.args, {
      codebook,
      reader,
      writer: store,
      article: flags,
      fetch: config.ingest.fetch,
      stdin: process.stdin,
      ...progress,
      onDated: flags.verbose === true ? tellDated : undefined,
    });
    progress.stop();
    process.stdout.write(
      `${flags.json === true ? JSON.stringify(report, null, 2) : reportText(report, (await store?.totals()) ?? null)}\n`,
    );
    return report.problemCount > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await store?.close();
  }
}

function tellDated({ source, publishedAt, by }: Dated): void {
  process.stderr.write(`${source}: published ${publishedAt}, by ${by}\n`);
}

function timeZone(name: string): string {
  try {
    return checkTimeZone(name);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
