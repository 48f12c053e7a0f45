/** What came of asking a language model. */
export interface ModelReport {
  readonly model: string;
  /** Articles that the model was asked about, those read from kept replies, and those of both for which it failed. */
  readonly articles: { readonly asked: number; readonly kept: number; readonly failed: number };
  /** As the endpoint counts them; kept replies cost none. */
  readonly tokens: { readonly input: number; readonly output: number };
  /** That replies took, added up: requests run side by side. */
  readonly seconds: number;
  /** Replies for which the endpoint gave no count of tokens. */
  readonly unmetered: number;
  /** Of `tokens`, in the currency of the configured prices; left out where no prices are configured. */
  readonly cost?: number;
  /** Left out of the replies: events that the text does not tell, what broke the schema, and names not in the text. */
  readonly dropped: { readonly ungrounded: number; readonly invalid: number; readonly names: number };
  /** What each article cost, the first of them. */
  readonly each: readonly ArticleCost[];
}

/** What one article cost. */
export interface ArticleCost {
  readonly article: string;
  readonly requests: number;
  readonly tokens: ModelReport['tokens'];
  readonly seconds: number;
  readonly cost?: number;
}

/** Prices for a million tokens, in whatever currency. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

/** A reply's share of the costs; tokens are `null` where the endpoint does not say. */
export interface Used {
  readonly used: ModelReport['tokens'] | null;
  readonly seconds: number;
}

/** Articles that are told one by one. */
const MOST_EACH = 1_000;

/** Counts for a `ModelReport`. */
export class ModelCounts {
  readonly #articles = { asked: 0, kept: 0, failed: 0 };
  readonly #dropped = { ungrounded: 0, invalid: 0, names: 0 };
  readonly #total = { requests: 0, input: 0, output: 0, seconds: 0 };
  readonly #each: { readonly article: string; readonly used: { requests: number; input: number; output: number; seconds: number } }[] = [];
  #unmetered = 0;

  count(what: keyof ModelReport['articles']): void {
    this.#articles[what] += 1;
  }

  /** An article that is asked about. @returns what is to be told of each reply */
  ask(article: string): (reply: Used) => void {
    this.count('asked');
    const own = { requests: 0, input: 0, output: 0, seconds: 0 };
    if (this.#each.length < MOST_EACH) this.#each.push({ article, used: own });
    return ({ used, seconds }) => {
      if (used === null) this.#unmetered += 1;
      for (const counts of [this.#total, own]) {
        counts.requests += 1;
        counts.input += used?.input ?? 0;
        counts.output += used?.output ?? 0;
        counts.seconds += seconds;
      }
    };
  }

  drop(dropped: Partial<ModelReport['dropped']>): void {
    this.#dropped.ungrounded += dropped.ungrounded ?? 0;
    this.#dropped.invalid += dropped.invalid ?? 0;
    this.#dropped.names += dropped.names ?? 0;
  }

  report(model: string, prices: Prices | null): ModelReport {
    const share = ({ input, output, seconds }: { readonly input: number; readonly output: number; readonly seconds: number }) => ({
      tokens: { input, output },
      seconds: Math.round(seconds * 1000) / 1000,
      ...(prices === null ? {} : { cost: (input * prices.input + output * prices.output) / 1_000_000 }),
    });
    return {
      model,
      articles: { ...this.#articles },
      ...share(this.#total),
      unmetered: this.#unmetered,
      dropped: { ...this.#dropped },
      each: this.#each.map(({ article, used }) => ({ article, requests: used.requests, ...share(used) })),
    };
  }
}
