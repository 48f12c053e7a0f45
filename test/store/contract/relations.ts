import { expect, it } from 'vitest';
import { dump } from '../dump.ts';
import { attack, claim, reading, talks } from '../reading-builder.ts';
import { freshGraph, type Open } from './open-graph.ts';

export function relations(open: Open): void {
  const graph = freshGraph(open);
  const said = async () =>
    (await dump(graph().store)).relations
      .map(({ type, from, to, firstDate, lastDate, eventCount, articleCount }) =>
        [type, from, to, firstDate, lastDate, eventCount, articleCount].join(' '),
      )
      .toSorted();

  it('store what holds both ways once, and add its events up', async () => {
    await graph().store.write([
      reading('a1', [talks(['us-government', 'hamas'], '2025-05-10'), talks(['hamas', 'us-government'], ['2025-05-12', '2025-05-14'])]),
      reading('a2', [talks(['hamas', 'us-government'], '2025-05-10')]),
    ]);
    expect(await said()).toEqual(['NEGOTIATES_WITH hamas us-government 2025-05-10 2025-05-14 2 2']);
    const key = { type: 'NEGOTIATES_WITH', from: 'hamas', to: 'us-government' } as const;
    const turned = { ...key, from: key.to, to: key.from };
    const none = { ...key, type: 'ATTACKS' } as const;
    const [relation, same, missing] = await graph().store.relations([key, turned, none]);
    expect(relation).toEqual({ ...key, between: [], firstDate: '2025-05-10', lastDate: '2025-05-14', eventCount: 2, articleCount: 2 });
    expect(same).toEqual(relation);
    expect(missing).toBeNull();
  });

  it('keep the direction of what goes one way', async () => {
    await graph().store.write([reading('a1', [attack(['israel'], ['hamas'], '2025-05-10'), attack(['hamas'], ['israel'], '2025-05-11')])]);
    expect(await said()).toEqual(['ATTACKS hamas israel 2025-05-11 2025-05-11 1 1', 'ATTACKS israel hamas 2025-05-10 2025-05-10 1 1']);
    const [relation, turned] = await graph().store.relations([
      { type: 'ATTACKS', from: 'israel', to: 'hamas' },
      { type: 'ATTACKS', from: 'hamas', to: 'israel' },
    ]);
    expect([relation?.firstDate, turned?.firstDate]).toEqual(['2025-05-10', '2025-05-11']);
  });

  it('follow who is told as dealing with whom, not everybody with everybody', async () => {
    const parties = ['egypt', 'israel', 'qatar', 'witkoff'];
    const hub = ['egypt', 'israel', 'qatar'].map((other) => [other, 'witkoff'] as const);
    await graph().store.write([
      reading('a1', [talks(parties, '2025-05-10', { pairs: hub })]),
      reading('a2', [talks(parties, '2025-05-10', { pairs: [['egypt', 'qatar']] })]),
      reading('a3', [talks(['hamas', 'israel'], '2025-05-11', { pairs: [] })]),
    ]);
    expect(await said()).toEqual([
      'NEGOTIATES_WITH egypt qatar 2025-05-10 2025-05-10 1 2',
      'NEGOTIATES_WITH egypt witkoff 2025-05-10 2025-05-10 1 2',
      'NEGOTIATES_WITH israel witkoff 2025-05-10 2025-05-10 1 2',
      'NEGOTIATES_WITH qatar witkoff 2025-05-10 2025-05-10 1 2',
    ]);
  });

  it('lead both ways between those who clash', async () => {
    await graph().store.write([reading('a1', [attack(['hamas', 'israel'], [], '2025-05-10', { pairs: [['hamas', 'israel']] })])]);
    expect(await said()).toEqual(['ATTACKS hamas israel 2025-05-10 2025-05-10 1 1', 'ATTACKS israel hamas 2025-05-10 2025-05-10 1 1']);
  });

  it('say who mediates for whom, and who cites whom, each source by its own articles', async () => {
    await graph().store.write([
      reading('a1', [talks(['hamas', 'us-government'], '2025-05-10', { through: ['qatar'], citing: ['reuters', 'kan', 'official'] })]),
      reading('a2', [talks(['hamas', 'us-government'], '2025-05-10', { citing: ['kan'], alsoCiting: [['al-jazeera', 'reuters']] })], {
        publisher: 'الجزيرة',
        publisherActor: 'al-jazeera',
      }),
    ]);
    expect(await said()).toEqual([
      'CITES al-jazeera kan 2025-05-10 2025-05-10 1 1',
      'CITES al-jazeera reuters 2025-05-10 2025-05-10 1 1',
      'CITES kan official 2025-05-10 2025-05-10 1 1',
      'CITES reuters kan 2025-05-10 2025-05-10 1 1',
      'MEDIATES qatar hamas 2025-05-10 2025-05-10 1 2',
      'MEDIATES qatar us-government 2025-05-10 2025-05-10 1 2',
      'NEGOTIATES_WITH hamas us-government 2025-05-10 2025-05-10 1 2',
    ]);
    expect((await graph().store.totals()).relations).toEqual([
      { type: 'NEGOTIATES_WITH', events: 1 },
      { type: 'MEDIATES', events: 1 },
      { type: 'CITES', events: 1 },
    ]);
  });

  it('say between whom somebody mediates, whom the party deals with most first', async () => {
    const between = async (mediator: string, party: string) =>
      (await graph().store.relations([{ type: 'MEDIATES', from: mediator, to: party }]))[0]?.between;
    const parties = ['egypt', 'hamas', 'israel'];
    await graph().store.write([
      reading('a1', [
        talks(parties, '2025-05-10', {
          through: ['qatar'],
          pairs: [
            ['egypt', 'hamas'],
            ['hamas', 'israel'],
          ],
        }),
        talks(['hamas', 'israel'], '2025-05-11', { through: ['qatar'] }),
      ]),
      reading('a2', [
        claim({ type: 'REQUEST', relation: 'REQUESTS_FROM', by: ['us-government'], to: ['hamas'], through: ['qatar'], on: '2025-05-12' }),
        talks(['hamas', 'kan'], '2025-05-12', { through: ['qatar'], modality: 'NEGATED' }),
        talks(['hamas', 'qatar'], '2025-05-13', { through: ['qatar'] }),
      ]),
    ]);
    expect(await between('qatar', 'hamas')).toEqual(['israel', 'egypt', 'us-government']);
    expect(await between('qatar', 'egypt')).toEqual(['hamas']);
    expect(await between('qatar', 'us-government')).toEqual(['hamas']);
    expect((await graph().store.relations([{ type: 'NEGOTIATES_WITH', from: 'hamas', to: 'israel' }]))[0]?.between).toEqual([]);
    const [page] = await graph().store.findRelations([{ filter: { types: ['MEDIATES'], between: ['hamas'] }, first: 5, after: null }]);
    expect(page?.items.map(({ node }) => node.between)).toEqual([['israel', 'egypt', 'us-government']]);

    await graph().store.retract(['a1']);
    expect(await between('qatar', 'hamas')).toEqual(['us-government']);
    expect(await between('qatar', 'egypt')).toBeUndefined();
  });

  it('follow from what is asserted alone', async () => {
    const modalities = ['NEGATED', 'HYPOTHETICAL', 'FUTURE', 'HISTORICAL'] as const;
    await graph().store.write([
      reading('a1', [
        ...modalities.map((modality) => attack(['israel'], ['hamas'], '2025-05-10', { modality, citing: ['kan'], through: ['qatar'] })),
        claim({ type: 'REQUEST', relation: null, by: ['egypt'], to: ['israel'], on: '2025-05-10' }),
      ]),
    ]);
    expect(await said()).toEqual([]);
    expect((await graph().store.totals()).relations).toEqual([]);
  });

  it('shrink and vanish with their events', async () => {
    const days = ['2025-05-10', '2025-05-11', '2025-05-12'];
    await graph().store.write(days.map((day, index) => reading(`a${index}`, [attack(['israel'], ['hamas'], day)])));
    await graph().store.write([reading('a3', [attack(['israel'], ['hamas'], ['2025-05-08', '2025-05-11'])])]);
    expect(await said()).toEqual(['ATTACKS israel hamas 2025-05-08 2025-05-12 3 4']);
    await graph().store.retract(['a2']);
    expect(await said()).toEqual(['ATTACKS israel hamas 2025-05-08 2025-05-11 2 3']);
    await graph().store.write([reading('a3', [], { opening: 'سُحب' })]);
    expect(await said()).toEqual(['ATTACKS israel hamas 2025-05-10 2025-05-11 2 2']);
    await graph().store.retract(['a0', 'a1']);
    expect(await said()).toEqual([]);
  });

  it('follow a publisher that a newer codebook knows', async () => {
    const before = reading('a1', [attack(['israel'], ['hamas'], '2025-05-10', { citing: ['kan'] })], { publisher: 'Reuters' });
    await graph().store.write([before]);
    expect(await said()).toHaveLength(1);
    const after = reading('a1', [attack(['israel'], ['hamas'], '2025-05-10', { citing: ['kan'] })], {
      publisher: 'Reuters',
      publisherActor: 'reuters',
      codebook: 'test-2',
    });
    await graph().store.write([after]);
    expect(await said()).toEqual(['ATTACKS israel hamas 2025-05-10 2025-05-10 1 1', 'CITES reuters kan 2025-05-10 2025-05-10 1 1']);
    expect((await graph().store.articles(['a1']))[0]?.publisherActor).toBe('reuters');
  });
}
