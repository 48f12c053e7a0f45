import { describe, expect, it } from 'vitest';
import { codeText } from '../coding.ts';

const PUBLISHED = '2025-06-12T09:00:00Z';
const read = (text: string) => codeText(text, { language: 'en', publishedAt: PUBLISHED });
const mentions = (text: string) => read(text).mentions.map(({ actor, text: written }) => `${actor}: ${written}`);

describe('English mentions', () => {
  it.each([
    ['a nationality and a role', 'Egyptian officials left.', ['official.egypt: Egyptian officials']],
    ['two nationalities of one role', 'Egyptian and Jordanian officials left.', ['official.egypt', 'official.jordan']],
    ['a role with its owner after it', 'Rebels in Chad left.', ['rebel.chad: Rebels in Chad']],
    ['an owner with a possessive', "Sudan's army left.", ["sudanese-army: Sudan's army"]],
    ['a role in the plural is no office holder', 'Turkish presidents left.', ['president.turkey: Turkish presidents']],
  ])('reads %s', (_, text, expected) => {
    const found = mentions(text);
    for (const one of expected) expect(found.some((mention) => mention.startsWith(one))).toBe(true);
  });

  it('gives an office to its holder on the day of publication', () => {
    const { actors } = read('The Turkish foreign minister left.');
    expect(actors.find((actor) => actor.kind === 'PERSON')?.known).toBe(true);
  });

  it('makes an unknown person an actor with the office as written', () => {
    const person = read('Ugandan Defence Minister Apollo Kasozi arrived.').actors.find((actor) => actor.kind === 'PERSON');
    expect(person).toMatchObject({ known: false, country: 'UGA', names: { en: ['Apollo Kasozi'] } });
  });

  it('takes no role for a person where it only describes a noun or belongs to the name of an event', () => {
    expect(mentions('Workers began a general strike.').some((mention) => mention.startsWith('general'))).toBe(false);
    expect(mentions('Terrorist activities rose.').some((mention) => mention.startsWith('militant'))).toBe(false);
  });

  it('gives officials of a body the sectors of the body', () => {
    const official = read('Hezbollah officials left.').actors.find((actor) => actor.memberOf.includes('hezbollah'));
    expect(official?.sectors).toContain('REB');
    expect(official?.sectors).not.toContain('GOV');
  });

  const places = (text: string) => read(text).events.map(({ place }) => place);
  it.each([
    ['Police arrested a militant in Chennai on Sunday.', { name: 'Chennai', country: 'IND' }],
    ['Rebels attacked an army post outside Lashkar Gah.', { name: 'Lashkar Gah', country: 'AFG' }],
    ['Gunmen killed three people in Lincoln County.', null],
    ["Gunmen killed three people in Jackson's office.", null],
    ['Gunmen killed three people in Jackson-Smith Hall.', null],
    ['Gunmen killed three Chennai policemen.', null],
    ['Gunmen killed three people in March.', null],
    ['Gunmen killed three people in Vladimir.', null],
  ])('takes a city of the gazetteer for a place only right after a preposition of place, whole: %s', (text, place) => {
    expect(places(text)).toEqual([place]);
  });

  it('prefers whom the article named so to a city', () => {
    const { mentions: found } = read('US lawmaker Andrew Madison accused Hamas of lying. Hamas saw an enemy in Madison.');
    expect(found.filter(({ actor }) => actor.startsWith('person.'))).toHaveLength(2);
  });

  it('gives offsets that quote the text', () => {
    const text = 'Egyptian officials met the Sudanese foreign minister in Cairo.';
    for (const mention of read(text).mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});
