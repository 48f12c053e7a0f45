import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/event.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { dump } from '../dump.ts';
import { actor, attack, reading, talks } from '../reading-builder.ts';
import { defined, freshGraph, type Open } from './open-graph.ts';

export function writing(open: Open): void {
  const graph = freshGraph(open);
  const empty = { added: 0, replaced: 0, unchanged: 0 };
  const first = reading('a1', [talks(['hamas', 'us-government'], '2025-05-10', { through: ['qatar'], citing: ['reuters', 'kan'] })]);
  const second = reading('a2', [
    talks(['hamas', 'us-government'], '2025-05-10', { sentence: 'تفاوضت حماس مع واشنطن.' }),
    attack(['israel'], ['hamas'], '2025-05-11', { place: { name: 'غزة', country: 'PSE' } }),
  ]);

  it('keeps Arabic text, marks and offsets exactly', async () => {
    const sentence = 'أَجْرَتْ \u202bحــركةُ «حماس»\u202c مُفاوضاتٍ\u200f مباشرةً 🕊️ مع الإدارة الأميركيّة، بحسب «رويترز».';
    const written = reading('عربي/١', [talks(['hamas', 'us-government'], '2025-05-10', { sentence, citing: ['reuters'] })], {
      title: 'حماس تُجري مفاوضات\u200f',
      opening: 'الطقس: ٢٥°\r\n\tمشاهدات ١٬٢٣٤\n',
      publisher: 'الجزيرة نت',
      url: 'https://example.org/أخبار?س=١',
      publishedAt: '2025-05-11T19:43:30+03:00',
    });
    const { store } = graph();
    await store.write([written]);

    const [article] = await store.articles(['عربي/١']);
    expect(article).toEqual({ ...written.article, publisherActor: null, extractor: 'test-1', codebook: 'test-1' });
    const [mentions] = await store.mentions(['عربي/١']);
    expect(mentions).toEqual(written.mentions);
    for (const { text, start, end } of defined(mentions)) expect(defined(article).text.slice(start, end)).toBe(text);
    const [event] = written.evidence;
    const [page] = await store.findEvidence([{ event: defined(event).id, first: 5, after: null }]);
    expect(page?.items.map((item) => item.node)).toEqual([{ ...event, event: event?.id, article: 'عربي/١', quote: sentence }]);
    expect(await store.actors(['hamas', 'us-government'])).toEqual([
      { ...actor('hamas'), eventCount: 1 },
      { ...actor('us-government'), eventCount: 1 },
    ]);
  });

  it('changes nothing when the same reading comes again', async () => {
    const { store } = graph();
    expect(await store.write([first, second])).toEqual({ ...empty, added: 2 });
    const before = await dump(store);
    expect(await store.write([second, first])).toEqual({ ...empty, unchanged: 2 });
    expect(await dump(store)).toEqual(before);
  });

  it('counts the last when one article occurs twice in a call', async () => {
    const { store } = graph();
    const corrected = reading('a1', [attack(['israel'], ['hamas'], '2025-05-10')]);
    expect(await store.write([first, corrected])).toEqual({ ...empty, added: 1 });
    expect((await dump(store)).events.map((event) => event.type)).toEqual(['ASSAULT']);
  });

  it('lets a corrected article replace its own evidence and no other', async () => {
    const { store } = graph();
    await store.write([first, second]);
    const corrected = reading('a2', [attack(['israel'], ['hamas'], '2025-05-12')], { title: 'تصحيح' });
    expect(await store.write([corrected])).toEqual({ ...empty, replaced: 1 });

    const { events, totals, articles } = await dump(store);
    expect(events.map(({ type, date, articleCount }) => [type, date.from, articleCount])).toEqual([
      ['CONSULT', '2025-05-10', 1],
      ['ASSAULT', '2025-05-12', 1],
    ]);
    expect(totals).toMatchObject({ articles: 2, events: 2, evidence: 2 });
    expect(articles.find((article) => article.id === 'a2')?.title).toBe('تصحيح');
    const after = await dump(store);
    await store.retract(['a1', 'a2']);
    await store.write([first, corrected]);
    expect(await dump(store)).toEqual(after);
  });

  it('takes a reading by a newer codebook in place of the old one', async () => {
    const { store } = graph();
    await store.write([first]);
    const [before] = await store.fingerprints(['a1']);
    expect(await store.write([{ ...first, codebook: 'test-2', actors: first.actors.map((a) => ({ ...a, sectors: ['NEW'] })) }])).toEqual({
      ...empty,
      replaced: 1,
    });
    expect((await store.articles(['a1']))[0]?.codebook).toBe('test-2');
    expect((await store.actors(['hamas']))[0]?.sectors).toEqual(['NEW']);
    expect(await store.fingerprints(['a1'])).not.toEqual([before]);
  });

  it('tells the fingerprints of current readings', async () => {
    const { store } = graph();
    await store.write([first]);
    const [known, unknown] = await store.fingerprints(['a1', 'a2']);
    expect(known).toMatch(/^[0-9a-f]{64}$/);
    expect(unknown).toBeNull();
  });

  it('answers empty questions and empty writes', async () => {
    const { store } = graph();
    expect(await store.write([])).toEqual(empty);
    expect(await store.retract([])).toBe(0);
    expect(await store.events([])).toEqual([]);
    expect(await store.findEvents([])).toEqual([]);
    expect(await store.mentions(['nothing'])).toEqual([[]]);
    expect([...(await store.actors(['x'])), ...(await store.articles(['x'])), ...(await store.events(['x']))]).toEqual([null, null, null]);
    expect(await store.totals()).toEqual({ articles: 0, actors: 0, events: 0, evidence: 0, relations: [] });
  });

  it('keeps an article without events', async () => {
    const { store } = graph();
    await store.write([reading('quiet', [], { opening: 'درجات الحرارة اليوم', publishedAt: null })]);
    expect((await store.articles(['quiet']))[0]?.text).toBe('درجات الحرارة اليوم');
    expect(await store.totals()).toMatchObject({ articles: 1, actors: 0, events: 0 });
  });

  describe('refuses a reading that contradicts itself, and the whole call with it:', () => {
    const [evidence] = first.evidence;
    const broken = (change: Partial<Evidence>): Reading => ({ ...first, evidence: [{ ...defined(evidence), ...change }] });
    const readings: Record<string, Reading> = {
      'a participant that is not among its actors': { ...first, actors: first.actors.filter((a) => a.id !== 'qatar') },
      'a source that is not among its actors': { ...first, actors: first.actors.filter((a) => a.id !== 'kan') },
      'a publisher that is not among its actors': { ...first, publisherActor: 'al-jazeera' },
      'a mention of nobody': { ...first, mentions: [{ actor: 'nobody', text: 'x', start: 0, end: 1 }] },
      'an actor listed twice': { ...first, actors: [...first.actors, actor('qatar')] },
      'a sentence beyond the text': broken({ sentence: { start: 0, end: 100_000 } }),
      'a period that ends before it begins': broken({ date: { from: '2025-05-10', to: '2025-05-09', precision: 'RANGE' } }),
      'a day that does not exist': broken({ date: { from: '2025-02-30', to: '2025-02-30', precision: 'DAY' } }),
      'the same evidence twice': { ...first, evidence: [defined(evidence), defined(evidence)] },
      'the evidence of another article': {
        ...first,
        article: { ...first.article, id: 'a9' },
        evidence: second.evidence.slice(0, 1),
        actors: second.actors,
      },
      'a publication time that is none': { ...first, article: { ...first.article, publishedAt: 'yesterday' } },
      'pairs of one who is no initiator': broken({ pairs: [['hamas', 'qatar']] }),
      'pairs the larger id first': broken({ pairs: [['us-government', 'hamas']] }),
      'a pair twice': broken({
        pairs: [
          ['hamas', 'us-government'],
          ['hamas', 'us-government'],
        ],
      }),
      'a third party that is not among its actors': broken({ thirdParties: [{ actor: 'jordan', roles: ['HOST'], lead: false }] }),
      'a third party without a role': broken({ thirdParties: [{ actor: 'qatar', roles: [], lead: false }] }),
      'roles out of order': broken({ thirdParties: [{ actor: 'qatar', roles: ['HOST', 'MEDIATOR'], lead: false }] }),
      'a mediator whose role is none of mediating': broken({ thirdParties: [{ actor: 'qatar', roles: ['OBSERVER'], lead: false }] }),
      'issues out of order': broken({ issues: ['prisoners', 'aid'] }),
      'a proposal by nobody that it names': broken({ proposal: { words: 'a plan', by: ['jordan'] } }),
      'sources that are not its chains': broken({ chains: [['kan', 'reuters']] }),
      'a chain of nobody': broken({ chains: [['reuters', 'kan'], []] }),
      'a chain that names one twice': broken({ chains: [['reuters', 'kan', 'reuters']] }),
      'half an event told': broken({ told: 0.5 }),
      'sides out of order': broken({ initiators: ['us-government', 'hamas'] }),
    };
    for (const [what, bad] of Object.entries(readings)) {
      it(what, async () => {
        const { store } = graph();
        await store.write([second]);
        const before = await dump(store);
        const third = reading('a3', [attack(['israel'], ['qatar'], '2025-06-01')]);
        await expect(store.write([third, bad])).rejects.toMatchObject({
          name: 'WasitError',
          code: 'BAD_INPUT',
          message: expect.stringContaining(`"${bad.article.id}"`),
        });
        expect(await dump(store)).toEqual(before);
        await store.write([third]);
        expect(await store.totals()).toMatchObject({ articles: 2 });
      });
    }
  });

  it('leaves nothing of a retracted article behind', async () => {
    const { store } = graph();
    const before = await dump(store);
    await store.write([first, second]);
    await store.write([{ ...second, codebook: 'test-2' }]);
    const both = await dump(store);

    expect(await store.retract(['a2', 'never-there'])).toBe(1);
    expect(await store.articles(['a2'])).toEqual([null]);
    expect(await store.fingerprints(['a2'])).toEqual([null]);
    expect(await store.actors(['israel'])).toEqual([null]);
    expect(await store.events(second.evidence.map((item) => item.id))).toEqual([null, null]);
    expect((await dump(store)).events).toMatchObject([{ evidenceCount: 1, articleCount: 1 }]);

    expect(await store.write([{ ...second, codebook: 'test-2' }])).toEqual({ ...empty, added: 1 });
    expect(await dump(store)).toEqual(both);
    expect(await store.retract(['a1', 'a2', 'a1'])).toBe(2);
    expect(await dump(store)).toEqual(before);
  });

  it('shows a write to every connection once it is done', async () => {
    const other = await graph().connect();
    try {
      await graph().store.write([first]);
      expect(await dump(other)).toEqual(await dump(graph().store));
    } finally {
      await other.close();
    }
  });

  it('shows every write whole or not at all', async () => {
    const { store } = graph();
    let writing = true;
    const watch = async () => {
      const seen: { readonly articles: number; readonly events: number; readonly evidence: number }[] = [];
      while (writing) seen.push(await store.totals());
      return seen;
    };
    const watched = watch();
    for (let batch = 0; batch < 5; batch += 1) {
      const days = ['2025-05-10', '2025-05-11', '2025-05-12'];
      await store.write(days.map((day) => reading(`w${batch} ${day}`, [attack([`${batch}`, 'israel'], ['hamas'], day)])));
    }
    writing = false;
    for (const { articles, events, evidence } of await watched) {
      expect(articles % 3).toBe(0);
      expect([events, evidence]).toEqual([articles, articles]);
    }
  });

  it('takes overlapping writes from two connections at once', async () => {
    const { store, connect } = graph();
    const other = await connect();
    try {
      const readings = Array.from({ length: 12 }, (_, index) =>
        reading(`c${index}`, [
          talks(['hamas', 'us-government'], '2025-05-10'),
          attack(['israel'], ['hamas'], `2025-05-${10 + (index % 3)}`),
        ]),
      );
      const reports = await Promise.all(
        readings.flatMap((item, index) => [store.write([item, defined(readings[(index + 1) % 12])]), other.write([item])]),
      );
      expect(reports.reduce((sum, report) => sum + report.added, 0)).toBe(12);
      const together = await dump(store);
      await store.retract(readings.map((item) => item.article.id));
      await store.write(readings);
      expect(await dump(store)).toEqual(together);
      expect(together.events.map((event) => event.articleCount).sort()).toEqual([12, 4, 4, 4].sort());
    } finally {
      await other.close();
    }
  });
}
