import cliProgress from 'cli-progress';
import type { Problem } from '../domain/problem.ts';
import { sizeOfFiles } from '../ingest/article/find-files.ts';
import { problemText } from './problem-text.ts';

/** What a person sees while articles are read. */
export interface Progress {
  readonly onBytes: (count: number) => void;
  readonly onProgress: (found: number) => void;
  readonly onProblem: (problem: Problem) => void;
  /** Call it at the end, also after a failure. */
  readonly stop: () => void;
}

/** Without a terminal, a line after so many articles. */
const LINE_EVERY = 1_000;

/**
 * Shows progress on standard error: a bar on a terminal (over the bytes to read, where all sources are files), plain lines
 * elsewhere. Problems are told as they come.
 */
export async function showProgress(paths: readonly string[]): Promise<Progress> {
  return process.stderr.isTTY ? bar(await totalSize(paths)) : plainLines();
}

function plainLines(): Progress {
  let told = 0;
  return {
    onBytes: () => undefined,
    onProgress(found) {
      if (found - told < LINE_EVERY) return;
      told = found;
      process.stderr.write(`${found} articles\n`);
    },
    onProblem: (problem) => process.stderr.write(`problem: ${problemText(problem)}`),
    stop: () => undefined,
  };
}

function bar(total: number | null): Progress {
  const format = total === null ? '{articles} articles' : '{bar} {percentage}% | {articles} articles';
  // Nothing of the terminal is changed, since Ctrl-C would leave it so; the library's own handling of it would not end the command.
  const options = { format, stream: process.stderr, clearOnComplete: true, gracefulExit: false, linewrap: true };
  const shown = new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
  let bytes = 0;
  let articles = 0;
  const show = () => shown.start(total ?? 1, Math.min(bytes, total ?? 0), { articles });
  show();
  return {
    onBytes(count) {
      bytes += count;
      shown.update(Math.min(bytes, total ?? 0));
    },
    onProgress(found) {
      articles = found;
      shown.update({ articles });
    },
    onProblem(problem) {
      // The bar returns to the line on which it was started, so it is started anew below the message.
      shown.stop();
      process.stderr.write(`problem: ${problemText(problem)}`);
      show();
    },
    stop: () => shown.stop(),
  };
}

async function totalSize(paths: readonly string[]): Promise<number | null> {
  let total = 0;
  for (const path of paths) {
    const size = path === '-' || /^https?:\/\//i.test(path) ? null : await sizeOfFiles(path);
    if (size === null) return null;
    total += size;
  }
  return total;
}
