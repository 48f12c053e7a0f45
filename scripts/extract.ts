import { loadCodebook } from '../src/codebook/codebook.ts';
import { loadConfig } from '../src/config.ts';
import { extractLine } from '../src/exports/extract-line.ts';
import { textLines } from '../src/ingest/article/byte-stream.ts';
import { createToArticle } from '../src/ingest/article/to-article.ts';
import { createArticleCoder } from '../src/ingest/events/code-article.ts';

// JSON lines in, JSON lines out, in order; a bad line is told on standard error and the rest goes on.
const codebook = loadCodebook();
const extract = extractLine(createToArticle(codebook), createArticleCoder(codebook), loadConfig(process.env).ingest.timeZone);
let number = 0;
for await (const line of textLines(process.stdin)) {
  number += 1;
  if (line.trim() === '') continue;
  const result = extract(line);
  if ('problem' in result) {
    process.stderr.write(`line ${number}: ${result.problem}\n`);
    process.exitCode = 1;
  } else if (!process.stdout.write(`${result.output}\n`)) {
    await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}
