import { createHash } from 'node:crypto';
import type { Article } from './article.ts';

/**
 * What a reading follows from, as 64 hexadecimal digits (SHA-256): the article as it stands and the versions of extractor
 * and codebook. Two readings with the same fingerprint are the same, so an article whose fingerprint is stored need not be
 * read again. Every store computes it with this function.
 */
export function fingerprint(article: Article, extractor: string, codebook: string): string {
  const { id, title, text, language, publisher, publishedAt, url } = article;
  const parts = [id, title, text, language, publisher, publishedAt, url, extractor, codebook];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
