import { describe, expect, it } from 'vitest';
import { sharedServer } from '../server/running-server.ts';
import { sampleReadings } from './sample-graph.ts';

const server = sharedServer({ readings: sampleReadings });

async function data(query: string, variables?: Record<string, unknown>) {
  const answer = await server().ask(query, variables);
  expect(answer).toMatchObject({ status: 200, errors: [] });
  return answer.data;
}

describe('actor', () => {
  it('tells names in both languages, falling back to the one there is', async () => {
    const found = await data(`{
      hamas: actor(id: "hamas") { kind country sectors known name nameInArabic: name(language: ar) names { language name } arabic: names(language: ar) { name } }
      source: actor(id: "source-known-in-arabic") { kind known name wikidata }
    }`);
    expect(found.hamas).toEqual({
      ...{ kind: 'ARMED_GROUP', country: 'PSE', sectors: ['REB', 'PTY'], known: true, name: 'Hamas', nameInArabic: 'حماس' },
      names: [
        { language: 'ar', name: 'حماس' },
        { language: 'ar', name: 'حركة المقاومة الإسلامية' },
        { language: 'en', name: 'Hamas' },
      ],
      arabic: [{ name: 'حماس' }, { name: 'حركة المقاومة الإسلامية' }],
    });
    expect(found.source).toEqual({ kind: 'GENERIC', known: false, name: 'مسؤول فلسطيني', wikidata: null });
  });

  it('tells the office held on a day, both its days included', async () => {
    const { actor } = await data(`{ actor(id: "witkoff") {
      wikidata memberOf { id }
      offices { title ar: title(language: ar) of { name } from to }
      first: offices(on: "2025-01-20") { title } last: offices(on: "2025-01-19") { title } later: offices(on: "2025-05-11") { title }
    } }`);
    expect(actor).toEqual({
      wikidata: 'Q111111111',
      memberOf: [{ id: 'us-government' }],
      offices: [
        { title: 'US special envoy', ar: 'المبعوث الأميركي الخاص', of: { name: 'United States' }, from: '2025-01-20', to: null },
        { title: 'developer', ar: 'developer', of: null, from: null, to: '2025-01-19' },
      ],
      first: [{ title: 'US special envoy' }],
      last: [{ title: 'developer' }],
      later: [{ title: 'US special envoy' }],
    });
  });

  it('lists relations with another actor, of types, in a period', async () => {
    const { actor } = await data(`{ actor(id: "hamas") {
      eventCount
      all: relations { totalCount }
      withUs: relations(with: "us-government") { nodes { type since until } }
      negotiations: relations(types: [NEGOTIATES_WITH]) { nodes { id from { id } to { id } } }
      march: relations(from: "2025-03-01", to: "2025-03-31") { nodes { type from { id } } }
    } }`);
    expect(actor).toMatchObject({
      eventCount: 4,
      withUs: { nodes: [{ type: 'NEGOTIATES_WITH', since: '2025-05-08', until: '2025-05-11' }] },
      negotiations: { nodes: [{ id: 'NEGOTIATES_WITH|hamas|us-government', from: { id: 'hamas' }, to: { id: 'us-government' } }] },
      march: { nodes: [{ type: 'ATTACKS', from: { id: 'israel' } }] },
    });
    expect(actor.all.totalCount).toBe(4);
  });

  it('lists its events, narrowed by a filter', async () => {
    const { actor } = await data(`{ actor(id: "hamas") {
      all: events { totalCount }
      withIsrael: events(filter: { participants: ["israel"] }, orderBy: DATE_ASC) { nodes { type } }
      nothing: events(filter: { participants: [] }) { totalCount nodes { id } }
    } }`);
    expect(actor).toMatchObject({ all: { totalCount: 4 }, nothing: { totalCount: 0, nodes: [] } });
    expect(actor.withIsrael.nodes.map((node: { type: string }) => node.type).sort()).toEqual(['ACCUSE', 'ASSAULT', 'CONSULT']);
  });
});

describe('actors', () => {
  it('are found by the beginnings of words, with and without the article, and by filter', async () => {
    const found = await data(`{
      word: actors(search: "المقاوم اسلام") { nodes { id } }
      kinds: actors(filter: { kinds: [MEDIA], countries: ["QAT"] }) { nodes { id } totalCount }
      unknown: actors(filter: { known: false }) { nodes { id } }
      all: actors(first: 1) { nodes { id eventCount } totalCount }
    }`);
    expect(found).toEqual({
      word: { nodes: [{ id: 'hamas' }] },
      kinds: { nodes: [{ id: 'al-jazeera' }], totalCount: 1 },
      unknown: { nodes: [{ id: 'source-known-in-arabic' }] },
      all: { nodes: [{ id: 'hamas', eventCount: 4 }], totalCount: 10 },
    });
  });
});

describe('events', () => {
  it('lead down to the quoted sentence, whom it cites, and the article', async () => {
    const { events } = await data(`{ events(filter: { mediators: ["qatar"] }) { totalCount nodes {
      type mode contexts relation cameo score quad modality date { from to precision } place { name } confidence evidenceCount articleCount
      initiators { id } recipients { id } mediators { name(language: ar) }
      evidence { totalCount nodes {
        quote sentence { start end } trigger { start } modality attributedTo { name } date { from } confidence event { type }
        article { id title text language publisher publishedAt url extractor codebook publisherActor { id } mentions { text span { start end } actor { id } } }
      } }
    } } }`);
    expect(events.totalCount).toBe(1);
    const [event] = events.nodes;
    expect(event).toMatchObject({
      ...{
        type: 'CONSULT',
        mode: null,
        contexts: ['diplomatic'],
        relation: 'NEGOTIATES_WITH',
        quad: 'VERBAL_COOPERATION',
        modality: 'ASSERTED',
      },
      date: { from: '2025-05-08', to: '2025-05-11', precision: 'RANGE' },
      ...{ place: null, confidence: 0.8, evidenceCount: 2, articleCount: 2 },
      ...{ initiators: [{ id: 'hamas' }, { id: 'us-government' }], recipients: [], mediators: [{ name: 'قطر' }] },
    });
    expect(event.evidence).toMatchObject({
      totalCount: 2,
      nodes: [
        { attributedTo: [{ name: 'Reuters' }, { name: 'مسؤول فلسطيني' }, { name: 'Kan' }], event: { type: 'CONSULT' } },
        { attributedTo: [{ name: 'Kan' }] },
      ],
    });
    for (const { quote, sentence, article } of event.evidence.nodes) expect(article.text.slice(sentence.start, sentence.end)).toBe(quote);
    const [{ article }] = event.evidence.nodes;
    expect(article).toMatchObject({
      ...{ id: 'direct-talks', title: 'مفاوضات مباشرة', language: 'ar', publisher: 'الجزيرة', publisherActor: { id: 'al-jazeera' } },
      ...{ publishedAt: '2025-05-11T16:43:30.000Z', url: 'https://news.example/direct-talks', extractor: 'test-1', codebook: 'test-1' },
    });
    expect(article.mentions).toContainEqual({
      text: 'حماس',
      span: { start: article.text.indexOf('حماس'), end: article.text.indexOf('حماس') + 4 },
      actor: { id: 'hamas' },
    });
  });

  it('tell what they do at the table, who else takes part and who deals with whom', async () => {
    const { events } = await data(`{ events(filter: { mediators: ["qatar"] }) { nodes {
      pairs { id } thirdParties { actor { id } roles lead } talksAct channel issues { id name ar: name(language: ar) } proposal { words by { id } }
      evidence { nodes { chains { id } foundBy } }
    } } }`);
    expect(events.nodes).toEqual([
      {
        pairs: [[{ id: 'hamas' }, { id: 'us-government' }]],
        thirdParties: [
          { actor: { id: 'egypt' }, roles: ['WITNESS', 'OBSERVER'], lead: false },
          { actor: { id: 'qatar' }, roles: ['MEDIATOR', 'HOST'], lead: true },
        ],
        ...{
          talksAct: 'HOLD_ROUND',
          channel: 'DIRECT',
          issues: [
            { id: 'aid', name: 'Aid', ar: 'المساعدات' },
            { id: 'ceasefire', name: 'ceasefire', ar: 'ceasefire' },
          ],
        },
        proposal: { words: 'مقترح ويتكوف', by: [{ id: 'witkoff' }] },
        evidence: {
          nodes: [
            { chains: [[{ id: 'reuters' }, { id: 'source-known-in-arabic' }], [{ id: 'kan' }]], foundBy: 'test.claim' },
            { chains: [[{ id: 'kan' }]], foundBy: 'test.claim' },
          ],
        },
      },
    ]);
    const { events: silent } = await data(
      '{ events(filter: { types: [ASSAULT] }) { nodes { pairs { id } thirdParties { roles } talksAct channel issues { id } proposal { words } } } }',
    );
    expect(silent.nodes).toEqual([{ pairs: [], thirdParties: [], talksAct: null, channel: null, issues: [], proposal: null }]);
  });

  it('tell who reports them, how deep in the chain, and by which sentence', async () => {
    const { events, actor } = await data(`{
      events(filter: { mediators: ["qatar"] }) { nodes { id reports { totalCount nodes {
        source { id } depth publishedAt article { id } event { id } evidence { quote }
      } } } }
      actor(id: "kan") { reports { totalCount nodes { depth article { id } event { id } } } }
    }`);
    const [{ id, reports }] = events.nodes;
    const [first] = reports.nodes;
    expect(reports.totalCount).toBe(5);
    type Node = { readonly article: { readonly id: string }; readonly depth: number; readonly source: { readonly id: string } };
    expect(reports.nodes.map(({ article, depth, source }: Node) => [article.id, depth, source.id])).toEqual([
      ['direct-talks', 0, 'al-jazeera'],
      ['direct-talks', 1, 'kan'],
      ['direct-talks', 1, 'reuters'],
      ['direct-talks', 2, 'source-known-in-arabic'],
      ['same-talks', 1, 'kan'],
    ]);
    expect(first).toMatchObject({
      publishedAt: '2025-05-11T16:43:30.000Z',
      event: { id },
      evidence: { quote: expect.stringContaining('رويترز') },
    });
    expect(actor.reports).toEqual({
      totalCount: 2,
      nodes: [
        { depth: 1, article: { id: 'same-talks' }, event: { id } },
        { depth: 1, article: { id: 'direct-talks' }, event: { id } },
      ],
    });
  });

  it('are filtered in every way that the schema offers', async () => {
    const count = async (filter: Record<string, unknown>) =>
      (await data('query ($filter: EventFilter) { events(filter: $filter) { totalCount } }', { filter })).events.totalCount;
    expect(await count({})).toBe(5);
    expect(await count({ participants: ['hamas', 'israel'] })).toBe(3);
    expect(await count({ anyParticipants: ['witkoff', 'us-government'] })).toBe(2);
    expect(await count({ thirdParties: ['egypt', 'qatar'] })).toBe(1);
    expect(await count({ thirdParties: ['egypt'], roles: ['HOST'] })).toBe(0);
    expect(await count({ roles: ['HOST'] })).toBe(1);
    expect(await count({ talksActs: ['HOLD_ROUND', 'PROPOSE'] })).toBe(1);
    expect(await count({ channels: ['DIRECT'] })).toBe(1);
    expect(await count({ issues: ['aid'] })).toBe(1);
    expect(await count({ types: ['ASSAULT', 'ACCUSE'] })).toBe(2);
    expect(await count({ relations: ['ATTACKS'] })).toBe(1);
    expect(await count({ modalities: ['NEGATED'] })).toBe(1);
    expect(await count({ from: '2025-05-09', to: '2025-05-10' })).toBe(2);
    expect(await count({ places: ['PSE'] })).toBe(1);
    expect(await count({ attributedTo: ['kan'] })).toBe(1);
    expect(await count({ articles: ['denial'] })).toBe(2);
    expect(await count({ text: 'مفاوض مباشر' })).toBe(1);
    expect(await count({ minConfidence: 0.7 })).toBe(4);
    expect(await count({ types: [] })).toBe(0);
  });

  it('come in the order asked for', async () => {
    const found = await data(`{
      up: events(orderBy: DATE_ASC) { nodes { date { from } } }
      down: events { nodes { date { from } } }
      reported: events(orderBy: REPORTED_DESC, first: 1) { nodes { articleCount } }
    }`);
    const days = (list: { nodes: { date: { from: string } }[] }) => list.nodes.map(({ date }) => date.from);
    expect(days(found.up)).toEqual(['2025-03-18', '2025-05-08', '2025-05-10', '2025-05-13', '2025-05-13']);
    expect(days(found.down)).toEqual(days(found.up).toReversed());
    expect(found.reported.nodes).toEqual([{ articleCount: 2 }]);
  });

  it('are found one by one, by the id of any of their evidence', async () => {
    const { events } = await data('{ events(filter: { mediators: ["qatar"] }) { nodes { id evidence { nodes { id } } } } }');
    const [{ id, evidence }] = events.nodes;
    for (const piece of evidence.nodes)
      expect(await data('query ($id: ID!) { event(id: $id) { id } }', { id: piece.id })).toEqual({ event: { id } });
  });
});

describe('relations', () => {
  it('answer who deals with whom, through whom, since when, according to whom', async () => {
    const { relations } = await data(`{ relations(filter: { between: ["us-government", "hamas"], types: [NEGOTIATES_WITH] }) {
      totalCount nodes { type from { name } to { name(language: ar) } since until eventCount articleCount
        events { totalCount nodes { mediators { id } evidence { nodes { attributedTo { id } article { publisher } } } } } }
    } }`);
    expect(relations).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{ type: 'NEGOTIATES_WITH', from: { name: 'Hamas' }, to: { name: 'الإدارة الأميركية' } },
          ...{ since: '2025-05-08', until: '2025-05-11', eventCount: 1, articleCount: 2 },
          events: {
            totalCount: 1,
            nodes: [
              {
                mediators: [{ id: 'qatar' }],
                evidence: {
                  nodes: [
                    {
                      attributedTo: [{ id: 'reuters' }, { id: 'source-known-in-arabic' }, { id: 'kan' }],
                      article: { publisher: 'الجزيرة' },
                    },
                    { attributedTo: [{ id: 'kan' }], article: { publisher: 'Kan' } },
                  ],
                },
              },
            ],
          },
        },
      ],
    });
  });

  it('say between whom somebody mediates, and list citations and unnamed actors where asked', async () => {
    const found = await data(`{
      mediates: relations(filter: { types: [MEDIATES] }) { nodes { from { id } to { id } between { id } } }
      listed: relations(first: 100) { nodes { type from { id } to { id } } }
      cites: relations(filter: { types: [CITES] }) { nodes { from { id } to { id } } }
      all: relations(filter: { types: [CITES], unnamed: true }) { totalCount nodes { from { id } to { id } } }
      ofSource: actor(id: "source-known-in-arabic") { relations(types: [CITES]) { nodes { from { id } } } }
      ofReuters: actor(id: "reuters") { relations(types: [CITES]) { nodes { from { id } to { id } } } all: relations(types: [CITES], unnamed: true) { totalCount } }
    }`);
    expect(found.mediates.nodes).toEqual([
      { from: { id: 'qatar' }, to: { id: 'hamas' }, between: [{ id: 'us-government' }] },
      { from: { id: 'qatar' }, to: { id: 'us-government' }, between: [{ id: 'hamas' }] },
    ]);
    expect(found.listed.nodes.filter(({ type }: { type: string }) => type === 'CITES')).toEqual([]);
    const edges = ({ nodes }: { nodes: { from: { id: string }; to: { id: string } }[] }) =>
      nodes.map(({ from, to }) => `${from.id} ${to.id}`);
    expect(edges(found.cites)).toEqual(['al-jazeera reuters', 'al-jazeera kan']);
    expect(edges(found.all)).toEqual(['al-jazeera reuters', 'al-jazeera kan', 'reuters source-known-in-arabic']);
    expect(found.all.totalCount).toBe(3);
    expect(found.ofSource.relations.nodes).toEqual([{ from: { id: 'reuters' } }]);
    expect(edges(found.ofReuters.relations)).toEqual(['al-jazeera reuters']);
    expect(found.ofReuters.all.totalCount).toBe(2);
  });

  it('follow from what is asserted alone', async () => {
    const { relations } = await data('{ relations(filter: { between: ["hamas", "israel"], types: [NEGOTIATES_WITH] }) { nodes { id } } }');
    expect(relations.nodes).toEqual([]);
  });
});

describe('timeline', () => {
  it('counts events by the period of their first day, and lists them', async () => {
    const { timeline } = await data(`{ timeline { from to count byType { type count } events { totalCount nodes { date { from } } } } }`);
    expect(timeline).toEqual([
      {
        ...{ from: '2025-03-01', to: '2025-03-31', count: 1, byType: [{ type: 'ASSAULT', count: 1 }] },
        events: { totalCount: 1, nodes: [{ date: { from: '2025-03-18' } }] },
      },
      {
        ...{ from: '2025-05-01', to: '2025-05-31', count: 4 },
        byType: [
          { type: 'CONSULT', count: 3 },
          { type: 'ACCUSE', count: 1 },
        ],
        events: { totalCount: 4, nodes: ['2025-05-08', '2025-05-10', '2025-05-13', '2025-05-13'].map((from) => ({ date: { from } })) },
      },
    ]);
  });

  it('lists in a period only what begins in it, though what began before goes on', async () => {
    const { timeline } = await data(
      `{ timeline(bucket: DAY, filter: { from: "2025-05-09" }, limit: 2) { from count events { totalCount nodes { date { from to } } } } }`,
    );
    expect(timeline).toEqual([
      { from: '2025-05-08', count: 1, events: { totalCount: 1, nodes: [{ date: { from: '2025-05-08', to: '2025-05-11' } }] } },
      { from: '2025-05-10', count: 1, events: { totalCount: 1, nodes: [{ date: { from: '2025-05-10', to: '2025-05-10' } }] } },
    ]);
  });
});

describe('articles', () => {
  it('come latest first and by filter, and one by id with its events', async () => {
    const found = await data(`{
      all: articles { totalCount nodes { id } }
      filtered: articles(filter: { languages: [ar], publishers: ["الجزيرة"], from: "2025-05-12", mentions: ["hamas"] }) { nodes { id } }
      article(id: "denial") { publisherActor { id } url events(orderBy: DATE_ASC) { totalCount nodes { modality } } }
    }`);
    expect(found.all).toEqual({ totalCount: 4, nodes: ['denial', 'same-talks', 'direct-talks', 'attack'].map((id) => ({ id })) });
    expect(found.filtered.nodes).toEqual([{ id: 'denial' }]);
    expect(found.article).toMatchObject({ publisherActor: null, url: null, events: { totalCount: 2 } });
  });
});

describe('totals', () => {
  it('count the graph', async () => {
    const { totals } = await data('{ totals { articles actors events evidence relations { type events } } }');
    expect(totals).toMatchObject({ articles: 4, actors: 10, events: 5, evidence: 6 });
    expect(totals.relations).toContainEqual({ type: 'NEGOTIATES_WITH', events: 2 });
  });
});
