import { inspect } from 'node:util';
import { WasitError } from './errors.ts';

/** Something that could not be read. */
export interface Problem {
  /** File, line or address. */
  readonly source: string;
  /** What is wrong and what would be right, in one line. */
  readonly reason: string;
  /** Of a defect of ours: where it arose, for whoever mends it. Left out where the failure was to be expected. */
  readonly stack?: string;
}

/**
 * What is told of a failure: of an expected one (`WasitError`, or what the operating system refuses) its own sentence, of
 * anything else that it is a defect, with its stack and its causes.
 */
export function problemOf(source: string, error: unknown): Problem {
  if (error instanceof WasitError || isRefusedBySystem(error)) return { source, reason: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { source, reason: `a defect of Wasit, please report it: ${oneLine(message)}`, stack: inspect(error) };
}

function isRefusedBySystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
