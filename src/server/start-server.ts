import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import { WasitError } from '../domain/errors.ts';
import type { IssueNames } from '../graphql/context.ts';
import type { GraphStore } from '../store/store.ts';
import { createApp } from './create-app.ts';
import { isLoopback } from './loopback.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly store: GraphStore;
  readonly issues: IssueNames;
  readonly logger: FastifyBaseLogger;
}

export interface RunningServer {
  /** Where it listens: `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Takes no more requests, finishes those under way as far as the time of a request allows, then closes the store. May be called again. */
  close(): Promise<void>;
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Serves GraphQL at `/graphql`, the explorer at `/explorer/` and health checks at `/health/live` and `/health/ready`, until
 * `close` is called or the process gets SIGINT or SIGTERM; either closes the store as well.
 * @throws WasitError CONFIGURATION if the host would let others in without a token, or the port or host cannot be had
 */
export async function startServer({ config: { server: config }, store, issues, logger }: ServerOptions): Promise<RunningServer> {
  const { host, port, apiTokens } = config;
  if (apiTokens.length === 0 && !isLoopback(host)) {
    throw new WasitError(
      'CONFIGURATION',
      `HOST is ${host}, which others can reach, and no token is asked for: set API_TOKENS or API_TOKENS_FILE, or HOST=127.0.0.1`,
    );
  }
  const app = await createApp({ config, store, issues, logger });
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= (async () => {
      for (const signal of SIGNALS) process.removeListener(signal, onSignal);
      // A client that does not read its answer must not keep the process alive.
      const patience = setTimeout(() => app.server.closeAllConnections(), config.requestTimeoutMs);
      await app.close();
      clearTimeout(patience);
      await store.close();
    })();
    return closing;
  };
  const onSignal = (signal: NodeJS.Signals) => {
    logger.info(`${signal}: finishing`);
    close().catch((err: unknown) => {
      logger.error({ err }, 'closing failed');
      process.exitCode = 1;
    });
  };

  let url: string;
  try {
    url = await app.listen({ host, port });
  } catch (error) {
    await app.close();
    throw cannotListen(error as NodeJS.ErrnoException, host, port);
  }
  for (const signal of SIGNALS) process.once(signal, onSignal);
  return { url, close };
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `port ${port} is taken on ${host}: stop what listens there, or set PORT to another (PORT=0 takes any free one)`,
    EACCES: `port ${port} needs more rights than this user has: set PORT to 1024 or above`,
    EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine`,
    ENOTFOUND: `HOST is ${host}, which is no address of this machine`,
  };
  const reason = reasons[error.code ?? ''];
  return reason === undefined ? error : new WasitError('CONFIGURATION', reason, { cause: error });
}
