import { open } from 'node:fs/promises';
import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { WasitError } from '../domain/errors.ts';
import { importGraph } from '../exports/import-graph.ts';
import { textLines } from '../ingest/article/byte-stream.ts';
import { openStore } from './open-store.ts';
import { problemText } from './problem-text.ts';
import { runCommand } from './run-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `import`: reads JSON lines that `export` wrote into the configured store. Sets the exit status: 1 if a line
 * could not be used.
 * @param argv as `process.argv`
 */
export async function importCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const { args } = new Command('import')
    .description('Reads JSON lines that `npm run export` wrote into the graph. Reading them twice changes nothing.')
    .argument('<files...>', 'files, or - for standard input')
    .parse(argv);
  const store = await openStore(loadConfig(env));
  try {
    let problems = 0;
    for (const path of args) {
      const report = await importGraph(await linesOf(path), {
        writer: store,
        source: path,
        onProblem: (problem) => process.stderr.write(`problem: ${problemText(problem)}`),
      });
      problems += report.problems;
      process.stdout.write(`${path}: ${report.lines} lines, ${report.restored} readings new to the graph, ${report.problems} problems\n`);
    }
    return problems > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

async function linesOf(path: string): Promise<AsyncIterable<string>> {
  if (path === '-') return textLines(process.stdin);
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new WasitError('BAD_INPUT', `${path} cannot be read: ${error.message}`, { cause: error });
  });
  return textLines(file.createReadStream());
}
