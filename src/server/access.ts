import bearerAuth from '@fastify/bearer-auth';
import type { FastifyInstance } from 'fastify';
import { isLoopback } from './loopback.ts';
import { sendError } from './send-error.ts';

/**
 * Refuses requests under a name that is not this machine's: a page that has its own name lead to 127.0.0.1 (DNS rebinding)
 * would count as the same origin and could read the answers. With tokens there is no need: such a page has none.
 */
export function checkHost(app: FastifyInstance, { needLoopback }: { readonly needLoopback: boolean }): void {
  app.addHook('onRequest', async ({ host }, reply) => {
    const url = URL.parse(`http://${host}`);
    if (url === null) return sendError(reply, 400, 'the Host header names no host');
    if (needLoopback && !isLoopback(url.hostname)) {
      return sendError(reply, 403, `"${url.hostname}" is not this machine: without API_TOKENS the server answers at localhost alone`);
    }
    return undefined;
  });
}

/** Asks every request to the scope for one of the tokens, compared in a time that tells nothing; after the rate limit, before the body. */
export async function requireToken(scope: FastifyInstance, tokens: readonly string[]): Promise<void> {
  await scope.register(bearerAuth, { keys: new Set(tokens), addHook: false, verifyErrorLogLevel: 'debug' });
  scope.addHook('preParsing', (request, reply, _payload, done) => scope.verifyBearerAuth?.(request, reply, done));
}
