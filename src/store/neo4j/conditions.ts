import { searchWords } from '../../domain/fold.ts';

/** Cypher conditions over `q`, and the parameters that they use. */
export class Conditions {
  readonly #conditions: string[] = [];
  readonly #parameters: Record<string, unknown> = {};

  /** Adds a condition if the value asks anything; `name` is what the condition calls the value (`q.name`). */
  add<T>(name: string, value: T | null | undefined, condition: string, convert: (value: T) => unknown = (same) => same): void {
    if (value === null || value === undefined) return;
    this.#parameters[name] = convert(value);
    if (condition !== '') this.#conditions.push(condition);
  }

  /** Adds a condition that asks for nothing. */
  always(condition: string): void {
    this.#conditions.push(condition);
  }

  get parameters(): Readonly<Record<string, unknown>> {
    return this.#parameters;
  }

  /** `WHERE …`, or nothing. */
  get where(): string {
    return this.#conditions.length === 0 ? '' : `WHERE ${this.#conditions.join(' AND ')}`;
  }
}

/** Whether some list of a filter is empty, so that nothing can match. */
export function matchesNothing(filter: object): boolean {
  return Object.values(filter).some((value) => Array.isArray(value) && value.length === 0);
}

/** The full-text query that finds what has every word, each beginning a word; `null` if there is no word to look for. */
export function wordsQuery(text: string): string | null {
  const words = searchWords(text).flatMap((word) => word.split(/\s+/));
  return words.length === 0 ? null : words.map((word) => `+${word.replace(/[^\p{L}\p{N}]/gu, '\\$&')}*`).join(' ');
}
