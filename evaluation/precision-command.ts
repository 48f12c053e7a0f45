import { join } from 'node:path';
import { Command } from 'commander';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { announceModel, createReader } from '../src/commands/create-reader.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { articlesOf, foundIn, Refusals } from './articles-of.ts';
import { loadMarks } from './marks.ts';
import { formatMarks } from './report.ts';
import { type ReadEvent, tallyMarks } from './tally-marks.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `precision`: counts what readers have found of the events of articles, by confidence.
 * @param argv as `process.argv`
 */
export async function precisionCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(async () => {
    const { args } = new Command('precision')
      .description('Counts what readers have found of the events of the given articles (evaluation/readings), by confidence.')
      .argument('<sources...>', 'files, folders or addresses of the articles that were read, as for ingest')
      .parse(argv);
    const config = loadConfig(env);
    announceModel(config);
    const codebook = loadCodebook();
    const reader = await createReader(config, codebook);
    const marks = loadMarks(join(import.meta.dirname, 'readings/marks.jsonl'));
    const events: ReadEvent[] = [];
    const refusals = new Refusals();
    for await (const { found } of foundIn(articlesOf(args, codebook, config, refusals.tell), reader, refusals.tell)) {
      for (const { id, confidence } of found.events) events.push({ confidence, wrong: marks.get(id) ?? null });
    }
    process.stdout.write(formatMarks(tallyMarks(events)));
    return refusals.status;
  });
}
