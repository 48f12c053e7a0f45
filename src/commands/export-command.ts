import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { loadConfig } from '../config.ts';
import { WasitError } from '../domain/errors.ts';
import { exportGraph } from '../exports/export-graph.ts';
import { openStore } from './open-store.ts';
import { runCommand } from './run-command.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command `export`: writes the graph of the configured store as JSON lines to a file or standard output.
 * @param argv as `process.argv`
 */
export async function exportCommand(argv: readonly string[], env: Environment): Promise<void> {
  await runCommand(() => run(argv, env));
}

async function run(argv: readonly string[], env: Environment): Promise<number> {
  const { output } = new Command('export')
    .description('Writes the whole graph as JSON lines: every reading of every article with the period in which it was believed.')
    .option('--output <file>', 'write there instead of to standard output; it appears once it is complete')
    .parse(argv)
    .opts<{ output?: string }>();
  const store = await openStore(loadConfig(env));
  try {
    let lines = 0;
    const counted = async function* () {
      for await (const line of exportGraph(store)) {
        lines += 1;
        yield line;
      }
    };
    if (output === undefined) await pipeline(counted, process.stdout as Writable, { end: false });
    else await toFile(counted(), output);
    process.stderr.write(`${lines} readings\n`);
    return 0;
  } finally {
    await store.close();
  }
}

async function toFile(lines: AsyncIterable<string>, path: string): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(partial));
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    const { code, syscall, message } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new WasitError('BAD_INPUT', `--output ${path} cannot be written: ${message}`, { cause: error });
  }
}
