import { existsSync, readFileSync } from 'node:fs';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import type { Article } from '../../src/domain/article.ts';
import { createLayoutReader } from '../../src/ingest/article/page-layout.ts';
import { rawArticleSchema } from '../../src/ingest/article/raw-article.ts';
import { createToArticle } from '../../src/ingest/article/to-article.ts';
import { createArticleCoder } from '../../src/ingest/events/code-article.ts';
import { analyseText } from '../../src/ingest/text/analyse-text.ts';
import { measure, printFigures } from './figures.ts';

/** Third-party articles are measured where they are beside the project, else the samples alone. */
const NEWS = new URL('../../../shared/articles/arabic-news-2018.jsonl', import.meta.url);
const SAMPLES = new URL('../../samples/', import.meta.url);

/** Articles a second through the extractor, against the same articles only parted into sentences and tokens. */
export async function benchExtraction(sampleFiles: readonly string[]): Promise<void> {
  const codebook = loadCodebook();
  const toArticle = createToArticle(codebook);
  const read = (file: URL): readonly Article[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => toArticle(rawArticleSchema.parse(JSON.parse(line)), { timeZone: 'UTC' }));
  const samples = sampleFiles.filter((file) => file.endsWith('.jsonl')).flatMap((file) => read(new URL(file, SAMPLES)));
  const sets = [
    { name: 'Arabic samples', articles: samples.filter((article) => article.language === 'ar') },
    { name: 'English samples', articles: samples.filter((article) => article.language === 'en') },
    ...(existsSync(NEWS) ? [{ name: 'Arabic news of 2018', articles: read(NEWS) }] : []),
  ];
  const layout = createLayoutReader(codebook);
  const code = createArticleCoder(codebook);
  for (const { name, articles } of sets) {
    const figures = await measure([
      {
        name: 'sentences and tokens only (baseline)',
        items: articles.length,
        run: () => articles.map(({ text, language }) => analyseText(text, layout(text, language).blocks, language).length),
      },
      { name: 'events', items: articles.length, run: () => articles.map((article) => code(article).events.length) },
    ]);
    printFigures(`Extraction, ${name} (${articles.length} articles)`, figures);
  }
}
