import { WasitError } from '../domain/errors.ts';

/**
 * The time that one request may take. Looks at the clock before each call, since an embedded store works on the thread
 * that would run a timer, and gives up on a call that is still waiting when the time is over or the client has gone.
 */
export class Deadline {
  readonly #end: number;
  readonly #milliseconds: number;
  readonly #over: Promise<never>;
  readonly #gone: AbortSignal;

  /** `gone` aborts when nobody waits for the answer any more. */
  constructor(milliseconds: number, gone: AbortSignal) {
    this.#end = performance.now() + milliseconds;
    this.#milliseconds = milliseconds;
    this.#gone = gone;
    const over = AbortSignal.any([gone, AbortSignal.timeout(milliseconds)]);
    this.#over = new Promise((_, reject) => {
      over.addEventListener('abort', () => reject(this.#timeout()), { once: true });
    });
    // A request that ends in time leaves nobody to listen.
    this.#over.catch(() => undefined);
  }

  /** Makes a call if there is time left. @throws WasitError TIMEOUT */
  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.#gone.aborted || performance.now() >= this.#end) throw this.#timeout();
    return Promise.race([call(), this.#over]);
  }

  #timeout(): WasitError {
    if (this.#gone.aborted) return new WasitError('TIMEOUT', 'the client went away before the answer was ready');
    return new WasitError('TIMEOUT', `the query took longer than ${this.#milliseconds} ms: ask for less at a time`);
  }
}
