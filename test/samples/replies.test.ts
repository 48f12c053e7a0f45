import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import { SAMPLE_REPLIES, SAMPLES } from '../../src/commands/create-reader.ts';
import type { Article } from '../../src/domain/article.ts';
import { readSources } from '../../src/ingest/article/read-sources.ts';
import { createArticleCompleter } from '../../src/ingest/article/to-article.ts';
import { articleKey, parseKept } from '../../src/ingest/events/llm/kept-reply.ts';
import { LlmFinder } from '../../src/ingest/events/llm/llm-finder.ts';
import { ReplyCollection } from '../../src/ingest/events/llm/reply-collection.ts';
import { createSteps } from '../../src/ingest/events/steps.ts';

const codebook = loadCodebook();
const collection = new ReplyCollection(SAMPLE_REPLIES);
const finder = new LlmFinder(codebook, null, () => [], collection);
const steps = createSteps(codebook);

const files = existsSync(SAMPLE_REPLIES) ? readdirSync(SAMPLE_REPLIES).filter((name) => name.endsWith('.reply')) : [];

async function samples(): Promise<readonly Article[]> {
  const options = { complete: createArticleCompleter(codebook), article: { timeZone: 'UTC' }, stdin: process.stdin };
  const fetch = { timeoutMs: 1, maxBytes: 1, allowPrivate: false };
  const found: Article[] = [];
  for await (const item of readSources([SAMPLES], { ...options, fetch })) if ('article' in item) found.push(item.article);
  return found;
}

describe('the replies that come with the samples (made by npm run replies)', () => {
  test('are those of the samples, all or none', async () => {
    const kept = files.map((name) => parseKept(readFileSync(join(SAMPLE_REPLIES, name), 'utf8'))?.article);
    expect(kept.toSorted()).toEqual(files.length === 0 ? [] : (await samples()).map(articleKey).toSorted());
  });

  test('answer the present prompt, and everything in them is found in the texts', async () => {
    for (const article of files.length === 0 ? [] : await samples()) {
      expect([article.id, finder.versionInCollection(article)]).toEqual([article.id, expect.stringMatching(/^llm /)]);
      const { found } = await finder.read(steps.name(article), (problem) => expect.fail(problem));
      expect({ article: article.id, ...found.left }).toEqual({ article: article.id, ungrounded: 0, names: 0 });
    }
  });
});
