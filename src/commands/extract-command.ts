import { once } from 'node:events';
import { Command } from 'commander';
import { loadCodebook } from '../codebook/codebook.ts';
import { loadConfig } from '../config.ts';
import { extractLine } from '../exports/extract-line.ts';
import { textLines } from '../ingest/article/byte-stream.ts';
import { createToArticle } from '../ingest/article/to-article.ts';
import { announceModel, createReader } from './create-reader.ts';
import { inOrder } from './in-order.ts';
import { problemText } from './problem-text.ts';
import { modelLines } from './report-text.ts';
import { runCommand } from './run-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `extract`: JSON lines with articles in, JSON lines with their actors, mentions and events out, in order. A bad
 * line is told on standard error and the rest goes on. Sets the exit status: 1 if there was any.
 * @param argv as `process.argv`
 */
export async function extractCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  new Command('extract')
    .description(
      'Reads articles as JSON lines from standard input and writes a JSON line an article, with its actors, mentions and events, to standard output.',
    )
    .parse(argv);
  const config = loadConfig(env);
  announceModel(config);
  const codebook = loadCodebook();
  const reader = createReader(config, codebook);
  const extract = extractLine(createToArticle(codebook), reader, config.ingest.timeZone);
  let status = 0;
  for await (const { output, problems } of inOrder(numbered(textLines(process.stdin)), reader.atOnce, ({ line, source }) =>
    extract(line, source),
  )) {
    for (const problem of problems) process.stderr.write(problemText(problem));
    if (problems.length > 0) status = 1;
    if (output !== null && !process.stdout.write(`${output}\n`)) await once(process.stdout, 'drain');
  }
  const report = reader.report?.();
  if (report !== undefined) process.stderr.write(`${modelLines(report).join('\n')}\n`);
  return status;
}

/** Lines with their numbers, counted from 1; empty ones are passed over. */
async function* numbered(lines: AsyncIterable<string>): AsyncGenerator<{ readonly line: string; readonly source: string }> {
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') yield { line, source: `line ${number}` };
  }
}
