import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import type { Language } from '../../src/domain/language.ts';
import type { SourceItem } from '../../src/ingest/article/read-sources.ts';
import { ingest } from '../../src/ingest/pipeline.ts';
import { createArticleReader } from '../../src/ingest/read-article.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';

const reader = createArticleReader(loadCodebook());
const folder = mkdtempSync(join(tmpdir(), 'unnamed-'));
afterAll(() => rmSync(folder, { recursive: true }));
let graphs = 0;

async function* articles(texts: readonly string[]): AsyncGenerator<SourceItem> {
  for (const [index, text] of texts.entries()) {
    const language: Language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en';
    const about = { title: null, language, publisher: null, publishedAt: '2025-05-12T09:00:00Z', url: null };
    yield { source: 'list.jsonl', article: { id: `a${index}`, text, ...about } };
  }
}

/** The unnamed actors and the number of events in the graph of these articles. */
async function graph(...texts: readonly string[]) {
  graphs += 1;
  const store = openSqliteStore(join(folder, `${graphs}.db`));
  try {
    await ingest(articles(texts), { reader, writer: store });
    const [actors] = await store.findActors([{ filter: { kinds: ['GENERIC'] }, first: 100, after: null }]);
    const [events] = await store.findEvents([{ filter: {}, orderBy: 'DATE_ASC', first: 100, after: null }]);
    return { actors: actors?.items.map(({ node }) => node.id.replace(/[0-9a-f]{12}$/, '…')) ?? [], events: events?.items.length };
  } finally {
    await store.close();
  }
}

describe('people and groups whom an article does not name', () => {
  it.each([
    ['Gunmen attacked an embassy of Israel.', 'Gunmen attacked a mosque in Israel.'],
    ['هاجم مسلحون سفارة إسرائيل.', 'هاجم مسلحون إسرائيل.'],
  ])('are actors of that article alone: %s', async (one, other) => {
    const { actors } = await graph(one, other);
    expect(actors.filter((id) => /^militant\.(?:unnamed|israel)\.…$/.test(id))).toHaveLength(2);
  });

  it.each([
    ['Palestinian officials accused Israel of lying.', 'Palestinian officials threatened Israel.'],
    ['اتهم مسؤولون فلسطينيون إسرائيل بالكذب.', 'هدد مسؤولون فلسطينيون إسرائيل.'],
  ])('are one actor where the text tells of which state they are: %s', async (one, other) => {
    expect((await graph(one, other)).actors).toEqual(['official.palestine']);
  });

  it('are one event where two articles tell of the same place and day, and else two', async () => {
    const here = 'Gunmen attacked the Israeli army in Chennai on Sunday.';
    expect((await graph(here, `Police said: ${here}`)).events).toBe(1);
    expect((await graph(here, 'Gunmen attacked the Israeli army in Lashkar Gah on Sunday.')).events).toBe(2);
    expect((await graph('Gunmen attacked Israel on Sunday.', 'Gunmen attacked Israel on Sunday, police said.')).events).toBe(2);
  });
});
