import { Agent, type Dispatcher, fetch, type Response } from 'undici';
import { WasitError } from '../../domain/errors.ts';
import { tooLarge } from './byte-stream.ts';
import { checkHost, publicLookup } from './public-address.ts';
import type { Source, SourceKind } from './source.ts';

/** Limits on what is fetched from the web. */
export interface FetchLimits {
  /** For the whole of it: redirects, headers and body. */
  readonly timeoutMs: number;
  /** Of the body after decompression. */
  readonly maxBytes: number;
  /** Whether addresses of private networks may be asked. */
  readonly allowPrivate: boolean;
}

const MAX_REDIRECTS = 5;
const HEADERS = {
  'user-agent': 'wasit/0.1 (news reader)',
  accept:
    'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/json;q=0.9, text/plain;q=0.8, */*;q=0.1',
};

const KINDS: readonly (readonly [RegExp, SourceKind | null])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/, 'html'],
  [/^application\/(?:x-ndjson|ndjson|jsonl|x-jsonlines|json-seq)$/, 'jsonl'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?json$/, 'json'],
  [/^(?:application|text)\/(?:rss\+xml|atom\+xml|rdf\+xml|xml)$/, 'feed'],
  // Servers send these for whatever they do not know.
  [/^(?:text\/plain|application\/octet-stream|binary\/octet-stream|)$/, null],
];

/**
 * Fetches an address. The content type decides what it is read as. The source's bytes can be read once.
 * @throws WasitError BAD_INPUT for an address that is refused, a failing server, a type that is not read, too many
 * redirects; TIMEOUT; also while the bytes are read
 */
export async function fetchUrl(address: string, limits: FetchLimits): Promise<Source> {
  const dispatcher = new Agent(limits.allowPrivate ? {} : { connect: { lookup: publicLookup } });
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const { response, url } = await follow(new URL(address), dispatcher, signal, limits);
    const [type, charset] = contentType(response);
    const kind = KINDS.find(([pattern]) => pattern.test(type))?.[1];
    if (kind === undefined) throw new WasitError('BAD_INPUT', `is ${type}, which is not read; right are pages, text, JSON and feeds`);
    return { name: address, kind, charset, address: url.href, bytes: body(response, dispatcher, limits) };
  } catch (error) {
    await dispatcher.destroy();
    throw explain(error, limits);
  }
}

async function follow(
  start: URL,
  dispatcher: Dispatcher,
  signal: AbortSignal,
  { allowPrivate }: FetchLimits,
): Promise<{ readonly response: Response; readonly url: URL }> {
  let url = start;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (!/^https?:$/.test(url.protocol))
      throw new WasitError('BAD_INPUT', `leads to ${url.protocol}, which is not read; right is http or https`);
    if (!allowPrivate) checkHost(url);
    const response = await fetch(url, { dispatcher, signal, redirect: 'manual', headers: HEADERS });
    const location = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && location !== null) {
      await response.body?.cancel();
      const next = URL.parse(location, url.href);
      if (next === null) throw new WasitError('BAD_INPUT', `leads to «${location}», which is no address`);
      url = next;
      continue;
    }
    if (!response.ok) throw new WasitError('BAD_INPUT', `the server answers ${response.status} ${response.statusText}`.trim());
    return { response, url };
  }
  throw new WasitError('BAD_INPUT', `has more than ${MAX_REDIRECTS} redirects, the limit`);
}

async function* body(response: Response, dispatcher: Dispatcher, limits: FetchLimits): AsyncGenerator<Uint8Array> {
  try {
    let size = 0;
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > limits.maxBytes) throw tooLarge(limits.maxBytes);
      yield chunk;
    }
  } catch (error) {
    throw explain(error, limits);
  } finally {
    await dispatcher.destroy();
  }
}

function contentType(response: Response): readonly [string, string | null] {
  const [type = '', ...parameters] = (response.headers.get('content-type') ?? '').split(';');
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return [type.trim().toLowerCase(), charset ?? null];
}

/** One line for whoever asked; the cause is kept for whoever debugs. */
function explain(error: unknown, { timeoutMs }: FetchLimits): WasitError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof WasitError) return cause;
    if (cause.name === 'TimeoutError')
      return new WasitError('TIMEOUT', `did not answer in full within ${timeoutMs / 1000} s, the limit`, { cause: error });
    if ('code' in cause && cause.code === 'ENOTFOUND')
      return new WasitError('BAD_INPUT', 'the name of the server is not known', { cause: error });
    if ('code' in cause && cause.code === 'ECONNREFUSED')
      return new WasitError('BAD_INPUT', 'the server refuses the connection', { cause: error });
    if (cause.cause === undefined) return new WasitError('BAD_INPUT', `could not be fetched: ${cause.message}`, { cause: error });
  }
  return new WasitError('BAD_INPUT', 'could not be fetched', { cause: error });
}
