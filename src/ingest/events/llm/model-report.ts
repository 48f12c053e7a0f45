/** What came of asking a language model. */
export interface ModelReport {
  readonly model: string;
  /** Articles that the model was asked about, those answered from the cache, and those of both for which it failed. */
  readonly articles: { readonly asked: number; readonly cached: number; readonly failed: number };
  /** As the endpoint counts them; replies from the cache cost none. */
  readonly tokens: { readonly input: number; readonly output: number };
  /** Replies for which the endpoint gave no count of tokens. */
  readonly unmetered: number;
  /** Of `tokens`, in the currency of the configured prices; left out where no prices are configured. */
  readonly cost?: number;
  /** Left out of the replies: events whose quote or participants are not in the text, events against the schema, and single names not in the text. */
  readonly dropped: { readonly ungrounded: number; readonly invalid: number; readonly names: number };
}

/** Prices for a million tokens, in whatever currency. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

/** Counts for a `ModelReport`. */
export class ModelCounts {
  readonly #articles = { asked: 0, cached: 0, failed: 0 };
  readonly #tokens = { input: 0, output: 0 };
  readonly #dropped = { ungrounded: 0, invalid: 0, names: 0 };
  #unmetered = 0;

  count(what: keyof ModelReport['articles']): void {
    this.#articles[what] += 1;
  }

  /** @param used `null` where the endpoint does not say */
  use(used: ModelReport['tokens'] | null): void {
    if (used === null) this.#unmetered += 1;
    this.#tokens.input += used?.input ?? 0;
    this.#tokens.output += used?.output ?? 0;
  }

  drop(dropped: ModelReport['dropped']): void {
    this.#dropped.ungrounded += dropped.ungrounded;
    this.#dropped.invalid += dropped.invalid;
    this.#dropped.names += dropped.names;
  }

  report(model: string, prices: Prices | null): ModelReport {
    const tokens = { ...this.#tokens };
    return {
      model,
      articles: { ...this.#articles },
      tokens,
      unmetered: this.#unmetered,
      ...(prices === null ? {} : { cost: (tokens.input * prices.input + tokens.output * prices.output) / 1_000_000 }),
      dropped: { ...this.#dropped },
    };
  }
}
