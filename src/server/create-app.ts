import { fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { ServerConfig } from '../config.ts';
import { createContext, type IssueNames } from '../graphql/context.ts';
import type { GraphReader } from '../store/store.ts';
import { checkHost, requireToken } from './access.ts';
import { createApollo } from './create-apollo.ts';
import { EXPLORER, serveExplorer } from './explorer.ts';
import { serveHealth } from './health.ts';
import { handleErrors } from './send-error.ts';

/** What the server hands to a browser besides the explorer is data: nothing in it may run, load or be framed. */
const NOTHING_RUNS = {
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  // The server speaks plain HTTP; a proxy that adds TLS decides about this.
  strictTransportSecurity: false,
};

export interface AppOptions {
  readonly config: ServerConfig;
  readonly store: GraphReader;
  readonly issues: IssueNames;
  readonly logger: FastifyBaseLogger;
}

/** Puts the HTTP server together; it does not listen yet. */
export async function createApp({ config, store, issues, logger }: AppOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.maxBodyBytes,
    requestTimeout: config.requestTimeoutMs,
  });
  app.removeContentTypeParser('text/plain');
  handleErrors(app, config);
  // The path alone: a query string holds queries and variables.
  app.addHook('onResponse', async ({ method, url, log }, reply) => {
    log.info({ method, path: url.split('?', 1)[0], status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  await app.register(helmet, NOTHING_RUNS);
  checkHost(app, { needLoopback: config.apiTokens.length === 0 });
  serveHealth(app, store);
  await serveExplorer(app);
  await app.register((scope) => serveGraphql(scope, config, { store, issues }));
  return app;
}

async function serveGraphql(scope: FastifyInstance, config: ServerConfig, graph: Pick<AppOptions, 'store' | 'issues'>): Promise<void> {
  if (config.rateLimitPerMinute > 0) await scope.register(rateLimit, { max: config.rateLimitPerMinute, timeWindow: '1 minute' });
  // Someone who opens the API in a browser wants the explorer.
  scope.addHook('onRequest', async ({ method, headers, query }, reply) => {
    const isVisit = method === 'GET' && headers.accept?.includes('text/html') === true && Object.keys(query as object).length === 0;
    return isVisit ? reply.redirect(EXPLORER) : undefined;
  });
  if (config.apiTokens.length > 0) await requireToken(scope, config.apiTokens);
  const apollo = createApollo(config, scope.log);
  await apollo.start();
  scope.addHook('onClose', () => apollo.stop());
  scope.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: async ({ signal }) => createContext({ ...graph, timeoutMs: config.requestTimeoutMs, signal }),
    }),
  });
}
