import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActorBook, BookActor } from '../../src/codebook/actors/actor-book.ts';
import { loadActors } from '../../src/codebook/actors/load-actors.ts';
import { WasitError } from '../../src/domain/errors.ts';

describe('the codebook of actors', () => {
  let book: ActorBook;
  beforeAll(() => {
    book = loadActors();
  });

  const actor = (id: string): BookActor => {
    const found = book.actors.get(id);
    if (found === undefined) throw new Error(`no actor ${id}`);
    return found;
  };
  const holders = (role: string, of: string, on: string): readonly string[] =>
    [...book.actors.values()]
      .filter(({ holds }) => holds.some((held) => held.role === role && held.of === of && covers(held, on)))
      .map(({ id }) => id);

  it('has every state and more than 900 actors, each with names in both languages', () => {
    expect(book.actors.size).toBeGreaterThan(900);
    expect(book.states.filter(({ actor: id }) => ['STATE', 'GOVERNMENT'].includes(actor(id).kind)).length).toBeGreaterThan(193);
    for (const { id, names } of book.actors.values()) {
      expect(names.ar.length, id).toBeGreaterThan(0);
      expect(names.en.length, id).toBeGreaterThan(0);
    }
  });

  it('names states after CLDR, then as the press does', () => {
    expect(actor('egypt')).toMatchObject({ kind: 'STATE', country: 'EGY', wikidata: 'Q79', known: true, sectors: ['GOV'] });
    expect(actor('egypt').names.ar[0]).toBe('مصر');
    expect(actor('turkey').names.en).toEqual(expect.arrayContaining(['Türkiye', 'Turkey']));
    expect(actor('congo-kinshasa').names.ar[0]).toBe('الكونغو الديمقراطية');
  });

  it('holds a state and its government to be one actor, whichever name is used', () => {
    const us = actor('us-government');
    expect(us.kind).toBe('GOVERNMENT');
    expect([us.names.ar[0], us.names.en[0]]).toEqual(['الإدارة الأميركية', 'US government']);
    expect(us.names.ar).toEqual(expect.arrayContaining(['الإدارة الأمريكية', 'الولايات المتحدة', 'إدارة ترامب']));
    expect(book.states.find((state) => state.actor === 'us-government')?.metonyms.ar).toContain('واشنطن');
    expect(actor('israel').names.ar).toEqual(expect.arrayContaining(['إسرائيل', 'الاحتلال الإسرائيلي', 'حكومة الاحتلال']));
    expect(book.states.find((state) => state.actor === 'israel')?.metonyms.ar).toContain('تل أبيب');
  });

  it('gives the nationality of states, and of bodies and peoples that compose as states do', () => {
    const nationality = (id: string) => book.states.find((state) => state.actor === id)?.nationality;
    expect(nationality('us-government')?.ar).toEqual(['أميركي', 'أمريكي']);
    expect(nationality('turkey')?.arIrregular).toContain('أتراك');
    expect(nationality('houthis')?.ar).toEqual(['حوثي']);
    expect(nationality('united-nations')?.ar).toEqual(['أممي']);
    expect(nationality('kurds')?.en[0]).toBe('Kurdish');
  });

  it('knows the sides, go-betweens and reporters of the Gaza talks', () => {
    expect(actor('hamas')).toMatchObject({ kind: 'ARMED_GROUP', country: 'PSE', sectors: ['REB'], wikidata: 'Q38799' });
    expect(actor('hamas').names.ar).toContain('حركة حماس');
    expect(actor('steve-witkoff').short).toEqual({ ar: ['ويتكوف'], en: ['Witkoff'] });
    for (const id of ['reuters', 'kan', 'al-jazeera', 'axios']) expect(actor(id).kind).toBe('MEDIA');
    expect([...actor('kan').names.ar, ...actor('kan').short.ar]).not.toContain('كان');
    expect(actor('kan').weak.ar).toEqual(['كان']);
    for (const { names } of book.actors.values()) expect(names.ar.join()).not.toContain('المسحال');
  });

  it.each([
    ['special-envoy', 'us-government', '2025-05-11', ['steve-witkoff']],
    ['special-envoy', 'us-government', '2024-05-11', []],
    ['foreign-minister', 'egypt', '2018-03-01', ['sameh-shoukry']],
    ['foreign-minister', 'egypt', '2025-05-11', ['badr-abdelatty']],
    ['foreign-minister', 'us-government', '2018-03-01', ['rex-tillerson']],
    ['foreign-minister', 'us-government', '2018-06-01', ['mike-pompeo']],
    ['foreign-minister', 'saudi-arabia', '2018-10-20', ['adel-al-jubeir']],
    ['foreign-minister', 'iran', '2025-06-13', ['abbas-araghchi']],
    ['prime-minister', 'qatar', '2025-05-11', ['mohammed-bin-abdulrahman']],
    ['prime-minister', 'lebanon', '2018-02-01', ['saad-hariri']],
    ['prime-minister', 'israel', '2022-01-01', ['naftali-bennett']],
    ['president', 'syria', '2018-02-19', ['bashar-al-assad']],
    ['president', 'syria', '2025-05-14', ['ahmed-al-sharaa']],
    ['president', 'us-government', '2022-07-15', ['joe-biden']],
    ['chancellor', 'germany', '2018-02-19', ['angela-merkel']],
    ['secretary-general', 'united-nations', '2018-02-19', ['antonio-guterres']],
    ['foreign-policy-chief', 'european-union', '2018-02-19', ['federica-mogherini']],
    ['intelligence-chief', 'egypt', '2025-05-11', ['hassan-rashad']],
    ['sovereignty-council-head', 'sudan', '2023-04-15', ['abdel-fattah-al-burhan']],
    ['army', 'israel', '2025-05-11', ['israeli-army']],
    ['army', 'sudan', '2023-04-15', ['sudanese-army']],
  ])('%s of %s on %s: %j', (role, of, on, expected) => {
    expect(holders(role, of, on)).toEqual(expected);
  });

  it('composes the titles of offices that an entry leaves out', () => {
    expect(actor('sameh-shoukry').offices).toEqual([
      {
        title: { ar: 'وزير الخارجية المصري', en: 'Egyptian foreign minister' },
        of: 'egypt',
        from: '2014-06-17',
        to: '2024-07-03',
      },
    ]);
    expect(actor('vladimir-putin').offices[0]?.title).toEqual({ ar: 'الرئيس الروسي', en: 'Russian president' });
    expect(actor('qasem-soleimani').offices[0]?.title.ar).toBe('قائد فيلق القدس');
    expect(actor('mike-pompeo').offices[0]?.title).toEqual({ ar: 'مدير وكالة الاستخبارات المركزية', en: 'CIA director' });
  });

  it('lists the forms of a role that the news writes', () => {
    const role = (id: string) => book.roles.find((each) => each.id === id);
    expect(role('foreign-minister')).toMatchObject({ kind: 'person', unique: true, sectors: ['GOV'] });
    expect(role('foreign-minister')?.names.ar).toEqual(expect.arrayContaining(['وزير الخارجية', 'وزيرة الخارجية', 'وزراء خارجية']));
    expect(role('official')?.names.ar).toEqual(expect.arrayContaining(['مسؤول', 'مسؤولون', 'مسؤولين', 'مسؤولة', 'مسؤولان', 'مسؤولي']));
    expect(role('government')?.kind).toBe('government');
    expect(role('protester')).toMatchObject({ kind: 'group', sectors: ['OPP'] });
    // Verbal nouns that look like the plural of a role must not be one: negotiations, settlements, aid.
    const arabic = new Set(book.roles.flatMap(({ names }) => names.ar));
    for (const word of ['مفاوضات', 'مستوطنات', 'مساعدات', 'سياسية']) expect(arabic.has(word), word).toBe(false);
    expect(book.titles.find(({ names }) => names.ar.includes('الصحفي'))?.role).toBe('journalist');
  });

  it('shows a role by a form that a dictionary has, with its plural and construct forms beside it', () => {
    const forms = (id: string) => book.roles.find((role) => role.id === id)?.names.ar ?? [];
    for (const { id, names } of book.roles) expect(names.ar[0], id).not.toMatch(/يان$|يين$/);
    expect(forms('civilian')[0]).toBe('مدنيون');
    expect(forms('politician')[0]).toBe('سياسيون');
    expect(forms('lawyer')).toEqual(expect.arrayContaining(['محامون', 'محامو', 'محامين', 'محامي']));
    expect(forms('militant')).toEqual(expect.arrayContaining(['مسلحو', 'إرهابيو', 'إرهابيي']));
  });

  it('tells the country of places, and tells none where it is contested', () => {
    const country = (id: string) => book.places.find((place) => place.id === id)?.country;
    expect(country('gaza-strip')).toBe('PSE');
    expect(country('golan-heights')).toBe('SYR');
    expect(country('kashmir')).toBeNull();
  });

  it('knows large cities whose name is nothing else, and no other', () => {
    const country = (name: string) => book.cities.get(name)?.country;
    expect([country('chennai'), country('surabaya'), country('lashkar gah')]).toEqual(['IND', 'IDN', 'AFG']);
    // Namesakes of a size, a given name, a village, what the codebook itself names.
    for (const name of ['hyderabad', 'valencia', 'vladimir', 'march', 'of', 'cairo', 'gaza', 'rafah'])
      expect(country(name), name).toBeUndefined();
  });
});

describe('loading a codebook', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wasit-codebook-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const state = {
    id: 'egypt',
    country: 'EGY',
    kind: 'STATE',
    nationality: { ar: ['مصري'], en: ['Egyptian'] },
    metonyms: { ar: ['القاهرة'], en: ['Cairo'] },
    source: 'CLDR',
  };
  const hamas = { id: 'hamas', kind: 'ARMED_GROUP', country: 'PSE', sectors: ['REB'], ar: ['حماس'], en: ['Hamas'], source: 'x' };
  const shoukry = {
    id: 'sameh-shoukry',
    country: 'EGY',
    sectors: ['GOV'],
    ar: ['سامح شكري'],
    en: ['Sameh Shoukry'],
    short: { ar: ['شكري'] },
    offices: [{ role: 'foreign-minister', of: 'egypt', from: '2014-06-17', to: '2024-07-03' }],
    source: 'x',
  };
  const role = {
    id: 'foreign-minister',
    kind: 'person',
    unique: true,
    sectors: ['GOV'],
    ar: ['وزير الخارجية'],
    en: ['foreign minister'],
    source: 'x',
  };
  const valid: Readonly<Record<string, readonly object[]>> = {
    sectors: [
      { code: 'GOV', name: 'Government', source: 'x' },
      { code: 'REB', name: 'Rebels', source: 'x' },
    ],
    states: [state],
    intergovernmental: [],
    organisations: [],
    'armed-groups': [hamas],
    media: [],
    peoples: [],
    people: [shoukry],
    roles: [role],
    titles: [{ ar: ['السيد'], en: ['Mr'], source: 'x' }],
    places: [{ id: 'rafah', country: 'PSE', ar: ['رفح'], en: ['Rafah'], source: 'x' }],
    'place-nouns': [{ ar: ['مطار'], en: ['airport'], reason: 'x' }],
    'given-names': [{ ar: ['خالد'], en: ['Khaled', 'Khalid'], source: 'x' }],
  };

  /** Writes the valid codebook with lines added to one file, and returns what loading it throws. */
  function problem(file: string, ...lines: readonly (object | string)[]): string {
    mkdirSync(join(folder, 'actors'), { recursive: true });
    for (const [name, entries] of Object.entries(valid)) {
      const added = name === file ? [...entries, ...lines] : entries;
      const text = added.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
      writeFileSync(join(folder, name === 'sectors' ? 'sectors.jsonl' : `actors/${name}.jsonl`), text);
    }
    try {
      loadActors(folder);
    } catch (error) {
      expect(error).toBeInstanceOf(WasitError);
      return (error as WasitError).message;
    }
    return '';
  }

  it('takes the valid one', () => {
    expect(problem('people')).toBe('');
  });

  const person = { ...shoukry, id: 'nabil-fahmy', ar: ['نبيل فهمي'], en: ['Nabil Fahmy'], short: {}, offices: [] };
  const office = { role: 'foreign-minister', of: 'egypt', from: '2013-07-16', to: '2014-06-17' };

  it.each<[string, string, object | string, string]>([
    ['a line that is not JSON', 'people', '{', 'people.jsonl:2: not JSON'],
    [
      'an unknown key',
      'armed-groups',
      { ...hamas, id: 'fatah', colour: 'green' },
      'armed-groups.jsonl:2: entry: Unrecognized key: "colour"',
    ],
    [
      'a spelling of two given names',
      'given-names',
      { ar: ['خليد'], en: ['khalid'], source: 'x' },
      'given-names.jsonl:2: «khalid» is a spelling of "khaled" already',
    ],
    ['an id that is not kebab-case', 'armed-groups', { ...hamas, id: 'Fatah_1' }, 'armed-groups.jsonl:2: id: an id is kebab-case'],
    ['an id used twice', 'people', { ...person, id: 'hamas' }, 'people.jsonl:2: id: "hamas" stands in armed-groups.jsonl:1 already'],
    ['a country that is none', 'people', { ...person, country: 'EGP' }, 'people.jsonl:2: country: "EGP" is no ISO 3166-1 alpha-3 code'],
    ['a sector that is none', 'people', { ...person, sectors: ['GOW'] }, 'people.jsonl:2: sectors: "GOW" is not in sectors.jsonl'],
    [
      'an Arabic name without Arabic letters',
      'people',
      { ...person, ar: ['Nabil'] },
      'people.jsonl:2: ar.0: an Arabic name has Arabic letters',
    ],
    [
      'an English name with Arabic letters',
      'people',
      { ...person, en: ['نبيل Nabil'] },
      'people.jsonl:2: en.0: an English name has no Arabic',
    ],
    ['a name with a stray space', 'people', { ...person, en: ['Nabil  Fahmy'] }, 'people.jsonl:2: en.0: a name has no space around it'],
    ['no name in one language', 'people', { ...person, ar: [] }, 'people.jsonl:2: ar: a person has at least one Arabic name'],
    [
      'neither source nor reason',
      'people',
      { ...person, source: undefined },
      'people.jsonl:2: entry: an entry has a `source` or a `reason`',
    ],
    ['a Wikidata id that is none', 'people', { ...person, wikidata: '79' }, 'people.jsonl:2: wikidata: a Wikidata item is Q and a number'],
    ['a group that is not there', 'people', { ...person, memberOf: ['wafd'] }, 'people.jsonl:2: memberOf: "wafd" is not in the codebook'],
    ['an unknown role', 'people', { ...person, offices: [{ ...office, role: 'vizier' }] }, 'offices: role: "vizier" is not in roles.jsonl'],
    ['an office of nobody', 'people', { ...person, offices: [{ ...office, of: 'nubia' }] }, 'offices: of: "nubia" is not in the codebook'],
    [
      'an impossible day',
      'people',
      { ...person, offices: [{ ...office, from: '2013-02-30' }] },
      'offices.0.from: a day is written YYYY-MM-DD',
    ],
    [
      'an end before the beginning',
      'people',
      { ...person, offices: [{ ...office, to: '2012-01-01' }] },
      'offices.0: an office begins (`from`)',
    ],
    ['a unique office without a day', 'people', { ...person, offices: [{ ...office, from: null, to: null }] }, 'needs `from` or `to`'],
    [
      'two holders at a time',
      'people',
      { ...person, offices: [{ ...office, to: '2014-06-18' }] },
      'from 2014-06-17: "nabil-fahmy" (people.jsonl:2)',
    ],
    [
      'a name of another actor',
      'people',
      { ...person, ar: ['حمّاس'] },
      'people.jsonl:2: «حمّاس» is a name of "hamas" as well (armed-groups.jsonl:1)',
    ],
    [
      'a capital as a name',
      'places',
      { id: 'cairo', country: 'EGY', ar: ['القاهره'], en: ['Cairo'], source: 'x' },
      'places.jsonl:2: «القاهره» is a name of "egypt"',
    ],
    [
      'a short name that another has',
      'people',
      { ...person, short: { ar: ['شكري'] } },
      'people.jsonl:2: «شكري» is a name of "sameh-shoukry" as well',
    ],
    ['a weak name that is a full one', 'people', { ...person, weak: { ar: ['مصر'] } }, 'people.jsonl:2: weak: «مصر» is a name of "egypt"'],
    [
      'a role noun with capitals',
      'roles',
      { ...role, id: 'envoy', en: ['Envoy'] },
      'roles.jsonl:2: en.0: English role nouns are in lower case',
    ],
    [
      'a title with an unknown role',
      'titles',
      { ar: ['الوالي'], en: [], role: 'wali', source: 'x' },
      'titles.jsonl:2: role: "wali" is not in roles.jsonl',
    ],
    ['a title without a word', 'titles', { ar: [], en: [], source: 'x' }, 'titles.jsonl:2: entry: a title has a word'],
    [
      'a state without a country that wants its name',
      'states',
      { ...state, id: 'nubia', country: null },
      'states.jsonl:2: cldr: a state without a country',
    ],
    [
      'a sector code that is not three capitals',
      'sectors',
      { code: 'gov', name: 'x', source: 'x' },
      'sectors.jsonl:3: code: a sector code is three capitals',
    ],
  ])('refuses %s, by file and line', (_, file, line, message) => {
    expect(problem(file, line)).toContain(message);
  });

  it('lets people share a short name where both entries say that it is ambiguous', () => {
    const abbas = { ...person, short: { ar: ['عباس'] }, ambiguous: true };
    const other = { ...person, id: 'wael-abbas', ar: ['وائل عباس'], en: ['Wael Abbas'], short: { ar: ['عباس'] } };
    expect(problem('people', abbas, { ...other, ambiguous: true })).toBe('');
    expect(problem('people', abbas, other)).toContain('people.jsonl:3: «عباس» is a name of "nabil-fahmy" as well (people.jsonl:2)');
  });

  it('reports every problem of the cross-checks together', () => {
    const found = problem('people', { ...person, country: 'XXX', sectors: ['AAA'], memberOf: ['nobody'] });
    expect(found.match(/people\.jsonl:2/g)).toHaveLength(3);
  });
});

function covers({ from, to }: { readonly from: string | null; readonly to: string | null }, on: string): boolean {
  return (from === null || from <= on) && (to === null || on <= to);
}
