import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { WasitError } from '../../../domain/errors.ts';
import { formatKept, type KeptReply, parseKept, REPLY_FILE, type ReplyKey } from './kept-reply.ts';

/**
 * Replies that were paid for, a file each, by article, prompt and model: nothing is asked twice. Several processes may share a
 * folder: a file appears whole or not at all.
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

  /** The reply that answers for an article; `null` if there is none, or what is there is damaged. */
  async get(key: ReplyKey): Promise<KeptReply | null> {
    try {
      return parseKept(await readFile(this.#path(key), 'utf8'));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async put(kept: KeptReply): Promise<void> {
    const path = this.#path(kept);
    const unfinished = `${path}.${randomUUID()}`;
    await mkdir(dirname(path), { recursive: true });
    try {
      await writeFile(unfinished, formatKept(kept));
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  #path({ article, prompt, model, passes }: ReplyKey): string {
    const asked = createHash('sha256')
      .update(JSON.stringify([prompt, model, passes]))
      .digest('hex');
    return join(this.#folder, article.slice(0, 2), `${article}.${asked.slice(0, 12)}${REPLY_FILE}`);
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
