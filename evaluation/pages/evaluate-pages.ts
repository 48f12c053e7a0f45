import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Codebook } from '../../src/codebook/codebook.ts';
import { loadJsonl } from '../../src/codebook/load-jsonl.ts';
import { problemOf } from '../../src/domain/problem.ts';
import { collectBytes } from '../../src/ingest/article/byte-stream.ts';
import { decode } from '../../src/ingest/article/decode.ts';
import { readHtml } from '../../src/ingest/article/read-html.ts';
import { FILE_MAX_BYTES } from '../../src/ingest/article/read-sources.ts';
import { type CompleteArticle, createArticleCompleter } from '../../src/ingest/article/to-article.ts';

const pageSchema = z.object({ file: z.string().min(1), day: z.iso.date() });

/** How often the day on which pages were published is found. */
export interface PageScore {
  readonly pages: number;
  readonly right: number;
  readonly wrong: number;
  readonly missing: number;
  /** A sentence for each page that is not right. */
  readonly misses: readonly string[];
}

/**
 * Measures the day of publication on the pages of a folder, whose `days.jsonl` gives file and day of each. The local day
 * and the day in UTC count as right.
 * @throws WasitError BAD_INPUT that names file, line and field of bad lines
 */
export async function evaluatePages(folder: string, codebook: Codebook): Promise<PageScore> {
  const complete = createArticleCompleter(codebook);
  const pages = loadJsonl(join(folder, 'days.jsonl'), pageSchema, 'the list of pages').map(({ entry }) => entry);
  const misses: string[] = [];
  let wrong = 0;
  for (const { file, day } of pages) {
    const found = await publicationOf(join(folder, file), complete);
    if ('reason' in found) misses.push(`${file}: ${day}, but ${found.reason}`);
    else if (!found.days.includes(day)) {
      wrong += 1;
      misses.push(`${file}: ${day}, not ${found.days[0]} by ${found.by}`);
    }
  }
  return { pages: pages.length, right: pages.length - misses.length, wrong, missing: misses.length - wrong, misses };
}

type Publication = { readonly days: readonly string[]; readonly by: string | null } | { readonly reason: string };

async function publicationOf(path: string, complete: CompleteArticle): Promise<Publication> {
  try {
    const bytes = await collectBytes(createReadStream(path), FILE_MAX_BYTES);
    const [first] = readHtml(decode(bytes, 'html'));
    if (first === undefined) return { reason: 'the page has no article' };
    const { article, dating } = complete(first, { timeZone: 'UTC' });
    const { publishedAt } = article;
    if (publishedAt === null) return { reason: dating.looked };
    return { days: [publishedAt.slice(0, 10), new Date(publishedAt).toISOString().slice(0, 10)], by: dating.by };
  } catch (error) {
    return { reason: problemOf(path, error).reason };
  }
}
