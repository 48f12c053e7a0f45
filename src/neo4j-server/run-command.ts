import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How a command ended and what it wrote. */
export interface CommandResult {
  readonly ok: boolean;
  /** Both streams, without colours. */
  readonly output: string;
  /** There is no such command. */
  readonly missing: boolean;
}

const run = promisify(execFile);

/** Runs a short command to its end (without a shell). Never throws: a caller decides what a failure means. */
export async function runCommand(
  command: string,
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: Readonly<Record<string, string | undefined>>;
    readonly signal?: AbortSignal;
    readonly timeoutMs: number;
  },
): Promise<CommandResult> {
  const { timeoutMs, ...rest } = options;
  try {
    const { stdout, stderr } = await run(command, args, { ...rest, timeout: timeoutMs, maxBuffer: 16 * 1024 * 1024 });
    return { ok: true, output: plain(stdout + stderr), missing: false };
  } catch (error) {
    const { code, stdout = '', stderr = '', message } = error as NodeJS.ErrnoException & { stdout?: string; stderr?: string };
    return { ok: false, output: plain(stdout + stderr) || message, missing: code === 'ENOENT' };
  }
}

const COLOUR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');
const plain = (text: string): string => text.replace(COLOUR, '').trim();
