import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  503: 'UNAVAILABLE',
};

/** Answers with one error, in the form that GraphQL clients read. */
export function sendError(
  reply: FastifyReply,
  status: number,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return reply.code(status).send({ errors: [{ message, extensions: { code: CODES[status] ?? 'BAD_REQUEST', ...details } }] });
}

/** Answers every failure outside GraphQL in that form; what is not the client's fault is logged and not told. */
export function handleErrors(app: FastifyInstance, { maxBodyBytes }: { readonly maxBodyBytes: number }): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status === 413) return sendError(reply, 413, `the request is larger than ${maxBodyBytes} bytes, the limit`);
    if (status === 401) {
      reply.header('www-authenticate', 'Bearer');
      return sendError(reply, 401, 'a token is needed: send the header "Authorization: Bearer <token>"');
    }
    if (status < 500) return sendError(reply, status, error.message);
    const reference = randomUUID();
    request.log.error({ err: error, reference }, 'a request met an error');
    return sendError(reply, 500, 'Something went wrong on the server', { code: 'INTERNAL_SERVER_ERROR', reference });
  });
  app.setNotFoundHandler((_, reply) => sendError(reply, 404, 'there is nothing at this address; the API is at /graphql'));
}
