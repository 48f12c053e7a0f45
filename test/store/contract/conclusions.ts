import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { dump } from '../dump.ts';
import { actor, attack, type Claim, claim, reading, talks } from '../reading-builder.ts';
import { defined, freshGraph, type Open } from './open-graph.ts';

export function conclusions(open: Open): void {
  const graph = freshGraph(open);
  const parties = ['hamas', 'us-government'];
  const idOf = ({ evidence }: Reading, index = 0) => defined(evidence[index]).id;
  const events = async () => (await dump(graph().store)).events;
  const days = (list: readonly Event[]) => list.map(({ date, evidenceCount }) => [date.from, date.to, evidenceCount]);
  const find = async (id: string) => (await graph().store.events([id]))[0]?.id ?? null;

  it('takes the same event in several articles for one, named after its earliest evidence', async () => {
    const late = reading('a1', [talks(parties, '2025-05-10', { confidence: 0.6 })], { publishedAt: '2025-05-11T12:00:00+03:00' });
    const early = reading('a2', [talks(parties, '2025-05-10', { through: ['qatar'] })], { publishedAt: '2025-05-11T08:59:59Z' });
    const undated = reading('a0', [talks(parties, '2025-05-10', { through: ['egypt'], contexts: ['military'] })], { publishedAt: null });
    await graph().store.write([late, early, undated]);
    expect(await events()).toMatchObject([
      {
        ...{ id: idOf(early), evidenceCount: 3, articleCount: 3, confidence: 0.8 },
        ...{ initiators: parties, mediators: ['egypt', 'qatar'], contexts: ['diplomatic', 'military'] },
      },
    ]);
    const [page] = await graph().store.findEvidence([{ event: idOf(early), first: 10, after: null }]);
    expect(page?.items.map(({ node }) => [node.article, node.event])).toEqual([
      ['a2', idOf(early)],
      ['a1', idOf(early)],
      ['a0', idOf(early)],
    ]);
  });

  it('finds an event by the id it had before an earlier article came', async () => {
    const late = reading('a1', [talks(parties, '2025-05-10')], { publishedAt: '2025-05-12T00:00:00Z' });
    const early = reading('a2', [talks(parties, '2025-05-10')], { publishedAt: '2025-05-11T00:00:00Z' });
    await graph().store.write([late]);
    await graph().store.write([early]);
    expect(await graph().store.events([idOf(late), idOf(early), 'no such id'])).toMatchObject([
      { id: idOf(early) },
      { id: idOf(early) },
      null,
    ]);
    const [page] = await graph().store.findEvidence([{ event: idOf(late), first: 10, after: null }]);
    expect(page?.items.map(({ node }) => node.article)).toEqual(['a2', 'a1']);
  });

  it('keeps two rounds on different days apart', async () => {
    await graph().store.write([
      reading('a1', [talks(parties, '2025-05-10'), talks(parties, '2025-05-12')]),
      reading('a2', [talks(parties, '2025-05-12')]),
    ]);
    expect(days(await events())).toEqual([
      ['2025-05-10', '2025-05-10', 1],
      ['2025-05-12', '2025-05-12', 2],
    ]);
  });

  it('keeps a denial, a plan and other sides apart from what is asserted', async () => {
    await graph().store.write([
      reading('a1', [
        talks(parties, '2025-05-10'),
        talks(parties, '2025-05-10', { modality: 'NEGATED' }),
        talks(parties, '2025-05-10', { modality: 'FUTURE' }),
        talks(['hamas', 'israel'], '2025-05-10'),
        attack(['israel'], ['hamas'], '2025-05-10'),
        attack(['hamas'], ['israel'], '2025-05-10'),
      ]),
    ]);
    expect(await events()).toHaveLength(6);
  });

  it('keeps sides apart whose ids joined together read the same', async () => {
    await graph().store.write([reading('a1', [talks(['a', 'b'], '2025-05-10'), talks(['a,b'], '2025-05-10')])]);
    expect(await events()).toHaveLength(2);
  });

  it('unites what several articles tell of the table, and of what excludes itself takes the most frequent', async () => {
    const parties = ['hamas', 'israel', 'us-government'];
    const early = reading(
      'a1',
      [
        talks(parties, '2025-05-10', {
          pairs: [['hamas', 'israel']],
          through: ['qatar'],
          thirdParties: [
            { actor: 'egypt', roles: ['OBSERVER'], lead: false },
            { actor: 'qatar', roles: ['MEDIATOR'], lead: false },
          ],
          ...{ talksAct: 'PROPOSE', channel: 'SHUTTLE', issues: ['prisoners'] },
        }),
      ],
      { publishedAt: '2025-05-10T00:00:00Z' },
    );
    const late = (article: string, proposal: string) =>
      reading(article, [
        talks(parties, '2025-05-10', {
          pairs: [['hamas', 'us-government']],
          through: ['qatar'],
          thirdParties: [{ actor: 'qatar', roles: ['GOOD_OFFICES', 'HOST'], lead: true }],
          ...{ talksAct: 'AMEND', channel: 'INDIRECT', issues: ['aid', 'prisoners'], proposal: { words: proposal, by: ['egypt'] } },
        }),
      ]);
    const byNobody = reading('a4', [talks(parties, '2025-05-10', { pairs: [], through: ['kan'], channel: 'SHUTTLE' })]);
    await graph().store.write([late('a3', 'the second plan'), early, late('a2', 'the first plan'), byNobody]);
    expect(await events()).toMatchObject([
      {
        pairs: [
          ['hamas', 'israel'],
          ['hamas', 'us-government'],
        ],
        mediators: ['kan', 'qatar'],
        thirdParties: [
          { actor: 'egypt', roles: ['OBSERVER'], lead: false },
          { actor: 'kan', roles: ['MEDIATOR'], lead: false },
          { actor: 'qatar', roles: ['GOOD_OFFICES', 'MEDIATOR', 'HOST'], lead: true },
        ],
        ...{ talksAct: 'AMEND', channel: 'INDIRECT', issues: ['aid', 'prisoners'] },
        proposal: { words: 'the first plan', by: ['egypt'] },
      },
    ]);
    expect(await graph().store.actors(['egypt', 'kan'])).toMatchObject([{ eventCount: 1 }, { eventCount: 1 }]);
  });

  it('names parties without a name as its first article does, in pairs as well', async () => {
    const clash = (article: string, mark: string) => {
      const gunmen = `gunmen.unnamed.${mark}`;
      return reading(article, [attack([gunmen, 'israel'], [], '2025-05-10', { pairs: [[gunmen, 'israel']] })]);
    };
    await graph().store.write([clash('a2', '0123456789ab'), clash('a1', 'ba9876543210')]);
    expect(await events()).toMatchObject([
      { initiators: ['gunmen.unnamed.ba9876543210', 'israel'], pairs: [['gunmen.unnamed.ba9876543210', 'israel']], articleCount: 2 },
    ]);
    expect((await dump(graph().store)).relations.map(({ from, to, articleCount }) => [from, to, articleCount])).toEqual([
      ['gunmen.unnamed.ba9876543210', 'israel', 2],
      ['israel', 'gunmen.unnamed.ba9876543210', 2],
    ]);
  });

  describe('keeps apart what an article keeps apart:', () => {
    const told = (number: number | null, init: Partial<Claim> = {}) => talks(parties, '2025-05-10', { told: number, ...init });
    const said = async () => (await events()).map(({ talksAct, evidenceCount, articleCount }) => [talksAct, evidenceCount, articleCount]);
    const opened = told(4, { talksAct: 'OPEN_ROUND' });
    const suspended = told(2, { talksAct: 'SUSPEND' });
    const again = told(4, { talksAct: 'OPEN_ROUND', sentence: 'افتتحوا الجولة، كما سلف.' });

    it('its first event meets the first of others on that day, in the order of the text', async () => {
      const first = reading('a1', [opened, suspended, again], { publishedAt: '2025-05-10T00:00:00Z' });
      const second = reading('a2', [told(0), told(1)], { publishedAt: '2025-05-11T00:00:00Z' });
      await graph().store.write([second]);
      await graph().store.write([first, reading('a3', [told(null), told(null, { sentence: 'تفاوضوا.' })])]);
      expect((await said()).toSorted()).toEqual([
        ['OPEN_ROUND', 5, 3],
        ['SUSPEND', 2, 2],
      ]);
      const ids = [...first.evidence, ...second.evidence].map(({ id }) => id);
      const [one, other] = [idOf(first), idOf(first, 1)];
      expect((await graph().store.events(ids)).map((event) => event?.id)).toEqual([one, other, one, one, other]);
      const pages = await graph().store.findEvidence([one, other].map((event) => ({ event, first: 10, after: null })));
      expect(pages.map(({ items }) => items.map(({ node }) => node.article))).toEqual([
        ['a1', 'a1', 'a2', 'a3', 'a3'],
        ['a1', 'a2'],
      ]);
    });

    it('a correction that tells only one leaves one, and the id of the other finds it', async () => {
      const both = reading('a1', [opened, suspended]);
      await graph().store.write([both, reading('a2', [told(null)])]);
      expect(await events()).toHaveLength(2);
      await graph().store.write([reading('a1', [opened], { opening: 'تصحيح' })]);
      expect(await said()).toEqual([['OPEN_ROUND', 2, 2]]);
      expect(await find(idOf(both, 1))).toBe((await events())[0]?.id);
      await graph().store.retract(['a1', 'a2']);
      expect(await events()).toEqual([]);
    });

    it('a range beside an exact day of the same article is another event', async () => {
      const range = told(1, { date: { from: '2025-05-08', to: '2025-05-11', precision: 'RANGE' } });
      await graph().store.write([reading('a1', [told(0), range]), reading('a2', [told(null)])]);
      expect((await events()).map(({ date, evidenceCount }) => [date.from, date.to, evidenceCount])).toEqual([
        ['2025-05-08', '2025-05-11', 1],
        ['2025-05-10', '2025-05-10', 2],
      ]);
    });
  });

  it('lets what has no doer meet across articles at the same place only', async () => {
    const killed = (article: string, place: string | null) =>
      reading(article, [
        claim({ type: 'ASSAULT', relation: 'ATTACKS', on: '2025-05-10', place: place === null ? null : { name: place, country: 'PSE' } }),
      ]);
    await graph().store.write([killed('a1', 'رفح'), killed('a2', 'رفح'), killed('a3', 'خان يونس'), killed('a4', null), killed('a5', null)]);
    expect((await events()).map((event) => event.articleCount).sort()).toEqual([1, 1, 1, 2]);
  });

  it('joins a range to the latest exact day inside it', async () => {
    await graph().store.write([
      reading('a1', [talks(parties, ['2025-05-05', '2025-05-11'])]),
      reading('a2', [talks(parties, '2025-05-06'), talks(parties, '2025-05-09'), talks(parties, '2025-05-12')]),
    ]);
    expect((await events()).map(({ date }) => date)).toEqual([
      { from: '2025-05-05', to: '2025-05-11', precision: 'RANGE' },
      { from: '2025-05-06', to: '2025-05-06', precision: 'DAY' },
      { from: '2025-05-12', to: '2025-05-12', precision: 'DAY' },
    ]);
  });

  it('lets ranges without an exact day meet at their last day', async () => {
    await graph().store.write([
      reading('a1', [talks(parties, ['2025-05-05', '2025-05-11'])]),
      reading('a2', [talks(parties, ['2025-05-09', '2025-05-11'])]),
      reading('a3', [talks(parties, ['2025-05-09', '2025-05-12'])]),
    ]);
    expect(days(await events())).toEqual([
      ['2025-05-05', '2025-05-11', 2],
      ['2025-05-09', '2025-05-12', 1],
    ]);
  });

  it('moves a range when a later exact day inside it comes, and back when it goes', async () => {
    const range = reading('a1', [talks(parties, ['2025-05-05', '2025-05-11'])]);
    await graph().store.write([range, reading('a2', [talks(parties, '2025-05-06')])]);
    expect(days(await events())).toEqual([['2025-05-05', '2025-05-11', 2]]);

    await graph().store.write([reading('a3', [talks(parties, '2025-05-08')])]);
    expect(days(await events())).toEqual([
      ['2025-05-05', '2025-05-11', 2],
      ['2025-05-06', '2025-05-06', 1],
    ]);
    expect(await find(idOf(range))).toBe(idOf(range));

    await graph().store.retract(['a3']);
    expect(days(await events())).toEqual([['2025-05-05', '2025-05-11', 2]]);
    await graph().store.retract(['a2']);
    expect(days(await events())).toEqual([['2025-05-05', '2025-05-11', 1]]);
  });

  it('lets a range join a day inside it though the group has later ones', async () => {
    await graph().store.write([reading('a1', [talks(parties, ['2025-05-03', '2025-05-05']), talks(parties, '2025-05-09')])]);
    await graph().store.write([reading('a2', [talks(parties, '2025-05-04')])]);
    expect(days(await events())).toEqual([
      ['2025-05-03', '2025-05-05', 2],
      ['2025-05-09', '2025-05-09', 1],
    ]);
  });

  it('narrows an event when its range goes', async () => {
    await graph().store.write([
      reading('a1', [talks(parties, ['2025-05-05', '2025-05-11'])]),
      reading('a2', [talks(parties, '2025-05-06')]),
    ]);
    await graph().store.write([reading('a1', [], { opening: 'لا شيء' })]);
    expect((await events()).map(({ date }) => date)).toEqual([{ from: '2025-05-06', to: '2025-05-06', precision: 'DAY' }]);
  });

  it('gives an imprecise date way to a more exact one', async () => {
    const week = { from: '2025-05-05', to: '2025-05-11', precision: 'WEEK' } as const;
    await graph().store.write([reading('a1', [talks(parties, week)]), reading('a2', [talks(parties, '2025-05-07')])]);
    expect((await events()).map(({ date }) => date)).toEqual([{ from: '2025-05-07', to: '2025-05-07', precision: 'DAY' }]);
  });

  it('finds an event by evidence that a correction took away, as long as anything is left of it', async () => {
    const wrong = reading('a1', [talks(parties, '2025-05-10')], { publishedAt: '2025-05-10T00:00:00Z' });
    const right = reading('a2', [talks(parties, '2025-05-10')]);
    await graph().store.write([wrong, right]);
    await graph().store.write([reading('a1', [], { opening: 'سُحب الخبر' })]);
    expect(await find(idOf(wrong))).toBe(idOf(right));
    await graph().store.write([reading('a2', [], { opening: 'سُحب الخبر' })]);
    expect(await find(idOf(wrong))).toBeNull();
    expect(await find(idOf(right))).toBeNull();
    await graph().store.write([
      reading('a3', [talks(parties, ['2025-05-01', '2025-05-10'])]),
      reading('a4', [talks(parties, '2025-05-09')]),
    ]);
    expect(await find(idOf(wrong))).toBe(idOf(reading('a3', [talks(parties, ['2025-05-01', '2025-05-10'])])));
  });

  it('finds the range that is left of an event whose exact day went', async () => {
    const exact = reading('a1', [talks(parties, '2025-05-06')], { publishedAt: '2025-05-06T00:00:00Z' });
    const range = reading('a2', [talks(parties, ['2025-05-05', '2025-05-11'])]);
    await graph().store.write([exact, range]);
    expect(await find(idOf(range))).toBe(idOf(exact));
    await graph().store.write([reading('a1', [talks(parties, '2025-06-01')])]);
    expect(await find(idOf(exact))).toBe(idOf(range));
  });

  it('unites the names of an actor, whatever the order, and lets go of those no article gives any more', async () => {
    const named = (article: string, en: readonly string[]) =>
      reading(article, [talks(['hamas', 'tamer'], '2025-05-10')], { records: [actor('tamer', { names: { ar: ['تامر المسحال'], en } })] });
    const names = async () => (await graph().store.actors(['tamer']))[0]?.names.en;
    await graph().store.write([named('a1', ['Tamer al-Mishal'])]);
    await graph().store.write([named('a2', ['Tamer Almisshal', 'Tamer al-Mishal'])]);
    await graph().store.write([named('a3', ['Mishal'])]);
    expect(await names()).toEqual(['Tamer Almisshal', 'Tamer al-Mishal', 'Mishal']);
    await graph().store.retract(['a2']);
    expect(await names()).toEqual(['Tamer al-Mishal', 'Mishal']);
    await graph().store.retract(['a1', 'a3']);
    expect(await graph().store.actors(['tamer'])).toEqual([null]);
  });

  it('prefers what the codebook says of an actor', async () => {
    const rumoured = actor('hamas', { known: false, kind: 'PERSON', names: { ar: [], en: ['a rumour'] } });
    await graph().store.write([
      reading('a1', [talks(['egypt', 'hamas'], '2025-05-10')], { records: [rumoured] }),
      reading('a2', [talks(['egypt', 'hamas'], '2025-05-10')]),
    ]);
    expect(await graph().store.actors(['hamas'])).toEqual([{ ...actor('hamas'), eventCount: 1 }]);
  });
}
