import { type Codebook, loadCodebook } from '../../src/codebook/codebook.ts';
import type { Language } from '../../src/domain/language.ts';
import { unnamedKind } from '../../src/domain/unnamed.ts';
import { createToArticle } from '../../src/ingest/article/to-article.ts';
import { type ArticleCoder, type CodedArticle, createArticleCoder } from '../../src/ingest/events/code-article.ts';

let coder: { readonly code: ArticleCoder; readonly toArticle: ReturnType<typeof createToArticle> } | undefined;

interface About {
  readonly language: Language;
  readonly publishedAt?: string;
}

/**
 * Codes a text with the project's own codebook, which is loaded once for all tests of a file. `publishedAt` is an ISO instant.
 * Ids of unnamed people and groups come without the mark of their article.
 */
export function codeText(text: string, { language, publishedAt }: About): CodedArticle {
  if (coder === undefined) {
    const codebook: Codebook = loadCodebook();
    coder = { code: createArticleCoder(codebook), toArticle: createToArticle(codebook) };
  }
  const { actors, mentions, events, ...rest } = coder.code(coder.toArticle({ text, language, publishedAt }, { timeZone: 'UTC' }));
  const ids = (list: readonly string[]) => list.map(unnamedKind);
  return {
    actors: actors.map((actor) => ({ ...actor, id: unnamedKind(actor.id), memberOf: ids(actor.memberOf) })),
    mentions: mentions.map((mention) => ({ ...mention, actor: unnamedKind(mention.actor) })),
    events: events.map((event) => ({
      ...event,
      initiators: ids(event.initiators),
      recipients: ids(event.recipients),
      mediators: ids(event.mediators),
      attributedTo: ids(event.attributedTo),
    })),
    ...rest,
  };
}

/** Events as "TYPE MODALITY initiators > recipients", with mediators after "via" and who is cited after "by". */
export function eventLines(text: string, about: About): readonly string[] {
  return codeText(text, about).events.map((event) => {
    const list = (ids: readonly string[]) => ids.join(',') || '-';
    const via = event.mediators.length > 0 ? ` via ${list(event.mediators)}` : '';
    const by = event.attributedTo.length > 0 ? ` by ${list(event.attributedTo)}` : '';
    return `${event.type} ${event.modality} ${list(event.initiators)} > ${list(event.recipients)}${via}${by}`;
  });
}
