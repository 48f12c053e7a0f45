import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { loadCodebook } from '../codebook/codebook.ts';
import { loadConfig } from '../config.ts';
import type { Article } from '../domain/article.ts';
import { WasitError } from '../domain/errors.ts';
import { fold, slug } from '../domain/fold.ts';
import { readSources } from '../ingest/article/read-sources.ts';
import { createArticleCompleter } from '../ingest/article/to-article.ts';
import { articleKey, formatKept, REPLY_FILE } from '../ingest/events/llm/kept-reply.ts';
import { LlmFinder } from '../ingest/events/llm/llm-finder.ts';
import { ModelFailure } from '../ingest/events/llm/model-failure.ts';
import { ReplyCollection } from '../ingest/events/llm/reply-collection.ts';
import { createSteps } from '../ingest/events/steps.ts';
import { createArticleReader } from '../ingest/read-article.ts';
import { announceModel, SAMPLE_REPLIES, SAMPLES } from './create-reader.ts';
import { problemText } from './problem-text.ts';
import { modelLines } from './report-text.ts';
import { runCommand } from './run-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `replies`: asks the configured language model about the articles of a folder and keeps its replies beside them.
 * Sets the exit status: 1 if one has none in the end.
 * @param argv as `process.argv`
 */
export async function repliesCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const { all, articles, to } = new Command('replies')
    .description('Makes the replies that let the samples be read without a language model. Those that fit the present prompt stay.')
    .option('--all', 'ask about every article anew; replies in LLM_CACHE still count')
    .option('--articles <path>', 'other articles than the samples', SAMPLES)
    .option('--to <folder>', 'another folder for the replies', SAMPLE_REPLIES)
    .parse(argv)
    .opts<{ all?: boolean; articles: string; to: string }>();
  const config = loadConfig(env);
  const { llm, timeZone, fetch } = config.ingest;
  if (llm === null)
    throw new WasitError('CONFIGURATION', 'no language model is configured; right is LLM_MODEL with an endpoint (docs/llm.md)');
  announceModel(config);

  const codebook = loadCodebook();
  const rules = createArticleReader(codebook);
  const seenByRules = (article: Article) => rules.find(article).events.map(({ trigger }) => trigger);
  const finder = new LlmFinder(codebook, llm, seenByRules, all === true ? null : new ReplyCollection(to));
  const steps = createSteps(codebook);
  await mkdir(to, { recursive: true });
  const stale = new Set((await readdir(to)).filter((name) => name.endsWith(REPLY_FILE)));
  const tell = (source: string) => (reason: string) => process.stderr.write(problemText({ source, reason }));
  let status = 0;
  for await (const item of readSources([articles], {
    complete: createArticleCompleter(codebook),
    article: { timeZone },
    fetch,
    stdin: process.stdin,
  })) {
    if ('problem' in item) {
      process.stderr.write(problemText(item.problem));
      status = 1;
      continue;
    }
    const { article, source } = item;
    const name = `${slug(fold(article.id))}-${articleKey(article).slice(0, 8)}${REPLY_FILE}`;
    try {
      const { reply } = await finder.read(steps.name(article), tell(source));
      await writeFile(join(to, name), formatKept(reply));
      stale.delete(name);
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      tell(source)(error.message);
      status = 1;
    }
  }
  // What no article asks for any more; after a failure the old reply may be all there is.
  if (status === 0) for (const name of stale) await rm(join(to, name));
  process.stdout.write(`${modelLines(finder.report(llm)).join('\n')}\n`);
  return status;
}
