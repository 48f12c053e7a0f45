import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Codebook } from '../../../codebook/codebook.ts';
import type { TalksActEntry } from '../../../codebook/talks-acts.ts';
import type { Article } from '../../../domain/article.ts';
import type { Candidate } from './candidates.ts';
import type { RawActor, RawEvent, ReplyFormat } from './reply-schema.ts';

const TEMPLATE = join(import.meta.dirname, 'prompt.md');
/** Of the way a model is asked; the instructions and the schema have their own part in the prompt's version. */
const GENERATION = 2;
/** Problems that a model is told of at once. */
const MOST_PROBLEMS = 12;

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** What a model is asked about at once: a long article comes in pieces. */
export interface Piece {
  /** By their numbers in the article, which begin with 1. */
  readonly sentences: readonly { readonly number: number; readonly text: string }[];
  readonly candidates: readonly Candidate[];
  /** What the model said of the pieces before. */
  readonly actors: readonly RawActor[];
  readonly told: readonly RawEvent[];
}

/** A sentence in which the rules see an event, and the words that name it. */
export interface Suspect {
  readonly sentence: number;
  readonly words: string;
}

export interface Prompt {
  /** Changes whenever the instructions or the schema do: the generation and 8 hexadecimal digits of SHA-256 over both. */
  readonly version: string;
  /** The instructions, and apart from them the article as data. */
  messages(article: Article, piece: Piece): readonly Message[];
}

/** Builds the prompt from `prompt.md`, what the codebook says of negotiations and the schema of the reply. */
export function createPrompt({ talksActs, issues }: Pick<Codebook, 'talksActs' | 'issues'>, { jsonSchema }: ReplyFormat): Prompt {
  const instructions = readFileSync(TEMPLATE, 'utf8')
    .replace('{{talksActs}}', actsByType([...talksActs.values()]))
    .replace('{{issues}}', [...issues.keys()].join(', '));
  const hash = createHash('sha256')
    .update(JSON.stringify([instructions, jsonSchema]))
    .digest('hex')
    .slice(0, 8);
  return {
    version: `${GENERATION}-${hash}`,
    messages: (article, piece) => [
      { role: 'system', content: instructions },
      { role: 'user', content: JSON.stringify(userMessage(article, piece)) },
    ],
  };
}

function userMessage({ title, publisher, publishedAt, language }: Article, { sentences, candidates, actors, told }: Piece): object {
  return {
    ...{ title, publisher, publishedAt, weekday: weekdayOf(publishedAt), language },
    sentences: sentences.map(({ number, text }) => `[${number}] ${text}`),
    candidates: candidates.map(({ id, name, kind, country, words }) => ({ id, name, kind, country: country ?? '', words })),
    ...(actors.length === 0 ? {} : { actors: actors.map(({ name, written, id }) => ({ name, written, id })) }),
    ...(told.length === 0
      ? {}
      : {
          told: told.map(({ type, modality, initiators, recipients, evidence }, at) => ({
            ...{ event: at + 1, type, modality, initiators, recipients },
            trigger: evidence[0]?.trigger ?? '',
          })),
        }),
  };
}

function actsByType(acts: readonly TalksActEntry[]): string {
  const groups = Map.groupBy(acts, ({ type, modality }) => (modality === undefined ? type : `${type}, ${modality}`));
  const lines = [...groups].map(
    ([type, some]) => `  - ${type}: ${some.map(({ act, definition }) => `${act} (${definition})`).join('; ')}.`,
  );
  return lines.join('\n');
}

/** In the zone of the publication. */
function weekdayOf(publishedAt: string | null): string | null {
  if (publishedAt === null) return null;
  return new Date(`${publishedAt.slice(0, 10)}T00:00:00Z`).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });
}

/** Asks again for a reply that was of no use, in whole or in part. */
export function askToMend(problems: readonly string[]): string {
  const rest = problems.length > MOST_PROBLEMS ? `\n- and ${problems.length - MOST_PROBLEMS} more` : '';
  const list = problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problem}`);
  return `Your reply cannot be used as it is:\n${list.join('\n')}${rest}\nAnswer again with the whole JSON object, mended, and nothing else.`;
}

/** Asks again after an empty reply. */
export function askToLookAgain(suspects: readonly Suspect[]): string {
  const list = suspects.map(({ sentence, words }) => `[${sentence}] ${words}`).join('; ');
  return (
    `You found no event. A word list suspects some, which may be wrong: ${list}. Go through the sentences once more, one by one, ` +
    'and answer with the whole JSON object; with empty lists only if there is truly none.'
  );
}

/** Asks for what a reply left out. */
export const ASK_FOR_MISSED =
  'Go through the sentences once more, one by one. Which events did you miss: speech acts, denials, plans, background, acts named by a ' +
  'noun alone, victims without a doer? Answer with one JSON object of the same form that holds these events alone, and the actors in them ' +
  '(by the same names as before); with empty lists if nothing was missed.';
