import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { EVENT_TYPES, type EventType, MODALITIES, type Modality } from '../../src/domain/event.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { actor, type Claim, claim, type ReadingInit, reading } from './reading-builder.ts';

const ACTORS = ['hamas', 'us-government', 'israel', 'qatar', 'egypt', 'witkoff'];
const SOURCES = ['reuters', 'kan', 'al-jazeera', 'hamas'];
const WORDS = ['أجرت', 'حماسُ', 'المفاوضات', 'مفاوضات', 'الأسرى', 'hostages', 'Doha', 'الدوحة', 'إسرائيل', 'قطر'];

const days = fc.integer({ min: 1, max: 8 }).map((day) => `2025-03-${String(day).padStart(2, '0')}`);
const periods = fc.tuple(days, days).map(([a, b]) => (a <= b ? ([a, b] as const) : ([b, a] as const)));
const dates = fc.oneof(
  { weight: 3, arbitrary: days.map((day) => ({ from: day, to: day, precision: 'DAY' as const })) },
  { weight: 2, arbitrary: periods.map(([from, to]) => ({ from, to, precision: 'RANGE' as const })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { from: '2025-02-24', to: '2025-03-02', precision: 'WEEK' as const },
      { from: '2025-03-01', to: '2025-03-31', precision: 'MONTH' as const },
    ),
  },
);
const places = fc.option(
  fc.constantFrom({ name: 'الدوحة', country: 'QAT' }, { name: 'رفح', country: 'PSE' }, { name: 'رفح', country: null }),
);

const mostly = <T>(usual: T, ...others: readonly T[]) => fc.constantFrom(usual, usual, usual, usual, ...others);

/** In a small world many claims meet: few sides, days and kinds of event. In a varied one every filter finds something. */
function claims(world: 'small' | 'varied'): fc.Arbitrary<Claim> {
  const anyone = fc.uniqueArray(fc.constantFrom(...ACTORS), { maxLength: 2 });
  return fc
    .record({
      by: world === 'small' ? mostly<readonly string[]>(['hamas', 'witkoff'], ['hamas'], []) : anyone,
      to: world === 'small' ? mostly<readonly string[]>([], ['hamas'], ['witkoff']) : anyone,
      through: fc.uniqueArray(fc.constantFrom('qatar', 'egypt'), { maxLength: 1 }),
      citing: fc.uniqueArray(fc.constantFrom(...SOURCES), { maxLength: 2 }),
      on: dates,
      kind: mostly<EventType>('CONSULT', 'ASSAULT'),
      other: fc.constantFrom(...EVENT_TYPES),
      modality: world === 'small' ? mostly<Modality>('ASSERTED', 'NEGATED') : fc.constantFrom(...MODALITIES),
      place: places,
      mode: fc.option(fc.constantFrom('meet', 'visit')),
      confidence: fc.constantFrom(0.4, 0.6, 0.8, 0.95),
      sentence: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => `${words.join(' ')}.`),
    })
    .map(({ kind, other, by, to, ...rest }) => {
      const type = world === 'small' ? kind : other;
      if (type === 'ASSAULT') return claim({ ...rest, by, to: to.filter((id) => !by.includes(id)), type, relation: 'ATTACKS' });
      if (type === 'CONSULT') return claim({ ...rest, by: [...new Set([...by, ...to])], type, relation: 'NEGOTIATES_WITH' });
      if (type === 'AGREE') return claim({ ...rest, by, to: [], type, relation: 'AGREES_WITH' });
      return claim({ ...rest, by, to, type, relation: type === 'ACCUSE' ? 'ACCUSES' : null });
    });
}

/** Readings of the article with this id: what its first version, a correction or a newer codebook may say. */
export function readings(article: string, world: 'small' | 'varied'): fc.Arbitrary<Reading> {
  const inits: fc.Arbitrary<ReadingInit> = fc
    .record({
      publishedAt: fc.constantFrom(
        '2025-03-02T10:00:00+03:00',
        '2025-03-02T07:00:00Z',
        '2025-03-01T23:59:59Z',
        '2025-03-03T01:00:00+03:00',
        null,
      ),
      language: fc.constantFrom('ar' as const, 'en' as const),
      outlet: fc.constantFrom(
        { publisher: 'الجزيرة نت', publisherActor: 'al-jazeera' },
        { publisher: 'Reuters', publisherActor: 'reuters' },
        {},
      ),
      nickname: fc.constantFrom('Steve Witkoff', 'Witkoff', 'S. Witkoff'),
    })
    .map(({ outlet, nickname, ...init }) => ({
      ...init,
      ...outlet,
      records: [actor('witkoff', { names: { ar: ['ويتكوف'], en: [nickname] } })],
    }));
  return fc.tuple(fc.uniqueArray(claims(world), { maxLength: 4, selector: (item) => JSON.stringify(item) }), inits).map(([said, init]) => {
    // A reading is told from another by its text and versions, so what differs must differ in one of them.
    const codebook = createHash('sha256')
      .update(JSON.stringify([said, init]))
      .digest('hex');
    return reading(article, said, { ...init, codebook });
  });
}

/** The same varied graph at every call: enough articles that lists have several pages and ties. */
export function sampleReadings(count = 60): readonly Reading[] {
  const ids = Array.from({ length: count }, (_, index) => `s${index}`);
  return fc.sample(fc.tuple(...ids.map((id) => readings(id, 'varied'))), { seed: 20250511, numRuns: 1 })[0] ?? [];
}
