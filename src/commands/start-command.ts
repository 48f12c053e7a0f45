import { Command } from 'commander';
import { pino } from 'pino';
import { loadCodebook } from '../codebook/codebook.ts';
import { loadConfig } from '../config.ts';
import { startServer } from '../server/start-server.ts';
import { createReader, SAMPLES, startText } from './create-reader.ts';
import { openStore } from './open-store.ts';
import { showProgress } from './progress.ts';
import { readIntoGraph } from './read-into-graph.ts';
import { reportText } from './report-text.ts';
import { runCommand } from './run-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `start`: reads the samples and the sources that the arguments name into the graph, reports, and serves it
 * until the process is told to end. Sets the exit status: 1 if it cannot.
 * @param argv as `process.argv`
 */
export async function startCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const { args } = new Command('start')
    .description('Reads the sample articles, and any others named, into the graph and serves it as GraphQL. Ctrl-C stops it.')
    .argument('[sources...]', 'further articles: files, folders, http(s) addresses, or - for standard input, as for ingest')
    .parse(argv);
  const config = loadConfig(env);
  process.stdout.write(`${startText(config)}\n`);
  const codebook = loadCodebook();
  const reader = createReader(config, codebook);
  const store = await openStore(config);
  try {
    const sources = [SAMPLES, ...args];
    const progress = await showProgress(sources);
    const report = await readIntoGraph(sources, {
      codebook,
      reader,
      writer: store,
      article: { timeZone: config.ingest.timeZone },
      fetch: config.ingest.fetch,
      stdin: process.stdin,
      ...progress,
    }).finally(progress.stop);
    process.stdout.write(`${reportText(report, await store.totals())}\n\n`);

    const logger = pino({ level: config.logLevel }, pino.destination(2));
    const { url } = await startServer({ config, store, issues: codebook.issues, logger });
    process.stdout.write(`GraphQL   ${url}/graphql\nExplorer  ${url}/explorer/\n`);
  } catch (error) {
    await store.close();
    throw error;
  }
  return 0;
}
