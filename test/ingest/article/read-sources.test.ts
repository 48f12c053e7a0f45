import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { type ReadOptions, readSources, type SourceItem } from '../../../src/ingest/article/read-sources.ts';
import { createArticleCompleter } from '../../../src/ingest/article/to-article.ts';
import { collect } from './collect.ts';
import { knowledge } from './knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

const options: ReadOptions = {
  complete: createArticleCompleter(knowledge),
  article: { timeZone: 'UTC' },
  fetch: { timeoutMs: 5_000, maxBytes: 1_000_000, allowPrivate: true },
  stdin: Readable.from([]),
};

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const read = (...paths: string[]): Promise<SourceItem[]> => collect(readSources(paths, options));
const fromStdin = (...chunks: (string | Uint8Array)[]) =>
  collect(readSources(['-'], { ...options, stdin: Readable.from(chunks.map((chunk) => Buffer.from(chunk))) }));
const articles = (items: readonly SourceItem[]) => items.flatMap((item) => ('article' in item ? [item.article] : []));
const problems = (items: readonly SourceItem[]) =>
  items.flatMap((item) => ('problem' in item ? [`${item.problem.source.replace(`${folder}/`, '')}: ${item.problem.reason}`] : []));

const BODY = [
  'قال الوزير المصري إن المحادثات غير المباشرة في القاهرة ستستأنف يوم الأحد المقبل بمشاركة وفود من قطر والولايات المتحدة.',
  'وأضاف أن الوسطاء قدموا مقترحا جديدا يتضمن هدنة لمدة ستين يوما وتبادلا للأسرى على مراحل تحت إشراف دولي.',
  'ولم يصدر تعليق فوري من الجانب الإسرائيلي على هذه التصريحات حتى مساء السبت.',
];
const LONG = BODY.join('\n');

function page(head: string, body = BODY): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body>
    <nav><a href="/">الرئيسية</a> <a href="/p">سياسة</a></nav>
    <article><h1>استئناف المحادثات في القاهرة</h1>
      <figure><img src="x.jpg"><figcaption>صورة من الأرشيف للوزير الإسرائيلي</figcaption></figure>
      ${body.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
      <script>var x = "نص برمجي";</script>
    </article><footer>جميع الحقوق محفوظة</footer></body></html>`;
}

describe('text files', () => {
  test('are kept as they are', async () => {
    const text = `عنوان قصير للخبر\r\n\r\n${LONG}\r\n`;
    const [article] = articles(await read(put('a.txt', text)));
    expect(article).toMatchObject({ text, title: 'عنوان قصير للخبر', language: 'ar' });
  });

  test('in windows-1256 and UTF-16', async () => {
    // "قال الوزير" in windows-1256: https://encoding.spec.whatwg.org/index-windows-1256.txt
    const arabic = Uint8Array.from([0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1]);
    expect(articles(await read(put('b.txt', arabic)))[0]?.text).toBe('قال الوزير');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('قال الوزير', 'utf16le')]);
    expect(articles(await read(put('c.txt', utf16)))[0]?.text).toBe('قال الوزير');
  });

  test('valid UTF-8 is UTF-8 whatever is declared, and a damaged byte costs one letter', async () => {
    const wrong = page('<meta charset="windows-1256">');
    expect(articles(await read(put('wrong.html', wrong)))[0]?.text).toBe(LONG);
    const damaged = Buffer.from(page(`<meta name="description" content="${BODY[0]}?">`));
    damaged[damaged.indexOf('?">')] = 0xd9;
    expect(articles(await read(put('damaged.html', damaged)))[0]?.text).toBe(LONG);
    const line = Buffer.concat([Buffer.from(`{"id":"1","text":"${LONG.replaceAll('\n', ' ')}`), Buffer.from([0xd9]), Buffer.from('"}\n')]);
    expect(articles(await read(put('damaged.jsonl', line)))[0]?.text).toBe(`${LONG.replaceAll('\n', ' ')}\ufffd`);
  });

  test('that are no text, empty or missing are told apart', async () => {
    const found = await read(put('d.txt', Uint8Array.from([1, 0, 2, 0])), put('e.txt', ''), put('f.txt', ' \n'), join(folder, 'none.txt'));
    expect(problems(found)).toEqual([
      'd.txt: is not text; right are text, HTML, JSON and feeds',
      'e.txt: is empty',
      'f.txt: text: is blank; right is the text of an article',
      'none.txt: there is no such file or folder',
    ]);
  });
});

describe('pages', () => {
  test('main text, with what the metadata says', async () => {
    const linked = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'Organization', '@id': '#org', name: 'صحيفة المثال' },
        {
          '@type': ['NewsArticle'],
          headline: 'استئناف المحادثات في القاهرة قريبا',
          datePublished: '2025-07-05T20:15:00+03:00',
          publisher: { '@id': '#org' },
          mainEntityOfPage: { '@id': 'https://news.example/2025/talks' },
        },
      ],
    };
    const html = page(`<title>x</title><script type="application/ld+json">${JSON.stringify(linked)}</script>`);
    const [article] = articles(await read(put('page.html', html)));
    expect(article).toMatchObject({
      text: LONG,
      title: 'استئناف المحادثات في القاهرة قريبا',
      publisher: 'صحيفة المثال',
      publishedAt: '2025-07-05T20:15:00+03:00',
      url: 'https://news.example/2025/talks',
      language: 'ar',
    });
  });

  test('OpenGraph and time elements do as well', async () => {
    const html = page(
      '<title>استئناف المحادثات في القاهرة - المثال</title><meta property="og:site_name" content="المثال"><link rel="canonical" href="https://news.example/">',
      ['<time datetime="2025-07-05T17:15Z">5 يوليو</time>', ...BODY],
    );
    const [article] = articles(await read(put('og.html', html)));
    expect(article).toMatchObject({
      title: 'استئناف المحادثات في القاهرة',
      publisher: 'المثال',
      publishedAt: '2025-07-05T17:15:00Z',
      url: null,
    });
    expect(article?.text).toContain(LONG);
    expect(article?.text).not.toMatch(/الأرشيف|برمجي|الرئيسية|الحقوق/);
  });

  test('a duration where a time belongs is passed over', async () => {
    const html = page('<meta name="pubdate" content="PT5H">', ['<time datetime="2025-07-05">قبل 5 ساعات</time>', ...BODY]);
    expect(articles(await read(put('ago.html', html)))[0]?.publishedAt).toBe('2025-07-05T00:00:00Z');
  });

  test('in windows-1256, as its meta element says', async () => {
    const codes = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1256').decode(Uint8Array.of(byte)), byte]));
    const html = page('<meta charset="windows-1256">');
    const bytes = Uint8Array.from(html, (letter) => codes.get(letter) ?? 0x3f);
    expect(articles(await read(put('old.htm', bytes)))[0]?.text).toBe(LONG);
  });

  test.each<[string, (html: string) => string]>([
    ['without body', (html) => html.replace(/<\/?body>/g, '')],
    ['without html, head and body', (html) => html.replace(/<\/?(?:html|head|body)[^>]*>/g, '')],
    ['with a warning before the doctype', (html) => `<br />\n<b>Notice</b>: Undefined variable $x in <b>/srv/x.php</b><br />\n${html}`],
    ['with the story behind </html>', (html) => html.replace('<article>', '</body></html><article>')],
    ['with another page in it', (html) => html.replace('<article>', '<html><head><title>x</title></head><body></body></html><article>')],
  ])('%s', async (name, change) => {
    const [article] = articles(await read(put(`tree-${name}.html`, change(page('<title>استئناف المحادثات في القاهرة</title>')))));
    expect(article).toMatchObject({ text: LONG, title: 'استئناف المحادثات في القاهرة' });
  });

  test.each([
    '<div id="onetrust-consent-sdk"><div class="ot-pc">',
    '<div role="dialog" aria-modal="true"><div>',
    '<section class="cookie-banner"><div>',
  ])('%s is not the story', async (open) => {
    const consent = `${open}${'<p>نستخدم ملفات تعريف الارتباط لجمع معلومات قد تتعلق بك أو بتفضيلاتك أو بجهازك لكي يعمل الموقع كما تتوقع.</p>'.repeat(30)}`;
    const html = page('').replace('<footer>', `${consent}</div></div></section><footer>`);
    expect(articles(await read(put('consent.html', html)))[0]?.text).toBe(LONG);
  });

  test('words that elements part stay apart', async () => {
    const body = [
      '<span class="kicker">اللقاء في القاهرة</span><span class="br"></span>قال الوزير',
      '<b>قال</b><i></i>الوزير<i></i>.',
      ...BODY,
    ];
    expect(
      articles(await read(put('glued.html', page('', body))))[0]
        ?.text.split('\n')
        .slice(0, 3),
    ).toEqual(['اللقاء في القاهرة', 'قال الوزير', 'قال الوزير.']);
  });

  test('a page that a script fills is read from its metadata, or refused', async () => {
    const linked = { '@context': 'https://schema.org', '@type': 'NewsArticle', articleBody: LONG, datePublished: '2025-07-05' };
    const app = (head: string) => `<html><head>${head}</head><body><div id="root"></div><script>app()</script></body></html>`;
    const found = await read(
      put('app.html', app(`<script type="application/ld+json">${JSON.stringify(linked)}</script>`)),
      put('empty.html', app('<title>عنوان</title>')),
    );
    expect(articles(found)).toMatchObject([{ text: LONG, publishedAt: '2025-07-05T00:00:00Z' }]);
    expect(problems(found)).toEqual(['empty.html: the page has no text; pages that a script fills in the browser cannot be read']);
  });
});

test('a page that nests without end is refused, not followed', async () => {
  const found = await read(put('deep.html', `${'<div>'.repeat(50_000)}text`));
  expect(problems(found)).toEqual(['deep.html: the page nests more than 250 elements, the limit']);
});

describe('live pages are an article an entry, each of its own time', () => {
  const entries = [
    ['2025-05-13T18:20:00+03:00', 'قطر ترحب بالاتفاق', BODY[0]],
    ['2025-05-12T09:05:00+03:00', 'الوسطاء يقدمون مقترحا', BODY[1]],
    ['2025-05-10T21:40:00+03:00', 'لا تعليق من الجانب الإسرائيلي', BODY[2]],
  ] as const;
  const live = {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: 'مباشر: المحادثات',
    datePublished: '2025-05-10T08:00:00+03:00',
    publisher: { name: 'المثال' },
    url: 'https://news.example/live',
    liveBlogUpdate: entries.map(([datePublished, headline, articleBody]) => ({
      '@type': 'BlogPosting',
      datePublished,
      headline,
      articleBody,
    })),
  };
  const expected = entries.map(([publishedAt, title, text]) => ({ publishedAt, title, text }));

  test('as JSON, and as a page', async () => {
    const fromJson = articles(await read(put('live.json', JSON.stringify(live))));
    expect(fromJson).toMatchObject(expected.map((entry) => ({ ...entry, publisher: 'المثال', url: 'https://news.example/live' })));
    expect(new Set(fromJson.map(({ id }) => id)).size).toBe(3);

    const page = `<html><head><script type="application/ld+json">${JSON.stringify(live)}</script></head><body><h1>مباشر: المحادثات</h1><p>x</p></body></html>`;
    expect(articles(await read(put('live.html', page))).map(({ id }) => id)).toEqual(fromJson.map(({ id }) => id));
  });

  test('as a page without JSON', async () => {
    const body = entries.map(
      ([time, title, text]) => `<section><time datetime="${time}">x</time><h2>${title}</h2><p>${text}</p></section>`,
    );
    const html = `<html><body><article><h1>مباشر: المحادثات</h1>${body.join('')}</article></body></html>`;
    expect(articles(await read(put('entries.html', html)))).toMatchObject(expected);
  });

  test('comments and other stories are no entries', async () => {
    const others = entries.map(
      ([time, title, text]) => `<li class="comment"><time datetime="${time}">x</time><h2>${title}</h2><p>${text}</p></li>`,
    );
    expect(articles(await read(put('comments.html', page('', [...BODY, `<ul>${others.join('')}</ul>`]))))).toHaveLength(1);
  });
});

describe('JSON', () => {
  test('a broken line is told by its number and the others go on', async () => {
    const lines = [
      '{"id":"1","text":"قال الوزير"}',
      '',
      '{"id":"2","text":',
      '{"id":3,"title":"x"}',
      '{"id":"4","text":"قال الوزير","publishedAt":"soon"}',
      '{"id":"5","text":"ok then"}',
    ];
    const found = await read(put('lines.jsonl', lines.join('\r\n')));
    expect(articles(found).map(({ id }) => id)).toEqual(['1', '5']);
    const [broken, fields, time, ...rest] = problems(found);
    expect(broken).toMatch(/^lines\.jsonl:3: is not JSON/);
    expect(fields).toMatch(/^lines\.jsonl:4: .*id: .*text: /);
    expect(time).toMatch(/^lines\.jsonl:5: publishedAt: «soon»/);
    expect(rest).toEqual([]);
  });

  test('one article, a list, JSON-LD and lines by another name', async () => {
    const linked = {
      '@context': 'https://schema.org',
      '@type': 'ReportageNewsArticle',
      headline: 'عنوان',
      articleBody: `<p>${BODY[0]}</p><p>${BODY[1]}</p>`,
      url: 'https://news.example/1',
    };
    const found = await read(
      put('one.json', JSON.stringify({ id: 'one', text: LONG }, null, 2)),
      put('list.json', JSON.stringify([{ id: 'two', text: LONG }, linked, { '@type': 'NewsArticle' }, 7])),
      put('lines.json', '{"id":"three","text":"ok then"}\n{"id":"four","text":"ok then"}\n'),
      put('broken.json', '{"id":"five",\n"text"}'),
    );
    expect(articles(found).map(({ id, text }) => [id.length > 5 ? 'url' : id, text])).toEqual([
      ['one', LONG],
      ['two', LONG],
      ['url', `${BODY[0]}\n${BODY[1]}`],
      ['three', 'ok then'],
      ['four', 'ok then'],
    ]);
    const reasons = problems(found);
    expect(reasons[0]).toMatch(/^list\.json\[2\]: articleBody: is missing/);
    expect(reasons[1]).toMatch(/^list\.json\[3\]: .*expected object/i);
    expect(reasons[2]).toMatch(/^broken\.json: is not JSON/);
    expect(reasons).toHaveLength(3);
  });
});

describe('feeds', () => {
  const rss = `<?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>أخبار المثال</title><link>https://news.example</link>
      <item><title>استئناف المحادثات</title><link>https://news.example/1?utm_source=rss</link><guid>1</guid>
        <pubDate>Sat, 05 Jul 2025 20:15:00 +0300</pubDate><description>ملخص</description>
        <content:encoded><![CDATA[<p>${BODY[0]}</p><p>${BODY[1]} &amp; غيره</p>]]></content:encoded></item>
      <item><title>ملخص وحده</title><link>/2</link><pubDate>Sat, 05 Jul 2025 17:15:00 GMT</pubDate><description>&lt;b&gt;${BODY[2]}&lt;/b&gt;</description></item>
      <item><link>https://news.example/3</link></item>
    </channel></rss>`;
  const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title>
      <entry><title type="html">Talks &amp;amp; truce</title><link rel="self" href="https://news.example/self"/><link href="https://news.example/a"/>
        <published>2025-07-05T20:15:00+03:00</published><updated>2025-07-06T00:00:00Z</updated>
        <content type="html">&lt;p&gt;Mediators said talks would resume.&lt;/p&gt;</content></entry>
    </feed>`;

  test('RSS: content before summary, one bad item is told', async () => {
    const found = await read(put('feed.xml', rss));
    expect(articles(found)).toMatchObject([
      {
        title: 'استئناف المحادثات',
        text: `${BODY[0]}\n${BODY[1]} & غيره`,
        publisher: 'أخبار المثال',
        publishedAt: '2025-07-05T20:15:00+03:00',
        url: 'https://news.example/1?utm_source=rss',
      },
      { title: 'ملخص وحده', text: BODY[2], publishedAt: '2025-07-05T17:15:00Z', url: null },
    ]);
    expect(problems(found)).toEqual(['feed.xml[2]: the item has no content, summary or title']);
  });

  test('Atom', async () => {
    expect(articles(await read(put('feed.atom', atom)))).toMatchObject([
      {
        title: 'Talks & truce',
        text: 'Mediators said talks would resume.',
        publisher: 'Example',
        publishedAt: '2025-07-05T20:15:00+03:00',
        url: 'https://news.example/a',
        language: 'en',
      },
    ]);
  });

  test('JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Example',
      items: [
        {
          id: '1',
          url: 'https://news.example/j',
          content_html: '<p>Mediators said talks would resume.</p>',
          date_published: '2025-07-05T20:15:00Z',
        },
      ],
    };
    expect(articles(await read(put('feed.json', JSON.stringify(feed))))).toMatchObject([
      { text: 'Mediators said talks would resume.', publisher: 'Example', publishedAt: '2025-07-05T20:15:00Z' },
    ]);
  });

  test('other XML is no feed', async () => {
    expect(problems(await read(put('other.xml', '<?xml version="1.0"?><a/>')))).toEqual([
      'other.xml: is no feed; right is RSS, Atom or a JSON Feed',
    ]);
  });

  test('on standard input, everything is told by its first bytes', async () => {
    expect(articles(await fromStdin(rss))).toHaveLength(2);
    expect(articles(await fromStdin(atom))).toHaveLength(1);
    expect(articles(await fromStdin(page('')))).toMatchObject([{ text: LONG }]);
    expect(articles(await fromStdin(`{"id":"1","text":"${'word '.repeat(2000)}"}\n`, '{"id":"2","text":"ok then"}'))).toHaveLength(2);
    expect(articles(await fromStdin(JSON.stringify({ id: '1', text: LONG }, null, 2)))).toHaveLength(1);
    expect(articles(await fromStdin('[{"id":"1","text":"ok then"}]'))).toHaveLength(1);
    expect(articles(await fromStdin('[Reuters] Mediators said talks would resume.'))).toMatchObject([
      { text: '[Reuters] Mediators said talks would resume.' },
    ]);
    const bytes = Buffer.from(LONG);
    expect(articles(await fromStdin(bytes.subarray(0, 33), bytes.subarray(33)))).toMatchObject([{ text: LONG }]);
    expect(problems(await fromStdin())).toEqual(['standard input: is empty']);
  });
});

test('folders are read in depth, sorted, without hidden and unknown files', async () => {
  put('tree/b.txt', 'second article');
  put('tree/a/z.jsonl', '{"id":"first","text":"first article"}');
  put('tree/c/deep/x.html', '<p>third article</p>');
  put('tree/.hidden.txt', 'hidden');
  put('tree/README.md', 'not an article');
  const found = await read(join(folder, 'tree'));
  expect(articles(found).map(({ text }) => text)).toEqual(['first article', 'second article', 'third article']);
  expect(problems(found)).toEqual([]);
});
