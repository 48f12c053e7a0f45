import { Neo4jError } from 'neo4j-driver';
import { WasitError } from '../../domain/errors.ts';

export interface Target {
  readonly url: string;
  readonly username: string;
  readonly database: string;
  readonly timeoutMs: number;
}

/** Codes of the driver for a server that is not there, or that went away. */
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'Neo.TransientError.General.DatabaseUnavailable']);
const READ_ONLY = new Set([
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase',
  'Neo.ClientError.Cluster.NotALeader',
]);
const PAST_LIMIT =
  /^Neo\.(ClientError\.Transaction\.(TransactionTimedOut|LockClientStopped)|TransientError\.Transaction\.LockAcquisitionTimeout)/;

/** Whether waiting may help: the server is not there, or not there yet. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof Neo4jError && UNREACHABLE.has(error.code);
}

/** Whether the server cancelled a transaction that took longer than it may. */
export function isPastLimit(error: unknown): boolean {
  return error instanceof Neo4jError && (PAST_LIMIT.test(error.code) || error.message.includes('acquisition timed out'));
}

/**
 * Turns what the driver throws into the port's errors, each saying what to check; what is no expected failure (a defect
 * in a statement) is returned as it is.
 */
export function translateError(error: unknown, target: Target): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  const unavailable = (message: string) => new WasitError('STORE_UNAVAILABLE', message, { cause: error });
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return unavailable(
      `Neo4j at ${target.url} refuses user "${target.username}": check NEO4J_USERNAME and NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE)`,
    );
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return unavailable(`Neo4j at ${target.url} has seen too many wrong passwords: wait some seconds, then check NEO4J_PASSWORD`);
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return unavailable(`Neo4j at ${target.url} does not let user "${target.username}" do this: it needs to read, write and make indexes`);
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable(`Neo4j at ${target.url} has no database "${target.database}": check NEO4J_DATABASE`);
  }
  if (READ_ONLY.has(code)) {
    return unavailable(
      `the Neo4j database "${target.database}" at ${target.url} is read-only: allow writing, or connect to the writable server`,
    );
  }
  if (isPastLimit(error)) {
    return new WasitError('TIMEOUT', `Neo4j took longer than ${target.timeoutMs} ms: ask for less, or raise NEO4J_TIMEOUT_MS`, {
      cause: error,
    });
  }
  if (code === 'Neo.TransientError.General.MemoryPoolOutOfMemoryError') {
    return unavailable('Neo4j has too little memory for this: send fewer articles at a time, or raise server.memory.heap.max_size');
  }
  if (isUnreachable(error)) {
    return unavailable(`Neo4j does not answer at ${target.url}: check that it runs (\`npm run neo4j\` starts one) and NEO4J_URL`);
  }
  if (code.startsWith('Neo.TransientError.')) {
    return new WasitError('CONFLICT', 'other writers kept Neo4j busy: try again', { cause: error });
  }
  return error;
}
