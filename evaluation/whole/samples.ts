import type { Codebook } from '../../src/codebook/codebook.ts';
import { createReader, SAMPLES } from '../../src/commands/create-reader.ts';
import type { Config } from '../../src/config.ts';
import { extractArticle } from '../../src/exports/extract-article.ts';
import { isRulesVersion } from '../../src/ingest/read-article.ts';
import { articlesOf, foundIn, type Refusals } from '../articles-of.ts';
import type { WholeGold } from './evaluate-whole.ts';
import { ofExtraction } from './judged-article.ts';

/** The samples that a language model has read, with what it found in each. No model is asked anything. */
export async function samplesOfModel(codebook: Codebook, config: Config, refusals: Refusals): Promise<readonly WholeGold[]> {
  const reader = createReader({ ...config, ingest: { ...config.ingest, extractor: 'auto', llm: null } }, codebook);
  const samples: WholeGold[] = [];
  for await (const { article, found } of foundIn(articlesOf([SAMPLES], codebook, config, refusals.tell), reader, refusals.tell)) {
    if (!isRulesVersion(found.extractor)) samples.push({ article, gold: ofExtraction(extractArticle(article, found)) });
  }
  return samples;
}
