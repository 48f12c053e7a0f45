import type { Article } from '../domain/article.ts';
import type { EventType, RelationType } from '../domain/event.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { type Problem, problemOf } from '../domain/problem.ts';
import type { Reading } from '../domain/reading.ts';
import type { GraphWriter } from '../store/store.ts';
import { writeEach } from '../store/write-each.ts';
import type { SourceItem } from './article/read-sources.ts';
import type { ModelReport } from './events/llm/model-report.ts';
import { type ArticleReader, NOT_DATED, readArticle } from './read-article.ts';

/** What came of reading articles into the graph. */
export interface IngestReport {
  /** `found` in the sources; of these, `unchanged` stood in the graph just so and were not read again. All zero but `found` in a dry run. */
  readonly articles: { readonly found: number; readonly added: number; readonly replaced: number; readonly unchanged: number };
  /** Different actors in the articles read now. */
  readonly actors: number;
  /** Events in the articles read now, one for each piece of evidence: the graph makes one event of those that tell of the same. */
  readonly events: {
    readonly total: number;
    readonly byType: Readonly<Partial<Record<EventType, number>>>;
    readonly byRelation: Readonly<Partial<Record<RelationType, number>>>;
  };
  /** How many of the articles read now each version of an extractor read. */
  readonly extractors: Readonly<Record<string, number>>;
  /** What came of asking a language model; `null` where none is configured. */
  readonly llm: ModelReport | null;
  /** How many of the articles found each kind of place dated: `meta article:published_time`, `JSON-LD datePublished`. */
  readonly dating: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly articlesPerSecond: number;
  /** How many there were, and the first of them. */
  readonly problemCount: number;
  readonly problems: readonly Problem[];
}

export interface IngestOptions {
  readonly reader: ArticleReader;
  /** `null` for a dry run: everything is read and nothing is written. */
  readonly writer: GraphWriter | null;
  /** Told after each batch how many articles were found so far. */
  readonly onProgress?: ((found: number) => void) | undefined;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
  /** Told of each article when it was published, and what told it. */
  readonly onDated?: ((dated: Dated) => void) | undefined;
}

/** When an article was published, and what told it. */
export interface Dated {
  readonly source: string;
  readonly publishedAt: string;
  readonly by: string;
}

/** Articles in one write: enough that a transaction costs little for each, few enough to stay small in memory. */
const BATCH = 100;
/** Problems kept for the report; `onProblem` is told all. */
const PROBLEMS_KEPT = 1_000;

type Found = Extract<SourceItem, { readonly article: Article }>;

interface Read {
  readonly source: string;
  readonly reading: Reading;
}

/**
 * The order of the stages, stated here alone: articles are found, those stored just so already are passed over, the others
 * are read, and the readings are written, a batch at a time. An article that cannot be read or stored is a problem of its
 * own, also where a defect is why: the others go on. Memory does not grow with the input.
 * @throws what the writer throws of the store itself; batches written before it stay
 */
export async function ingest(items: AsyncIterable<SourceItem>, options: IngestOptions): Promise<IngestReport> {
  const run = new Run(options);
  for await (const item of items) {
    if ('problem' in item) run.problem(item.problem);
    else await run.add(item);
  }
  return run.finish();
}

class Run {
  readonly #options: IngestOptions;
  readonly #started = performance.now();
  readonly #articles = { found: 0, added: 0, replaced: 0, unchanged: 0 };
  readonly #actors = new Set<string>();
  readonly #byType = new Map<EventType, number>();
  readonly #byRelation = new Map<RelationType, number>();
  readonly #byExtractor = new Map<string, number>();
  readonly #byDating = new Map<string, number>();
  readonly #problems: Problem[] = [];
  #batch: Found[] = [];
  #events = 0;
  #problemCount = 0;

  constructor(options: IngestOptions) {
    this.#options = options;
  }

  problem(problem: Problem): void {
    this.#problemCount += 1;
    if (this.#problems.length < PROBLEMS_KEPT) this.#problems.push(problem);
    this.#options.onProblem?.(problem);
  }

  async add(found: Found): Promise<void> {
    this.#articles.found += 1;
    if (!this.#isDated(found)) return;
    this.#batch.push(found);
    if (this.#batch.length >= BATCH) await this.#flush();
  }

  /** Refuses an article without a time of publication, with where was looked for it. */
  #isDated({ source, article, dating }: Found): boolean {
    if (dating === undefined) return true;
    const { publishedAt } = article;
    if (publishedAt === null || dating.by === null) {
      this.problem({ source, reason: `${NOT_DATED} Looked at: ${dating.looked}.` });
      return false;
    }
    this.#byDating.set(dating.by, (this.#byDating.get(dating.by) ?? 0) + 1);
    this.#options.onDated?.({ source, publishedAt, by: dating.by });
    return true;
  }

  async finish(): Promise<IngestReport> {
    await this.#flush();
    const seconds = (performance.now() - this.#started) / 1000;
    return {
      articles: { ...this.#articles },
      actors: this.#actors.size,
      events: { total: this.#events, byType: Object.fromEntries(this.#byType), byRelation: Object.fromEntries(this.#byRelation) },
      extractors: Object.fromEntries(this.#byExtractor),
      llm: this.#options.reader.report?.() ?? null,
      dating: Object.fromEntries(this.#byDating),
      seconds,
      articlesPerSecond: this.#articles.found / seconds,
      problemCount: this.#problemCount,
      problems: this.#problems,
    };
  }

  async #flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    const results = await Promise.all((await this.#changed(batch)).map((found) => this.#read(found)));
    for (const { problems } of results) for (const problem of problems) this.problem(problem);
    const refused = await this.#write(results.flatMap(({ read }) => read ?? []));
    for (const { read } of results) if (read !== null && !refused.has(read)) this.#count(read.reading);
    this.#options.onProgress?.(this.#articles.found);
  }

  /** Returns what the writer refused. */
  async #write(read: readonly Read[]): Promise<ReadonlySet<Read>> {
    const { writer } = this.#options;
    const refused = new Set<Read>();
    if (writer === null) return refused;
    const reports = await writeEach(
      read,
      (some) => writer.write(some.map(({ reading }) => reading)),
      (one, error) => {
        this.problem(problemOf(one.source, error));
        refused.add(one);
      },
    );
    for (const { added, replaced, unchanged } of reports) {
      this.#articles.added += added;
      this.#articles.replaced += replaced;
      this.#articles.unchanged += unchanged;
    }
    return refused;
  }

  async #changed(batch: readonly Found[]): Promise<readonly Found[]> {
    const { reader, writer } = this.#options;
    if (writer === null || batch.length === 0) return batch;
    const stored = await writer.fingerprints(batch.map(({ article }) => article.id));
    const changed = batch.filter(
      ({ article }, index) => stored[index] !== fingerprint(article, reader.extractorFor(article), reader.codebook),
    );
    this.#articles.unchanged += batch.length - changed.length;
    return changed;
  }

  /** A batch is read at once, as far as the reader allows; its problems are told in the order of the articles. */
  async #read({ source, article }: Found): Promise<{ readonly read: Read | null; readonly problems: readonly Problem[] }> {
    const problems: Problem[] = [];
    try {
      const reading = await readArticle(this.#options.reader, article, (reason) => problems.push({ source, reason }));
      return { read: { source, reading }, problems };
    } catch (error) {
      problems.push(problemOf(source, error));
      return { read: null, problems };
    }
  }

  #count({ actors, evidence, extractor }: Reading): void {
    this.#byExtractor.set(extractor, (this.#byExtractor.get(extractor) ?? 0) + 1);
    for (const { id } of actors) this.#actors.add(id);
    this.#events += evidence.length;
    for (const { type, relation } of evidence) {
      this.#byType.set(type, (this.#byType.get(type) ?? 0) + 1);
      if (relation !== null) this.#byRelation.set(relation, (this.#byRelation.get(relation) ?? 0) + 1);
    }
  }
}
