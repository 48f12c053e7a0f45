import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { EVENT_TYPES, type EventType, MODALITIES, type Modality } from '../../src/domain/event.ts';
import { everyPair } from '../../src/domain/pairs.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { MEDIATING_ROLES, THIRD_PARTY_ROLES, type ThirdParty } from '../../src/domain/talks.ts';
import { actor, type Claim, claim, type ReadingInit, reading } from './reading-builder.ts';

const ACTORS = ['hamas', 'us-government', 'israel', 'qatar', 'egypt', 'witkoff', 'official'];
const SOURCES = ['reuters', 'kan', 'al-jazeera', 'hamas', 'official'];
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

const chains = fc.array(fc.uniqueArray(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 3 }), { maxLength: 2 });
const thirdParties = fc
  .uniqueArray(
    fc.record({
      actor: fc.constantFrom('qatar', 'egypt', 'us-government'),
      roles: fc.subarray([...THIRD_PARTY_ROLES], { minLength: 1, maxLength: 3 }),
      lead: fc.boolean(),
    }),
    { maxLength: 2, selector: ({ actor }) => actor },
  )
  .map((all) => all.toSorted((a, b) => (a.actor < b.actor ? -1 : 1)));

/** What is said of the table, mostly nothing. */
const talks = fc.record({
  thirdParties: fc.oneof({ weight: 2, arbitrary: fc.constant<readonly ThirdParty[]>([]) }, { weight: 1, arbitrary: thirdParties }),
  talksAct: fc.option(fc.constantFrom('OPEN_ROUND' as const, 'PROPOSE' as const, 'REJECT' as const)),
  channel: fc.option(fc.constantFrom('DIRECT' as const, 'SHUTTLE' as const)),
  issues: fc.subarray(['aid', 'ceasefire', 'prisoners'], { maxLength: 2 }),
  proposal: fc.option(
    fc.record({ words: fc.constantFrom('the Witkoff plan', 'خطة مصر'), by: fc.subarray(['egypt', 'witkoff'], { maxLength: 2 }) }),
    { freq: 3 },
  ),
});

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
      alsoCiting: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: chains }),
      told: fc.option(fc.nat({ max: 2 })),
      table: talks,
      dealing: fc.option(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })),
      on: dates,
      kind: mostly<EventType>('CONSULT', 'ASSAULT'),
      other: fc.constantFrom(...EVENT_TYPES),
      modality: world === 'small' ? mostly<Modality>('ASSERTED', 'NEGATED') : fc.constantFrom(...MODALITIES),
      place: places,
      mode: fc.option(fc.constantFrom('meet', 'visit')),
      confidence: fc.constantFrom(0.4, 0.6, 0.8, 0.95),
      sentence: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => `${words.join(' ')}.`),
    })
    .map(({ kind, other, by, to, through, table, dealing, ...told }) => {
      const type = world === 'small' ? kind : other;
      const mediators = table.thirdParties.filter(({ roles }) => roles.some((role) => MEDIATING_ROLES.has(role)));
      // A reader that knows no roles gives mediators alone.
      const rest = { ...told, ...table, type, through: table.thirdParties.length > 0 ? mediators.map(({ actor }) => actor) : through };
      const mutual = (parties: readonly string[]) => {
        const pairs = dealing === null ? null : everyPair(parties.toSorted()).filter((_, index) => dealing[index]);
        return { ...rest, by: parties, to: [], pairs };
      };
      if (type === 'CONSULT') return claim({ ...mutual([...new Set([...by, ...to])]), relation: 'NEGOTIATES_WITH' });
      if (type === 'AGREE') return claim({ ...mutual(by), relation: 'AGREES_WITH' });
      const recipients = to.filter((id) => !by.includes(id));
      const relation = type === 'ASSAULT' ? 'ATTACKS' : type === 'ACCUSE' ? 'ACCUSES' : null;
      return claim({ ...(recipients.length === 0 ? mutual(by) : { ...rest, by, to: recipients }), relation });
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
