import { Command, InvalidArgumentError } from 'commander';
import { articlesOf, Refusals } from '../evaluation/articles-of.ts';
import { type SampledEvent, sampleEvents } from '../evaluation/sample-events.ts';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import type { Reading } from '../src/domain/reading.ts';
import { createArticleReader, readArticle } from '../src/ingest/read-article.ts';

await runCommand(async () => {
  const command = new Command('sample')
    .description('Draws events at random from articles and prints each with its sentence, for a person to judge.')
    .argument('<sources...>', 'files, folders or addresses of articles, or - for standard input, as for ingest')
    .option('--count <number>', 'how many events', atLeastOne, 150)
    .option('--seed <seed>', 'the same seed draws the same events', '1')
    .option('--json', 'one line of JSON an event')
    .parse();
  const { count, seed, json } = command.opts<{ count: number; seed: string; json?: boolean }>();

  const codebook = loadCodebook();
  const reader = createArticleReader(codebook);
  const readings: Reading[] = [];
  const refusals = new Refusals();
  for await (const { source, article } of articlesOf(command.args, codebook, loadConfig(process.env), refusals.tell)) {
    // Its events could not be dated.
    if (article.publishedAt === null) refusals.tell(source, 'has no time of publication; right is an article with publishedAt');
    else readings.push(await readArticle(reader, article, (problem) => refusals.tell(source, problem)));
  }
  const sample = sampleEvents(readings, count, seed);
  for (const [index, event] of sample.entries()) process.stdout.write(json ? `${JSON.stringify(event)}\n` : readable(event, index + 1));
  return refusals.status;
});

function readable(event: SampledEvent, number: number): string {
  const list = (names: readonly string[]) => (names.length === 0 ? '–' : names.join('; '));
  const { from, to, precision } = event.date;
  return [
    `${number}. ${event.type} ${event.modality} «${event.trigger}» (confidence ${event.confidence})`,
    `   ${event.sentence}`,
    `   initiators: ${list(event.initiators)} | recipients: ${list(event.recipients)} | mediators: ${list(event.mediators)}`,
    `   attributed to: ${list(event.attributedTo)} | date: ${from === to ? from : `${from}..${to}`} ${precision}`,
    `   evidence ${event.evidence}, article ${event.article}, published ${event.publishedAt}`,
    '',
    '',
  ].join('\n');
}

function atLeastOne(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('right is a whole number from 1.');
  return number;
}
