import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCodebook } from '../../src/codebook/codebook.ts';
import type { Article } from '../../src/domain/article.ts';
import { createToArticle } from '../../src/ingest/article/to-article.ts';
import { type CodedArticle, createArticleCoder } from '../../src/ingest/events/code-article.ts';

const FILE = new URL('../../../shared/articles/2025-05-11-hamas-us-direct-talks.ar.txt', import.meta.url);

/** A scraped page as it came, third-party text: read where it is there, never copied. */
describe.runIf(existsSync(FILE))('the scraped article of 11 May 2025', () => {
  let article: Article;
  let coded: CodedArticle;

  beforeAll(() => {
    const codebook = loadCodebook();
    article = createToArticle(codebook)({ text: readFileSync(FILE, 'utf8') }, { timeZone: 'UTC' });
    coded = createArticleCoder(codebook)(article);
  });

  const talks = () =>
    coded.events.filter((event) => event.relation === 'NEGOTIATES_WITH' && event.initiators.join() === 'hamas,us-government');
  const quote = ({ start, end }: { start: number; end: number }) => article.text.slice(start, end);

  it('has its title, its time and its language', () => {
    expect(article.title).toBe('حماس تُجري مفاوضات مباشرة ومتقدمة مع الإدارة الأميركية لوقف إطلاق النار في غزة');
    expect(article.publishedAt).toBe('2025-05-11T16:43:30Z');
    expect(article.language).toBe('ar');
  });

  it('takes nothing from the page around it', () => {
    expect(coded.mentions.map((mention) => mention.actor)).not.toContain('turkey');
    expect(coded.mentions.every((mention) => quote(mention) === mention.text)).toBe(true);
  });

  it('names the actors', () => {
    const ids = coded.actors.map((actor) => actor.id);
    expect(ids).toEqual(
      expect.arrayContaining([
        'hamas',
        'us-government',
        'israel',
        'qatar',
        'egypt',
        'steve-witkoff',
        'reuters',
        'kan',
        'al-jazeera',
        'axios',
      ]),
    );
    const mentionsOf = (actor: string) => coded.mentions.filter((mention) => mention.actor === actor).map((mention) => mention.text);
    expect(mentionsOf('us-government')).toEqual(
      expect.arrayContaining(['الإدارة الأميركية', 'الإدارة الأمريكية', 'واشنطن', 'إدارة ترامب', 'الحكومة الأميركية']),
    );
    expect(mentionsOf('israel')).toEqual(expect.arrayContaining(['حكومة الاحتلال الإسرائيلي', 'الاحتلال الإسرائيلي', 'إسرائيل']));
    const witkoff = coded.actors.find((actor) => actor.id === 'steve-witkoff');
    expect(witkoff?.offices.some((office) => office.from !== null && office.from <= '2025-05-11' && office.of === 'us-government')).toBe(
      true,
    );
  });

  it('makes actors of people that no list has', () => {
    const journalist = coded.actors.find((actor) => actor.names.ar.includes('تامر المسحال'));
    expect(journalist).toMatchObject({ kind: 'PERSON', known: false });
    const generic = coded.actors.filter((actor) => actor.kind === 'GENERIC');
    expect(generic).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ country: 'PSE', memberOf: ['palestine'] }),
        expect.objectContaining({ country: 'PSE', memberOf: ['hamas'] }),
      ]),
    );
  });

  it('has Hamas and the US government negotiate, according to whom, for how long', () => {
    expect(new Set(talks().map((event) => event.sentence.start)).size).toBeGreaterThanOrEqual(3);
    expect(talks().every((event) => event.modality === 'ASSERTED' && event.recipients.length === 0)).toBe(true);
    const chains = talks().map((event) => event.attributedTo.map((id) => coded.actors.find((actor) => actor.id === id)?.names.ar[0]));
    expect(chains).toContainEqual(['رويترز', expect.stringContaining('كان'), expect.stringContaining('مسؤول')]);
    expect(chains).toContainEqual(['تامر المسحال']);
    expect(chains).toContainEqual(['الجزيرة', expect.stringContaining('حماس')]);
    expect(talks().map((event) => event.date)).toContainEqual({
      from: expect.stringMatching(/^2025-05-0/),
      to: '2025-05-11',
      precision: 'RANGE',
    });
  });

  it('has Witkoff consult three states, and two of them mediate', () => {
    const consults = coded.events.filter((event) => event.type === 'CONSULT' && event.initiators.includes('steve-witkoff'));
    expect(consults).toContainEqual(
      expect.objectContaining({ initiators: ['egypt', 'israel', 'qatar', 'steve-witkoff'], modality: 'ASSERTED' }),
    );
    expect(consults.some((event) => event.attributedTo[0] === 'axios' && event.attributedTo.length === 2)).toBe(true);
    expect(consults).toContainEqual(expect.objectContaining({ initiators: ['hamas', 'steve-witkoff'], mediators: ['egypt', 'qatar'] }));
  });

  it('keeps the past, the possible and the never said apart from what happens', () => {
    const asserted = coded.events.filter((event) => event.modality === 'ASSERTED');
    expect(asserted.map((event) => event.type)).not.toContain('ASSAULT');
    expect(coded.events.find((event) => quote(event.trigger) === 'تُدرج')?.modality).toBe('HISTORICAL');
    const doers = coded.events.flatMap((event) => [...event.initiators, ...event.mediators]);
    for (const outlet of ['reuters', 'axios', 'kan', 'al-jazeera']) expect(doers).not.toContain(outlet);
    expect(coded.events.some((event) => event.initiators.includes('hamas') && event.initiators.includes('israel'))).toBe(false);
  });
});
