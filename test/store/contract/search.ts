import { describe, expect, it } from 'vitest';
import { actor, attack, reading, talks } from '../reading-builder.ts';
import { type Open, sharedGraph } from './open-graph.ts';

const people = [
  actor('abu-ubaida', { names: { ar: ['أبو عبيدة'], en: ['Abu Ubaida', 'Abū Ubayda'] } }),
  actor('blinken', { names: { ar: ['أنتوني بلينكن'], en: ['Antony Blinken'] } }),
];

export function search(open: Open): void {
  const store = sharedGraph(open, (graph) =>
    graph.write([
      reading('a1', [
        talks(['hamas', 'us-government'], '2025-05-10', { sentence: 'أجرتْ حركةُ المُقاوَمة مفاوضاتٍ بشأن الأسرى.', citing: ['al-jazeera'] }),
      ]),
      reading('a2', [talks(['abu-ubaida', 'blinken'], '2025-05-10', { sentence: 'إنّ المفاوضات مـــستمرة، قال «أبو عبيدة».' })], {
        records: people,
      }),
      reading('a3', [attack(['israel'], ['hamas'], '2025-05-11', { sentence: 'Israeli strikes hit Gaza’s north; 12 killed, ١٢ قتيلاً.' })]),
    ]),
  );

  describe.each([
    ['الجزيرة', ['al-jazeera']],
    ['جزيرة', ['al-jazeera']],
    ['الجزيره', ['al-jazeera']],
    ['الجَزِيرَة', ['al-jazeera']],
    ['jaz', ['al-jazeera']],
    ['AL JAZEERA', ['al-jazeera']],
    ['jazeera al', ['al-jazeera']],
    ['azeera', []],
    ['اسرائيل', ['israel']],
    ['إسرائيل', ['israel']],
    ['أبو عبيدة', ['abu-ubaida']],
    ['ابو عبيده', ['abu-ubaida']],
    ['abu ubayda', ['abu-ubaida']],
    ['الاداره الامريكيه', []],
    ['الادارة الاميركية', ['us-government']],
    ['مقاومة', ['hamas']],
    ['حماس hamas', ['hamas']],
    ['hamas israel', []],
    ['"', ['abu-ubaida', 'al-jazeera', 'blinken', 'hamas', 'israel', 'us-government']],
    ['', ['abu-ubaida', 'al-jazeera', 'blinken', 'hamas', 'israel', 'us-government']],
    ['hamas" OR "israel', []],
    ['ham*', ['hamas']],
    ['NOT AND', []],
  ])('for the actor %j', (words, ids) => {
    it(`finds ${ids.join(', ') || 'none'}`, async () => {
      const filter = { search: words };
      const [page] = await store().findActors([{ filter, first: 20, after: null }]);
      expect(page?.items.map(({ node }) => node.id).toSorted()).toEqual(ids);
      expect(await store().countActors([filter])).toEqual([ids.length]);
    });
  });

  describe.each([
    ['مفاوضات', ['a1', 'a2']],
    ['المفاوضات', ['a1', 'a2']],
    ['أجرت المقاومة', ['a1']],
    ['اسرى', ['a1']],
    ['مستمرة', ['a2']],
    ['ان', ['a2']],
    ['gaza 12', ['a3']],
    ['gaza مفاوضات', []],
    ['strik', ['a3']],
  ])('for the sentence %j', (text, articles) => {
    it(`finds the events of ${articles.join(', ') || 'none'}`, async () => {
      const [found] = await store().findEvents([{ filter: { text }, orderBy: 'DATE_ASC', first: 20, after: null }]);
      const evidence = await store().findEvidence((found?.items ?? []).map(({ node }) => ({ event: node.id, first: 5, after: null })));
      expect(evidence.flatMap(({ items }) => items.map(({ node }) => node.article)).toSorted()).toEqual(articles);
    });
  });

  it('forgets the sentences of a corrected article and the names of an actor that is gone', async () => {
    const said = (by: readonly string[], sentence: string) => reading('a9', [talks(by, '2025-05-10', { sentence })]);
    try {
      await store().write([said(['hamas', 'tamer'], 'كلمات قديمة.')]);
      expect(await store().countActors([{ search: 'tamer' }, { search: 'egypt' }])).toEqual([1, 0]);
      await store().write([said(['hamas', 'egypt'], 'كلمات جديدة.')]);
      expect(await store().countEvents([{ text: 'قديمة' }, { text: 'جديدة' }])).toEqual([0, 1]);
      expect(await store().countActors([{ search: 'tamer' }, { search: 'egypt' }])).toEqual([0, 1]);
    } finally {
      await store().retract(['a9']);
    }
  });
}
