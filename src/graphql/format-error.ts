import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { WasitError } from '../domain/errors.ts';
import { argumentAt } from './argument-at.ts';
import { BadArgument } from './bad-argument.ts';

/** Tells the operator of an error whose cause the client does not see. */
export type ReportError = (cause: unknown, reference: string) => void;

const VALUE_ERRORS = new Set<unknown>(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']);

/**
 * Makes what a client sees of an error: expected failures with their code and argument; anything else without its cause,
 * under a reference that `report` gets along with the cause.
 */
export function createErrorFormatter(report: ReportError) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const cause = rootOf(thrown);
    if (cause instanceof WasitError) {
      if (cause.code === 'STORE_UNAVAILABLE') report(cause, randomUUID());
      return { ...formatted, message: cause.message, extensions: { code: cause.code, ...argumentOf(cause) } };
    }
    const code = codeOf(formatted, thrown, cause);
    if (code === 'INTERNAL_SERVER_ERROR') {
      const reference = randomUUID();
      report(cause, reference);
      return { ...formatted, message: 'Something went wrong on the server', extensions: { code, reference } };
    }
    const argument = VALUE_ERRORS.has(code) && thrown instanceof GraphQLError ? argumentAt(thrown) : null;
    if (argument === null) return { ...formatted, extensions: { ...formatted.extensions, code } };
    const message = argument.startsWith('$') ? formatted.message : `"${argument}": ${formatted.message}`;
    return { ...formatted, message, extensions: { code: 'BAD_INPUT', argument } };
  };
}

function codeOf(formatted: GraphQLFormattedError, thrown: unknown, cause: unknown): unknown {
  const own = cause instanceof GraphQLError ? cause.extensions['code'] : undefined;
  const code = own ?? formatted.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR';
  // GraphQL itself refused the request before it came to any field.
  const isRefusal = code === 'INTERNAL_SERVER_ERROR' && cause instanceof GraphQLError && thrown instanceof GraphQLError && !thrown.path;
  return isRefusal ? 'BAD_REQUEST' : code;
}

function rootOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? rootOf(error.originalError) : error;
}

function argumentOf(error: WasitError): { readonly argument?: string } {
  if (error instanceof BadArgument) return { argument: error.argument };
  return error.code === 'BAD_CURSOR' ? { argument: 'after' } : {};
}
