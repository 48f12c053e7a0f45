import { expect, it } from 'vitest';
import type { Reading } from '../../../src/domain/reading.ts';
import type { ReportFilter } from '../../../src/store/store.ts';
import { reading, talks } from '../reading-builder.ts';
import { defined, freshGraph, type Open } from './open-graph.ts';

export function reports(open: Open): void {
  const graph = freshGraph(open);
  const parties = ['hamas', 'us-government'];
  const idOf = ({ evidence }: Reading, index = 0) => defined(evidence[index]).id;
  const find = async (filter: ReportFilter) => {
    const [page] = await graph().store.findReports([{ filter, first: 100, after: null }]);
    const found = defined(page).items.map(({ node }) => node);
    expect(await graph().store.countReports([filter])).toEqual([found.length]);
    return found;
  };
  const said = async (filter: ReportFilter) => (await find(filter)).map(({ article, depth, source }) => `${article} ${depth} ${source}`);

  const chained = reading('a1', [talks(parties, '2025-05-10', { citing: ['kan', 'official'], alsoCiting: [['al-jazeera']] })], {
    publishedAt: '2025-05-11T19:43:30+03:00',
    publisher: 'Reuters',
    publisherActor: 'reuters',
  });
  const plain = reading('a2', [talks(parties, '2025-05-10')], {
    publishedAt: '2025-05-12T00:00:00Z',
    publisher: 'Kan',
    publisherActor: 'kan',
  });
  const unknown = reading('a0', [talks(parties, '2025-05-10', { citing: ['reuters'] })], { publishedAt: null, publisher: 'A blog' });

  it('run from publishers and whom they cite to the event, with when and how deep', async () => {
    await graph().store.write([plain, unknown, chained]);
    expect(await said({ event: idOf(chained) })).toEqual([
      'a1 0 reuters',
      'a1 1 al-jazeera',
      'a1 1 kan',
      'a1 2 official',
      'a2 0 kan',
      'a0 1 reuters',
    ]);
    expect(await find({ event: idOf(plain) })).toEqual(await find({ event: idOf(chained) }));
    expect(await find({ source: 'reuters' })).toEqual([
      ...[
        {
          source: 'reuters',
          event: idOf(chained),
          article: 'a1',
          publishedAt: '2025-05-11T16:43:30.000Z',
          depth: 0,
          evidence: idOf(chained),
        },
      ],
      ...[{ source: 'reuters', event: idOf(chained), article: 'a0', publishedAt: null, depth: 1, evidence: idOf(unknown) }],
    ]);
    expect(await said({ source: 'kan' })).toEqual(['a2 0 kan', 'a1 1 kan']);
    expect(await said({ source: 'hamas' })).toEqual([]);
    expect(await said({ event: 'no such id' })).toEqual([]);
    expect(await said({ source: 'nobody' })).toEqual([]);
    const [piece, none] = await graph().store.evidence([idOf(unknown), 'no such id']);
    expect(piece).toMatchObject({ id: idOf(unknown), article: 'a0', event: idOf(chained), attributedTo: ['reuters'] });
    expect(none).toBeNull();
  });

  it('take the shortest way by which an article comes by an event, once for each source', async () => {
    const twice = reading(
      'a1',
      [
        talks(parties, '2025-05-10', { citing: ['kan', 'official'] }),
        talks(parties, '2025-05-10', { citing: ['official'], alsoCiting: [['kan', 'reuters']] }),
        talks(parties, '2025-05-10', { citing: ['official'], sentence: 'تفاوضوا.' }),
      ],
      { publisher: 'Reuters', publisherActor: 'reuters' },
    );
    await graph().store.write([twice]);
    expect((await find({ event: idOf(twice) })).map(({ source, depth, evidence }) => [source, depth, evidence])).toEqual([
      ['reuters', 0, idOf(twice)],
      ['kan', 1, idOf(twice)],
      ['official', 1, idOf(twice, 1)],
    ]);
  });

  it('are there for denials and plans as well, of which no relation follows', async () => {
    const denied = reading('a1', [talks(parties, '2025-05-10', { modality: 'NEGATED', citing: ['kan', 'official'] })]);
    await graph().store.write([denied]);
    expect(await said({ event: idOf(denied) })).toEqual(['a1 1 kan', 'a1 2 official']);
    expect((await graph().store.totals()).relations).toEqual([]);
  });

  it('come and go with their articles', async () => {
    await graph().store.write([chained, plain]);
    await graph().store.write([reading('a1', [talks(parties, '2025-05-10')], { title: 'تصحيح' })]);
    expect(await said({ event: idOf(plain) })).toEqual(['a2 0 kan']);
    expect(await said({ source: 'reuters' })).toEqual([]);
    await graph().store.retract(['a2']);
    expect(await said({ event: idOf(chained) })).toEqual([]);
  });
}
