import fastifyStatic from '@fastify/static';
import { getDistDirectory, renderAltair, renderInitialOptions } from 'altair-static';
import type { FastifyInstance } from 'fastify';
import { EXAMPLE_QUERY } from './example-query.ts';

export const EXPLORER = '/explorer/';

/** Only files of this server, and only this server is asked: the browser refuses all else. Styles are written by scripts. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      baseUri: ["'self'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
};

const OPTIONS = {
  baseURL: EXPLORER,
  endpointURL: '/graphql',
  initialName: 'Who negotiates with whom?',
  initialQuery: EXAMPLE_QUERY,
  instanceStorageNamespace: 'wasit_',
  initialSettings: { 'alert.disableUpdateNotification': true, disablePushNotification: true, 'banners.disable': true },
  serveInitialOptionsInSeperateRequest: 'initial-options.js',
};

/** Serves Altair, a page to write and send queries with, from the files of its package. */
export async function serveExplorer(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, { root: getDistDirectory(), serve: false });
  const page = renderAltair(OPTIONS);
  const script = renderInitialOptions(OPTIONS);
  app.get('/', (_, reply) => reply.redirect(EXPLORER));
  app.get('/explorer', (_, reply) => reply.redirect(EXPLORER));
  app.get(EXPLORER, { helmet: HEADERS }, (_, reply) => reply.type('text/html; charset=utf-8').send(page));
  app.get(`${EXPLORER}initial-options.js`, { helmet: HEADERS }, (_, reply) => reply.type('text/javascript; charset=utf-8').send(script));
  app.get<{ Params: { '*': string } }>(`${EXPLORER}*`, { helmet: HEADERS }, (request, reply) => reply.sendFile(request.params['*']));
}
