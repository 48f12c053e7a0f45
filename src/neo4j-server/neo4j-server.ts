/** A Neo4j server that this process started and that answers queries. */
export interface Neo4jServer {
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** File that holds the password and nothing else. */
  readonly passwordFile: string;
  /** Address of Neo4j Browser. */
  readonly browser: string;
  /** What runs it: an engine for containers, or a Java process with this id. */
  readonly runsOn: 'docker' | { readonly pid: number };
  /** Resolves when the server has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
  /** Stops it cleanly; resolves once nothing runs any more. */
  stop(): Promise<void>;
}

export interface Neo4jServerOptions {
  /** Folder of this server's data, settings, logs and password. Made if missing. */
  readonly home: string;
  /** Ports on 127.0.0.1; 0 takes a free one. */
  readonly boltPort: number;
  readonly httpPort: number;
  /** Most memory for Java's heap and for Neo4j's page cache, MiB. */
  readonly heapMiB: number;
  readonly pageCacheMiB: number;
  /** Milliseconds until the server must have answered. */
  readonly startTimeoutMs: number;
  /** Aborted to give up while it starts: what has been started is then stopped. */
  readonly signal: AbortSignal;
  /** Gets one line for each step that takes long. */
  readonly onProgress: (line: string) => void;
}
