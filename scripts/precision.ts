import { join } from 'node:path';
import { Command } from 'commander';
import { articlesOf, Refusals } from '../evaluation/articles-of.ts';
import { loadMarks } from '../evaluation/marks.ts';
import { formatMarks } from '../evaluation/report.ts';
import { type ReadEvent, tallyMarks } from '../evaluation/tally-marks.ts';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import { createArticleCoder } from '../src/ingest/events/code-article.ts';

await runCommand(async () => {
  const command = new Command('precision')
    .description('Counts what readers have found of the events of the given articles (evaluation/readings), by confidence.')
    .argument('<sources...>', 'files, folders or addresses of the articles that were read, as for ingest')
    .parse();
  const codebook = loadCodebook();
  const code = createArticleCoder(codebook);
  const marks = loadMarks(join(import.meta.dirname, '../evaluation/readings/marks.jsonl'));
  const events: ReadEvent[] = [];
  const refusals = new Refusals();
  for await (const { article } of articlesOf(command.args, codebook, loadConfig(process.env), refusals.tell)) {
    for (const { id, confidence } of code(article).events) events.push({ confidence, wrong: marks.get(id) ?? null });
  }
  process.stdout.write(formatMarks(tallyMarks(events)));
  return refusals.status;
});
