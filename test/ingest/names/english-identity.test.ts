import { describe, expect, it } from 'vitest';
import { codeText, eventLines } from '../coding.ts';

const ON = { language: 'en', publishedAt: '2025-06-12T09:00:00Z' } as const;
const read = (text: string, publishedAt: string = ON.publishedAt) => codeText(text, { language: 'en', publishedAt });
const mentions = (text: string, publishedAt?: string) =>
  read(text, publishedAt).mentions.map(({ actor, text: written }) => `${actor}: ${written}`);

describe('whom an English name stands for', () => {
  it.each([
    ['a relative with another first name', 'Bilal Erdogan met the Qatari emir.', 'person.bilal-erdogan: Bilal Erdogan'],
    ['a surname that is a first name here', 'Abbas Kiarostami criticised Israel.', 'person.abbas-kiarostami: Abbas Kiarostami'],
    [
      'an official of another state',
      'Jordanian Labour Minister Netanyahu resigned.',
      'person.netanyahu.labour-minister.jordan: Jordanian Labour Minister Netanyahu',
    ],
    ['a woman by her title', 'Ms Putin met Hamas.', 'person.putin'],
    ['a woman by her office', 'Spokeswoman Macron accused Hamas of lying.', 'person.macron'],
    ['a state that is a given name', 'Jordan Peterson criticised Hamas.', 'person.jordan-peterson: Jordan Peterson'],
    ['a capital that is a given name', 'Paris Jackson criticised Hamas.', 'person.paris-jackson: Paris Jackson'],
    ['a state that is a surname', 'Louis Jordan criticised Hamas.', 'person.louis-jordan'],
    ['another who was named by full name', 'Hunter Biden met Hamas. Biden threatened Israel.', 'person.hunter-biden: Biden'],
    [
      'a holder behind where the envoy is posted',
      'The U.S. special envoy for Sudan, Tom Perriello, met Burhan.',
      'tom-perriello: U.S. special envoy for Sudan, Tom Perriello',
    ],
    [
      'an unknown holder behind a post',
      'The U.S. envoy to Chad Philip Marden met Hamas.',
      'person.philippe-mrdn.envoy.us-government: U.S. envoy to Chad Philip Marden',
    ],
  ])('is %s', (_, text, expected) => expect(mentions(text).join('\n')).toContain(expected));

  it.each([
    ['the politician by surname', 'Erdogan met Hamas.', 'recep-tayyip-erdogan: Erdogan'],
    ['with an initial', 'R. Erdogan met Hamas.', 'recep-tayyip-erdogan: R. Erdogan'],
    ['with a middle name', 'Benjamin B. Netanyahu met Hamas.', 'benjamin-netanyahu: Benjamin B. Netanyahu'],
    ['a woman by her title', 'Ms Merkel met Macron.', 'angela-merkel: Ms Merkel'],
    ['in another spelling', "Mohammad Shia' as-Sudani met Hamas.", "mohammed-shia-al-sudani: Mohammad Shia' as-Sudani"],
    ['with a party inside', 'President Abdul Fatah al-Sisi met Hamas.', 'abdel-fattah-el-sisi: President Abdul Fatah al-Sisi'],
    ['with the house', 'Tamim bin Hamad Al Thani met Hamas.', 'tamim-bin-hamad: Tamim bin Hamad Al Thani'],
  ])('is whom the codebook knows: %s', (_, text, expected) => expect(mentions(text)).toContain(expected));

  it.each([
    ['2016-03-01', 'bashar-al-assad'],
    ['1995-03-01', 'hafez-al-assad'],
    ['2025-03-01', 'bashar-al-assad'],
  ])('is, of people who share a surname, the one in office, or last in office: %s', (day, id) =>
    expect(mentions('Assad accused Turkey of lying.', `${day}T09:00:00Z`)).toContain(`${id}: Assad`),
  );

  it.each([
    ['an airport', 'Hamas attacked King Khalid International Airport.'],
    ['a tower', 'Protesters gathered at Trump Tower.'],
    ['a mosque', 'Hamas attacked Abbas Mosque.'],
  ])('is nobody in the name of %s', (_, text) => expect(read(text).actors.filter(({ kind }) => kind === 'PERSON')).toEqual([]));

  it.each([
    [
      'an office before a name',
      'A Hamas lawmaker, Khalil Marash, met Erdogan.',
      'person.khalil-mrc.mp.hamas: Hamas lawmaker, Khalil Marash',
    ],
    [
      'an office behind a name',
      'Khalil Marash, a former Egyptian lawmaker, met Erdogan.',
      'person.khalil-mrc.mp.egypt: Khalil Marash, a former Egyptian lawmaker',
    ],
    [
      'whom somebody advises',
      'Khalil Marash, an adviser to Sisi, met Erdogan.',
      'person.khalil-mrc.adviser.abdel-fattah-el-sisi: Khalil Marash, an adviser to Sisi',
    ],
    ['the head of a body', "Mahdi al-Mashat, head of the Houthis' Supreme Political Council, met Erdogan.", 'mahdi-al-mashat: '],
  ])('is one person told twice: %s', (_, text, expected) => {
    const found = mentions(text);
    expect(found[0]).toContain(expected);
    expect(found).toHaveLength(2);
  });
});

describe('English organisations that the codebook does not know', () => {
  it.each([
    ['a party', 'The Freedom and Hope Party accused Israel of lying.', 'actor.freedom-and-hope-party: Freedom and Hope Party'],
    ['a party of a state', 'The Iraqi Harvest Party accused Israel of lying.', 'actor.iraqi-harvest-party.irq: Iraqi Harvest Party'],
    [
      'one whose noun comes first',
      'The Council of Ex-Wardens accused Israel of lying.',
      'actor.council-of-ex-wardens: Council of Ex-Wardens',
    ],
    ['a university', 'Baghdad University accused Israel of lying.', 'actor.baghdad-university.irq: Baghdad University'],
    ['a branch of a known body', 'The Malaysian Red Crescent Society praised Qatar.', 'malaysia'],
    [
      'a short form',
      'The Office of Harbour Safety (OHS) praised Qatar. OHS accused Israel of lying.',
      'actor.office-of-harbour-safety: OHS',
    ],
  ])('are actors by their names: %s', (_, text, expected) => expect(mentions(text).join('\n')).toContain(expected));

  it('are none where words are roles and nationalities alone', () =>
    expect(mentions('The Iraqi Security Forces left.')).toEqual(['security-forces.iraq: Iraqi Security Forces']));
});

describe('English nouns that stand for whom the text spoke of', () => {
  it.each([
    ['the government of who acts', 'Erdogan convened the government.', 'turkey: government'],
    ['the army of whose minister speaks', "Turkey's defence minister said the army had bombed Iraq.", 'turkish-army: army'],
    ['the government of a group that warns it', 'Hezbollah leader Naim Qassem warned the government.', 'lebanon: government'],
    ['a government from sentence to sentence', 'Assad accused Turkey of lying. The regime threatened Israel.', 'syria: regime'],
    ['a group', 'Israel killed a Hamas commander. It accused the group of lying.', 'hamas: group'],
    ['a party', 'A Hezbollah lawmaker resigned. The party threatened Israel.', 'hezbollah: party'],
    [
      'a minister',
      'Egyptian Labour Minister Khalil Marash met Hamas. The minister threatened Israel.',
      'person.khalil-mrc.labour-minister.egypt: minister',
    ],
    ['who was composed before', 'An Egyptian diplomat met Hamas. The diplomat threatened Israel.', 'diplomat.egypt: diplomat'],
  ])('%s', (_, text, expected) => expect(mentions(text, '2016-06-12T09:00:00Z').concat(mentions(text))).toContain(expected));

  it.each([
    ['Erdogan accused Hamas of lying, and he rejected the offer of Egypt.', 'REJECT ASSERTED recep-tayyip-erdogan > egypt'],
    ['Angela Merkel met Macron. She threatened Iran.', 'THREATEN ASSERTED angela-merkel > iran'],
    ['Macron met Angela Merkel. She threatened Iran.', 'THREATEN ASSERTED angela-merkel > iran'],
    ['Macron met Angela Merkel. He threatened Iran.', 'THREATEN ASSERTED emmanuel-macron > iran'],
  ])('"he" and "she" follow the subject, and are no mentions: %s', (text, event) => {
    expect(eventLines(text, ON)).toContainEqual(expect.stringContaining(event));
    expect(mentions(text).join()).not.toMatch(/: (?:she|he)\b/i);
  });

  it.each(['Hamas attacked with drones.', 'The speakers were loud.', 'Aircraft and tanks were seen.'])('things are no actors: %s', (text) =>
    expect(read(text).actors.filter(({ id }) => id !== 'hamas' && id !== 'palestine')).toEqual([]),
  );

  it('but act for whom they belong to', () => expect(mentions('Israeli jets bombed Syria.')[0]).toBe('israeli-air-force: Israeli jets'));
});
