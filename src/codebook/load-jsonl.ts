import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { WasitError } from '../domain/errors.ts';
import { duplicateKey } from './duplicate-key.ts';

/** An entry with where it stands, for messages about entries that are right alone and wrong together. */
export interface Sourced<T> {
  readonly entry: T;
  /** `actors.jsonl:12` */
  readonly at: string;
}

/**
 * Reads a codebook file: JSON Lines, one entry a line, blank lines allowed. Nothing is repaired or skipped.
 * `what` names the whole in the message.
 * @throws WasitError BAD_INPUT that lists every bad line by file, line and field.
 */
export function loadJsonl<T>(path: string, schema: z.ZodType<T>, what = 'the codebook'): readonly Sourced<T>[] {
  const file = basename(path);
  const problems: string[] = [];
  const entries: Sourced<T>[] = [];
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const at = `${file}:${index + 1}`;
    const json = parseJson(line);
    if (json === undefined) {
      problems.push(`${at}: not JSON`);
      continue;
    }
    const twice = duplicateKey(line);
    if (twice !== null) problems.push(`${at}: ${twice}: is there twice; keep one of them`);
    const result = schema.safeParse(json);
    if (result.success) entries.push({ entry: result.data, at });
    else problems.push(...result.error.issues.map((issue) => `${at}: ${issue.path.join('.') || 'entry'}: ${issue.message}`));
  }
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `${what} is not valid:\n${problems.join('\n')}`);
  return entries;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
