import type { FastifyInstance } from 'fastify';
import type { GraphReader } from '../store/store.ts';
import { sendError } from './send-error.ts';

/** `/health/live`: the process answers. `/health/ready`: so does the store, or else status 503. */
export function serveHealth(app: FastifyInstance, store: GraphReader): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (request, reply) => {
    try {
      await store.actors(['']);
      return { status: 'ready' };
    } catch (err) {
      request.log.warn({ err }, 'the store does not answer');
      return sendError(reply, 503, 'the store does not answer');
    }
  });
}
