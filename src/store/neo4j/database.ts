import { setTimeout as pause } from 'node:timers/promises';
import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction } from 'neo4j-driver';
import { WasitError } from '../../domain/errors.ts';
import { isPastLimit, isUnreachable, translateError } from './translate-error.ts';
import { fromNeo4j, toNeo4j } from './values.ts';

export interface Neo4jOptions {
  /** `neo4j://host:7687`, `neo4j+s://…` or `bolt://…`. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  /** Most connections to one server. */
  readonly poolSize: number;
  /** Milliseconds that a read may take before the server cancels it. */
  readonly timeoutMs: number;
  /** Milliseconds that one write may take, its wait for other writers included. Default 120,000. */
  readonly writeTimeoutMs?: number;
  /** Milliseconds for which a write waits for a server that went away. Default 120,000. */
  readonly patienceMs?: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Runs one statement; parameters and rows are plain values (see `values.ts`). */
export type Run = <T extends object = Row>(cypher: string, parameters?: Row) => Promise<readonly T[]>;

const CONNECT_MS = 5_000;
const DRIVER_RETRY_MS = 5_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const DEFAULT_WRITE_TIMEOUT_MS = 120_000;
const DEFAULT_PATIENCE_MS = 120_000;

interface Turn {
  readonly turn: number;
}
const TURN = "MATCH (graph:Graph {id: 'graph'}) RETURN graph.turn AS turn";
const TAKE_TURN = "MATCH (graph:Graph {id: 'graph'}) SET graph.turn = graph.turn + 1";

/** The driver with everything that each transaction needs: time limits, bookmarks, retries, translated errors. */
export class Database {
  readonly #driver: Driver;
  readonly #bookmarks: BookmarkManager = neo4j.bookmarkManager();
  readonly #options: Required<Neo4jOptions>;

  constructor(options: Neo4jOptions) {
    this.#options = { writeTimeoutMs: DEFAULT_WRITE_TIMEOUT_MS, patienceMs: DEFAULT_PATIENCE_MS, ...options };
    this.#driver = neo4j.driver(options.url, neo4j.auth.basic(options.username, options.password), {
      maxConnectionPoolSize: options.poolSize,
      connectionTimeout: CONNECT_MS,
      connectionAcquisitionTimeout: Math.max(CONNECT_MS, options.timeoutMs),
      maxTransactionRetryTime: DRIVER_RETRY_MS,
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      userAgent: 'wasit',
    });
  }

  /** Throws STORE_UNAVAILABLE within seconds if the server is not there or refuses us. */
  async verify(): Promise<void> {
    try {
      await this.#driver.verifyConnectivity({ database: this.#options.database });
    } catch (error) {
      throw translateError(error, this.#options);
    }
  }

  /**
   * Runs statements in one read transaction. Neo4j lets a transaction see whatever others commit meanwhile; so that a call
   * sees one state all the same, the graph's turn (see `write`) is read first and last, and work that a write came into is
   * done again.
   */
  async read<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const { timeoutMs } = this.#options;
    const deadline = performance.now() + timeoutMs;
    for (;;) {
      const attempt = this.#transaction('READ', timeoutMs, async (run) => {
        const [before, result] = await Promise.all([run<Turn>(TURN), work(run)]);
        const after = await run<Turn>(TURN);
        return { result, steady: before[0]?.turn === after[0]?.turn };
      });
      const { result, steady } = await attempt.catch((error) => Promise.reject(translateError(error, this.#options)));
      if (steady) return result;
      if (performance.now() > deadline) {
        throw new WasitError(
          'TIMEOUT',
          `articles were written all the time for ${timeoutMs} ms: ask again later, or raise NEO4J_TIMEOUT_MS`,
        );
      }
    }
  }

  /**
   * Runs statements in one write transaction, one writer at a time: every article touches the counts of the few actors
   * that all news is about, so writers would wait for each other anyway, and one lock taken first cannot deadlock.
   */
  async write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const { writeTimeoutMs } = this.#options;
    let waiting = true;
    try {
      return await this.#patiently(() =>
        this.#transaction('WRITE', writeTimeoutMs, async (run) => {
          waiting = true;
          await run(TAKE_TURN);
          waiting = false;
          return await work(run);
        }),
      );
    } catch (error) {
      if (!isPastLimit(error)) throw translateError(error, this.#options);
      if (waiting)
        throw new WasitError('CONFLICT', `other writers kept the graph busy for ${writeTimeoutMs} ms: try again`, { cause: error });
      throw new WasitError('TIMEOUT', `writing took longer than ${writeTimeoutMs} ms: send fewer articles at a time`, { cause: error });
    }
  }

  /** A read that a writer needs: waits for a server that went away, as writes do. */
  async readForWrite<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const attempt = this.#patiently(() => this.#transaction('READ', this.#options.timeoutMs, work));
    return await attempt.catch((error) => Promise.reject(translateError(error, this.#options)));
  }

  /** Runs one statement that cannot be part of a larger transaction: a change of the schema. */
  async schema(cypher: string): Promise<void> {
    const change = this.#transaction('WRITE', this.#options.writeTimeoutMs, (run) => run(cypher));
    await change.catch((error) => Promise.reject(translateError(error, this.#options)));
  }

  /**
   * Waits for a server that went away, with pauses that grow from 250 ms to 10 s, for `patienceMs` at most. The work is
   * then done again from its start, which is safe because writing the same readings twice changes nothing.
   */
  async #patiently<T>(attempt: () => Promise<T>): Promise<T> {
    const deadline = performance.now() + this.#options.patienceMs;
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        return await attempt();
      } catch (error) {
        if (!isUnreachable(error) || performance.now() + pauseMs > deadline) throw error;
        await pause(pauseMs);
      }
    }
  }

  /**
   * `executeRead` and `executeWrite` repeat what fails for a passing reason (a lost leader, a deadlock) by themselves.
   * Throws what the driver throws.
   */
  async #transaction<T>(mode: 'READ' | 'WRITE', timeout: number, work: (run: Run) => Promise<T>): Promise<T> {
    const session = this.#driver.session({ database: this.#options.database, bookmarkManager: this.#bookmarks });
    const inside = (transaction: ManagedTransaction) =>
      work(async <R extends object>(cypher: string, parameters: Row = {}) => {
        const { records } = await transaction.run(cypher, toNeo4j(parameters));
        return records.map((record) => fromNeo4j(record.toObject()) as R);
      });
    try {
      return await (mode === 'READ' ? session.executeRead(inside, { timeout }) : session.executeWrite(inside, { timeout }));
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }
}
