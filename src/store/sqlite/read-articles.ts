import type { Mention } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import { decodeCursor } from '../cursor.ts';
import type { ArticleFilter, ArticleQuery, Page, StoredArticle } from '../store.ts';
import type { Database } from './database.ts';
import { pageOf } from './page.ts';
import { after, and, isAmong, type Order, orderBy, type Sql, sql } from './sql.ts';
import { BEFORE_ALL } from './undated.ts';

const LIST = 'articles';
const ORDER: Order = [
  ['published_at', 'DESC'],
  ['id', 'ASC'],
];
const DAY = 24 * 60 * 60 * 1000;

interface Row {
  readonly article_json: string;
  readonly publisher_actor: string | null;
  readonly extractor: string;
  readonly codebook: string;
}

export function readArticle(db: Database, id: string): StoredArticle | null {
  const row = db.get<Row>(
    'SELECT article_json, publisher_actor, extractor, codebook FROM reading WHERE article = ? AND believed_to IS NULL',
    id,
  );
  return row === undefined ? null : toArticle(row);
}

/** The mentions of an article's current reading, in the order of the text. */
export function readMentions(db: Database, article: string): readonly Mention[] {
  const sql = 'SELECT mentions_json FROM reading WHERE article = ? AND believed_to IS NULL';
  return JSON.parse(db.get<{ mentions_json: string }>(sql, article)?.mentions_json ?? '[]') as readonly Mention[];
}

export function findArticles(db: Database, { filter, first, after: cursor }: ArticleQuery): Page<StoredArticle> {
  const { table, where } = articleSource(db, filter);
  const { text, values } = and([where, ...after(ORDER, decodeCursor(LIST, cursor, ORDER.length))]);
  const rows = db.all<{ id: string; reading: number; published_at: number }>(
    `SELECT id, reading, published_at FROM ${table} a WHERE ${text} ORDER BY ${orderBy(ORDER)} LIMIT ?`,
    ...[...values, first + 1],
  );
  return pageOf(LIST, first, rows, ({ id, reading, published_at }) => {
    const row = db.one<Row>('SELECT article_json, publisher_actor, extractor, codebook FROM reading WHERE id = ?', reading);
    return [toArticle(row), [published_at, id]];
  });
}

export function countArticles(db: Database, filter: ArticleFilter): number {
  const { table, where } = articleSource(db, filter);
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM ${table} a WHERE ${where.text}`, ...where.values).count;
}

/** Where to find a filter's articles: among those that mention the least mentioned of its actors, or among all. */
function articleSource(
  db: Database,
  { languages, publishers, from, to, mentions }: ArticleFilter,
): { readonly table: string; readonly where: Sql } {
  const conditions = [
    ...(languages ? [isAmong('language', languages)] : []),
    ...(publishers ? [isAmong('publisher', publishers)] : []),
    ...(from ? [sql('published_at >= ?', Date.parse(from))] : []),
    ...(to ? [sql('published_at < ?', Date.parse(to) + DAY)] : []),
    ...(from || to ? [sql('published_at > ?', BEFORE_ALL)] : []),
    ...(mentions?.length === 0 ? [sql('FALSE')] : []),
  ];
  const counted = [...new Set(mentions ?? [])].map((actor) => ({ actor, count: countMentions(db, actor) }));
  const [rarest, ...others] = counted.sort((a, b) => a.count - b.count);
  if (rarest === undefined) return { table: 'article', where: and(conditions) };
  const mentioned = others.map(({ actor }) =>
    sql('EXISTS (SELECT 1 FROM article_mention m WHERE m.actor = ? AND m.published_at = a.published_at AND m.id = a.id)', actor),
  );
  return { table: 'article_mention', where: and([sql('actor = ?', rarest.actor), ...conditions, ...mentioned]) };
}

/** How many articles mention the actor, up to a bound beyond which it makes no odds. */
function countMentions(db: Database, actor: string): number {
  return db.one<{ count: number }>('SELECT count(*) AS count FROM (SELECT 1 FROM article_mention WHERE actor = ? LIMIT 2000)', actor).count;
}

function toArticle({ article_json, publisher_actor, extractor, codebook }: Row): StoredArticle {
  return { ...(JSON.parse(article_json) as Article), publisherActor: publisher_actor, extractor, codebook };
}
