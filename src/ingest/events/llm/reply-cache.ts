import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { WasitError } from '../../../domain/errors.ts';

const entrySchema = z.object({ content: z.string() });

/**
 * Replies by the request that they answer, a file each, so that the same text is never paid for twice. Several processes may
 * share a folder: a file appears whole or not at all.
 */
export class ReplyCache {
  readonly #folder: string;

  /** @throws WasitError CONFIGURATION if the folder cannot be made */
  constructor(folder: string) {
    this.#folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new WasitError('CONFIGURATION', `LLM_CACHE is "${folder}", a folder that cannot be made (${codeOf(error)})`, { cause: error });
    }
  }

  /** The reply to a request; `null` if there is none, or what is there is damaged. */
  async get(request: unknown): Promise<string | null> {
    let text: string;
    try {
      text = await readFile(this.#path(request), 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
    try {
      return entrySchema.parse(JSON.parse(text)).content;
    } catch {
      return null;
    }
  }

  async put(request: unknown, content: string): Promise<void> {
    const path = this.#path(request);
    const unfinished = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(unfinished, `${JSON.stringify({ content })}\n`);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  #path(request: unknown): string {
    const key = createHash('sha256').update(JSON.stringify(request)).digest('hex');
    return join(this.#folder, key.slice(0, 2), `${key}.json`);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
