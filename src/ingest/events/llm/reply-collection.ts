import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WasitError } from '../../../domain/errors.ts';
import { type KeptReply, parseKept, REPLY_FILE } from './kept-reply.ts';

/** Replies that come with the project, found by article: those articles need no model. */
export class ReplyCollection {
  readonly #folder: string;
  #byArticle: ReadonlyMap<string, KeptReply> | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The reply for an article (see `articleKey`), if there is one to this prompt.
   * @throws WasitError BAD_INPUT if a file of the collection is no kept reply
   */
  get(article: string, prompt: string): KeptReply | null {
    this.#byArticle ??= load(this.#folder);
    const kept = this.#byArticle.get(article);
    return kept?.prompt === prompt ? kept : null;
  }
}

function load(folder: string): ReadonlyMap<string, KeptReply> {
  const found = new Map<string, KeptReply>();
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder).filter((file) => file.endsWith(REPLY_FILE))) {
    const kept = parseKept(readFileSync(join(folder, name), 'utf8'));
    if (kept === null)
      throw new WasitError('BAD_INPUT', `${name} is no kept reply of a language model; right is a file that npm run replies makes`);
    found.set(kept.article, kept);
  }
  return found;
}
