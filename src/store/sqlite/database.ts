import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { WasitError } from '../../domain/errors.ts';

export type Value = SQLInputValue;

/** Statements kept compiled. Filters combine freely, so their number must have a bound. */
const MOST_STATEMENTS = 500;

/** One connection to an SQLite file: compiled statements, transactions, and driver errors told as `WasitError`. */
export class Database {
  readonly #connection: DatabaseSync;
  readonly #path: string;
  readonly #busyTimeout: number;
  readonly #statements = new Map<string, StatementSync>();

  /**
   * Opens the file, or makes it with its folder. `busyTimeout` is how long to wait for another writer, in milliseconds.
   * @throws WasitError STORE_UNAVAILABLE if the file cannot be opened or is no SQLite database.
   */
  constructor(path: string, busyTimeout: number) {
    this.#path = path;
    this.#busyTimeout = busyTimeout;
    this.#connection = this.#translate(() => {
      if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
      return new DatabaseSync(path, { timeout: busyTimeout, enableForeignKeyConstraints: true });
    });
    this.#translate(() => {
      // Asked for only where it is not so yet: the switch takes the whole file for itself.
      if (this.get<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode === 'delete') this.exec('PRAGMA journal_mode = WAL');
      // 64 MiB of pages, and 40 MiB of log before it is moved into the file: fewer, larger moves write faster.
      this.exec('PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 10000; PRAGMA temp_store = MEMORY');
    });
  }

  exec(sql: string): void {
    this.#translate(() => this.#connection.exec(sql));
  }

  run(sql: string, ...values: readonly Value[]): void {
    this.#translate(() => this.#prepare(sql).run(...values));
  }

  get<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.#translate(() => this.#prepare(sql).get(...values)) as Row | undefined;
  }

  /** The one row that the statement always gives. */
  one<Row>(sql: string, ...values: readonly Value[]): Row {
    const row = this.get<Row>(sql, ...values);
    if (row === undefined) throw new TypeError(`no row from: ${sql}`);
    return row;
  }

  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.#translate(() => this.#prepare(sql).all(...values)) as unknown as readonly Row[];
  }

  /** Does all reading against one committed state. */
  read<T>(work: () => T): T {
    return this.#transaction('BEGIN', work);
  }

  /** Does all writing or none of it. Takes the write lock at once, so that what is read inside stays true. */
  write<T>(work: () => T): T {
    return this.#transaction('BEGIN IMMEDIATE', work);
  }

  close(): void {
    this.#statements.clear();
    if (this.#connection.isOpen) this.#connection.close();
  }

  #transaction<T>(begin: string, work: () => T): T {
    this.run(begin);
    try {
      const result = work();
      this.run('COMMIT');
      return result;
    } catch (error) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw error;
    }
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#connection.prepare(sql);
      if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #translate<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#translated(error);
    }
  }

  #translated(error: unknown): unknown {
    if (!(error instanceof Error) || error instanceof WasitError) return error;
    const code = 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
    if (code === SQLITE_BUSY) {
      const message = `another writer kept the database ${this.#path} busy for ${this.#busyTimeout / 1000} s: try again when it is done`;
      return new WasitError('CONFLICT', message, { cause: error });
    }
    const problem = code === undefined ? FILE_PROBLEMS.get('code' in error ? error.code : undefined) : ENGINE_PROBLEMS.get(code);
    if (problem === undefined) return error;
    return new WasitError('STORE_UNAVAILABLE', `the database ${this.#path} ${problem}`, { cause: error });
  }
}

/** Result codes: https://www.sqlite.org/rescode.html */
const SQLITE_BUSY = 5;
const ENGINE_PROBLEMS: ReadonlyMap<number, string> = new Map([
  [8, 'cannot be written to: check its permissions'],
  [10, 'cannot be read or written: the disk reports an error'],
  [11, 'is damaged: restore it from a backup, or read the articles into a new one'],
  [13, 'cannot grow: the disk is full'],
  [14, 'cannot be opened: check the path and its permissions'],
  [26, 'is no SQLite database: choose another path'],
]);

/** What the file system and the driver report. */
const FILE_PROBLEMS: ReadonlyMap<unknown, string> = new Map([
  ['EACCES', 'cannot be made: its folder cannot be written to'],
  ['EPERM', 'cannot be made: its folder cannot be written to'],
  ['EROFS', 'cannot be made: its folder is on a read-only file system'],
  ['EEXIST', 'cannot be made: part of its path is a file'],
  ['ENOTDIR', 'cannot be made: part of its path is a file'],
  ['ERR_INVALID_STATE', 'is closed'],
]);
