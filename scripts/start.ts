import { join } from 'node:path';
import { Command } from 'commander';
import { pino } from 'pino';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { openStore } from '../src/commands/open-store.ts';
import { showProgress } from '../src/commands/progress.ts';
import { readIntoGraph } from '../src/commands/read-into-graph.ts';
import { reportText } from '../src/commands/report-text.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { startServer } from '../src/server/start-server.ts';

const SAMPLES = join(import.meta.dirname, '..', 'samples');

await runCommand(async () => {
  const { args } = new Command('start')
    .description('Reads the sample articles, and any others named, into the graph and serves it as GraphQL. Ctrl-C stops it.')
    .argument('[sources...]', 'further articles: files, folders, http(s) addresses, or - for standard input, as for ingest')
    .parse();
  const config = loadConfig(process.env);
  const store = await openStore(config);
  try {
    const sources = [SAMPLES, ...args];
    const progress = await showProgress(sources);
    const report = await readIntoGraph(sources, {
      codebook: loadCodebook(),
      writer: store,
      article: { timeZone: config.ingest.timeZone },
      fetch: config.ingest.fetch,
      stdin: process.stdin,
      ...progress,
    }).finally(progress.stop);
    process.stdout.write(`${reportText(report, await store.totals())}\n\n`);

    const logger = pino({ level: config.logLevel }, pino.destination(2));
    const { url } = await startServer({ config, store, logger });
    process.stdout.write(`GraphQL   ${url}/graphql\nExplorer  ${url}/explorer/\n`);
  } catch (error) {
    await store.close();
    throw error;
  }
  return 0;
});
