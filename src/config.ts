import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { WasitError } from './domain/errors.ts';

/** Everything that can be set from outside. Sizes are in bytes, times in milliseconds. */
export interface Config {
  /** The SQLite file; holds the graph unless `neo4j` is set. */
  readonly database: string;
  /** Where the Neo4j that holds the graph is; `null` for SQLite. */
  readonly neo4j: Neo4jConfig | null;
  readonly server: ServerConfig;
  readonly logLevel: string;
  readonly ingest: {
    /** IANA name or offset of times that an article prints without one. */
    readonly timeZone: string;
    readonly fetch: { readonly timeoutMs: number; readonly maxBytes: number; readonly allowPrivate: boolean };
    /** `auto` lets a model read where one is named. */
    readonly extractor: (typeof EXTRACTORS)[number];
    /** The language model that reads articles; `null` where the rules do. */
    readonly llm: LlmConfig | null;
  };
}

export interface LlmConfig {
  readonly baseUrl: string;
  readonly model: string;
  /** `null` for an endpoint that asks for none. */
  readonly apiKey: string | null;
  /** `null` leaves it to the endpoint. */
  readonly temperature: number | null;
  readonly concurrency: number;
  readonly timeoutMs: number;
  readonly maxRetries: number;
  /** For a million tokens; `null` if costs are not counted. */
  readonly prices: { readonly input: number; readonly output: number } | null;
  /** Folder of the replies that are kept. */
  readonly cache: string;
  /** How often the model goes through an article: the second time for what it missed. */
  readonly passes: 1 | 2;
  /** Whether an article for which the model fails is read by the rules. */
  readonly fallback: boolean;
}

export interface Neo4jConfig {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  readonly poolSize: number;
  readonly timeoutMs: number;
}

export interface ServerConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Bearer tokens, one of which every query must carry; none means that no token is asked for. */
  readonly apiTokens: readonly string[];
  readonly maxDepth: number;
  readonly maxCost: number;
  readonly maxBodyBytes: number;
  readonly requestTimeoutMs: number;
  /** Requests a minute from one address; 0 means no limit. */
  readonly rateLimitPerMinute: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const STORES = ['sqlite', 'neo4j'] as const;
const YES_NO = ['true', 'false'] as const;
const EXTRACTORS = ['auto', 'rules', 'llm'] as const;
const FALLBACKS = ['rules', 'none'] as const;
/** What a key belongs to that comes without an address. */
const OPENAI = 'https://api.openai.com/v1';

function whole(min: number, max: number, byDefault: number) {
  return z
    .string()
    .default(String(byDefault))
    .refine((text) => /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `a whole number from ${min} to ${max}`,
    })
    .transform(Number);
}

function decimal(max: number, extra = '') {
  return (text: string) => text === extra || (/^\d{1,9}(?:\.\d{1,9})?$/.test(text) && Number(text) <= max);
}

const price = z
  .string()
  .optional()
  .refine((text) => text === undefined || decimal(1_000_000)(text), { error: 'a price for a million tokens such as 2.5' })
  .transform((text) => (text === undefined ? null : Number(text)));

const oneOf = (values: readonly string[]) => ({ error: `one of ${values.join(', ')}` });

/** The environment variables that are read; the message of each is what would be right. `docs/configuration.md` explains them. */
export const environment = z.object({
  WASIT_DB: z.string().default('./data/wasit.db'),
  STORE: z.enum(STORES, oneOf(STORES)).default('sqlite'),
  NEO4J_URL: z
    .string()
    .optional()
    .refine((text) => text === undefined || /^(?:neo4j|bolt)(?:\+s|\+ssc)?:$/.test(URL.parse(text)?.protocol ?? ''), {
      error: 'an address like neo4j://localhost:7687, neo4j+s://… or bolt://…',
    }),
  NEO4J_USERNAME: z.string().optional(),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_PASSWORD_FILE: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  NEO4J_POOL_SIZE: whole(1, 1000, 50),
  NEO4J_TIMEOUT_MS: whole(100, 600_000, 10_000),
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(0, 65_535, 4000),
  API_TOKENS: z.string().optional(),
  API_TOKENS_FILE: z.string().optional(),
  MAX_DEPTH: whole(1, 100, 15),
  MAX_COST: whole(1, 100_000_000, 200_000),
  MAX_BODY_BYTES: whole(1000, 100_000_000, 100_000),
  REQUEST_TIMEOUT_MS: whole(10, 600_000, 10_000),
  RATE_LIMIT_PER_MINUTE: whole(0, 1_000_000, 600),
  LOG_LEVEL: z.enum(LOG_LEVELS, oneOf(LOG_LEVELS)).default('info'),
  DEFAULT_TIME_ZONE: z.string().default('UTC').refine(isTimeZone, { error: 'a time zone like Asia/Gaza or +03:00' }),
  FETCH_TIMEOUT_MS: whole(100, 600_000, 15_000),
  FETCH_MAX_BYTES: whole(1000, 1_000_000_000, 5_000_000),
  FETCH_ALLOW_PRIVATE: z.enum(YES_NO, oneOf(YES_NO)).default('false'),
  EXTRACTOR: z.enum(EXTRACTORS, oneOf(EXTRACTORS)).default('auto'),
  LLM_BASE_URL: z
    .string()
    .optional()
    .refine((text) => text === undefined || isPlainAddress(text), {
      error: 'an http(s) address without user name and password, such as http://localhost:11434/v1',
    }),
  LLM_MODEL: z.string().trim().max(200).optional(),
  LLM_API_KEY: z.string().optional(),
  LLM_API_KEY_FILE: z.string().optional(),
  LLM_TEMPERATURE: z
    .string()
    .default('0')
    .refine(decimal(2, 'none'), { error: 'a number from 0 to 2, or none to leave it to the endpoint' })
    .transform((text) => (text === 'none' ? null : Number(text))),
  LLM_CONCURRENCY: whole(1, 256, 4),
  LLM_TIMEOUT_MS: whole(100, 3_600_000, 120_000),
  LLM_MAX_RETRIES: whole(0, 20, 4),
  LLM_PRICE_INPUT: price,
  LLM_PRICE_OUTPUT: price,
  LLM_CACHE: z.string().default('./data/llm-cache'),
  LLM_PASSES: z.enum(['1', '2'], oneOf(['1', '2'])).default('1'),
  LLM_FALLBACK: z.enum(FALLBACKS, oneOf(FALLBACKS)).default('rules'),
});

const SECRET = new Set(['API_TOKENS', 'LLM_API_KEY', 'LLM_BASE_URL', 'NEO4J_PASSWORD', 'NEO4J_URL']);

/**
 * Reads the configuration from environment variables; one that is empty counts as not set.
 * @throws WasitError CONFIGURATION with every problem: the variable, and what would be right.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const problems: string[] = [];
  const parsed = environment.safeParse(set);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = String(path[0]);
    problems.push(SECRET.has(name) ? `${name}: right is ${message}` : `${name} is "${set[name]}"; right is ${message}`);
  }
  const secret = (name: string): string | undefined => {
    const file = set[`${name}_FILE`];
    if (file === undefined) return set[name];
    if (set[name] !== undefined) problems.push(`${name} and ${name}_FILE are both set; right is one of them`);
    try {
      return readFileSync(file, 'utf8').trim();
    } catch (error) {
      problems.push(`${name}_FILE is "${file}", which cannot be read (${(error as NodeJS.ErrnoException).code})`);
      return undefined;
    }
  };
  const apiTokens = readTokens(secret('API_TOKENS'), problems);
  const neo4j = set['STORE'] === 'neo4j' ? readNeo4j(set, secret('NEO4J_PASSWORD'), problems) : null;
  const llm = asksModel(set) ? readLlm(set, secret('LLM_API_KEY'), problems) : null;
  if (!parsed.success || problems.length > 0)
    throw new WasitError('CONFIGURATION', `the configuration has problems:\n  ${problems.join('\n  ')}`);

  const { data } = parsed;
  return {
    database: data.WASIT_DB,
    neo4j: neo4j && { ...neo4j, database: data.NEO4J_DATABASE, poolSize: data.NEO4J_POOL_SIZE, timeoutMs: data.NEO4J_TIMEOUT_MS },
    server: {
      host: data.HOST,
      port: data.PORT,
      apiTokens,
      maxDepth: data.MAX_DEPTH,
      maxCost: data.MAX_COST,
      maxBodyBytes: data.MAX_BODY_BYTES,
      requestTimeoutMs: data.REQUEST_TIMEOUT_MS,
      rateLimitPerMinute: data.RATE_LIMIT_PER_MINUTE,
    },
    logLevel: data.LOG_LEVEL,
    ingest: {
      timeZone: data.DEFAULT_TIME_ZONE,
      extractor: data.EXTRACTOR,
      fetch: { timeoutMs: data.FETCH_TIMEOUT_MS, maxBytes: data.FETCH_MAX_BYTES, allowPrivate: data.FETCH_ALLOW_PRIVATE === 'true' },
      llm: llm && {
        ...llm,
        temperature: data.LLM_TEMPERATURE,
        concurrency: data.LLM_CONCURRENCY,
        timeoutMs: data.LLM_TIMEOUT_MS,
        maxRetries: data.LLM_MAX_RETRIES,
        prices:
          data.LLM_PRICE_INPUT === null || data.LLM_PRICE_OUTPUT === null
            ? null
            : { input: data.LLM_PRICE_INPUT, output: data.LLM_PRICE_OUTPUT },
        cache: data.LLM_CACHE,
        passes: data.LLM_PASSES === '2' ? 2 : 1,
        fallback: data.LLM_FALLBACK === 'rules',
      },
    },
  };
}

function readTokens(text: string | undefined, problems: string[]): readonly string[] {
  const tokens = (text ?? '').split(/[\s,]+/).filter((token) => token !== '');
  if (text !== undefined && tokens.length === 0) problems.push('API_TOKENS holds no token');
  // The characters that RFC 6750 allows in a bearer token.
  if (!tokens.every((token) => /^[\w.~+/-]{16,}=*$/.test(token))) {
    problems.push('API_TOKENS: right is tokens of at least 16 letters, digits and -._~+/ each, separated by commas or line ends');
  }
  return tokens;
}

function readNeo4j(
  set: Readonly<Record<string, string | undefined>>,
  password: string | undefined,
  problems: string[],
): Pick<Neo4jConfig, 'url' | 'username' | 'password'> {
  const url = URL.parse(set['NEO4J_URL'] ?? '');
  const decode = (text = '') => {
    try {
      return decodeURIComponent(text);
    } catch {
      problems.push('NEO4J_URL: right is a user name and password with %25 for %, %40 for @ and so on');
      return text;
    }
  };
  const username = set['NEO4J_USERNAME'] ?? decode(url?.username);
  const inUrl = decode(url?.password);
  if (set['NEO4J_URL'] === undefined) problems.push('NEO4J_URL is not set; STORE=neo4j needs it, such as neo4j://localhost:7687');
  if (username === '') problems.push('NEO4J_USERNAME is not set; STORE=neo4j needs it, here or in NEO4J_URL');
  if ((password ?? inUrl) === '') {
    problems.push('NEO4J_PASSWORD is not set; STORE=neo4j needs it, here, in the file that NEO4J_PASSWORD_FILE names or in NEO4J_URL');
  }
  if (url !== null) {
    url.username = '';
    url.password = '';
  }
  return { url: url?.href ?? '', username, password: password ?? inUrl };
}

/** Where nothing else is said, a model reads if one is named; an endpoint without a model is half of that, and told. */
function asksModel({
  EXTRACTOR: extractor = 'auto',
  LLM_MODEL: model,
  LLM_BASE_URL: baseUrl,
}: Readonly<Record<string, string | undefined>>) {
  return extractor === 'llm' || (extractor === 'auto' && (model ?? baseUrl) !== undefined);
}

function readLlm(
  set: Readonly<Record<string, string | undefined>>,
  apiKey: string | undefined,
  problems: string[],
): Pick<LlmConfig, 'baseUrl' | 'model' | 'apiKey'> {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model = '' } = set;
  if (model === '') {
    const rules = set['EXTRACTOR'] === 'llm' ? 'EXTRACTOR=llm needs it' : 'LLM_BASE_URL needs it, unless EXTRACTOR=rules';
    problems.push(`LLM_MODEL is not set; ${rules}: the name that the endpoint knows the model by`);
  }
  if (baseUrl === undefined && apiKey === undefined) {
    problems.push(`a language model needs LLM_BASE_URL, such as http://localhost:11434/v1, or for ${OPENAI} alone LLM_API_KEY`);
  }
  if ((set['LLM_PRICE_INPUT'] === undefined) !== (set['LLM_PRICE_OUTPUT'] === undefined)) {
    problems.push('LLM_PRICE_INPUT and LLM_PRICE_OUTPUT: right is both or neither');
  }
  // What a header can carry; anything else would fail with the first request.
  if (apiKey !== undefined && !/^[\x21-\x7e]+$/.test(apiKey)) problems.push('LLM_API_KEY: right is a key of visible ASCII characters');
  return { baseUrl: baseUrl ?? OPENAI, model: model.trim(), apiKey: apiKey ?? null };
}

function isPlainAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
