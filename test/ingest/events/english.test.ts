import { describe, expect, it } from 'vitest';
import { codeText, eventLines } from '../coding.ts';

const PUBLISHED = '2025-06-12T09:00:00Z';

const told = (text: string) => eventLines(text, { language: 'en', publishedAt: PUBLISHED });

describe('who did what to whom', () => {
  it.each([
    ['active', 'Turkey attacked Syria on Monday.', 'ASSAULT ASSERTED turkey > syria'],
    ['passive with its doer', 'Syria was attacked by Turkey on Monday.', 'ASSAULT ASSERTED turkey > syria'],
    ['passive without', 'Three Egyptian soldiers were killed in Sinai.', 'ASSAULT ASSERTED - > soldier.egypt'],
    ['relative clause', 'Kuwait thanked Oman, which had criticised Iran.', 'SUPPORT ASSERTED kuwait > oman'],
    [
      'participle after a comma',
      'Yemeni rebels shelled Saudi troops, wounding four.',
      'ASSAULT ASSERTED rebel.yemen > soldier.saudi-arabia',
    ],
    ['participle of the subject', 'The Iraqi officials visiting Kuwait praised Jordan.', 'SUPPORT ASSERTED official.iraq > jordan'],
    ['subject shared over "and"', 'Kuwait granted Lebanon a loan and condemned Iran.', 'ACCUSE ASSERTED kuwait > iran'],
    [
      'subject of a passive carried on',
      'Algeria was criticised by Mali and expelled the French ambassador.',
      'SANCTION ASSERTED algeria > ambassador.france',
    ],
    ['owner of a noun', "Morocco's rejection of Spain angered many.", 'REJECT ASSERTED morocco > spain'],
    ['a group of people', 'A group of Moroccan diplomats met Iran.', 'CONSULT ASSERTED diplomat.morocco,iran > -'],
    ['words from somebody', 'Chad ignored an appeal from Niger.', 'REQUEST'],
    ['list with a description', 'Egypt and the neighbouring Jordan condemned Iran.', 'ACCUSE ASSERTED egypt,jordan > iran'],
    ['parties of talks', 'Talks between Egypt and Sudan took place in Cairo.', 'CONSULT ASSERTED egypt,sudan > -'],
    ['place of a siege', 'Ethiopia began an invasion of Somalia.', 'ASSAULT ASSERTED ethiopia > somalia'],
  ])('%s', (_, text, expected) => {
    expect(told(text).some((event) => event.startsWith(expected))).toBe(true);
  });

  it('takes nobody for a party who only stands near', () => {
    expect(told('Libya rejected a Chadian request to interrogate prisoners from Niger.')).toContain('REJECT ASSERTED libya > chad');
    expect(told('Iran accused the United States, an Omani official said.')).toEqual([
      'ACCUSE ASSERTED iran > us-government by official.oman',
    ]);
  });

  it('keeps mediators apart from the parties', () => {
    expect(
      told('Egypt and Israel held talks through Qatari mediators.').some((event) =>
        event.startsWith('CONSULT ASSERTED egypt,israel > - via'),
      ),
    ).toBe(true);
  });

  it('places people who are named without more where it happens', () => {
    expect(told('Gunmen killed four soldiers in Mali.')).toEqual(['ASSAULT ASSERTED militant.mali > soldier.mali']);
  });
});

describe('what is no event of its own', () => {
  it.each([
    ['a dictionary noun in a topic', 'Kuwait is worried about violence.'],
    ['a match by its score', 'Jordan beat Oman 2-1.'],
    ['a match by its words', 'Jordan attacked from the start in the semi-final against Oman.'],
    ['what nature kills', 'Floods killed twelve people in Libya.'],
    ['an accident', 'A road accident killed five people in Egypt.'],
    ['a statement', 'Jordan said that the situation was grave.'],
    ['a compound', 'The Iranian-backed fighters slept.'],
    ['a participle before its noun', 'Residents of the besieged Syrian town slept.'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  it('counts what an act is done for as part of it', () => {
    expect(told('Thousands of Tunisians demonstrated to demand reforms.')).toEqual(['PROTEST ASSERTED tunisia > -']);
    expect(told('Oman and Iran agreed to share intelligence.')).toEqual(['AGREE ASSERTED iran,oman > -']);
  });

  it('joins what one sentence tells twice', () => {
    expect(told('Turkish forces attacked Syrian soldiers, killing five.')).toHaveLength(1);
  });
});

describe('how sure it is', () => {
  it.each([
    ['denied by somebody', 'Turkey denied that it had attacked Syria.', 'ASSAULT NEGATED turkey > syria by turkey'],
    ['negated', 'Turkey has not attacked Syria.', 'ASSAULT NEGATED turkey > syria'],
    ['possible', 'Turkey may attack Syria.', 'ASSAULT HYPOTHETICAL turkey > syria'],
    ['announced and hostile: a threat', 'Turkey will attack Syria.', 'THREATEN FUTURE turkey > syria'],
    ['announced and friendly: a promise', 'Kuwait said it would send aid to Lebanon.', 'AGREE FUTURE kuwait > lebanon'],
    ['willing', 'Iraq is willing to release the Kuwaiti prisoners.', 'AGREE FUTURE iraq > prisoner.kuwait'],
    ['refused', 'Algeria said it would not support Morocco.', 'REJECT ASSERTED algeria > morocco'],
    ['a planned meeting stays one', 'Egypt will host talks with Sudan next week.', 'CONSULT FUTURE egypt,sudan > -'],
    ['told as background', 'Iraq attacked Kuwait in 1990.', 'ASSAULT HISTORICAL iraq > kuwait'],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it('takes "must" as a demand of whoever says it, and only then', () => {
    expect(told('Russia said that Ukraine must withdraw.')).toContain('REQUEST ASSERTED russia > ukraine');
    expect(told('Ukraine must withdraw.').some((event) => event.startsWith('REQUEST'))).toBe(false);
  });

  it('takes a threat as meant for whom its condition names', () => {
    expect(told('Turkey threatened to act unless Syria withdrew.')).toContain('THREATEN ASSERTED turkey > syria');
  });
});

describe('according to whom, and when', () => {
  it.each([
    ['before', 'An Egyptian official said Sudan had attacked Chad.', 'by official.egypt'],
    ['after', 'Sudan attacked Chad, an Egyptian official said.', 'by official.egypt'],
    ['as source', 'According to Reuters, Sudan attacked Chad.', 'by reuters'],
    ['nested', 'Reuters reported that an Egyptian official said Sudan had attacked Chad.', 'by reuters,official.egypt'],
  ])('cited %s', (_, text, by) => {
    expect(told(text)).toContain(`ASSAULT ASSERTED sudan > chad ${by}`);
  });

  it('codes an accusation and the deed, attributed to the accuser', () => {
    expect(told('Iran accused Israel of bombing Syria.')).toEqual([
      'ACCUSE ASSERTED iran > israel',
      'ASSAULT ASSERTED israel > syria by iran',
    ]);
  });

  it.each([
    ['Turkey attacked Syria yesterday.', '2025-06-11', '2025-06-11'],
    ['Turkey attacked Syria on Monday.', '2025-06-09', '2025-06-09'],
    ['Turkey attacked Syria last month.', '2025-05-01', '2025-05-31'],
    ['Turkey attacked Syria on May 3.', '2025-05-03', '2025-05-03'],
  ])('dates "%s"', (text, from, to) => {
    expect(codeText(text, { language: 'en', publishedAt: PUBLISHED }).events[0]?.date).toMatchObject({ from, to });
  });
});
