import { Command, InvalidArgumentError } from 'commander';
import { loadCodebook } from '../src/codebook/codebook.ts';
import { announceModel, createReader } from '../src/commands/create-reader.ts';
import { runCommand } from '../src/commands/run-command.ts';
import { loadConfig } from '../src/config.ts';
import type { Reading } from '../src/domain/reading.ts';
import { toReading } from '../src/ingest/read-article.ts';
import { articlesOf, foundIn, Refusals, type SourceArticle } from './articles-of.ts';
import { type SampledEvent, sampleEvents } from './sample-events.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `sample`: draws events at random from articles and prints each with its sentence.
 * @param argv as `process.argv`
 */
export async function sampleCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(async () => {
    const command = new Command('sample')
      .description('Draws events at random from articles and prints each with its sentence, for a person to judge.')
      .argument('<sources...>', 'files, folders or addresses of articles, or - for standard input, as for ingest')
      .option('--count <number>', 'how many events', atLeastOne, 150)
      .option('--seed <seed>', 'the same seed draws the same events', '1')
      .option('--json', 'one line of JSON an event')
      .parse(argv);
    const { count, seed, json } = command.opts<{ count: number; seed: string; json?: boolean }>();

    const config = loadConfig(env);
    announceModel(config);
    const codebook = loadCodebook();
    const reader = await createReader(config, codebook);
    const readings: Reading[] = [];
    const refusals = new Refusals();
    const articles = dated(articlesOf(command.args, codebook, config, refusals.tell), refusals);
    for await (const { article, found } of foundIn(articles, reader, refusals.tell)) {
      readings.push(toReading(article, found, codebook.version));
    }
    const sample = sampleEvents(readings, count, seed);
    for (const [index, event] of sample.entries()) process.stdout.write(json ? `${JSON.stringify(event)}\n` : readable(event, index + 1));
    return refusals.status;
  });
}

/** The events of an article without a time of publication could not be dated. */
async function* dated(articles: AsyncIterable<SourceArticle>, refusals: Refusals): AsyncGenerator<SourceArticle> {
  for await (const one of articles) {
    if (one.article.publishedAt !== null) yield one;
    else refusals.tell({ source: one.source, reason: 'has no time of publication; right is an article with publishedAt' });
  }
}

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
