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
