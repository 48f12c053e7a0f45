import { WasitError } from '../domain/errors.ts';

/**
 * Runs the body of a command. What it resolves to becomes the exit status. An expected failure is told in one line on
 * standard error and ends the command with status 1; a defect keeps its stack trace, so that it can be reported.
 */
export async function runCommand(body: () => Promise<number>): Promise<void> {
  process.stdout.on('error', endQuietly);
  try {
    process.exitCode = await body();
  } catch (error) {
    process.exitCode = 1;
    if (!(error instanceof WasitError)) throw error;
    process.stderr.write(`error: ${error.message}\n`);
  }
}

/** Who reads the output may stop reading it (`| head`). */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
