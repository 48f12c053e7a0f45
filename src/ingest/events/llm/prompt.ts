import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '../../../codebook/codebook.ts';
import type { Article } from '../../../domain/article.ts';
import type { ReplyFormat } from './reply-schema.ts';

const TEMPLATE = join(import.meta.dirname, 'prompt.md');

export interface Message {
  readonly role: 'system' | 'user';
  readonly content: string;
}

export interface Prompt {
  /** Changes whenever the instructions or the schema do: 8 hexadecimal digits of SHA-256 over both. */
  readonly version: string;
  /** The instructions, and apart from them the article as data. */
  messages(article: Article, text: string): readonly Message[];
}

/** Builds the prompt from `prompt.md`, the codebook's modes and the schema of the reply. */
export function createPrompt({ eventModes }: Pick<Codebook, 'eventModes'>, { jsonSchema }: ReplyFormat): Prompt {
  const modes = [...eventModes].map(([type, some]) => `- ${type}: ${[...some].join(', ')}`).join('\n');
  const instructions = readFileSync(TEMPLATE, 'utf8').replace('{{modes}}', modes);
  return {
    version: createHash('sha256')
      .update(JSON.stringify([instructions, jsonSchema]))
      .digest('hex')
      .slice(0, 8),
    messages: ({ title, publisher, publishedAt, language }, text) => [
      { role: 'system', content: instructions },
      { role: 'user', content: JSON.stringify({ title, publisher, publishedAt, language, text }) },
    ],
  };
}
