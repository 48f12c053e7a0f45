import { Command, InvalidArgumentError, Option } from 'commander';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { openStore } from '../src/commands/open-store.ts';
import { showProgress } from '../src/commands/progress.ts';
import { readIntoGraph } from '../src/commands/read-into-graph.ts';
import { reportText } from '../src/commands/report-text.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { LANGUAGES, type Language } from '../src/domain/language.ts';
import { checkTimeZone } from '../src/ingest/article/publication-instant.ts';

await runCommand(async () => {
  const config = loadConfig(process.env);
  const command = new Command('ingest')
    .description('Reads news articles into the graph.')
    .argument(
      '<sources...>',
      'files (.txt .html .json .jsonl .xml .rss .atom), folders, http(s) addresses of pages or feeds, or - for standard input',
    )
    .addOption(new Option('--language <code>', 'language of articles that do not tell theirs; else it is detected').choices(LANGUAGES))
    .option('--publisher <name>', 'outlet of articles that name none')
    .option('--published-at <time>', 'time of publication of articles that show none, such as 2025-05-11T16:43+03:00 or 2025-05-11')
    .option('--time-zone <zone>', 'zone of times printed without one, such as Asia/Gaza', timeZone, config.ingest.timeZone)
    .option('--dry-run', 'read and report, write nothing')
    .option('--json', 'report as JSON on standard output')
    .addHelpText('after', '\nArticles that stand in the graph already are passed over. Ends with status 1 if anything could not be read.')
    .parse();
  const flags = command.opts<{
    language?: Language;
    publisher?: string;
    publishedAt?: string;
    timeZone: string;
    dryRun?: boolean;
    json?: boolean;
  }>();

  const store = flags.dryRun === true ? null : await openStore(config);
  const progress = await showProgress(command.args);
  try {
    const report = await readIntoGraph(command.args, {
      codebook: loadCodebook(),
      writer: store,
      article: flags,
      fetch: config.ingest.fetch,
      stdin: process.stdin,
      ...progress,
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
});

function timeZone(name: string): string {
  try {
    return checkTimeZone(name);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}
