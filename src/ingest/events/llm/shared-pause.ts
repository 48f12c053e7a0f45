import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_MS = 500;
const LONGEST_GROWN_MS = 8_000;
/** An endpoint that asks for more has no more to give today. */
const LONGEST_ASKED_SECONDS = 3_600;

/** How long an endpoint asks to wait before the next request, in seconds; `null` if it does not. */
export function secondsAsked(headers: { get(name: string): string | null }): number | null {
  const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (exact >= 0) return exact / 1000;
  const value = headers.get('retry-after') ?? '';
  const seconds = /^\s*\d+(?:\.\d+)?\s*$/u.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

/** A pause that all requests to an endpoint keep: what one of them is told to wait holds for the others. */
export class SharedPause {
  #until = 0;

  /** Resolves when no pause is on. */
  async over(): Promise<void> {
    for (let left = this.#until - Date.now(); left > 0; left = this.#until - Date.now()) await sleep(left);
  }

  /** As long as the endpoint asks. @returns whether that is short enough to wait for */
  for(seconds: number): boolean {
    if (seconds > LONGEST_ASKED_SECONDS) return false;
    this.#until = Math.max(this.#until, Date.now() + seconds * 1000);
    return true;
  }

  /** Longer after each try, and not for all clients alike. */
  grow(tries: number): void {
    const longest = Math.min(LONGEST_GROWN_MS, FIRST_MS * 2 ** tries);
    this.for((longest * (0.75 + Math.random() / 4)) / 1000);
  }
}
