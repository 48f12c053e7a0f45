import { describe, expect, test } from 'vitest';
import type { FoundArticle } from '../../../src/ingest/article/raw-article.ts';
import { readHtml } from '../../../src/ingest/article/read-html.ts';
import { createArticleCompleter } from '../../../src/ingest/article/to-article.ts';
import { knowledge } from './knowledge.ts';

const complete = createArticleCompleter(knowledge);

const TITLE = { ar: 'وزير الخارجية المصري يستقبل وفد حماس', en: 'Egyptian minister receives a Hamas delegation' };
const BODY = {
  ar: [
    'استقبل وزير الخارجية المصري وفداً من حركة حماس في القاهرة، وبحث معه سبل تثبيت وقف إطلاق النار في قطاع غزة.',
    'وأكد الوزير خلال اللقاء أن مصر تواصل جهودها مع قطر والولايات المتحدة للتوصل إلى اتفاق شامل ينهي معاناة السكان.',
  ],
  en: [
    'The Egyptian foreign minister received a Hamas delegation in Cairo and talked about how to keep the ceasefire alive.',
    'The minister said that Egypt would go on working with Qatar and the United States for a lasting agreement.',
  ],
};

interface Parts {
  readonly language?: 'ar' | 'en';
  readonly head?: string;
  /** Between the headline and the text. */
  readonly below?: string;
  readonly above?: string;
  readonly after?: string;
}

function page({ language = 'ar', head = '', below = '', above = '', after = '' }: Parts): string {
  const body = BODY[language].map((paragraph) => `<p>${paragraph}</p>`).join('');
  return `<!doctype html><html lang="${language}"><head><title>${TITLE[language]} - المثال</title>${head}</head><body>${above}
    <main><h1>${TITLE[language]}</h1>${below}${body}</main>${after}</body></html>`;
}

function only(html: string): FoundArticle {
  const [article, ...others] = readHtml(html);
  if (article === undefined || others.length > 0) throw new Error('there is not one article');
  return article;
}

function dated(parts: Parts, timeZone = 'UTC') {
  const { article, dating } = complete(only(page(parts)), { timeZone });
  return { at: article.publishedAt, by: dating.by };
}

const linked = (fields: object) => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;

describe('meta elements under every name in use', () => {
  test.each([
    '<meta property="og:article:published_time" content="2025-05-12T14:30:00+0300">',
    '<meta name="article:published_time" content="2025-05-12T14:30:00.000+03:00">',
    '<meta name="sailthru.date" content="2025-05-12 14:30:00 +0300">',
    '<meta name="parsely-pub-date" content="2025-05-12T14:30:00+03">',
    '<meta itemprop="datePublished" content="2025-05-12T14:30+03:00">',
    '<meta name="DCTERMS.issued" content="20250512T143000+0300">',
    '<meta name="DC.date" content="Mon, 12 May 2025 14:30:00 +0300">',
  ])('%s', (head) => {
    expect(dated({ head }).at).toBe('2025-05-12T14:30:00+03:00');
  });

  test('what cannot be read gives way to what can', () => {
    expect(dated({ head: '<meta name="pubdate" content="in May">', below: '<p>12 مايو 2025</p>' })).toEqual({
      at: '2025-05-12T00:00:00Z',
      by: 'printed near the headline',
    });
  });

  test('a date of change counts where there is no other', () => {
    const change = '<meta property="article:modified_time" content="2025-05-14T10:00:00Z">';
    expect(dated({ head: change })).toEqual({ at: '2025-05-14T10:00:00Z', by: 'meta article:modified_time' });
    expect(dated({ head: change, below: '<p>12 مايو 2025</p>' }).at).toBe('2025-05-12T00:00:00Z');
  });

  test('the first of January without a time is a year', () => {
    expect(dated({ head: '<meta name="date" content="2004-01-01">', below: '<p>12 مايو 2025</p>' }).at).toBe('2025-05-12T00:00:00Z');
  });
});

describe('JSON-LD', () => {
  const fields = { headline: TITLE.ar, datePublished: '2025-05-12T14:40:00+03:00', publisher: { name: 'A &amp; B' } };
  const json = JSON.stringify({ '@type': 'NewsArticle', ...fields });
  test.each([
    ['strict', json],
    ['line break in a string', json.replace('المصري', 'المصري\n')],
    ['trailing comma', json.replace(/\}$/, ',}')],
    ['semicolon', `${json};`],
    ['comment around it', `<!-- ${json} -->`],
    ['CDATA', `//<![CDATA[\n${json}\n//]]>`],
    ['comment within', json.replace(',', ', // generated\n')],
    ['escape that JSON lacks', json.replace('A &amp; B', "A \\' &amp; B").replace("\\' ", '')],
  ])('%s', (_, content) => {
    const { article, dating } = complete(only(page({ head: `<script type="application/ld+json">${content}</script>` })), {
      timeZone: 'UTC',
    });
    expect([article.publishedAt, article.publisher, article.title, dating.by]).toEqual([
      '2025-05-12T14:40:00+03:00',
      'A & B',
      TITLE.ar,
      'JSON-LD datePublished',
    ]);
  });

  test('the entry that is about this page, by address or headline', () => {
    const other = { headline: 'زلزال يضرب تركيا', datePublished: '2023-02-06', url: 'https://example.org/old' };
    const canonical = '<link rel="canonical" href="https://www.example.org/new/">';
    const own = { headline: 'عنوان آخر للقصة نفسها', datePublished: '2025-05-12', url: 'http://example.org/new' };
    expect(dated({ head: canonical + linked(other) + linked(own) }).at).toBe('2025-05-12T00:00:00Z');
    expect(dated({ head: linked(other) + linked(fields) }).at).toBe('2025-05-12T14:40:00+03:00');
    expect(dated({ head: canonical + linked(other) }).at).toBe(null);
  });
});

describe('time elements and printed dates', () => {
  test.each<[string, Parts, string]>([
    ['time', { below: '<time datetime="2025-05-12T14:30:00+03:00">12/5</time>' }, '2025-05-12T14:30:00+03:00'],
    ['microformat', { below: '<abbr class="published" title="2025-05-12T05:11:00-05:00">5:11</abbr>' }, '2025-05-12T05:11:00-05:00'],
    ['Arabic byline', { below: '<div>تم نشره الاثنين 12 أيار / مايو 2025 09:22 مساءً</div>' }, '2025-05-12T21:22:00Z'],
    ['English byline', { language: 'en', below: '<p>By Staff Writer | May 12, 2025 9:22 pm</p>' }, '2025-05-12T21:22:00Z'],
    ['in a list beside the headline', { below: '<ul class="nav meta"><li><a>12 مايو 2025</a></li></ul>' }, '2025-05-12T00:00:00Z'],
    ['above the headline', { above: '<div class="date">12 مايو 2025</div>' }, '2025-05-12T00:00:00Z'],
    ['zone', { below: '<div>12 مايو 2025 00:40 بتوقيت القدس</div>' }, '2025-05-12T00:40:00+03:00'],
    ['far below, but labelled', { after: `${`<p>${'كلمة '.repeat(30)}</p>`.repeat(20)}<p>نشر في: 12/5/2025</p>` }, '2025-05-12T00:00:00Z'],
    ['published before updated', { below: '<p>آخر تحديث: 13/5/2025 نشر في: 12/5/2025</p>' }, '2025-05-12T00:00:00Z'],
  ])('%s', (_, parts, expected) => {
    expect(dated(parts).at).toBe(expected);
  });

  test.each<[string, Parts]>([
    ['related stories', { after: '<div class="related-posts"><time datetime="2019-01-01T10:00:00Z">x</time></div>' }],
    ['an aside', { after: '<aside><time datetime="2019-01-01T10:00:00Z">x</time></aside>' }],
    ['another article with its own link', { after: '<article><h3><a href="/x">خبر</a></h3><p>1 يناير 2019</p></article>' }],
    ['comments', { after: '<ol class="comments"><li><time datetime="2019-01-01T10:00:00Z">x</time></li></ol>' }],
    ['a caption', { below: '<figure><figcaption>صورة من 1 فبراير 2019</figcaption></figure>' }],
  ])('not those of %s', (_, parts) => {
    expect(dated(parts).at).toBe(null);
  });

  test('a page that prints many days is a list of others', () => {
    const below = [1, 2, 3, 4].map((day) => `<p>خبر ${day} - ${day} مايو 2025</p>`).join('');
    expect(dated({ below }).at).toBe(null);
  });
});

describe('the address', () => {
  test.each([
    ['https://example.org/2025/05/12/egypt-hamas', '2025-05-12T00:00:00Z'],
    ['https://example.org/news/2025/may/12/egypt', '2025-05-12T00:00:00Z'],
    ['https://example.org/egypt-hamas-20250512', '2025-05-12T00:00:00Z'],
    ['https://example.org/2025/05/egypt', null],
    ['https://example.org/story/20254512', null],
  ])('%s', (address, expected) => {
    expect(dated({ head: `<link rel="canonical" href="${address}">` }).at).toBe(expected);
  });

  test('settles which number is the month, as any other date of the page does', () => {
    const meta = '<meta name="pubdate" content="5/12/2025 2:30:00 PM">';
    const at = (day: string) =>
      dated({ language: 'en', head: `${meta}<link rel="canonical" href="https://example.org/2025/${day}/x">` }).at;
    expect(at('05/12')).toBe('2025-05-12T14:30:00Z');
    expect(at('12/05')).toBe('2025-12-05T14:30:00Z');
    expect(dated({ language: 'en', head: meta }).at).toBe(null);
  });
});

test('evidence that agrees outweighs a single field', () => {
  const head = '<meta name="date" content="2024-02-02"><link rel="canonical" href="https://example.org/2025/05/12/x">';
  expect(dated({ head, below: '<p>12 مايو 2025 10:00</p>' }).at).toBe('2025-05-12T10:00:00Z');
});

describe('a time in UTC gets its local day', () => {
  const utc = '<meta property="article:published_time" content="2025-05-11T22:30:00Z">';
  test('from another time of the same moment, the local time printed, or the day printed', () => {
    expect(dated({ head: utc, below: '<time datetime="2025-05-12T01:30:00+03:00">x</time>' }).at).toBe('2025-05-12T01:30:00+03:00');
    expect(dated({ head: utc, below: '<p>12 مايو 2025 - 02:30</p>' }).at).toBe('2025-05-12T02:30:00+04:00');
    expect(dated({ head: utc, below: '<p>12 مايو 2025</p>' }).at).toBe('2025-05-12T00:30:00+02:00');
    expect(dated({ head: utc, below: '<p>11 مايو 2025</p>' }).at).toBe('2025-05-11T22:30:00Z');
  });

  test('from the zone of the option, or of the page', () => {
    expect(dated({ head: utc }, 'Asia/Amman').at).toBe('2025-05-12T01:30:00+03:00');
    expect(dated({ head: utc, after: '<script>var site = {"timezone":"Asia\\/Dubai"}</script>' }).at).toBe('2025-05-12T02:30:00+04:00');
    expect(dated({ below: '<p>12 مايو 2025 10:00</p>' }, 'Asia/Amman').at).toBe('2025-05-12T10:00:00+03:00');
  });
});

test('where was looked is told of a page without a date', () => {
  const { article, dating } = complete(only(page({ head: '<meta name="pubdate" content="May 2025">' })), { timeZone: 'UTC' });
  expect(article.publishedAt).toBe(null);
  expect(dating).toEqual({
    by: null,
    looked:
      'JSON-LD, meta elements, <time> elements, dates printed near the headline, the address and the dates printed in the text tell none that can be read: «May 2025» (meta pubdate)',
  });
});
