import type { Reading } from '../../src/domain/reading.ts';
import { actor, attack, claim, reading, talks } from '../store/reading-builder.ts';

/** A person with an office before and an office now, and a wing of a movement. */
const records = [
  actor('witkoff', {
    names: { ar: ['ستيف ويتكوف', 'ويتكوف'], en: ['Steve Witkoff'] },
    known: true,
    country: 'USA',
    sectors: ['GOV'],
    wikidata: 'Q111111111',
    memberOf: ['us-government'],
    offices: [
      { title: { ar: 'المبعوث الأميركي الخاص', en: 'US special envoy' }, of: 'us-government', from: '2025-01-20', to: null },
      { title: { ar: '', en: 'developer' }, of: null, from: null, to: '2025-01-19' },
    ],
  }),
  actor('source-known-in-arabic', { kind: 'GENERIC', names: { ar: ['مسؤول فلسطيني'], en: [] } }),
];

/** Four articles on talks of which two tell of the same round, an attack, a denial and a plan. */
export const sampleReadings: readonly Reading[] = [
  reading(
    'direct-talks',
    [
      talks(['hamas', 'us-government'], ['2025-05-08', '2025-05-11'], {
        sentence: 'قالت رويترز إن حماس والإدارة الأميركية تجريان مفاوضات مباشرة بوساطة قطر',
        through: ['qatar'],
        thirdParties: [
          { actor: 'egypt', roles: ['WITNESS', 'OBSERVER'], lead: false },
          { actor: 'qatar', roles: ['MEDIATOR', 'HOST'], lead: true },
        ],
        ...{ talksAct: 'HOLD_ROUND', channel: 'DIRECT', issues: ['aid', 'ceasefire'] },
        proposal: { words: 'مقترح ويتكوف', by: ['witkoff'] },
        citing: ['reuters', 'source-known-in-arabic'],
        alsoCiting: [['kan']],
      }),
      talks(['witkoff', 'israel'], '2025-05-10', { citing: ['reuters'], confidence: 0.6 }),
    ],
    {
      title: 'مفاوضات مباشرة',
      publishedAt: '2025-05-11T19:43:30+03:00',
      publisher: 'الجزيرة',
      publisherActor: 'al-jazeera',
      url: 'https://news.example/direct-talks',
      records: [...records, actor('us-government')],
    },
  ),
  reading(
    'same-talks',
    [talks(['hamas', 'us-government'], '2025-05-11', { sentence: 'Hamas and the United States talked on Sunday.', citing: ['kan'] })],
    {
      language: 'en',
      publishedAt: '2025-05-12T08:00:00Z',
      publisher: 'Kan',
    },
  ),
  reading('attack', [attack(['israel'], ['hamas'], '2025-03-18', { place: { name: 'غزة', country: 'PSE' } })], {
    publishedAt: '2025-03-18T10:00:00Z',
    publisher: 'Kan',
  }),
  reading(
    'denial',
    [
      talks(['hamas', 'israel'], '2025-05-13', { modality: 'NEGATED' }),
      claim({ type: 'ACCUSE', relation: 'ACCUSES', by: ['hamas'], to: ['israel'], on: '2025-05-13' }),
    ],
    { publishedAt: '2025-05-13T09:00:00Z', publisher: 'الجزيرة' },
  ),
];
