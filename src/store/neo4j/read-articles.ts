import type { Mention } from '../../domain/actor.ts';
import { decodeCursor } from '../cursor.ts';
import type { ArticleFilter, ArticleQuery, Page, StoredArticle } from '../store.ts';
import { Conditions, matchesNothing } from './conditions.ts';
import { inTextOrder, type MentionsOfActor } from './current-readings.ts';
import type { Run } from './database.ts';
import { type ArticleNode, toArticle } from './from-graph.ts';
import { inBatches } from './in-batches.ts';
import { countItems, findPages, type PageQuestion } from './page.ts';

const DAY_MS = 86_400_000;

export async function readArticles(run: Run, ids: readonly string[]): Promise<readonly (StoredArticle | null)[]> {
  const rows = await inBatches<{ article: ArticleNode }>(
    run,
    [...new Set(ids)],
    'UNWIND $rows AS id MATCH (article:Article {id: id}) RETURN article',
  );
  const found = new Map(rows.map(({ article }) => [article.id, toArticle(article)]));
  return ids.map((id) => found.get(id) ?? null);
}

export async function readMentions(run: Run, articles: readonly string[]): Promise<readonly (readonly Mention[])[]> {
  const rows = await inBatches<{ id: string; mentions: readonly MentionsOfActor[] }>(
    run,
    [...new Set(articles)],
    `UNWIND $rows AS id
     MATCH (article:Article {id: id})
     RETURN id, COLLECT { MATCH (article)-[mentions:MENTIONS]->(actor:Actor) RETURN mentions {.*, actor: actor.id} } AS mentions`,
  );
  const found = new Map(rows.map(({ id, mentions }) => [id, inTextOrder(mentions)]));
  return articles.map((id) => found.get(id) ?? []);
}

export async function findArticles(run: Run, queries: readonly ArticleQuery[]): Promise<readonly Page<StoredArticle>[]> {
  return await findPages<ArticleNode & { newestFirst: number }, StoredArticle>(run, queries.map(articlePage), {
    node: toArticle,
    key: ({ newestFirst, id }) => [newestFirst, id],
  });
}

export async function countArticles(run: Run, filters: readonly ArticleFilter[]): Promise<readonly number[]> {
  return await countItems(
    run,
    filters.map((filter) => articleMatch(filter)),
  );
}

function articlePage({ filter, first, after }: ArticleQuery): PageQuestion {
  const cursor = decodeCursor('articles', after, 2);
  const conditions = new Conditions();
  conditions.always('article.newestFirst IS NOT NULL AND article.id IS NOT NULL');
  conditions.add('after', cursor?.[0], 'article.newestFirst >= q.after AND (article.newestFirst > q.after OR article.id > q.afterId)');
  conditions.add('afterId', cursor?.[1], '');
  const match = articleMatch(filter, conditions);
  return { ...match, item: 'article {.*}', orderBy: 'article.newestFirst, article.id', first, list: 'articles' };
}

function articleMatch(filter: ArticleFilter, conditions = new Conditions()): Pick<PageQuestion, 'match' | 'parameters'> {
  if (matchesNothing(filter)) return { match: null, parameters: {} };
  conditions.add('languages', filter.languages, 'article.language IN q.languages');
  conditions.add('publishers', filter.publishers, 'article.publisher IN q.publishers');
  // Articles without a time sort last and are in no period.
  conditions.add('from', filter.from, 'article.newestFirst <= q.from', (day) => -Date.parse(day));
  conditions.add('to', filter.to, 'article.newestFirst > q.to', (day) => -(Date.parse(day) + DAY_MS));
  if (filter.to) conditions.always('article.publishedAt IS NOT NULL');
  conditions.add('mentions', filter.mentions, 'all(actor IN q.mentions WHERE EXISTS { (article)-[:MENTIONS]->(:Actor {id: actor}) })');
  const mentioning = `UNWIND q.mentions AS id MATCH (actor:Actor {id: id}) WITH q, actor ORDER BY COUNT { (actor)<-[:MENTIONS]-() } LIMIT 1
    MATCH (actor)<-[:MENTIONS]-(article:Article) WITH q, article`;
  return { match: `${filter.mentions ? mentioning : 'MATCH (article:Article)'} ${conditions.where}`, parameters: conditions.parameters };
}
