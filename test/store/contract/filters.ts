import { expect, it } from 'vitest';
import { type Event, type Relation, SYMMETRIC_RELATIONS } from '../../../src/domain/event.ts';
import { searchWords } from '../../../src/domain/fold.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import type { ThirdPartyRole } from '../../../src/domain/talks.ts';
import type { ActorFilter, ArticleFilter, EventFilter, RelationFilter, StoredActor } from '../../../src/store/store.ts';
import { all } from '../dump.ts';
import { type ExpectedEvent, expectedGraph, participants } from '../expected-graph.ts';
import { sampleReadings } from '../reading-arbitrary.ts';
import { type Open, sharedGraph } from './open-graph.ts';

/** A filter, and the same condition said in plain code. */
type Case<Filter, T> = readonly [filter: Filter, holds: (item: T) => boolean];

const sample = sampleReadings();
const has = <T>(list: readonly T[], value: T | null | undefined) => value !== null && value !== undefined && list.includes(value);

const HOSTS: readonly ThirdPartyRole[] = ['HOST', 'GUARANTOR'];
const roles = ({ thirdParties }: Event, id: string) => thirdParties.find(({ actor }) => actor === id)?.roles ?? [];

const eventCases: readonly Case<EventFilter, ExpectedEvent>[] = [
  [{}, () => true],
  [{ participants: null, types: null, text: null, relation: null, from: null }, () => true],
  [{ participants: ['hamas'] }, ({ event }) => participants(event).has('hamas')],
  [{ participants: ['qatar', 'hamas'] }, ({ event }) => participants(event).isSupersetOf(new Set(['qatar', 'hamas']))],
  [{ participants: ['hamas', 'hamas'] }, ({ event }) => participants(event).has('hamas')],
  [{ participants: ['nobody'] }, () => false],
  [{ participants: [] }, () => false],
  [{ anyParticipants: ['qatar', 'witkoff'] }, ({ event }) => participants(event).has('qatar') || participants(event).has('witkoff')],
  [{ anyParticipants: [] }, () => false],
  [{ mediators: ['qatar'] }, ({ event }) => event.mediators.includes('qatar')],
  [{ mediators: ['qatar', 'egypt'] }, ({ event }) => event.mediators.includes('qatar') && event.mediators.includes('egypt')],
  [{ mediators: [] }, () => false],
  [{ thirdParties: ['qatar'] }, ({ event }) => roles(event, 'qatar').length > 0],
  [{ thirdParties: ['egypt', 'qatar'] }, ({ event }) => ['egypt', 'qatar'].every((id) => roles(event, id).length > 0)],
  [{ thirdParties: [] }, () => false],
  [{ roles: ['HOST', 'GUARANTOR'] }, ({ event }) => event.thirdParties.some((third) => third.roles.some((role) => has(HOSTS, role)))],
  [{ roles: [] }, () => false],
  [{ thirdParties: ['qatar'], roles: ['HOST', 'GUARANTOR'] }, ({ event }) => roles(event, 'qatar').some((role) => has(HOSTS, role))],
  [
    { thirdParties: ['egypt'], roles: ['MEDIATOR'], types: ['CONSULT'] },
    ({ event }) => event.type === 'CONSULT' && has(roles(event, 'egypt'), 'MEDIATOR'),
  ],
  [{ talksActs: ['PROPOSE', 'REJECT'] }, ({ event }) => has(['PROPOSE', 'REJECT'], event.talksAct)],
  [{ talksActs: [] }, () => false],
  [{ channels: ['SHUTTLE'] }, ({ event }) => event.channel === 'SHUTTLE'],
  [{ channels: [] }, () => false],
  [{ issues: ['aid', 'prisoners'] }, ({ event }) => event.issues.includes('aid') || event.issues.includes('prisoners')],
  [{ issues: ['weather'] }, () => false],
  [{ issues: [] }, () => false],
  [
    { issues: ['ceasefire'], channels: ['DIRECT', 'SHUTTLE'], participants: ['egypt'] },
    ({ event }) => event.issues.includes('ceasefire') && event.channel !== null && participants(event).has('egypt'),
  ],
  [{ types: ['CONSULT', 'AID'] }, ({ event }) => has(['CONSULT', 'AID'], event.type)],
  [{ types: [] }, () => false],
  [{ relations: ['ATTACKS', 'ACCUSES'] }, ({ event }) => has(['ATTACKS', 'ACCUSES'], event.relation)],
  [{ relations: [] }, () => false],
  [{ modalities: ['NEGATED', 'FUTURE'] }, ({ event }) => has(['NEGATED', 'FUTURE'], event.modality)],
  [{ modalities: [] }, () => false],
  [{ from: '2025-03-05' }, ({ event }) => event.date.to >= '2025-03-05'],
  [{ to: '2025-03-02' }, ({ event }) => event.date.from <= '2025-03-02'],
  [{ from: '2025-03-03', to: '2025-03-04' }, ({ event }) => event.date.to >= '2025-03-03' && event.date.from <= '2025-03-04'],
  [{ from: '2025-03-04', to: '2025-03-03' }, ({ event }) => event.date.to >= '2025-03-04' && event.date.from <= '2025-03-03'],
  [{ starts: { from: '2025-03-03', to: '2025-03-04' } }, ({ event }) => event.date.from >= '2025-03-03' && event.date.from <= '2025-03-04'],
  [{ places: ['QAT'] }, ({ event }) => event.place?.country === 'QAT'],
  [{ places: ['PSE', 'EGY'] }, ({ event }) => has(['PSE', 'EGY'], event.place?.country)],
  [{ places: [] }, () => false],
  [{ attributedTo: ['kan'] }, ({ pieces }) => pieces.some(({ evidence }) => evidence.attributedTo.includes('kan'))],
  [
    { attributedTo: ['kan', 'reuters'] },
    ({ pieces }) => pieces.some(({ evidence }) => evidence.attributedTo.some((id) => has(['kan', 'reuters'], id))),
  ],
  [{ attributedTo: [] }, () => false],
  [{ articles: ['s3'] }, ({ pieces }) => pieces.some(({ article }) => article === 's3')],
  [{ articles: ['s3', 's4', 'none'] }, ({ pieces }) => pieces.some(({ article }) => has(['s3', 's4'], article))],
  [{ articles: [] }, () => false],
  [{ minConfidence: 0.8 }, ({ event }) => event.confidence >= 0.8],
  [{ minConfidence: 0 }, () => true],
  ...(
    [
      { type: 'NEGOTIATES_WITH', from: 'hamas', to: 'israel' },
      { type: 'NEGOTIATES_WITH', from: 'israel', to: 'hamas' },
      { type: 'ATTACKS', from: 'israel', to: 'hamas' },
      { type: 'MEDIATES', from: 'qatar', to: 'hamas' },
      { type: 'CITES', from: 'al-jazeera', to: 'kan' },
      { type: 'CITES', from: 'kan', to: 'al-jazeera' },
    ] as const
  ).map((relation): Case<EventFilter, ExpectedEvent> => [{ relation }, ({ shares }) => shares.some((share) => isSame(share, relation))]),
  [{ text: 'حماس' }, ({ pieces }) => pieces.some(({ evidence }) => sentenceWords(evidence.id).some((word) => word.startsWith('حماس')))],
  [{ text: 'مفاوض' }, ({ pieces }) => pieces.some(({ evidence }) => sentenceWords(evidence.id).some((word) => word.startsWith('مفاوض')))],
  [{ text: 'doha hos' }, ({ pieces }) => pieces.some(({ evidence }) => startsAll(sentenceWords(evidence.id), ['doha', 'hos']))],
  [{ text: 'nowhere' }, () => false],
  [{ text: ' «؟» ' }, () => true],
  [
    { participants: ['hamas'], types: ['CONSULT'], modalities: ['ASSERTED'], from: '2025-03-02', to: '2025-03-06' },
    ({ event }) =>
      participants(event).has('hamas') &&
      event.type === 'CONSULT' &&
      event.modality === 'ASSERTED' &&
      event.date.to >= '2025-03-02' &&
      event.date.from <= '2025-03-06',
  ],
  [
    { anyParticipants: ['egypt', 'qatar'], attributedTo: ['reuters'], places: ['QAT'], text: 'الدوحة' },
    ({ event, pieces }) =>
      (participants(event).has('egypt') || participants(event).has('qatar')) &&
      event.place?.country === 'QAT' &&
      pieces.some(({ evidence }) => evidence.attributedTo.includes('reuters')) &&
      pieces.some(({ evidence }) => startsAll(sentenceWords(evidence.id), ['دوحه'])),
  ],
];

const relationCases: readonly Case<RelationFilter, Relation>[] = [
  [{}, () => true],
  [{ between: ['hamas'] }, ({ from, to }) => from === 'hamas' || to === 'hamas'],
  [{ between: ['hamas', 'qatar'] }, (item) => joins(item, 'hamas', 'qatar')],
  [{ between: ['qatar', 'hamas'], types: ['MEDIATES'] }, (item) => joins(item, 'hamas', 'qatar') && item.type === 'MEDIATES'],
  [{ between: ['hamas', 'hamas'] }, () => false],
  [{ between: ['official'] }, ({ from, to }) => from === 'official' || to === 'official'],
  [{ between: ['hamas', 'official'] }, (item) => joins(item, 'hamas', 'official')],
  [{ between: ['hamas'], unnamed: true }, ({ from, to }) => from === 'hamas' || to === 'hamas'],
  [{ unnamed: true }, () => true],
  [{ unnamed: null, types: null }, () => true],
  [{ types: ['CITES'], between: ['kan'] }, ({ type, from, to }) => type === 'CITES' && (from === 'kan' || to === 'kan')],
  [{ types: ['CITES', 'MEDIATES'], unnamed: true }, ({ type }) => has(['CITES', 'MEDIATES'], type)],
  [{ between: ['nobody'] }, () => false],
  [{ between: [] }, () => false],
  [{ types: ['MEDIATES', 'ATTACKS'] }, ({ type }) => has(['MEDIATES', 'ATTACKS'], type)],
  [{ types: [] }, () => false],
  [{ from: '2025-03-05' }, ({ lastDate }) => lastDate >= '2025-03-05'],
  [{ to: '2025-03-01' }, ({ firstDate }) => firstDate <= '2025-03-01'],
  [
    { from: '2025-03-03', to: '2025-03-03', between: null },
    ({ firstDate, lastDate }) => lastDate >= '2025-03-03' && firstDate <= '2025-03-03',
  ],
];

const actorCases: readonly Case<ActorFilter, StoredActor>[] = [
  [{}, () => true],
  [{ kinds: ['MEDIA', 'PERSON'] }, ({ kind }) => has(['MEDIA', 'PERSON'], kind)],
  [{ kinds: [] }, () => false],
  [{ countries: ['QAT'] }, ({ country }) => country === 'QAT'],
  [{ countries: [] }, () => false],
  [{ sectors: ['PTY', 'MED'] }, ({ sectors }) => sectors.includes('PTY') || sectors.includes('MED')],
  [{ sectors: [] }, () => false],
  [{ known: true }, ({ known }) => known],
  [{ known: false }, ({ known }) => !known],
  [{ search: 'الجزيرة', kinds: ['MEDIA'] }, ({ id }) => id === 'al-jazeera'],
  [{ search: 'qat', sectors: ['GOV'], known: true, countries: ['QAT', 'EGY'] }, ({ id }) => id === 'qatar'],
];

const articleCases: readonly Case<ArticleFilter, Reading>[] = [
  [{}, () => true],
  [{ languages: ['en'] }, ({ article }) => article.language === 'en'],
  [{ languages: [] }, () => false],
  [{ publishers: ['Reuters'] }, ({ article }) => article.publisher === 'Reuters'],
  [{ publishers: [] }, () => false],
  [{ from: '2025-03-02' }, ({ article }) => article.publishedAt !== null && Date.parse(article.publishedAt) >= Date.UTC(2025, 2, 2)],
  [{ to: '2025-03-01' }, ({ article }) => article.publishedAt !== null && Date.parse(article.publishedAt) < Date.UTC(2025, 2, 2)],
  [{ from: '2025-03-01', to: '2025-03-01' }, ({ article }) => article.publishedAt === '2025-03-01T23:59:59Z'],
  [{ mentions: ['hamas'] }, ({ mentions }) => mentions.some(({ actor }) => actor === 'hamas')],
  [{ mentions: ['hamas', 'israel'] }, ({ mentions }) => ['hamas', 'israel'].every((id) => mentions.some(({ actor }) => actor === id))],
  [
    { mentions: ['hamas'], languages: ['ar'] },
    ({ mentions, article }) => article.language === 'ar' && mentions.some(({ actor }) => actor === 'hamas'),
  ],
  [{ mentions: [] }, () => false],
];

export function filters(open: Open): void {
  const store = sharedGraph(open, (graph) => graph.write(sample));
  const { events, relations, actors } = expectedGraph(sample);
  const sorted = (ids: readonly string[]) => ids.toSorted();

  it.each(eventCases)('events %j', async (filter, holds) => {
    const expected = events.filter(holds).map(({ event }) => event.id);
    for (const orderBy of ['DATE_ASC', 'DATE_DESC', 'REPORTED_DESC'] as const) {
      const found = await all(async (page) => (await store().findEvents([{ filter, orderBy, ...page }]))[0], 4);
      expect(sorted(found.map(({ id }) => id))).toEqual(sorted(expected));
      if (orderBy === 'DATE_ASC') expect(found.map(({ date }) => date.from)).toEqual(sorted(found.map(({ date }) => date.from)));
    }
    expect(await store().countEvents([filter])).toEqual([expected.length]);
    const [buckets] = await store().timeline([{ filter, bucket: 'DAY', limit: 1000 }]);
    expect(buckets?.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
  });

  it.each(relationCases)('relations %j', async (filter, holds) => {
    const key = ({ type, from, to }: Relation) => `${type} ${from} ${to}`;
    const isListed = ({ type, from, to }: Relation) =>
      (filter.types || type !== 'CITES') &&
      (filter.unnamed || [from, to].every((id) => id !== 'official' || has(filter.between ?? [], id)));
    const expected = relations.filter((relation) => isListed(relation) && holds(relation)).map(key);
    const found = await all(async (page) => (await store().findRelations([{ filter, ...page }]))[0], 4);
    expect(sorted(found.map(key))).toEqual(sorted(expected));
    expect(await store().countRelations([filter])).toEqual([expected.length]);
  });

  it.each(actorCases)('actors %j', async (filter, holds) => {
    const expected = actors.filter(holds).map(({ id }) => id);
    const found = await all(async (page) => (await store().findActors([{ filter, ...page }]))[0], 4);
    expect(sorted(found.map(({ id }) => id))).toEqual(sorted(expected));
    expect(await store().countActors([filter])).toEqual([expected.length]);
  });

  it.each(articleCases)('articles %j', async (filter, holds) => {
    const expected = sample.filter(holds).map(({ article }) => article.id);
    const found = await all(async (page) => (await store().findArticles([{ filter, ...page }]))[0], 4);
    expect(sorted(found.map(({ id }) => id))).toEqual(sorted(expected));
    expect(await store().countArticles([filter])).toEqual([expected.length]);
  });

  it('are tried on a graph where most of them find something', () => {
    const hits =
      eventCases.filter(([, holds]) => events.some(holds)).length + relationCases.filter(([, holds]) => relations.some(holds)).length;
    expect(hits).toBeGreaterThan(45);
  });

  it('refuse relations between more than two', async () => {
    const between = ['hamas', 'qatar', 'egypt'];
    const refused = { name: 'WasitError', code: 'BAD_INPUT', message: expect.stringContaining('between') };
    await expect(store().findRelations([{ filter: { between }, first: 1, after: null }])).rejects.toMatchObject(refused);
    await expect(store().countRelations([{ between }])).rejects.toMatchObject(refused);
  });
}

function joins({ from, to }: Pick<Relation, 'from' | 'to'>, a: string, b: string): boolean {
  return (from === a && to === b) || (from === b && to === a);
}

function isSame(a: Pick<Relation, 'type' | 'from' | 'to'>, b: Pick<Relation, 'type' | 'from' | 'to'>): boolean {
  if (a.type !== b.type) return false;
  return SYMMETRIC_RELATIONS.has(a.type) ? joins(a, b.from, b.to) : a.from === b.from && a.to === b.to;
}

/** The folded words of a piece of evidence's sentence. */
function sentenceWords(id: string): readonly string[] {
  const own = sample.find(({ evidence }) => evidence.some((item) => item.id === id));
  const span = own?.evidence.find((item) => item.id === id)?.sentence;
  return searchWords(own?.article.text.slice(span?.start, span?.end) ?? '');
}

function startsAll(words: readonly string[], prefixes: readonly string[]): boolean {
  return prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
}
