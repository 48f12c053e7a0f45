import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type Driver, type Neo4jError } from 'neo4j-driver';
import { WasitError } from '../domain/errors.ts';

export interface BoltTarget {
  readonly url: string;
  readonly username: string;
  readonly password: string;
}

const PAUSE_MS = 200;

/**
 * Waits until the server answers a query with this password. A server that has never been used still has Neo4j's
 * first password, which must be changed before anything else: that is done here, over Bolt, so that the password never
 * stands in a command line.
 * @throws WasitError CONFIGURATION if the server has yet another password, TIMEOUT if it has not answered by then.
 */
export async function waitForBolt(target: BoltTarget, passwordFile: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await query(target, 'RETURN 1', 'neo4j');
      return;
    } catch (error) {
      if (isWrongPassword(error)) await setFirstPassword(target, passwordFile);
      else if (signal.aborted) throw signal.reason;
      // Anything else says that the server is still starting, which the signal limits.
      else await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}

async function setFirstPassword(target: BoltTarget, passwordFile: string): Promise<void> {
  try {
    await query({ ...target, password: 'neo4j' }, "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", 'system', {
      password: target.password,
    });
  } catch (error) {
    if (!isWrongPassword(error)) return;
    throw new WasitError('CONFIGURATION', `the database has another password than the one in ${passwordFile}: put the right one there`, {
      cause: error,
    });
  }
}

async function query(target: BoltTarget, cypher: string, database: string, parameters: Record<string, unknown> = {}): Promise<void> {
  const driver: Driver = neo4j.driver(target.url, neo4j.auth.basic(target.username, target.password), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxTransactionRetryTime: 0,
    telemetryDisabled: true,
  });
  try {
    await driver.executeQuery(cypher, parameters, { database });
  } finally {
    await driver.close();
  }
}

const isWrongPassword = (error: unknown): boolean => (error as Neo4jError).code === 'Neo.ClientError.Security.Unauthorized';
