import { isDeepStrictEqual } from 'node:util';
import type { EventType } from '../domain/event.ts';
import { type Problem, problemOf } from '../domain/problem.ts';
import type { Reading } from '../domain/reading.ts';
import type { GraphStore } from '../store/store.ts';
import { writeEach } from '../store/write-each.ts';
import type { ModelReport } from './events/llm/model-report.ts';
import { NoKeptReply } from './events/llm/no-kept-reply.ts';
import { type ArticleReader, readArticle } from './read-article.ts';

export interface RereadOptions {
  readonly reader: ArticleReader;
  readonly store: Pick<GraphStore, 'readings' | 'write'>;
  /** Also what the present extractor and codebook have read; else only what other versions have. */
  readonly all: boolean;
  /** Whether a reading of one version of an extractor stays, though another would read the article now. */
  readonly keeps: (old: string, now: string) => boolean;
  /** Nothing is written. */
  readonly dryRun: boolean;
  /** Told after each page how many articles were looked at. */
  readonly onProgress?: ((seen: number) => void) | undefined;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

/** Pieces of evidence, as they were and as they are, in the articles that were read again. */
export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

/** What came of reading stored articles again. */
export interface RereadReport {
  readonly articles: {
    readonly stored: number;
    /** Of the present versions already. */
    readonly current: number;
    /** Read again; of these, those of which something else is known now. */
    readonly read: number;
    readonly changed: number;
    /** Left as they are since a model has not been asked about them, or since they are to be kept. */
    readonly kept: number;
  };
  readonly events: BeforeAfter;
  /** Types whose number of events is another one now. */
  readonly byType: Readonly<Partial<Record<EventType, BeforeAfter>>>;
  readonly llm: ModelReport | null;
  readonly problemCount: number;
}

/** Readings in memory at a time. */
const PAGE = 100;

/**
 * Reads the stored articles again, a page at a time, and puts the new readings in the place of the old ones, which the store
 * keeps as past. Memory does not grow with the graph. An article that cannot be read or stored keeps its reading and is told;
 * the others go on.
 * @throws what the store throws of itself; pages written before it stay
 */
export async function reread(options: RereadOptions): Promise<RereadReport> {
  const run = new Run(options);
  let last: string | null = null;
  for (let after: string | null = null; ; ) {
    const { items, hasNextPage } = await options.store.readings({ first: PAGE, after });
    // The reading just made of the page before's last article comes up again behind that article's old one.
    const current = items.flatMap(({ node }) => (node.believedTo === null && node.reading.article.id !== last ? [node.reading] : []));
    await run.page(current);
    last = current.at(-1)?.article.id ?? last;
    if (!hasNextPage) return run.report();
    after = items.at(-1)?.cursor ?? null;
  }
}

interface Reread {
  readonly old: Reading;
  readonly now: Reading;
}

class Run {
  readonly #options: RereadOptions;
  readonly #articles = { stored: 0, current: 0, read: 0, changed: 0, kept: 0 };
  readonly #byType = new Map<EventType, { before: number; after: number }>();
  #problemCount = 0;

  constructor(options: RereadOptions) {
    this.#options = options;
  }

  async page(readings: readonly Reading[]): Promise<void> {
    const { reader, store, all, keeps, dryRun, onProgress } = this.#options;
    const articles = this.#articles;
    articles.stored += readings.length;
    const stored = readings.map((old) => ({ old, version: reader.extractorFor(old.article) }));
    const stale = stored.filter(({ old, version }) => all || old.extractor !== version || old.codebook !== reader.codebook);
    articles.current += stored.length - stale.length;
    const due = stale.filter(({ old, version }) => old.extractor === version || !keeps(old.extractor, version));
    articles.kept += stale.length - due.length;
    const done = (await Promise.all(due.map(({ old }) => this.#read(old)))).flatMap((one) => one ?? []);
    const refused = new Set<Reread>();
    const write = (some: readonly Reread[]) => store.write(some.map(({ now }) => now));
    if (!dryRun) {
      await writeEach(done, write, (one, error) => {
        refused.add(one);
        this.#tell(problemOf(one.old.article.id, error));
      });
    }
    for (const one of done) if (!refused.has(one)) this.#count(one);
    onProgress?.(articles.stored);
  }

  report(): RereadReport {
    const counts = [...this.#byType.values()];
    return {
      articles: { ...this.#articles },
      events: {
        before: counts.reduce((sum, { before }) => sum + before, 0),
        after: counts.reduce((sum, { after }) => sum + after, 0),
      },
      byType: Object.fromEntries([...this.#byType].filter(([, { before, after }]) => before !== after).sort()),
      llm: this.#options.reader.report?.() ?? null,
      problemCount: this.#problemCount,
    };
  }

  async #read(old: Reading): Promise<Reread | null> {
    const { article } = old;
    try {
      return { old, now: await readArticle(this.#options.reader, article, (reason) => this.#tell({ source: article.id, reason })) };
    } catch (error) {
      if (error instanceof NoKeptReply) this.#articles.kept += 1;
      else this.#tell(problemOf(article.id, error));
      return null;
    }
  }

  #tell(problem: Problem): void {
    this.#problemCount += 1;
    this.#options.onProblem?.(problem);
  }

  #count({ old, now }: Reread): void {
    this.#articles.read += 1;
    if (!tellTheSame(old, now)) this.#articles.changed += 1;
    this.#countEvents(old, 'before');
    this.#countEvents(now, 'after');
  }

  #countEvents({ evidence }: Reading, when: keyof BeforeAfter): void {
    for (const { type } of evidence) {
      const counts = this.#byType.get(type) ?? { before: 0, after: 0 };
      counts[when] += 1;
      this.#byType.set(type, counts);
    }
  }
}

/** Whether nothing but the versions differs. */
function tellTheSame(a: Reading, b: Reading): boolean {
  const told = ({ actors, mentions, evidence, publisherActor }: Reading) => [actors, mentions, evidence, publisherActor];
  return isDeepStrictEqual(told(a), told(b));
}
