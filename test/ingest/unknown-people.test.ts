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
import type { StoredActor } from '../../src/store/store.ts';

const reader = createArticleReader(loadCodebook());
const folder = mkdtempSync(join(tmpdir(), 'people-'));
afterAll(() => rmSync(folder, { recursive: true }));
let graphs = 0;

async function* articles(texts: readonly string[]): AsyncGenerator<SourceItem> {
  for (const text of texts) {
    const language: Language = /\p{Script=Arabic}/u.test(text) ? 'ar' : 'en';
    const article = { id: text, title: null, text, language, publisher: null, publishedAt: '2025-05-12T09:00:00Z', url: null };
    yield { source: 'list.jsonl', article };
  }
}

/** The people whom the codebook does not know in the graph of these articles, read in this order. */
async function people(...texts: readonly string[]): Promise<readonly StoredActor[]> {
  graphs += 1;
  const store = openSqliteStore(join(folder, `${graphs}.db`));
  try {
    await ingest(articles(texts), { reader, writer: store });
    const [page] = await store.findActors([{ filter: { kinds: ['PERSON'], known: false }, first: 100, after: null }]);
    return page?.items.map(({ node }) => node) ?? [];
  } finally {
    await store.close();
  }
}
const names = (found: readonly StoredActor[]) => found.map((one) => [...one.names.ar, ...one.names.en].join(', ')).sort();

const ARABIC = 'اتهم النائب المصري خليل المراش إسرائيل بالكذب.';
const ENGLISH = 'Egyptian lawmaker Khaleel al-Marash accused Israel of lying.';

describe('people whom the codebook does not know', () => {
  it('are one in both languages where name, role and owner agree, with the names and what the articles told', async () => {
    const [one, ...others] = await people(ARABIC, ENGLISH, 'Egyptian MP Khalil Marrash threatened Israel.');
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      known: false,
      kind: 'PERSON',
      country: 'EGY',
      memberOf: ['egypt'],
      names: { ar: ['خليل المراش'], en: ['Khaleel al-Marash', 'Khalil Marrash'] },
      offices: [{ title: { ar: 'نائب', en: 'mp' }, of: 'egypt' }],
      eventCount: 2,
    });
  });

  it('are the same people in whatever order the articles come', async () => {
    const texts = [
      ARABIC,
      ENGLISH,
      'اتهم النائب العراقي خليل المراش إسرائيل بالكذب.',
      'Iraqi lawmaker Khalil Marash accused Israel of lying.',
    ];
    const found = await people(...texts);
    expect(found.length).toBe(2);
    expect(await people(...texts.toReversed())).toEqual(found);
  });

  it.each([
    ['belong to two states', ENGLISH, 'اتهم النائب العراقي خليل المراش إسرائيل بالكذب.'],
    ['hold two offices', ENGLISH, 'اتهم السفير المصري خليل المراش إسرائيل بالكذب.'],
    ['are named apart in one language', 'اتهم النائب المصري محمد حسن إسرائيل بالكذب.', 'اتهم النائب المصري محمود حسين إسرائيل بالكذب.'],
    [
      'are named apart in both',
      'اتهم النائب المصري محمود حسن إسرائيل بالكذب.',
      'Egyptian lawmaker Mohammed Hassan accused Israel of lying.',
    ],
    [
      'have an office of nobody in particular',
      'اتهم النائب خليل المراش إسرائيل بالكذب.',
      'Lawmaker Khalil al-Marash accused Israel of lying.',
    ],
    [
      'have names of few consonants',
      'اتهم النائب المصري خليل رائي إسرائيل بالكذب.',
      'Egyptian lawmaker Khalil Ray accused Israel of lying.',
    ],
    ['have a lone name', 'Mr. Marash accused Israel of lying.', 'Mr. Marash accused Hamas of lying.'],
    ['have one name and two offices in one language', ENGLISH, 'Egyptian ambassador Khaleel al-Marash accused Israel of lying.'],
  ])('stay two where they %s', async (_, one, other) => expect(await people(one, other)).toHaveLength(2));

  it('stay two within an article where two countries share the name', async () => {
    const found = await people('Egyptian lawmaker Ali Hassan accused Israel of lying. Iraqi lawmaker Ali Hassan accused Hamas of lying.');
    expect(found.map(({ country }) => country).sort()).toEqual(['EGY', 'IRQ']);
  });

  it.each([
    ['Arabic', 'قال خليل المراش إن حماس كاذبة. واتهم النائب المصري خليل المراش إسرائيل بالكذب. وهدد المراش حماس.'],
    [
      'English',
      'Khalil al-Marash said Hamas lied. Egyptian lawmaker Khalil al-Marash accused Israel of lying. Al-Marash threatened Hamas.',
    ],
  ])('are one within an article, before and after it tells their office: %s', async (_, text) => {
    const [one, ...others] = await people(text);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ memberOf: ['egypt'], eventCount: 2 });
    expect(await people(text, ARABIC)).toMatchObject([{ eventCount: 2, names: { ar: ['خليل المراش'] } }]);
  });

  it('are one within an article in two spellings, whoever belongs to them included', async () => {
    const text = `Khalil Marash said Hamas lied. Supporters of Khalil Marash threatened Hamas. ${ENGLISH} Egyptian MP Khalil Marash threatened Israel.`;
    expect(names(await people(text))).toEqual(['Khaleel al-Marash, Khalil Marash']);
  });

  it.each([
    ['Hamas attacked Israel, said Khalil al-Marash.', ['Khalil al-Marash']],
    ['Khalil al-Marash said that Hamas attacked Israel.', ['Khalil al-Marash']],
    ['أكد خليل المراش أن حماس هاجمت إسرائيل.', ['خليل المراش']],
    ['Blue Lantern said that Hamas attacked Israel.', []],
    ['قالت سلطات المدينة إن حماس هاجمت إسرائيل.', []],
  ])('are heard beside a verb of saying: %s', async (text, expected) => expect(names(await people(text))).toEqual(expected));
});
