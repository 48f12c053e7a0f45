import { Command } from 'commander';
import { loadCodebook } from '../codebook/codebook.ts';
import { loadConfig } from '../config.ts';
import { isRulesVersion } from '../ingest/read-article.ts';
import { reread } from '../ingest/reread.ts';
import { announceModel, createReader } from './create-reader.ts';
import { openStore } from './open-store.ts';
import { showProgress } from './progress.ts';
import { rereadText } from './reread-text.ts';
import { runCommand } from './run-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `reread`: reads the articles of the configured store again with the present extractor and codebook, and
 * reports what changed. Sets the exit status: 1 if an article could not be read.
 * @param argv as `process.argv`
 */
export async function rereadCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const command = new Command('reread')
    .description('Reads the stored articles again with the present extractor and codebook. Earlier readings stay as past ones.')
    .option('--all', 'also what this version has read already')
    .option(
      '--ask',
      'let a language model be asked anew, which may cost; else its kept replies are used, and articles without one stay as they are',
    )
    .option('--dry-run', 'read and report, write nothing')
    .option('--json', 'report as JSON on standard output')
    .parse(argv);
  const {
    all = false,
    ask = false,
    dryRun = false,
    json,
  } = command.opts<{ all?: boolean; ask?: boolean; dryRun?: boolean; json?: boolean }>();

  // A model that fails leaves the reading there is, which may be a better one than the rules would make.
  const config = loadConfig({ ...env, LLM_FALLBACK: 'none' });
  announceModel(config);
  const codebook = loadCodebook();
  const reader = createReader(config, codebook, { ask });
  // What a model has read is not read by the rules for want of one, unless they are asked for.
  const keeps = (old: string, now: string) => config.ingest.extractor === 'auto' && isRulesVersion(now) && !isRulesVersion(old);
  const store = await openStore(config);
  const progress = await showProgress(['-']);
  try {
    const report = await reread({ reader, store, all, keeps, dryRun, onProgress: progress.onProgress, onProblem: progress.onProblem });
    progress.stop();
    process.stdout.write(`${json === true ? JSON.stringify(report, null, 2) : rereadText(report, dryRun)}\n`);
    return report.problemCount > 0 ? 1 : 0;
  } finally {
    progress.stop();
    await store.close();
  }
}
