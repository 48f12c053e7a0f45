import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../src/ingest/article/public-address.ts';
import { readSources, type SourceItem } from '../../../src/ingest/article/read-sources.ts';
import { createArticleCompleter } from '../../../src/ingest/article/to-article.ts';
import { collect } from './collect.ts';
import { knowledge } from './knowledge.ts';

const TEXT = 'Mediators said on Sunday that talks would resume in Cairo within days.';
const LIMITS = { timeoutMs: 5_000, maxBytes: 200_000, allowPrivate: true };

/** What the server answers, by path. */
const ROUTES: Readonly<Record<string, RequestListener>> = {
  '/page': (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(`<html><body><p>${TEXT}</p></body></html>`),
  '/arabic': (_, response) =>
    response
      .setHeader('content-type', 'text/plain; charset=windows-1256')
      .end(Buffer.from([0xde, 0xc7, 0xe1, 0x20, 0xc7, 0xe1, 0xe6, 0xd2, 0xed, 0xd1])),
  '/json': (_, response) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ id: 'j', text: TEXT })),
  '/feed': (_, response) =>
    response
      .setHeader('content-type', 'application/rss+xml')
      .end(
        `<rss version="2.0"><channel><title>T</title><item><title>a</title><link>/item</link><description>${TEXT}</description></item></channel></rss>`,
      ),
  '/gzip': (_, response) => response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipSync(TEXT)),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000, 'a '))),
  '/large': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(Buffer.alloc(300_000, 'a ')),
  '/pdf': (_, response) => response.setHeader('content-type', 'application/pdf').end('%PDF'),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/inside': (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/silent': () => undefined,
  '/slow': (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).write('a'),
};

let server: Server;
let port: number;
beforeAll(async () => {
  server = createServer((request, response) =>
    (ROUTES[request.url ?? ''] ?? ((_, answer) => answer.writeHead(404).end()))(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function get(path: string, limits: Partial<typeof LIMITS> = {}, host = '127.0.0.1'): Promise<SourceItem[]> {
  const options = {
    complete: createArticleCompleter(knowledge),
    article: { timeZone: 'UTC' },
    fetch: { ...LIMITS, ...limits },
    stdin: Readable.from([]),
  };
  return collect(readSources([path.startsWith('/') ? `http://${host}:${port}${path}` : path], options));
}
const reason = async (path: string, limits?: Partial<typeof LIMITS>, host?: string) => {
  const [item, ...rest] = await get(path, limits, host);
  expect(rest).toEqual([]);
  return item !== undefined && 'problem' in item ? item.problem.reason : `no problem: ${JSON.stringify(item)}`;
};

describe('what is fetched', () => {
  test.each([
    ['/page', TEXT],
    ['/arabic', 'قال الوزير'],
    ['/json', TEXT],
    ['/feed', TEXT],
    ['/gzip', TEXT],
    ['/moved', TEXT],
  ])('%s', async (path, text) => {
    expect(await get(path)).toMatchObject([{ article: { text } }]);
  });

  test('the address is the article’s, after redirects, and links of a feed are relative to it', async () => {
    expect(await get('/moved')).toMatchObject([{ article: { url: `http://127.0.0.1:${port}/page` } }]);
    expect(await get('/feed')).toMatchObject([{ article: { url: `http://127.0.0.1:${port}/item` } }]);
  });
});

describe('what is refused', () => {
  test.each([
    ['/large', 'is larger than 0.2 MiB, the limit'],
    ['/bomb', 'is larger than 0.2 MiB, the limit'],
    ['/loop', 'has more than 5 redirects, the limit'],
    ['/file', 'leads to file:, which is not read; right is http or https'],
    ['/pdf', 'is application/pdf, which is not read; right are pages, text, JSON and feeds'],
    ['/gone', 'the server answers 410 Gone'],
    ['/nothing', 'the server answers 404 Not Found'],
    ['http://[nonsense/', 'is no address; right is such as https://example.org/article'],
  ])('%s', async (path, expected) => {
    expect(await reason(path)).toBe(expected);
  });

  test('a port where nothing listens', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const free = (other.address() as AddressInfo).port;
    await new Promise((resolve) => other.close(resolve));
    expect(await reason(`http://127.0.0.1:${free}/`)).toBe('the server refuses the connection');
  });

  test.each(['/silent', '/slow'])('%s, when the time is over', async (path) => {
    expect(await reason(path, { timeoutMs: 150 })).toBe('did not answer in full within 0.15 s, the limit');
  });
});

describe('private networks', () => {
  const PRIVATE = { allowPrivate: false };
  const refused = (host: string) => `${host} is an address of a private network, which is refused; FETCH_ALLOW_PRIVATE=true allows it`;

  test('addresses in the URL, however they are written', async () => {
    expect(await reason('/page', PRIVATE)).toBe(refused('127.0.0.1'));
    expect(await reason(`http://2130706433:${port}/page`, PRIVATE)).toBe(refused('127.0.0.1'));
    expect(await reason('http://[::ffff:7f00:1]/', PRIVATE)).toBe(refused('::ffff:7f00:1'));
  });

  test('names, by the address that is connected to', async () => {
    expect(await reason('/page', PRIVATE, 'localhost')).toBe(refused('localhost'));
  });

  test('every address of the networks that are not public, and no public one', () => {
    const inside = [
      '127.0.0.1',
      '10.0.0.1',
      '172.16.5.4',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '100.100.100.200',
      '0.0.0.0',
      '192.0.0.192',
      '168.63.129.16',
      '224.0.0.1',
      '255.255.255.255',
      '::1',
      '::',
      'fe80::1',
      'fd00:ec2::254',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
      '2002:a00:1::',
      'nonsense',
    ];
    expect(inside.filter(isPublicAddress)).toEqual([]);
    const outside = ['8.8.8.8', '1.1.1.1', '151.101.1.164', '2606:4700:4700::1111', '::ffff:8.8.8.8'];
    expect(outside.filter(isPublicAddress)).toEqual(outside);
  });
});
