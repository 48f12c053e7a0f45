import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import type { EventFilter } from '../../../src/store/store.ts';
import { all } from '../dump.ts';
import { attack, type Claim, reading, talks } from '../reading-builder.ts';

/** The store reads a filter that finds thousands in another way than one that finds a few: both must find the same. */
const store = openSqliteStore(':memory:');
const day = (index: number) => new Date(Date.UTC(2020, 0, 1 + (index % 500))).toISOString().slice(0, 10);

/** 3,000 events between five attackers, two targets and many bystanders; every sentence says "frequent", one in 300 "rare". */
const claims = Array.from({ length: 3000 }, (_, index): Claim => {
  const sentence = `frequent ${index % 300 === 0 ? 'rare' : 'usual'} word${index}.`;
  if (index % 7 === 0)
    return talks([`bystander${index}`, 'target0'], [day(index), day(index + 3)].toSorted() as [string, string], { sentence });
  return attack([`attacker${index % 5}`, `bystander${index}`], [`target${index % 2}`], day(index), { sentence, citing: ['kan'] });
});
const quotes = new Map<string, string>();

beforeAll(async () => {
  const written = reading('a1', claims);
  for (const { id, sentence } of written.evidence) quotes.set(id, written.article.text.slice(sentence.start, sentence.end));
  await store.write([written]);
});
afterAll(() => store.close());

const isIn = (event: Event, ...actors: string[]) => actors.some((id) => [...event.initiators, ...event.recipients].includes(id));
const says = (event: Event, word: string) => quotes.get(event.id)?.includes(word) ?? false;

const cases: readonly (readonly [EventFilter, (event: Event) => boolean])[] = [
  [{ text: 'freq' }, () => true],
  [{ text: 'freq word12' }, (event) => says(event, 'word12')],
  [{ text: 'freq', types: ['CONSULT'] }, ({ type }) => type === 'CONSULT'],
  [{ text: 'freq', participants: ['target1'] }, (event) => isIn(event, 'target1')],
  [{ text: 'rare', anyParticipants: ['target0', 'target1'] }, (event) => says(event, 'rare')],
  [{ anyParticipants: ['target0', 'target1'] }, () => true],
  [{ anyParticipants: ['target0', 'attacker1'], text: 'frequent' }, (event) => isIn(event, 'target0', 'attacker1')],
  [{ anyParticipants: ['attacker1', 'bystander8'] }, (event) => isIn(event, 'attacker1', 'bystander8')],
  [{ participants: ['target0', 'attacker1'] }, (event) => isIn(event, 'target0') && isIn(event, 'attacker1')],
  [{ articles: ['a1'], from: '2020-06-01', to: '2020-06-30' }, ({ date }) => date.to >= '2020-06-01' && date.from <= '2020-06-30'],
  [{ text: 'freq', from: '2021-01-01' }, ({ date }) => date.to >= '2021-01-01'],
  [{ attributedTo: ['kan', 'none'], types: ['ASSAULT'], text: 'rare' }, (event) => event.type === 'ASSAULT' && says(event, 'rare')],
];

it.each(cases)('finds among thousands %j', async (filter, holds) => {
  const everything = await all(async (page) => (await store.findEvents([{ filter: {}, orderBy: 'DATE_ASC', ...page }]))[0], 10_000);
  expect(everything).toHaveLength(3000);
  const expected = everything.filter(holds).map(({ id }) => id);
  expect(expected.length).toBeGreaterThan(0);
  for (const orderBy of ['DATE_ASC', 'DATE_DESC', 'REPORTED_DESC'] as const) {
    const found = await all(async (page) => (await store.findEvents([{ filter, orderBy, ...page }]))[0], 500);
    expect(found.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
    if (orderBy === 'DATE_ASC') expect(found.map(({ id }) => id)).toEqual(expected);
  }
  expect(await store.countEvents([filter])).toEqual([expected.length]);
  const [years] = await store.timeline([{ filter, bucket: 'YEAR', limit: 10 }]);
  expect(years?.reduce((sum, { count }) => sum + count, 0)).toBe(expected.length);
});
