import { type Codebook, loadCodebook } from '../../src/codebook/codebook.ts';
import type { Language } from '../../src/domain/language.ts';
import { createToArticle } from '../../src/ingest/article/to-article.ts';
import { type ArticleCoder, type CodedArticle, createArticleCoder } from '../../src/ingest/code-article.ts';

let coder: { readonly code: ArticleCoder; readonly toArticle: ReturnType<typeof createToArticle> } | undefined;

/** Codes a text with the project's own codebook, which is loaded once for all tests of a file. `publishedAt` is an ISO instant. */
export function codeText(text: string, { language, publishedAt }: { language: Language; publishedAt?: string }): CodedArticle {
  if (coder === undefined) {
    const codebook: Codebook = loadCodebook();
    coder = { code: createArticleCoder(codebook), toArticle: createToArticle(codebook) };
  }
  return coder.code(coder.toArticle({ text, language, publishedAt }, { timeZone: 'UTC' }));
}
